"""Waiting for what JavaScript says, on a page whose policy lets no text be evaluated.

Playwright's own ``wait_for_function`` evaluates the text anew for each picture, from within the page: there
it is refused from the second on. Here the page is handed a function once.
"""

import re
from time import monotonic
from typing import Any

from playwright.sync_api import Error, Frame, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

PATIENCE_MS = 30_000
_FUNCTION = re.compile(r"\s*(async\s*)?(\w+|\([^()]*\))\s*=>")
_LOOK = """async ([arg, patience, pause]) => {
    const condition = %s;
    const ends = performance.now() + patience;
    for (;;) {
        const found = await condition(arg);
        if (found) return { found };
        if (performance.now() > ends) return null;
        await new Promise((next) => (pause ? setTimeout(next, pause) : requestAnimationFrame(next)));
    }
}"""


def until(
    where: Page | Frame, condition: str, arg: object = None, timeout: float = PATIENCE_MS, polling: float = 0
) -> Any:
    """Wait until ``condition``, an expression or a function of ``arg``, is true; what it then gives.

    It is asked at each picture, or every ``polling`` ms. A page that is left meanwhile is asked anew where it
    led. Raises Playwright's TimeoutError once ``timeout`` ms have passed.
    """
    function = condition if _FUNCTION.match(condition) else f"() => ({condition})"
    ends = monotonic() + timeout / 1000
    while (left := 1000 * (ends - monotonic())) > 0:
        try:
            answer = where.evaluate(_LOOK % f"({function})", [arg, left, polling])
        except Error as error:
            if "context was destroyed" not in error.message and "navigation" not in error.message:
                raise
            continue
        if answer:
            return answer["found"]
    raise PlaywrightTimeoutError(f"never true: {condition} of {arg!r}")
