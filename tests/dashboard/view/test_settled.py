"""What a browser says it settled on: a view, or nothing that changes anything."""

from datetime import date
from typing import Any

import pytest

from dashboard.view.settled import settled

LAST = date(2026, 11, 30)
JUNK = (
    None,
    "1956-10-19",
    [],
    {},
    {"date": 19561019},
    {"date": ["1956-10-19"]},
    {"date": {"a": 1}, "island": "shikotan"},
    {"date": "1956-10-19", "island": 4},
    {"date": "1956-10-19", "island": "atlantis"},
    {"date": "1956-10-19", "lens": ["offer"]},
    {"date": "1956-10-19", "lens": "sales"},
    {"date": "1956-10-19", "story": True},
    {"date": "1956-10-19", "story": "the-end"},
    {"date": "1500-01-01"},
    {"date": "2999-01-01"},
    {"date": "x" * 60_000},
    {"island": "shikotan"},
    {"date": float("nan")},
)


def session_of(state: object) -> dict[str, Any]:
    """A visit's session, in which the component's state is ``state``."""
    return {"panel-en": state}


@pytest.mark.parametrize("junk", JUNK, ids=lambda one: repr(one)[:40])
def test_a_view_that_is_none_is_left_aside_and_told_of_once(
    junk: object, caplog: pytest.LogCaptureFixture
) -> None:
    """However often it comes, and whatever it holds, the log has one short line of a visit."""
    session = session_of({"view": junk})
    assert [settled(session, "panel-en", LAST) for _ in range(3)] == [None, None, None]
    (line,) = caplog.messages
    assert len(line) < 100


@pytest.mark.parametrize("state", [None, 5, "view", ["view"]])
def test_a_state_that_is_none_is_no_view(state: object) -> None:
    assert settled(session_of(state), "panel-en", LAST) is None


@pytest.mark.parametrize("island", [None, "shikotan"])
def test_a_view_is_taken_as_the_browser_sends_it(
    island: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    """With whatever else comes beside it."""
    view = {"date": "1956-10-19", "island": island, "lens": "offer", "story": None, "revision": 3, "x": [1]}
    found = settled(session_of({"view": view}), "panel-en", LAST)
    assert found
    assert (found.day, found.island, found.lens) == (date(1956, 10, 19), island, "offer")
    assert not caplog.messages
