"""What of a panel travels: its markup at each step, its long texts and its sources once a visit."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.panel import panel_component
from dashboard.panel.panel import panel, panel_of_any_day
from dashboard.panel.panel_component import PANELS_KEPT, Sent, show_panel
from dashboard.panel.panel_memory import WrittenPanel, written_panel
from dashboard.panel.panel_parts import LONG, PanelParts, with_parts, without_parts, written_length
from dashboard.panel.panel_sections import panel_in_parts
from dashboard.view.lens_ids import LENSES
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
    visit = Sent()
    known: dict[str, str] = {}
    for view in views:
        show_panel(written_panel(view), "en", visit, print)
        data = json.loads(shown[-1]["data"])
        assert known.keys().isdisjoint(data["parts"])
        known |= data["parts"]
        html = json.dumps(data["html"]).encode()
        assert WrittenPanel(html, data["mark"], known, data["said"]).whole() == panel(CATALOG, view)
    assert visit.parts == set(known)
    show_panel(written_panel(views[0]), "en", Sent(), print)
    assert shown[-1]["data"] == shown[0]["data"]


def test_of_a_day_like_one_shown_lately_only_the_day_travels(shown: list[dict[str, Any]]) -> None:
    """Another lens too, which stands in the links alone; a day on which something changed is sent whole."""
    visit, quiet = Sent(), View(date(1930, 1, 10), "shikotan")
    views = [quiet, quiet.at(date(1930, 1, 11)), replace(quiet, lens=LENSES[-1])]
    views += [View(DAYS[2], "shikotan"), quiet]
    for view in views:
        show_panel(written_panel(view), "en", visit, print)
    sent = [json.loads(one["data"]) for one in shown]
    assert [one["html"] is None for one in sent] == [False, True, True, False, True]
    assert [one["mark"] == sent[0]["mark"] for one in sent] == [True, True, True, False, True]
    assert len(shown[1]["data"]) < len(shown[0]["data"]) / 50
    for view, one in zip(views, sent, strict=True):
        if one["mark"] == sent[0]["mark"]:
            html, parts = json.dumps(sent[0]["html"]).encode(), sent[0]["parts"]
            assert WrittenPanel(html, one["mark"], parts, one["said"]).whole() == panel(CATALOG, view)


def test_a_panel_of_long_ago_is_sent_again(shown: list[dict[str, Any]]) -> None:
    """The browser keeps so many, as many as are counted on here."""
    visit = Sent()
    events = (event.date.first for event in CATALOG.events.values() if "shikotan" in event.islands)
    views = [View(day, "shikotan") for day in sorted(set(events))[-PANELS_KEPT - 1 :]]
    assert len({written_panel(view).mark for view in views}) == len(views) == PANELS_KEPT + 1
    for view in (*views, *views[1:], views[0]):
        show_panel(written_panel(view), "en", visit, print)
    kept = [json.loads(one["data"])["html"] is None for one in shown]
    assert kept == [False] * len(views) + [True] * PANELS_KEPT + [False]
    module = Path(panel_component.__file__).with_name("panel.js").read_text(encoding="utf-8")
    assert f"const PANELS_KEPT = {PANELS_KEPT};" in module


def test_a_browser_that_lacks_some_is_sent_all_again(shown: list[dict[str, Any]]) -> None:
    """It says so by a trigger of the component, whose callback forgets what was sent."""
    visit = Sent()
    view = View(DAYS[1], "shikotan")
    show_panel(written_panel(view), "en", visit, print)
    show_panel(written_panel(view), "en", visit, print)
    second = json.loads(shown[1]["data"])
    assert (second["html"], second["parts"]) == (None, {})
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
