"""What a visitor finds on opening the page."""

import urllib.request

import pytest

from tests.browser.conftest import Open

ISLANDS = ("habomai", "iturup", "kunashir", "shikotan")


def test_nothing_is_asked_of_another_host(open_page: Open) -> None:
    """The page works with every other host blocked, and asks none; all four groups are drawn."""
    visit = open_page("/?date=1956-10-19&island=shikotan", watched=True)
    for island in ISLANDS:
        shape = visit.shape(island)
        assert shape.count() == 1
        box = shape.bounding_box()
        assert box is not None
        assert box["width"] > 5
        assert box["height"] > 5
    assert visit.outside == []
    assert visit.errors == []


def test_what_is_asked_of_another_host_is_noted_and_finds_nobody(open_page: Open) -> None:
    """So that the test above can fail."""
    visit = open_page("/", watched=True)
    visit.page.goto("about:blank")  # where no policy of ours forbids to ask
    asked = "fetch('http://example.com/').then(() => 'found', () => 'nobody')"
    assert visit.page.evaluate(asked) == "nobody"
    assert visit.outside == ["http://example.com/"]


def test_no_visit_leaves_anything_to_the_next(open_page: Open) -> None:
    """Two tests that share a browser's cache share nothing else."""
    kept = "[document.cookie.includes('a=b'), localStorage.getItem('a'), sessionStorage.getItem('a')]"
    first = open_page("/")
    first.page.evaluate("document.cookie = 'a=b'; localStorage.a = 'b'; sessionStorage.a = 'b'")
    assert first.page.evaluate(kept) == [True, "b", "b"]
    assert open_page("/").page.evaluate(kept) == [False, None, None]


@pytest.mark.parametrize(
    ("day", "southern", "northern"),
    [
        ("1956-10-19", "signed-awaiting-ratification", "not-covered"),
        ("1956-10-18", "floated-in-talks", "none"),
        ("2022-03-21", "frozen", "not-covered"),
        ("1900-01-01", "none", "none"),
    ],
)
def test_the_map_shows_the_links_day(open_page: Open, day: str, southern: str, northern: str) -> None:
    """Map, panel, slider agree on the link's day, and the offer's codes are those of the record."""
    visit = open_page(f"/?date={day}&island=shikotan")
    visit.settled_on(day, "shikotan")
    assert visit.slider.get_attribute("data-date") == day
    expected = {"habomai": southern, "shikotan": southern, "iturup": northern, "kunashir": northern}
    for island, offer in expected.items():
        visit.map.locator(f'path.island[data-island="{island}"][data-date="{day}"]').wait_for()
        assert visit.shape(island).get_attribute("data-offer") == offer


def test_who_administered_in_1900_and_2024(open_page: Open) -> None:
    """1900: Japan for all four and no offer. 2024: Russia, and Kishida's speech among the events."""
    early = open_page("/?date=1900-01-01&island=iturup")
    late = open_page("/?date=2024-01-30&island=iturup")
    for visit, who in ((early, "japan"), (late, "russia")):
        for island in ISLANDS:
            assert visit.shape(island).get_attribute("data-administration") == who
            assert visit.shape(island).get_attribute("data-control") == "civil_administration"
    assert early.shape("iturup").get_attribute("data-claims") == "japan"
    assert late.shape("iturup").get_attribute("data-claims") == "japan ussr_russia"
    assert "Kishida" in late.panel.inner_text()


def test_without_a_link_it_shows_today_and_all_four(open_page: Open) -> None:
    """The bare address shows today, no island, administration; every group is a link away."""
    visit = open_page("/")
    assert visit.panel.locator("[data-island]").count() == 0
    assert visit.panel.locator("h3 a.jump").count() == len(ISLANDS)
    assert visit.panel.locator("time").get_attribute("datetime") == visit.slider.get_attribute("data-date")
    assert visit.page.locator(".notice").count() == 0
    assert visit.map.locator('button[data-lens="administration"]').get_attribute("aria-pressed") == "true"


def test_the_first_document_is_the_pages_own(address: str) -> None:
    """Title, language, description stand in the HTML first sent; the headers name no other host."""
    with urllib.request.urlopen(address) as answer:
        html = answer.read().decode()
        headers = answer.headers
    assert '<html lang="en">' in html
    assert "<title>Northern Territories / Southern Kurils" in html
    assert '<meta name="description" content="For any day' in html
    assert "<title>Streamlit</title>" not in html
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert "http" not in headers["Content-Security-Policy"]


@pytest.mark.usefixtures("fonts")
def test_essentials_fit_one_screen(open_page: Open) -> None:
    """At 1280 x 800 title, first sentence, map, timeline and the panel's answer need no scrolling."""
    visit = open_page("/?date=1956-10-19&island=shikotan", watched=True)
    for essential in (
        visit.page.get_by_role("heading", level=1),
        visit.label("iturup"),
        visit.label("habomai"),
        visit.slider,
        visit.page.locator(".masthead .sentence > span"),
        visit.panel.locator("a.lead"),
        visit.panel.locator(".answer .facts > div").first,
        visit.panel.locator(".answer .facts > div").last,
    ):
        box = essential.bounding_box()
        assert box is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 800


@pytest.mark.usefixtures("fonts")
def test_on_a_phone_map_timeline_panel_follow_one_another(open_page: Open) -> None:
    """At 390 x 844 the order is map, timeline, panel, and nothing is wider than the screen."""
    visit = open_page("/?date=1956-10-19&island=shikotan", watched=True)
    visit.page.set_viewport_size({"width": 390, "height": 844})
    tops = []
    for part in (visit.page.locator("iframe"), visit.slider, visit.panel):
        box = part.bounding_box()
        assert box is not None
        assert box["width"] <= 390
        tops.append(box["y"])
    assert tops == sorted(tops)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 390
