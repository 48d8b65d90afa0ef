"""The link: what it opens, and what it says of bad values."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open, Visit
from tests.browser.until import until


def test_a_copied_link_opens_the_same_view(open_page: Open) -> None:
    """Whatever the address bar holds reopens exactly that view in a fresh browser."""
    visit = open_page("/?date=1956-10-19")
    visit.label("shikotan").press("Enter")
    visit.settled_on("1956-10-19", "shikotan")
    visit.map.locator('button[data-lens="offer"]').click()
    visit.page.wait_for_url("**lens=offer**")
    visit.slider.press("ArrowRight")
    day = str(visit.slider.get_attribute("data-date"))
    visit.settled_on(day, "shikotan")
    link = visit.page.evaluate("location.pathname + location.search")
    fresh = open_page(link)
    fresh.settled_on(day, "shikotan")
    assert fresh.slider.get_attribute("data-date") == day
    expect(fresh.label("shikotan")).to_have_attribute("aria-pressed", "true")
    expect(fresh.map.locator('button[data-lens="offer"]')).to_have_attribute("aria-pressed", "true")
    assert fresh.panel.inner_text() == visit.panel.inner_text()


FIND_MAP = "Object.values(window).find((one) => window.L && one instanceof L.Map)"
STANDS = f"(({{ lat, lng }}, zoom) => [lat, lng, zoom])({FIND_MAP}.getCenter(), {FIND_MAP}.getZoom())"


def place(visit: Visit) -> list[float]:
    """The map's middle and its zoom, once it stands still."""
    frame = visit.page.frames[-1]
    until(frame, f"{FIND_MAP} && !{FIND_MAP}._animatingZoom && !{FIND_MAP}._panAnim?._inProgress")
    found: list[float] = frame.evaluate(STANDS)
    return found


def cited(visit: Visit) -> str:
    """The link that "Use this" gives, from the path on."""
    visit.page.locator("a.use:visible").click()
    link = visit.page.locator("dialog[open] [data-says=link]").input_value()
    visit.page.keyboard.press("Escape")
    return "/?" + link.partition("/?")[2]


def test_a_cited_link_opens_map_and_list_as_they_were_left(open_page: Open) -> None:
    """Only what was moved or filtered is in it; it holds until the reader does otherwise."""
    visit = open_page("/?date=1956-10-19&lang=en")
    assert cited(visit) == "/?date=1956-10-19&lang=en"
    for _ in range(3):
        visit.map.get_by_role("button", name="Zoom in").click()
    visit.map.locator("#map_div").press("ArrowUp")
    visit.page.locator("#events summary").click()
    visit.page.get_by_label("Kind").select_option("treaty")
    visit.page.get_by_label("To", exact=True).fill("1955")
    counted = visit.page.locator("#events .record-count").inner_text()
    left = place(visit)
    link = cited(visit)
    assert re.fullmatch(
        r"/\?date=1956-10-19&at=4\d\.\d+,14\d\.\d+,\d+(\.\d)?&find-kind=treaty&find-to=1955&lang=en", link
    )

    fresh = open_page(link)
    expect(fresh.page.locator("#events .record-count")).to_have_text(counted)
    expect(fresh.page.locator(".timeline-thinned")).to_contain_text(counted.split(" events")[0])
    assert place(fresh) == pytest.approx(left, abs=0.0001)
    assert cited(fresh) == link

    fresh.map.get_by_role("button", name="Zoom in").click()
    fresh.page.locator(".timeline-thinned").get_by_role("button").click()
    moved = place(fresh)
    fresh.page.reload()
    fresh.label("shikotan").wait_for()  # the map takes its place before it is drawn
    fresh.stands()
    assert place(fresh) == pytest.approx(moved, abs=0.0001)
    expect(fresh.page.locator(".timeline-thinned")).to_be_hidden()
    fresh.slider.press("ArrowRight")
    fresh.page.wait_for_url(re.compile(r"\?date=[\d-]+&lang=en$"))
    assert fresh.errors == []


def test_a_tab_that_kept_a_place_beyond_the_map_shows_all_four(open_page: Open) -> None:
    """Whatever wrote it: it is held to what a link's is."""
    visit = open_page("/?date=1956-10-19")
    usual = place(visit)
    visit.page.evaluate('sessionStorage.setItem(\'four-islands.map\', \'{"said":"","left":[0,0,8]}\')')
    visit.page.reload()
    visit.label("shikotan").wait_for()
    assert place(visit) == pytest.approx(usual, abs=0.0001)


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("/?date=1956-02-30", "1956-02-30"),
        ("/?date=%3Cscript%3Ealert(1)%3C/script%3E", "<script>alert(1)</script>"),
        ("/?date=1066-10-14", "outside 1643-01-01"),
        ("/?date=9999-01-01", "outside 1643-01-01"),
        ("/?island=honshu", "honshu"),
        ("/?lens=flags", "flags"),
        ("/?lang=xx", "xx"),
        ("/?lang=ja&island=honshu", "「honshu」"),
        ("/?lang=ru&date=soon", "«soon»"),
        ("/?lang=ru&at=0,0,8", "«0,0,8»"),
    ],
)
def test_bad_values_fall_back_and_say_so(open_page: Open, link: str, said: str) -> None:
    """A part of the link that means nothing falls back to its default, in one quiet line."""
    visit = open_page(link)
    expect(visit.page.get_by_role("status").filter(has_text=said)).to_be_visible()
    assert visit.panel.locator("[data-island]").count() == 0
    assert visit.errors == []


def test_back_returns_to_the_view_before(open_page: Open) -> None:
    """The browser's Back button brings the former view back, on map, slider and panel."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    visit.page.get_by_role("button", name="Next event").click()
    visit.settled_on("1956-12-08", "shikotan")
    visit.page.wait_for_url("**date=1956-12-08**")
    visit.page.go_back()
    visit.settled_on("1956-10-19", "shikotan")
    expect(visit.slider).to_have_attribute("data-date", "1956-10-19")
    expect(visit.shape("shikotan")).to_have_attribute("data-date", "1956-10-19")


def test_the_same_step_again_after_back(open_page: Open) -> None:
    """Forward, back, and forward again by the same step arrives each time, panel and address included."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    for _ in range(2):
        visit.page.get_by_role("button", name="Next event").click()
        visit.settled_on("1956-12-08", "shikotan")
        visit.page.wait_for_url("**date=1956-12-08**")
        visit.page.go_back()
        visit.settled_on("1956-10-19", "shikotan")
        expect(visit.slider).to_have_attribute("data-date", "1956-10-19")


def test_a_notice_goes_with_the_first_step(open_page: Open) -> None:
    """What the page says of a bad link is gone once the reader has moved on."""
    visit = open_page("/?date=never")
    notice = visit.page.get_by_role("status").filter(has_text="never")
    expect(notice).to_be_visible()
    visit.page.get_by_role("button", name="Previous event").click()
    expect(notice).to_have_count(0)


@pytest.mark.parametrize("path", ["/nope", "/events", "/index.html", "/islands/honshu", "/sources/a/b"])
def test_an_address_that_leads_nowhere_says_so(open_page: Open, address: str, path: str) -> None:
    """Unknown addresses are 404 in plain words, with a way back to the map."""
    visit = open_page("/")
    answer = visit.page.goto(address + path)
    assert answer is not None
    assert answer.status == 404
    expect(visit.page.get_by_role("heading", level=1)).to_have_text("Not in the record")
    visit.page.get_by_role("link", name="the map").click()
    visit.slider.wait_for()


def test_a_part_that_cannot_be_loaded_is_told_in_words(open_page: Open) -> None:
    """If the moments cannot be fetched the visitor reads a sentence, never a trace."""
    visit = open_page("/?date=1956-10-19")
    visit.page.route("**/moments.en.json", lambda route: route.fulfill(status=503, body="down"))
    visit.page.reload()
    expect(visit.page.get_by_text("This part of the page could not be loaded").first).to_be_visible()
    assert "moments.js" not in visit.page.inner_text("body")


def test_the_reference_pages_lead_back_to_the_view(open_page: Open) -> None:
    """From the map to an event's page, on to its source, and back: the same day, island and lens."""
    visit = open_page("/?date=1956-10-18&island=shikotan&lens=offer&lang=en")
    visit.slider.press("Shift+ArrowRight")
    visit.settled_on("1956-10-19", "shikotan")
    visit.panel.get_by_role("link", name="facts and figures").click()
    visit.page.get_by_role("link", name="Sources", exact=True).click()
    visit.page.get_by_role("link", name="Map", exact=True).click()
    visit.stands()
    visit.settled_on("1956-10-19", "shikotan")
    expect(visit.map.locator('button[data-lens="offer"]')).to_have_attribute("aria-pressed", "true")
