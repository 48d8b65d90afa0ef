"""A panel that was rendered for another day, or for somebody else, is the very panel of this one."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.panel import panel_memory
from dashboard.panel.panel import panel
from dashboard.panel.panel_memory import PANELS, panel_parts
from dashboard.record.record import catalog
from dashboard.view.lens_ids import LENSES
from dashboard.view.view import View, first_day
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
)


def shown(view: View) -> str:
    """What the browser puts together."""
    given_parts = panel_parts(view)
    return re.sub(r"<!--([\w-]{8})-->", lambda mark: given_parts.parts[mark[1]], given_parts.bare)


@given(VIEWS)
def test_it_says_what_a_panel_rendered_for_the_day_says(view: View) -> None:
    """Letter by letter, on any day, next to an event or far from one, in every language and lens."""
    assert shown(view) == panel(catalog(), view)


def test_a_day_like_the_one_before_is_not_rendered_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two readers on two such days share one panel; of all panels only so many are kept."""
    day = date(1930, 1, 10)
    assert shown(View(day, "shikotan")) != shown(View(day + timedelta(days=1), "shikotan"))
    monkeypatch.setattr(panel_memory, "panel_of_any_day", lambda *_: pytest.fail("rendered again"))
    assert "11 January 1930" in shown(View(day + timedelta(days=1), "shikotan"))
    assert panel_memory._rendered.cache_parameters()["maxsize"] == PANELS
