"""The context of the map: regions and lines as the record has them, below the islands, in words too."""

import re

import pytest
from playwright.sync_api import expect

from geo import load_catalog
from geo.text import LANGUAGES
from tests.browser.conftest import Open, Visit
from tests.browser.test_screens import greeted
from tests.browser.test_timeline import seen_on
from tests.browser.until import until

REGIONS = ("northern_kurils", "central_kurils", "northern_sakhalin", "southern_sakhalin")
NO_LINE_SINCE = "No border agreed since 1952"
# Leaflet's map is a global of the frame, as folium writes it.
FIND_MAP = "Object.values(window).find((one) => window.L && one instanceof L.Map)"


def lines_shown(visit: Visit) -> list[str]:
    """The ids of the lines that the map shows, be they in sight or beyond its edge."""
    shown = "(paths) => paths.filter((path) => getComputedStyle(path).display !== 'none')"
    lines = visit.map.locator("path.treaty-line")
    return sorted(lines.evaluate_all(f"(paths) => ({shown})(paths).map((path) => path.dataset.line)"))


@pytest.mark.parametrize(
    ("day", "administrations", "lines", "words"),
    [
        (
            *("1860-01-01", ("russian_empire", "russian_empire", "undivided", "undivided"), ["shimoda-line"]),
            "Treaty of Shimoda, 1855 · drawn by Japan and Russia",
        ),
        (
            *("1880-01-01", ("japan", "japan", "russian_empire", "russian_empire")),
            ["st-petersburg-line-kamchatka", "st-petersburg-line-la-perouse"],
            "Treaty of St Petersburg, 1875 · drawn by Japan and Russia",
        ),
        (
            *("1930-01-01", ("japan", "japan", "ussr", "japan")),
            ["portsmouth-line", "st-petersburg-line-kamchatka"],
            "Treaty of Portsmouth, 1905 · drawn by Japan and Russia",
        ),
        (
            *("1945-09-02", ("ussr", "ussr", "ussr", "ussr"), []),
            "No line kept by both sides",
        ),
        (
            *("1948-01-01", ("ussr", "ussr", "ussr", "ussr"), ["scapin-677-line"]),
            "SCAPIN-677, 1946 · drawn by the Supreme Commander for the Allied Powers",
        ),
        ("1956-10-19", ("ussr", "ussr", "ussr", "ussr"), [], NO_LINE_SINCE),
        ("2026-01-01", ("russia", "russia", "russia", "russia"), [], NO_LINE_SINCE),
    ],
)
def test_regions_and_lines_of_a_day(
    open_page: Open, day: str, administrations: tuple[str, ...], lines: list[str], words: str
) -> None:
    """Attributes, drawn lines and the legend's words agree with the record."""
    visit = open_page(f"/?date={day}")
    visit.map.locator(f'path[data-region][data-date="{day}"]').first.wait_for()
    for region, administration in zip(REGIONS, administrations, strict=True):
        path = visit.map.locator(f'path[data-region="{region}"]')
        expect(path).to_have_attribute("data-administration", administration)
        expect(path).to_have_attribute("data-date", day)
    assert lines_shown(visit) == lines
    legend = visit.map.locator(".legend .context")
    expect(legend).to_contain_text("surrounding regions, for context; not part of this dispute")
    expect(legend).to_contain_text(words)
    assert visit.errors == []


def test_today_no_line_is_drawn_and_the_words_say_so(open_page: Open) -> None:
    """The bare address: no line, no name of one, and the sentence why."""
    visit = open_page("/")
    legend = visit.map.locator(".legend .context")
    expect(legend).to_contain_text("this map draws none")
    assert legend.locator(".now .entry > span").evaluate("(words) => words.firstChild.data") == NO_LINE_SINCE
    assert lines_shown(visit) == []
    expect(visit.map.locator(".treaty-name span:visible")).to_have_count(0)


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_day_moves_the_legend(open_page: Open, language: str) -> None:
    """However many lines and regions it tells of, its rows stay where they are."""
    visit = open_page(f"/?date=1930-01-01&lang={language}", before=greeted)
    top = (
        "() => document.querySelector('iframe').contentDocument"
        ".querySelector('.legend summary').getBoundingClientRect().top"
    )
    days = ("1800-01-01", "1860-01-01", "1880-01-01", "1921-01-01", "1950-01-01", "2020-01-01")
    assert len(seen_on(visit, days, top)) == 1


def test_context_follows_a_step_without_being_drawn_anew(open_page: Open) -> None:
    """Moving through time changes attributes of the same shapes, in the same step as the islands."""
    visit = open_page("/?date=1952-04-27")
    visit.map.locator("path[data-region]").first.evaluate("(path) => { path.marked = true; }")
    assert lines_shown(visit) == ["scapin-677-line"]
    visit.slider.press("Shift+ArrowRight")
    visit.map.locator('path.island[data-island="shikotan"][data-date="1952-04-28"]').wait_for()
    assert lines_shown(visit) == []
    assert visit.map.locator("path[data-region]").first.evaluate("(path) => path.marked")
    assert visit.map.locator('path[data-region][data-date="1952-04-28"]').count() == len(REGIONS)


def test_context_lies_below_the_islands_in_paler_tones(open_page: Open) -> None:
    """Panes stand below that of the islands, and the tone of a region is far from that of a group."""
    visit = open_page("/?date=1930-01-01")
    for pane in ("coast", "lines", "line-names"):
        height = visit.map.locator(f".leaflet-{pane}-pane").evaluate("(it) => +getComputedStyle(it).zIndex")
        assert height < 400, "where Leaflet puts the islands"
    fill = "(path) => getComputedStyle(path).fill.match(/[0-9]+/g).slice(0, 3).map(Number)"
    around = visit.map.locator('path[data-region="central_kurils"]').evaluate(fill)
    island = visit.map.locator("#hatch-first .ground").evaluate(fill)
    assert min(around) > 150
    assert sum(around) - sum(island) > 200


@pytest.mark.parametrize("lens", ["administration", "claims", "offer", "evidence"])
@pytest.mark.parametrize("day", ["1643-01-01", "1799-06-01", "1870-01-01", "1945-09-10"])
def test_no_land_is_filled_with_what_is_not_there(open_page: Open, day: str, lens: str) -> None:
    """A hatching that is drawn nowhere would leave a hole, through which the sea is seen."""
    visit = open_page(f"/?date={day}&lens={lens}")
    visit.map.locator(f'path.island[data-date="{day}"]').first.wait_for()
    holes = visit.map.locator("path.island, path.coast").evaluate_all(
        """(all) => all.filter((path) => {
            const { fill } = getComputedStyle(path);
            const [, id] = fill.match(/#([a-z-]+)/) ?? [];
            return id ? !document.getElementById(id) : fill === "none";
        }).map((path) => path.dataset.region ?? path.dataset.island)"""
    )
    assert holes == []


@pytest.mark.parametrize("size", [(1280, 800), (390, 844), (2560, 1440)])
def test_as_far_out_as_one_gets_every_line_is_whole(open_page: Open, size: tuple[int, int]) -> None:
    """On a screen of any shape; and beyond where the coast is cut there is only paper."""
    visit = open_page("/?date=1930-01-01", viewport={"width": size[0], "height": size[1]})
    frame = visit.page.frames[-1]
    until(frame, f"({FIND_MAP})?.getMinZoom() > 0")
    west, south, east, north = frame.evaluate(
        f"""() => {{
          const map = {FIND_MAP};
          map.setZoom(map.getMinZoom(), {{ animate: false }});
          map.getContainer().querySelector("[data-go-to=region]").click();
          const {{ _southWest: low, _northEast: high }} = map.getBounds();
          return [low.lng, low.lat, high.lng, high.lat];
        }}"""
    )
    for line in load_catalog().treaty_lines:
        for point in line.span.course:
            assert west < point.lon < east, line.span.id
            assert south < point.lat < north, line.span.id
    edge = visit.map.locator("path.map-edge").bounding_box()
    whole = visit.map.locator("path.shore").first.bounding_box()
    assert edge
    assert whole
    within = load_catalog().dispute.map.within
    assert 138 < within.west < within.east < 160
    assert 40 < within.south < within.north < 57


def test_a_line_beyond_the_view_is_one_press_away(open_page: Open) -> None:
    """In 1930 the lines run far from the groups: the legend offers the whole region until it is shown."""
    visit = open_page("/?date=1930-01-01")
    offered = visit.map.get_by_role("button", name="Show the whole line")
    offered.click()
    expect(visit.map.locator('.treaty-name [data-line="portsmouth-line"]')).to_be_visible()
    expect(visit.map.locator('.treaty-name [data-line="st-petersburg-line-kamchatka"]')).to_be_visible()
    expect(visit.map.locator(".region-name span:visible")).to_have_count(len(REGIONS))
    expect(offered).to_be_hidden()


def test_places_are_named_by_zoom_and_by_day(open_page: Open) -> None:
    """More near by than from afar; a town by the name it had on the day; each is on the page of names."""
    visit = open_page("/?date=1930-01-01")
    names = visit.map.locator(".place-name span:visible")
    from_afar = set(names.all_text_contents())
    assert "Sea of Okhotsk" in from_afar
    visit.map.locator(".go-to summary").click()
    visit.map.locator('button[data-go-to="iturup"]').click()
    expect(names.get_by_text("Shana", exact=True)).to_be_visible()
    assert set(names.all_text_contents()) - from_afar
    visit.slider.press("End")
    expect(names.get_by_text("Kurilsk / Shana", exact=True)).to_be_visible()
    expect(visit.map.locator(".place-name span:visible", has_text=re.compile("^Shana$"))).to_have_count(0)
    listed = visit.page.request.get(visit.page.url.split("?")[0] + "places").text()
    for name in names.all_text_contents():
        assert name in listed


def test_the_legend_folds_on_a_wide_screen_too(open_page: Open) -> None:
    """Folded it leaves the map to the islands and their names."""
    visit = open_page("/?date=1956-10-19")
    legend = visit.map.locator(".legend")
    expect(legend).to_contain_text("other land")
    before = legend.bounding_box()
    visit.map.get_by_text("Legend", exact=True).click()
    expect(visit.map.get_by_text("other land")).to_be_hidden()
    after = legend.bounding_box()
    assert before
    assert after
    assert after["height"] < before["height"] / 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_lies_over_a_phones_open_legend(open_page: Open, language: str) -> None:
    """Neither the globe nor a button: all its words can be read."""
    visit = open_page(
        f"/?date=1956-10-19&lang={language}", before=greeted, viewport={"width": 390, "height": 844}
    )
    visit.map.locator(".legend summary").click()
    covered = visit.map.locator(".legend .explained").evaluate(
        """(one) => {
            const { left, top, right, bottom } = one.getBoundingClientRect();
            const over = new Set();
            for (let x = left + 4; x < right - 4; x += 6) for (let y = top + 4; y < bottom - 4; y += 6) {
                const hit = document.elementFromPoint(x, y);
                if (hit && !one.contains(hit)) over.add(hit.closest(".furniture")?.className ?? hit.tagName);
            }
            return [...over];
        }"""
    )
    assert covered == []


def test_a_name_beneath_the_open_menu_is_no_target(open_page: Open) -> None:
    """In Japanese the menu reaches over a part of one; it is back when the menu shuts."""
    visit = open_page("/?date=1956-10-19&island=shikotan&lang=ja", before=greeted)
    names = visit.map.locator(".island-label")
    expect(names.locator("visible=true")).to_have_count(4)
    menu = visit.map.locator(".go-to summary")
    menu.click()
    expect(visit.map.locator('.island-label[data-island="iturup"]')).to_be_hidden()
    menu.press("Escape")
    expect(names.locator("visible=true")).to_have_count(4)


def test_the_name_of_a_group_gone_to_is_there_at_once(open_page: Open) -> None:
    """The menu lay over it; by the end of the very click it does not, and a map that moves shuts the menu."""
    visit = open_page("/?date=1956-10-19&island=shikotan&lang=ja", before=greeted)
    menu = visit.map.locator(".go-to")
    iturup = visit.map.locator('.island-label[data-island="iturup"]')
    menu.locator("summary").click()
    expect(iturup).to_be_hidden()
    chosen = menu.locator('[data-go-to="iturup"]').evaluate(
        """(button) => {
            button.click();
            const name = document.querySelector('.island-label[data-island="iturup"]');
            return getComputedStyle(name).visibility;
        }"""
    )
    assert chosen == "visible"
    menu.locator("summary").click()
    menu.locator("button").last.focus()
    visit.map.locator(".zoom-steps button").first.evaluate("(button) => button.click()")
    expect(menu).not_to_have_attribute("open", "")
    expect(menu.locator("summary")).to_be_focused()
    expect(visit.map.locator(".island-label.beneath")).to_have_count(0)
