"""The title names the view shown: in the tab, in the history, in a bookmark."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from dashboard.frame.view_in_words import title_of
from dashboard.view.view import View, today
from dashboard.words.wording import wording
from geo.text import LANGUAGES, Language
from tests.browser.conftest import Open


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_follows_the_view(open_page: Open, language: Language) -> None:
    """As Python says it in the first HTML, whatever the reader does: another day, a group, all, and back."""
    visit = open_page(f"/?date=1956-10-19&island=shikotan&lang={language}")
    page = visit.page
    expect(page).to_have_title(title_of(View(date(1956, 10, 19), "shikotan", language=language), today()))
    page.get_by_role("slider").focus()
    page.keyboard.press("Shift+ArrowRight")
    visit.settled_on("1956-10-20", "shikotan")
    expect(page).to_have_title(title_of(View(date(1956, 10, 20), "shikotan", language=language), today()))
    page.locator(".timeline-compare").click()
    page.locator(".timeline-pair .timeline-typed").fill("1945-08-01")
    page.keyboard.press("Enter")
    both = View(date(1956, 10, 20), "shikotan", language=language, second=date(1945, 8, 1))
    expect(page).to_have_title(title_of(both, today()))
    page.locator(".timeline-compare").click()
    visit.panel.locator("header .jump").click()
    visit.panel.locator(".overview, .group").first.wait_for()
    expect(page).to_have_title(title_of(View(date(1956, 10, 20), language=language), today()))
    page.go_back()
    visit.settled_on("1956-10-20", "shikotan")
    expect(page).to_have_title(title_of(View(date(1956, 10, 20), "shikotan", language=language), today()))


def test_today_has_the_pages_own_title(open_page: Open) -> None:
    """And a link without a day stays one to whatever day it is."""
    visit = open_page("/")
    expect(visit.page).to_have_title(wording("en").title)
    expect(visit.page.locator('link[rel="canonical"]')).to_have_attribute("href", re.compile(r"/\?lang=en$"))
