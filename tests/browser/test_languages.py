"""Three languages: the browser's comes first, a switch loses nothing, the link decides over both."""

import re

import pytest
from playwright.sync_api import expect

from geo import load_catalog
from geo.text import LANGUAGES
from tests.browser.conftest import Open, Visit
from tests.browser.until import until

CATALOG = load_catalog()
NAMES = {"en": "English", "ja": "日本語", "ru": "Русский"}
DAYS = {"en": "19 October 1956", "ja": "1956年10月19日（昭和31年）", "ru": "19 октября 1956"}
# Where Leaflet shows its map: a global of the frame, as folium writes it.
PLACE = (
    "() => { const map = Object.values(window).find((one) => window.L && one instanceof L.Map);"
    " return [map.getCenter().lat, map.getCenter().lng, map.getZoom()]; }"
)


def speaks(visit: Visit, language: str) -> None:
    """Document, timeline, map and panel are all in ``language``."""
    expect(visit.page.locator("html")).to_have_attribute("lang", language)
    expect(visit.page.locator(".timeline-moment")).to_contain_text(DAYS[language])
    name = CATALOG.islands["shikotan"].name.to(language)  # type: ignore[index,arg-type]
    expect(visit.label("shikotan").locator(".name")).to_have_text(name)
    expect(visit.panel.get_by_role("heading", level=2)).to_contain_text(name)
    title = CATALOG.events["joint-declaration-1956"].title.to(language)  # type: ignore[arg-type]
    expect(visit.panel).to_contain_text(title)


@pytest.mark.needs("emulated locale")
@pytest.mark.parametrize(("locale", "language"), [("ja-JP", "ja"), ("ru-RU", "ru"), ("de-DE", "en")])
def test_the_first_language_is_the_browsers(open_page: Open, locale: str, language: str) -> None:
    """Whoever comes by a link that names no language reads the page in the browser's, or in English."""
    visit = open_page("/?date=1956-10-19&island=shikotan", locale=locale)
    speaks(visit, language)
    assert "lang=" not in visit.page.url
    assert visit.errors == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_link_decides(open_page: Open, language: str) -> None:
    """A link's language is shown whatever the browser prefers, and stays in the link."""
    visit = open_page(f"/?date=1956-10-19&island=shikotan&lang={language}", locale="ja-JP")
    speaks(visit, language)
    visit.map.locator('button[data-lens="offer"]').click()
    expect(visit.page).to_have_url(re.compile(rf"lens=offer.*lang={language}"))


def test_the_switch_keeps_day_island_lens_and_the_maps_place(open_page: Open) -> None:
    """After a walk through time and a zoom, the other languages show the same day, island, lens and place."""
    visit = open_page("/?date=1956-10-18")
    visit.label("shikotan").press("Enter")
    visit.map.locator('button[data-lens="claims"]').click()
    visit.slider.press("Shift+ArrowRight")
    visit.settled_on("1956-10-19", "shikotan")
    visit.map.get_by_role("button", name="Zoom in").click()
    frame = visit.page.frames[-1]
    until(visit.page, "() => sessionStorage.getItem('four-islands.map') !== null")
    before = frame.evaluate(PLACE)
    for language in ("ru", "ja", "en"):
        visit.page.get_by_role("link", name=NAMES[language], exact=True).click()
        visit.page.wait_for_url(re.compile(f"lang={language}"))
        visit.stands()
        speaks(visit, language)
        expect(visit.map.locator('button[data-lens="claims"]')).to_have_attribute("aria-pressed", "true")
        expect(visit.label("shikotan")).to_have_attribute("aria-pressed", "true")
        after = visit.page.frames[-1].evaluate(PLACE)
        assert after == pytest.approx(before, abs=0.02)
    assert visit.errors == []


def test_a_link_from_elsewhere_opens_on_all_four(open_page: Open) -> None:
    """The place is kept for a reload or a switch only: a link that somebody sends shows all four groups."""
    visit = open_page("/?date=1956-10-19")
    begun = visit.page.frames[-1].evaluate(PLACE)
    visit.map.get_by_role("button", name="Zoom in").click()
    until(visit.page, "() => sessionStorage.getItem('four-islands.map') !== null")
    visit.page.goto(visit.page.url.replace("1956-10-19", "1956-10-20"))
    visit.stands()
    visit.label("shikotan").wait_for()
    assert visit.page.frames[-1].evaluate(PLACE) == pytest.approx(begun, abs=0.02)


@pytest.mark.parametrize("language", ["ja", "ru"])
def test_only_the_chosen_language_is_sent(open_page: Open, language: str) -> None:
    """Of the record's words for the browser one language travels."""
    asked: list[str] = []
    visit = open_page(
        f"/?lang={language}",
        before=lambda context: context.on("request", lambda one: asked.append(one.url)),
        watched=True,
    )
    sent = {url.rpartition("/")[2] for url in asked if re.search(r"/moments\.\w+\.json$", url)}
    assert sent == {f"moments.{language}.json"}
    assert visit.outside == []


def test_a_translated_page_keeps_its_own_language(open_page: Open) -> None:
    """A translator writes another language on the document: help and the printed link keep theirs."""
    visit = open_page("/?date=1956-10-19&lang=ru")
    visit.page.evaluate("document.documentElement.lang = 'de'")
    visit.page.locator('a[href="#reading"]').first.click()
    expect(visit.page.get_by_role("dialog", name="Как читать карту")).to_be_visible()
    visit.page.keyboard.press("Escape")
    visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(visit.page.locator(".imprint")).to_contain_text("lang=ru")
    assert visit.errors == []
