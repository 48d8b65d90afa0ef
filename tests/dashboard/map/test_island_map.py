"""The map as folium writes it: for the page, and by itself for a notebook or a file."""

import re
from datetime import date
from typing import Any

import pytest

from dashboard.map.island_map import island_map
from dashboard.map.standalone_map import standalone_map
from dashboard.serving.assets import leaflet_file
from dashboard.serving.bundles import bundle

DAY = date(1956, 10, 19)


@pytest.fixture(scope="module")
def alone() -> str:
    """The document of a map by itself."""
    return standalone_map(DAY, island="shikotan", lens="offer").get_root().render()


def test_the_pages_map_has_leaflets_script_and_style() -> None:
    """Neither takes the other's place in the document's head."""
    html = island_map("assets/x/", "en", DAY).get_root().render()
    addresses = re.findall(r'(?:src|href)="([^"]+)"', html)
    assert addresses == [
        f"assets/x/{name}" for name in ("leaflet/leaflet.js", "leaflet/leaflet.css", "map.css")
    ]


def test_the_pages_map_has_one_script_for_every_day() -> None:
    """streamlit-folium builds the map anew when its script differs; the day comes by the channel instead."""
    scripts = {
        re.sub("[0-9a-f]{32}", "", island_map("assets/x/", "en", DAY).get_root().render()) for _ in range(2)
    }
    assert len(scripts) == 1
    assert "1956-10-18" not in scripts.pop()


def test_by_itself_it_carries_leaflet(alone: str) -> None:
    """Both its script and its style, whole."""
    for name in ("leaflet.js", "leaflet.css"):
        assert leaflet_file(name).decode() in alone
    assert "</script" not in leaflet_file("leaflet.js").decode()


def test_by_itself_it_asks_nobody(alone: str) -> None:
    """No element names an address, folium's own scripts are not there, and no data comes from elsewhere."""
    ours = alone.replace(leaflet_file("leaflet.js").decode(), "").replace(
        leaflet_file("leaflet.css").decode(), ""
    )
    assert not re.search(r"https?://|//cdn|<link|<script[^>]* src|@import", ours)
    for name in ("jquery", "bootstrap", "awesome"):
        assert name not in ours.lower()
    assert not re.findall(r"url\((?!#|[\"']?data:)", ours)


def test_by_itself_it_shows_what_was_asked_for(alone: str) -> None:
    """Day, island and lens are told to the module, and the day to the reader."""
    assert '"view": {"date": "1956-10-19", "island": "shikotan", "lens": "offer"}' in alone
    assert '<time class="shown-day" datetime="1956-10-19" lang="en">19 October 1956</time>' in alone


def test_rendered_twice_it_is_there_once() -> None:
    """A cell that is run again, or a map that is saved after it was shown."""
    chart = standalone_map(DAY, language="ja")
    for html in (chart.get_root().render(), chart.get_root().render()):
        assert html.count('class="shown-day"') == html.count('class="folium-map"') == 1
        assert "昭和31年" in html


def test_its_module_asks_for_nothing_beside_it() -> None:
    """In a document that has no address there is nothing beside it."""
    code = bundle("map/standalone_map.js")
    for form in ("import.meta", "import(", "import {"):
        assert form not in code


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"day": date(1642, 12, 31)}, "day is 1642-12-31; allowed: 1643-01-01 to "),
        ({"day": date(9999, 1, 1)}, "day is 9999-01-01; allowed: "),
        ({"island": "Shikotan"}, "island is 'Shikotan'; allowed: "),
        ({"lens": "offers"}, "lens is 'offers'; allowed: administration, "),
        ({"language": "fr"}, "language is 'fr'; allowed: en, ja, ru"),
    ],
)
def test_what_there_is_not_is_refused_in_words(wrong: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        standalone_map(**{"day": DAY} | wrong)
