"""axe-core in every frame of a page: what it finds against WCAG 2.2 AA and its own best practices."""

import json

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules whose verdict the theme can change."""


def bring_axe(page: Page) -> None:
    """Have axe-core in each document of ``page``, the frames' too: it runs into those that have it.

    It keeps the document it first saw, and a frame's window outlives its first, empty document.
    """
    for frame in page.frames:
        if frame.evaluate("globalThis.axeSaw !== document"):
            frame.evaluate(f"globalThis.axeSaw = document; {AXE_SCRIPT}")


def violations(page: Page, rules: tuple[str, ...] = ()) -> list[str]:
    """A line for each element that breaks a rule (of ``rules``, or all with ``TAGS``): rule, path, HTML."""
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
    bring_axe(page)
    found: list[str] = page.evaluate(
        """async (options) => {
            const { violations } = await axe.run(JSON.parse(options));
            return violations.flatMap(({ id, nodes }) =>
                nodes.map(({ target, html }) => `${id}: ${target.join(" >> ")}: ${html.slice(0, 200)}`));
        }""",
        json.dumps({"runOnly": only, "resultTypes": ["violations"]}),
    )
    return found
