"""The context of the map: regions and lines as the record has them, below the islands, in words too."""

import json

import pytest
from playwright.sync_api import expect

from geo import load_catalog
from geo.vocabulary import LabelSide
from tests.browser.conftest import Open, Visit

REGIONS = ("northern_kurils", "central_kurils", "southern_sakhalin")
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
            *("1860-01-01", ("russian_empire", "russian_empire", "undivided"), ["shimoda-line"]),
            "Treaty of Shimoda, 1855 · drawn by Japan and Russia",
        ),
        (
            *("1880-01-01", ("japan", "japan", "russian_empire")),
            ["st-petersburg-line-kamchatka", "st-petersburg-line-la-perouse"],
            "Treaty of St Petersburg, 1875 · drawn by Japan and Russia",
        ),
        (
            *("1930-01-01", ("japan", "japan", "japan")),
            ["portsmouth-line", "st-petersburg-line-kamchatka"],
            "Treaty of Portsmouth, 1905 · drawn by Japan and Russia",
        ),
        (
            *("1945-09-02", ("ussr", "ussr", "ussr"), []),
            "No line kept by both sides",
        ),
        (
            *("1948-01-01", ("ussr", "ussr", "ussr"), ["scapin-677-line"]),
            "SCAPIN-677, 1946 · drawn by the Supreme Commander for the Allied Powers",
        ),
        ("1956-10-19", ("ussr", "ussr", "ussr"), [], NO_LINE_SINCE),
        ("2026-01-01", ("russia", "russia", "russia"), [], NO_LINE_SINCE),
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
    expect(visit.map.locator(".legend .context")).to_contain_text("this map draws none")
    assert lines_shown(visit) == []
    expect(visit.map.locator(".treaty-name span:visible")).to_have_count(0)


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


@pytest.mark.usefixtures("fonts")
def test_a_lines_name_overlaps_no_label_of_an_island(open_page: Open) -> None:
    """At the default view both lines near the groups can be read beside the labels."""
    for day, line in (("1860-01-01", "shimoda-line"), ("1948-01-01", "scapin-677-line")):
        visit = open_page(f"/?date={day}")
        name = visit.map.locator(f'.treaty-name [data-line="{line}"]').bounding_box()
        frame = visit.page.locator("iframe").bounding_box()
        assert name
        assert frame
        assert frame["x"] <= name["x"]
        assert name["x"] + name["width"] <= frame["x"] + frame["width"]
        for island in ("habomai", "iturup", "kunashir", "shikotan"):
            label = visit.label(island).bounding_box()
            assert label
            assert (
                label["x"] >= name["x"] + name["width"]
                or name["x"] >= label["x"] + label["width"]
                or label["y"] >= name["y"] + name["height"]
                or name["y"] >= label["y"] + label["height"]
            ), island


@pytest.mark.parametrize("size", [(1280, 800), (390, 844)])
def test_zoomed_out_the_cut_of_the_coast_stays_out_of_sight(open_page: Open, size: tuple[int, int]) -> None:
    """As far out and as far north as one gets, both northern lines are there and the coast's edge is not."""
    visit = open_page("/?date=1930-01-01")
    visit.page.set_viewport_size({"width": size[0], "height": size[1]})
    frame = visit.page.frames[-1]
    seen = f"(width) => {{ const map = {FIND_MAP}; return map.getSize().x / 2 ** map.getMinZoom(); }}"
    # How much of the world the frame shows at most follows its size: about the same at any.
    frame.wait_for_function(
        f"(width) => ({FIND_MAP}).getSize().x <= width && ({seen})(width) > 13", arg=size[0]
    )
    for latitude, longitude in ((56, 160), (56, 138), (40, 138), (40, 160)):
        bounds = json.loads(
            frame.evaluate(
                f"""([latitude, longitude]) => {{
                  const map = {FIND_MAP};
                  map.getContainer().dispatchEvent(new PointerEvent("pointerdown"));
                  map.setZoom(map.getMinZoom(), {{ animate: false }});
                  map.panTo([latitude, longitude], {{ animate: false }});
                  map.panInsideBounds(map.options.maxBounds, {{ animate: false }});
                  const {{ _southWest: low, _northEast: high }} = map.getBounds();
                  return JSON.stringify([low.lng, low.lat, high.lng, high.lat]);
                }}""",
                [latitude, longitude],
            )
        )
        west, south, east, north = bounds
        assert west > 138
        assert south > 40
        assert east < 160
        assert north < 57
        if latitude == 56:
            assert north > 51, "the strait off Kamchatka and the fiftieth parallel"
            assert west < 142
            assert east > 157


@pytest.mark.usefixtures("fonts")
def test_a_name_that_the_edge_would_cut_is_left_to_the_legend(open_page: Open) -> None:
    """In 1900 the name of the line of 1875 reaches over the frame's edge: only the legend shows it."""
    visit = open_page("/?date=1900-01-01")
    names = visit.map.locator('.treaty-name span[data-standing="true"]')
    frame = visit.map.locator("#map_div").bounding_box()
    assert frame
    for name in names.all():
        box = name.bounding_box()
        whole = (
            bool(box) and frame["x"] <= box["x"] and box["x"] + box["width"] <= frame["x"] + frame["width"]
        )
        assert whole or not name.is_visible()
    assert visit.map.locator('.treaty-name span[data-standing="true"][data-cut="true"]').count() >= 1
    expect(visit.map.locator(".legend .context .lines")).to_contain_text("1875")


def test_seen_from_afar_names_stand_where_the_record_says(open_page: Open) -> None:
    """West of its point where the name would lie across the islands, or shifted; near by, none is moved."""
    visit = open_page("/?date=1930-01-01")
    catalog = load_catalog()
    frame = visit.page.frames[-1]
    placed = (
        "(label) => [getComputedStyle(label.firstChild).flexDirection, getComputedStyle(label).marginLeft]"
    )
    assert {tuple(visit.label(island).evaluate(placed)) for island in catalog.islands} == {("row", "0px")}
    frame.evaluate(
        f"() => {{ const map = {FIND_MAP}; map.setZoom(map.getMinZoom(), {{ animate: false }}); }}"
    )
    for island, facts in catalog.islands.items():
        west = facts.far_out.side is LabelSide.WEST
        expected = ["row-reverse" if west else "row", f"{facts.far_out.shift_px}px"]
        assert visit.label(island).evaluate(placed) == expected
    assert len({facts.far_out.side for facts in catalog.islands.values()}) == 2
