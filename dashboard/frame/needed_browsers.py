"""The browsers that the page needs, and what a reader with an older one is told."""

import json
from functools import cache
from html import escape
from pathlib import Path

from dashboard.frame.pages_without_scripts import ways_without_scripts
from dashboard.words.wording import wording
from geo.text import Language

LIST = Path(__file__).resolve().parents[1] / "package.json"
"""The one list: ``make check`` holds the modules and style sheets below it to the same."""

_NAMES = {"chrome": "Chrome", "edge": "Edge", "firefox": "Firefox", "safari": "Safari"}
"""What browserslist calls a browser, and what its readers do; iOS has Safari's own version."""

# What the youngest parts of the code need, asked for in words that every browser with scripts understands:
# :has() (Firefox 121), color-mix (Chrome and Edge 111), lookbehind (Safari 16.4), and modules as such.
_IS_OLD = (
    "(function () { try {"
    ' new RegExp("(?<=a)b");'
    ' return !("noModule" in document.createElement("script"))'
    ' || !CSS.supports("selector(:has(*))")'
    ' || !CSS.supports("color", "color-mix(in srgb, black, white)");'
    " } catch (error) { return true; } })()"
)


@cache
def named() -> str:
    """Each browser with the oldest version that the page works in: ``Chrome 111, Edge 111, …``."""
    listed = [one.split() for one in json.loads(LIST.read_text("utf-8"))["browserslist"]]
    return ", ".join(f"{_NAMES[name]} {version}" for name, version in listed if name in _NAMES)


def notice(language: Language) -> str:
    """HTML for the top of the body: seen where a script finds the browser too old.

    Nothing in it is younger than the browsers it is for.
    """
    words = wording(language)
    style = "margin: 0; padding: 12px 16px; font: 16px/1.5 sans-serif; color: #222; background: #eee"

    told = f"{words.old_browser.format(browsers=named())} {words.without_map}"
    said = f"{escape(told)} {ways_without_scripts(language)}"
    old = f'<p style="{style}" id="old-browser" role="alert" hidden>{said}</p>'
    show = 'document.getElementById("old-browser").removeAttribute("hidden")'
    return f"{old}\n    <script>if ({_IS_OLD}) {show};</script>"
