"""The page as files: languages by folder, panels from pieces, frames, and no network after a while."""

import random
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from dashboard.record.edition import edition_mark
from dashboard.reference import reference
from dashboard.reference.sitemap import addresses
from dashboard.site.mirror import Mirror
from dashboard.site.places import Places, folder
from dashboard.view.lens_ids import LENSES
from dashboard.view.view import first_day, today
from geo.text import LANGUAGES
from tests.browser.axe import violations
from tests.browser.conftest import SCREEN
from tests.site import ADDRESS, served

VIEW = "?date=1956-10-19&island=shikotan&lang=en"


@pytest.fixture(scope="module")
def files(site_folder: Path) -> Iterator[str]:
    """The address of the page as files."""
    with served(site_folder) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader whom nothing is kept of."""
    with browser.new_context(**SCREEN) as one:
        yield one


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """An empty tab, of whose console and policy nothing is heard until the end."""
    one = context.new_page()
    said: list[str] = []
    one.on("pageerror", lambda error: said.append(str(error)))
    one.on("console", lambda message: said.append(message.text))
    yield one
    assert said == []


def stands(page: Page, day: str, island: str | None = None) -> None:
    """Wait until map and panel show ``day``."""
    expect(page.frame_locator("iframe").locator(f'path.island[data-date="{day}"]')).to_have_count(4)
    panel = page.locator(f'.panel[data-island="{island}"]' if island else ".panel.overview")
    expect(panel.locator(f'time[datetime="{day}"]').first).to_be_attached()


@pytest.mark.parametrize(
    ("locale", "asked", "led", "language"),
    [
        ("ja-JP", "/", "/ja/index.html", "ja"),
        ("ja-JP", "/?lang=en", "/?lang=en", "en"),
        ("de-DE", "/", "/", "en"),
        ("en-GB", "/?lang=ru&date=1956-10-19", "/ru/index.html?lang=ru&date=1956-10-19", "ru"),
        ("en-GB", "/ru/?lang=ja", "/ja/index.html?lang=ja", "ja"),
        ("ja-JP", "/ru/", "/ru/", "ru"),
        ("en-GB", "/about.html?lang=ja&date=1956-10-19", "/ja/about.html?date=1956-10-19", "ja"),
        ("en-GB", "/embed.html?lang=ru", "/ru/embed.html?lang=ru", "ru"),
    ],
)
def test_language_by_link_then_folder_then_browser(
    browser: Browser, files: str, locale: str, asked: str, led: str, language: str
) -> None:
    """As on the live page; what else the link names comes along."""
    with browser.new_context(**SCREEN | {"locale": locale}) as context:
        page = context.new_page()
        page.goto(files + asked)
        page.wait_for_url(files + led)
        expect(page.locator("html")).to_have_attribute("lang", language)


def test_a_settled_step_asks_for_nothing(page: Page, files: str) -> None:
    """Once the reader has moved, no day of the group does; and so it goes on without a network."""
    page.goto(f"{files}/{VIEW}")
    stands(page, "1956-10-19", "shikotan")
    slider = page.get_by_role("slider", name="Timeline")
    with page.expect_response(re.compile(r"/all\.3\.en\.json$")):
        slider.press("ArrowRight")
    stands(page, "1956-12-08", "shikotan")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.context.set_offline(True)
    for keys, day in (("Shift+ArrowRight", "1956-12-09"), ("Home", "1643-01-01"), ("End", "2026-11-30")):
        slider.press(keys)
        stands(page, day, "shikotan")
    page.keyboard.press("Escape")
    stands(page, "2026-11-30")
    assert asked == []


def test_what_is_not_there_is_told_and_comes_when_it_can(context: BrowserContext, files: str) -> None:
    """A group that nobody has asked for yet, without a network."""
    page = context.new_page()
    page.goto(f"{files}/?date=1956-10-19&lang=en")
    stands(page, "1956-10-19")
    context.set_offline(True)
    page.frame_locator("iframe").locator('[role="button"][data-island="iturup"]').click()
    told = page.locator(".panel-status").get_by_text("Offline")
    expect(told).to_be_visible()
    expect(page.frame_locator("iframe").locator("path.island.chosen")).to_have_count(1)
    context.set_offline(False)
    page.get_by_role("slider", name="Timeline").press("Shift+ArrowRight")
    stands(page, "1956-10-20", "iturup")
    expect(told).to_have_count(0)


def test_a_page_of_the_record_leads_back_to_the_view(page: Page, files: str) -> None:
    """The view travels in the address, as on the live page."""
    page.goto(f"{files}/{VIEW}&lens=offer")
    stands(page, "1956-10-19", "shikotan")
    page.get_by_role("link", name="facts and figures").click()
    page.wait_for_url(re.compile(r"/islands/shikotan\.html\?"))
    assert violations(page) == []
    page.get_by_role("link", name="Map", exact=True).click()
    stands(page, "1956-10-19", "shikotan")
    pressed = page.frame_locator("iframe").locator('button[data-lens="offer"][aria-pressed="true"]')
    expect(pressed).to_have_count(1)


def test_the_first_view_stands_before_any_script(browser: Browser, files: str) -> None:
    """Picture, day, sentence and panel are in the document."""
    with browser.new_context(**SCREEN | {"java_script_enabled": False}) as context:
        page = context.new_page()
        page.goto(f"{files}/")
        expect(page.locator("svg.still-map")).to_be_visible()
        expect(page.locator(".panel h2")).to_have_text("The four groups")
        expect(page.locator(".sentence > span")).to_contain_text("administered by Russia")
        expect(page.locator("noscript p")).to_contain_text("need JavaScript")


def test_colours_are_chosen_for_page_and_map(page: Page, files: str) -> None:
    """And stay when the page is loaded again."""
    page.goto(f"{files}/{VIEW}")
    stands(page, "1956-10-19", "shikotan")
    page.get_by_role("button", name="dark", exact=True).click()
    for _ in range(2):
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        expect(page.frame_locator("iframe").locator("html")).to_have_attribute("data-theme", "dark")
        expect(page.get_by_role("button", name="dark", exact=True)).to_have_attribute("aria-pressed", "true")
        page.reload()
        stands(page, "1956-10-19", "shikotan")


def test_a_link_that_cannot_be_read_is_told(page: Page, files: str) -> None:
    """In one line, until the next step."""
    page.goto(f"{files}/ru/?date=1956-13-01&island=honshu")
    stands(page, "2026-11-30")
    told = page.locator("#notices")
    expect(told).to_contain_text("«1956-13-01»")
    expect(told).to_contain_text("honshu")
    page.get_by_role("slider").press("Shift+ArrowLeft")
    expect(told).to_be_hidden()


def test_nothing_of_another_view_is_seen_before_the_asked_one(browser: Browser, files: str) -> None:
    """Where a script has not yet come: the day of the document is not the link's."""
    with browser.new_context(**SCREEN) as context:
        page = context.new_page()
        page.route("**/site_page.js", lambda route: route.abort())
        page.goto(f"{files}/{VIEW}")
        expect(page.locator("h1")).to_be_visible()
        for hidden in ("svg.still-map", ".panel", ".sentence > span", ".timeline-moment"):
            expect(page.locator(hidden).first).to_be_hidden()


@pytest.mark.parametrize("place", ["embed.html", f"editions/{edition_mark()}/embed.html"])
def test_a_frame_works_where_nothing_but_scripts_is_allowed(page: Page, files: str, place: str) -> None:
    """From any file server, which need not allow others to read it; the way on names the edition."""
    host = (
        '<!doctype html><meta charset="utf-8"><title>An article</title>'
        f'<iframe src="{files}/{place}?date=1956-10-19&amp;island=shikotan&amp;lang=en" title="Map"'
        ' style="width: 100%; height: 700px" sandbox="allow-scripts"></iframe>'
    )
    page.route("**/an-article", lambda route: route.fulfill(body=host, content_type="text/html"))
    page.goto(f"{files}/an-article")
    frame = page.frame_locator("iframe")
    shape = frame.locator('path.island[data-island="shikotan"]')
    expect(shape).to_have_attribute("data-date", "1956-10-19")
    frame.get_by_role("slider").press("Shift+ArrowLeft")
    expect(shape).to_have_attribute("data-date", "1956-10-18")
    full = frame.get_by_role("link", name="Open the full page")
    wanted = rf"/site/index\.html\?date=1956-10-18&island=shikotan&edition={edition_mark()}&lang=en$"
    expect(full).to_have_attribute("href", re.compile(wanted))


def test_what_use_this_gives_is_there(page: Page, files: str) -> None:
    """Both frames are files; of any day's GeoJSON, which a server makes, nothing is said."""
    page.goto(f"{files}/ja/?date=1956-10-19&island=shikotan")
    stands(page, "1956-10-19", "shikotan")
    page.locator(".sentence .use").click()
    box = page.locator("dialog[open]")
    expect(box.locator('[data-says="link"]')).to_have_value(
        re.compile(r"/ja/\?date=1956-10-19&island=shikotan&lang=ja$")
    )
    assert box.locator('[data-href="geojson"]').count() == 0
    code = box.locator('[data-says="embed"]')
    for place in ("ja/embed.html", f"editions/{edition_mark()}/ja/embed.html"):
        expect(code).to_have_value(re.compile(rf'src="{re.escape(files)}/{place}\?date=1956-10-19&amp;'))
        address = re.search('src="([^"]+)"', code.input_value())
        assert address
        assert page.request.get(address[1].replace("&amp;", "&")).ok
        box.locator('[data-with="edition"]').check()
    assert "edition=" not in code.input_value()
    with page.expect_download() as started:
        box.locator("[data-act=save-png]").click()
    assert started.value.path().read_bytes().startswith(b"\x89PNG")


OTHERWISE = """(html) => {
  const said = (page) => {
    const main = page.querySelector("main").cloneNode(true);
    for (const one of main.querySelectorAll("form, script, .pair > input")) one.remove();
    for (const one of main.querySelectorAll("a[href]")) {
      const to = new URL(one.getAttribute("href"), location.href);
      to.searchParams.sort();
      one.setAttribute("href", to.pathname + to.search + to.hash);
    }
    return main.innerHTML.replace(/>\\s+</g, "><").replace(/\\s+/g, " ");
  };
  const [here, pythons] = [said(document), said(new DOMParser().parseFromString(html, "text/html"))];
  const at = [...here].findIndex((letter, place) => letter !== pythons[place]);
  const around = (text) => text.slice(at - 80, at + 200);
  return at < 0 && here.length === pythons.length ? null : [around(here), around(pythons)];
}"""


def test_two_days_compared_are_as_python_compares_them(browser: Browser, files: str) -> None:
    """For days at random: maps, sentences, table, regions, lines and events."""
    chance = random.Random(1875)  # a sample, the same each time
    places = Places(ADDRESS, frozenset(one for one in addresses() if one), lambda query: query)
    span = (today() - first_day()).days
    asked = []
    for number in range(18):
        days = [str(first_day() + timedelta(days=chance.randrange(span + 1))) for _ in range(2)]
        lens = chance.choice(LENSES)
        asked.append({"date": days[0], "with": days[1], "lens": lens, "lang": LANGUAGES[number % 3]})

    def answered() -> list[str]:
        with Mirror([*reference.ROUTES], ADDRESS) as mirror:
            return [mirror.answer("compare", **query).decode() for query in asked]

    with ThreadPoolExecutor(1) as beside_playwrights_loop, browser.new_context(**SCREEN) as context:
        page = context.new_page()
        for query, html in zip(asked, beside_playwrights_loop.submit(answered).result(), strict=True):
            language = LANGUAGES[LANGUAGES.index(query["lang"])]
            page.goto(f"{files}/{folder(language)}compare.html?{urlencode(query)}")
            assert page.evaluate(OTHERWISE, places.led(html, "compare", language)) is None, query
