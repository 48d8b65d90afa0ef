"""A panel that was rendered for another day, or for somebody else, is the very panel of this one."""

import json
from datetime import date, timedelta
from sys import getsizeof

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.panel import panel_memory
from dashboard.panel.bounded_memory import BoundedMemory
from dashboard.panel.panel import panel
from dashboard.panel.panel_memory import WrittenPanel, written_panel
from dashboard.record.edition import edition_mark
from dashboard.record.record import catalog
from dashboard.view.lens_ids import LENSES
from dashboard.view.view import View, first_day
from dashboard.words.compact_json import compact_json
from geo.text import LANGUAGES
from tests.record_codes import ISLANDS

LAST = date(2030, 12, 31)
EVENTS = sorted({event.date.first for event in catalog().events.values() if event.date.first >= first_day()})
DAYS = st.one_of(
    st.dates(first_day(), LAST),
    st.builds(
        lambda day, more: max(first_day(), day + timedelta(days=more)),
        st.sampled_from(EVENTS),
        st.integers(-2, 40),
    ),
)
VIEWS = st.builds(
    View,
    day=DAYS,
    island=st.sampled_from([None, *ISLANDS]),
    lens=st.sampled_from(LENSES),
    language=st.sampled_from(LANGUAGES),
    named=st.booleans(),
    story=st.sampled_from([None, catalog().story[0].id]),
    edition=st.sampled_from([None, edition_mark()]),
)


@given(VIEWS)
def test_it_says_what_a_panel_rendered_for_the_day_says(view: View) -> None:
    """Letter by letter, on any day, next to an event or far from one, in every language and lens."""
    assert written_panel(view).whole() == panel(catalog(), view)


def test_a_day_like_the_one_before_is_not_rendered_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two readers on two such days share one panel."""
    day = date(1930, 1, 10)
    one, next_one = (View(day + timedelta(days=more), "shikotan") for more in (0, 1))
    assert written_panel(one).whole() != written_panel(next_one).whole()
    monkeypatch.setattr(panel_memory, "panel_in_parts", lambda _: pytest.fail("put together again"))
    assert "11 January 1930" in written_panel(next_one).whole()


def test_of_all_panels_only_so_many_bytes_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted as they are held, in whatever script; what has gone is put together anew."""
    memory = BoundedMemory[View, WrittenPanel](200_000)
    monkeypatch.setattr(panel_memory, "_panels", memory)
    views = [View(day, "iturup", language=language) for day in EVENTS[::60] for language in LANGUAGES]
    said = [written_panel(view) for view in views]
    assert 1 < len(memory) < len(views)
    assert memory.size <= 200_000
    held = [known for known, _ in memory._kept.values()]
    assert memory.size == sum(getsizeof(one.html) + getsizeof(one.parts) for one in held)
    assert [written_panel(view) for view in views] == said


@given(st.text())
def test_a_panel_travels_as_json_that_browsers_read(text: str) -> None:
    """Whatever letters it has: UTF-8, none of them written as six."""
    assert json.loads(compact_json(text)) == text
    escaped = sum(letter < " " or letter in '"\\' for letter in text)
    assert len(compact_json(text)) <= 6 * escaped + len(text.encode()) + 2
