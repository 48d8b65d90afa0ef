"""A panel put together from sections of other panels is the very panel that is rendered from nothing."""

from datetime import date
from itertools import cycle

import pytest

from dashboard.panel import panel_sections
from dashboard.panel.bounded_memory import BoundedMemory
from dashboard.panel.panel import panel_of_any_day
from dashboard.panel.panel_day import PanelDay
from dashboard.panel.panel_parts import with_parts
from dashboard.panel.panel_sections import MOST_BYTES, Section, panel_in_parts
from dashboard.record.record import catalog
from dashboard.view.view import View, first_day
from geo.text import LANGUAGES
from geo.turning_days import turning_days
from tests.record_codes import ISLANDS

TURNS = [day for day in turning_days(catalog()) if day >= first_day()]


@pytest.fixture
def nothing_known(monkeypatch: pytest.MonkeyPatch) -> BoundedMemory[object, Section]:
    """A memory of sections of this test's own."""
    memory = BoundedMemory[object, Section](MOST_BYTES)
    monkeypatch.setattr(panel_sections, "_sections", memory)
    return memory


@pytest.mark.usefixtures("nothing_known")
@pytest.mark.parametrize("backwards", [False, True])
def test_each_panel_is_the_one_rendered_from_nothing(backwards: bool) -> None:
    """Letter by letter, whichever days came before: each turn of the record, the groups and tongues by turns.

    What a section rests on and does not name, as a text that another quoted already, would differ here.
    """
    kinds = cycle([(island, language) for island in (None, *ISLANDS) for language in LANGUAGES])
    for day, (island, language) in zip(TURNS[:: -1 if backwards else 1], kinds, strict=False):
        view = View(day, island, language=language)
        known = panel_in_parts(view)
        assert with_parts(known.bare, known.parts) == panel_of_any_day(catalog(), view), view


def test_the_neighbouring_day_renders_little(nothing_known: BoundedMemory[object, Section]) -> None:
    """From one turn to the next a few sections are new, of twenty and more."""
    panel_in_parts(View(TURNS[len(TURNS) // 2], "shikotan"))
    first = len(nothing_known)
    new = []
    for day in TURNS[len(TURNS) // 2 + 1 :][:40]:
        before = len(nothing_known)
        panel_in_parts(View(day, "shikotan"))
        new.append(len(nothing_known) - before)
    assert first > 15
    assert sum(new) / len(new) < 0.25 * first, new


def test_where_no_state_changed_nothing_but_the_day_is_rendered(
    nothing_known: BoundedMemory[object, Section], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of two days between two changes the second is the first with its own events, in its own numbers."""
    days = (date(1921, 1, 10), date(1925, 3, 1))
    before, later = (catalog().previous_change("shikotan", day) for day in days)
    assert before is later
    wanted = [panel_of_any_day(catalog(), View(day, "shikotan")) for day in days]
    assert wanted[0] != wanted[1]
    panel_in_parts(View(days[0], "shikotan"))
    monkeypatch.setattr(PanelDay, "rendered", lambda *_, **__: pytest.fail("rendered again"))
    known = panel_in_parts(View(days[1], "shikotan"))
    assert with_parts(known.bare, known.parts) == wanted[1]


def test_a_memory_too_small_for_a_panel_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sections that go again before the panel is whole are in it."""
    small = BoundedMemory[object, Section](10_000)
    monkeypatch.setattr(panel_sections, "_sections", small)
    for day in TURNS[::80]:
        view = View(day, "iturup", language="ru")
        known = panel_in_parts(view)
        assert with_parts(known.bare, known.parts) == panel_of_any_day(catalog(), view)
    assert 0 < small.size <= 10_000
