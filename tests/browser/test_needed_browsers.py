"""A browser that lacks what the page needs is told so before anything else of the page has come."""

import re

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


@pytest.mark.parametrize("width", [320, 1280])
def test_without_scripts_the_day_is_read_and_others_are_reached(
    browser: Browser, address: str, width: int
) -> None:
    """The groups in a table, another day by the form, a group by its name, and pages that need no scripts."""
    screen = SCREEN | {"java_script_enabled": False, "viewport": {"width": width, "height": 800}}
    with browser.new_context(**screen) as context:
        page = context.new_page()
        page.goto(f"{address}/?date=1956-10-19&lang=en")
        told = page.locator(".without-scripts")
        expect(told).to_contain_text("need JavaScript")
        expect(told.get_by_role("row")).to_have_count(5)
        # The page is as wide as the screen at most; a table may be wider, and then scrolls by itself.
        box = told.bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= width
        told.get_by_label("Day").fill("1875-05-07")
        told.get_by_role("button", name="Show").click()
        expect(page).to_have_url(re.compile(r"\?date=1875-05-07&lang=en$"))
        expect(told.get_by_role("row").nth(1)).to_contain_text("Japan")
        told.get_by_role("link", name="Shikotan", exact=True).click()
        expect(told.get_by_role("heading", level=2).first).to_have_text("Shikotan")
        told.get_by_role("link", name="Sources").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Sources")


def test_a_browser_that_has_them_is_told_nothing(open_page: Open) -> None:
    visit = open_page("/")
    expect(visit.page.locator("#old-browser")).to_be_hidden()
