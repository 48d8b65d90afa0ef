"""A browser that lacks what the page needs is told so before anything else of the page has come."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import SCREEN, Open

LACKS = {
    "selector(:has(*))": "const known = CSS.supports.bind(CSS); CSS.supports = (...all) =>"
    " !all[0].includes(':has') && known(...all);",
    "color-mix": "const known = CSS.supports.bind(CSS); CSS.supports = (...all) =>"
    " !String(all[1]).includes('color-mix') && known(...all);",
    "lookbehind": "const Known = RegExp; RegExp = function (pattern, flags) {"
    " if (String(pattern).includes('(?<=')) throw new SyntaxError(); return new Known(pattern, flags); };",
    "modules": "delete HTMLScriptElement.prototype.noModule;",
    "CSS.supports": "CSS.supports = undefined;",
}


@pytest.mark.parametrize("feature", LACKS)
def test_a_browser_without_a_feature_is_told(browser: Browser, address: str, feature: str) -> None:
    """In words of the link's language, with the ways to the pages that it can show."""
    with browser.new_context(**SCREEN) as context:
        page = context.new_page()
        page.add_init_script(LACKS[feature])
        page.goto(f"{address}/?lang=ru", wait_until="commit")
        notice = page.locator("#old-browser")
        expect(notice).to_be_visible()
        expect(notice).to_contain_text("Этот браузер слишком стар")
        expect(notice).to_contain_text("Firefox 121")
        ways = notice.get_by_role("link").evaluate_all("(all) => all.map((one) => one.getAttribute('href'))")
        assert ways == [f"./{page}?lang=ru" for page in ("story", "about", "sources")]


def test_without_scripts_the_reader_is_told(browser: Browser, address: str) -> None:
    """What is needed, and the pages that stand without it."""
    with browser.new_context(**SCREEN | {"java_script_enabled": False}) as context:
        page = context.new_page()
        page.goto(f"{address}/?lang=en")
        expect(page.locator("noscript p")).to_be_visible()
        expect(page.locator("noscript p")).to_contain_text("need JavaScript")
        page.locator("noscript a", has_text="Sources").click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_browser_that_has_them_is_told_nothing(open_page: Open) -> None:
    visit = open_page("/")
    expect(visit.page.locator("#old-browser")).to_be_hidden()
