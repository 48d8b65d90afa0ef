"""What of a panel travels: its markup at each step, its long texts and its sources once a visit."""

import json
import re
from datetime import date
from typing import Any

import pytest

from dashboard.panel import panel_component
from dashboard.panel.panel import panel, panel_of_any_day
from dashboard.panel.panel_component import show_panel
from dashboard.panel.panel_memory import written_panel
from dashboard.panel.panel_parts import LONG, PanelParts, with_parts, without_parts, written_length
from dashboard.panel.panel_sections import panel_in_parts
from dashboard.view.view import View, first_day
from geo import load_catalog
from geo.codes import Island
from geo.text import LANGUAGES, Language
from tests.record_codes import ISLANDS

CATALOG = load_catalog()
DAYS = (date(1643, 1, 1), date(1956, 10, 19), date(1956, 10, 20), date(2022, 3, 21))
LOOKS_BACK = 32_768
"""Bytes over which the compression of a socket looks back at most (RFC 1951)."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("island", [None, *ISLANDS])
def test_the_browser_can_put_together_the_very_panel(island: Island | None, language: Language) -> None:
    """Nothing is lost or doubled; no long text and nothing that is told of a source stays behind."""
    for day in DAYS:
        view = View(day, island, language=language)
        html = panel_of_any_day(CATALOG, view)
        assert "<!--" not in html
        without = panel_in_parts(view)
        bare, parts = without.bare, without.parts
        assert with_parts(bare, parts) == html
        assert set(re.findall("<!--(.*?)-->", bare)) == set(parts)
        assert all(written_length(text) < LONG for text in re.findall(">([^<>]+)", bare))
        assert re.findall(r'<li id="source-\d+">(?! <!--)', bare) == []


def test_a_mark_follows_from_its_part_alone() -> None:
    """The same text on another day has the same mark, another text another one."""
    text, other = "a" * LONG, "b" * LONG
    first, again = (without_parts(f"<p>{one}</p>") for one in (text, text))
    assert first == again
    assert list(first.parts.values()) == [text]
    assert set(first.parts).isdisjoint(without_parts(f"<p>{other}</p>").parts)
    assert without_parts(f"<p>{text[1:]}</p>") == PanelParts(f"<p>{text[1:]}</p>", {})


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the component is given, run by run."""
    given: list[dict[str, Any]] = []
    monkeypatch.setattr(
        panel_component, "_component", lambda _: lambda **with_these: given.append(with_these)
    )
    return given


def test_a_part_travels_once_a_visit(shown: list[dict[str, Any]]) -> None:
    """With the first panel that holds it; the next visit has it sent again."""
    views = [View(day, "shikotan") for day in DAYS]
    visit = set[str]()
    known: dict[str, str] = {}
    for view in views:
        show_panel(written_panel(view), "en", visit, print)
        data = json.loads(shown[-1]["data"])
        assert known.keys().isdisjoint(data["parts"])
        known |= data["parts"]
        assert with_parts(data["html"], known) == panel(CATALOG, view)
    assert visit == set(known)
    show_panel(written_panel(views[0]), "en", set(), print)
    assert shown[-1]["data"] == shown[0]["data"]


def test_a_browser_that_lacks_some_is_sent_all_again(shown: list[dict[str, Any]]) -> None:
    """It says so by a trigger of the component, whose callback forgets what was sent."""
    visit = set[str]()
    view = View(DAYS[1], "shikotan")
    show_panel(written_panel(view), "en", visit, print)
    show_panel(written_panel(view), "en", visit, print)
    assert json.loads(shown[1]["data"])["parts"] == {}
    shown[1]["on_lacking_change"]()
    show_panel(written_panel(view), "en", visit, print)
    assert shown[2]["data"] == shown[0]["data"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("island", ISLANDS)
def test_what_stays_fits_what_compression_looks_back_over(island: Island, language: Language) -> None:
    """So that a step costs what changed, in every script, as it travels."""
    days = sorted({event.date.first for event in CATALOG.events.values()})
    sizes = [len(written_panel(View(max(day, first_day()), island, language=language)).html) for day in days]
    assert sum(size < LOOKS_BACK for size in sizes) > 0.9 * len(sizes), max(sizes)
