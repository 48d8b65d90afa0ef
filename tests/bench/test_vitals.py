"""Layout shift and interaction latency are read as Chromium's metrics define them, or told to be missing."""

from typing import Any

import pytest

from tests.bench.figures import UnmeasuredError
from tests.bench.vital_figures import figures
from tests.bench.vitals import INTERACTIONS, PlacedText, Shift, Vitals, cumulative, read, since, worst_latency

SHIFT = {"value": 0.01, "at": 5.0, "recent": False, "what": "p"}


def shift(value: float, at: float, *, recent: bool = False) -> Shift:
    return Shift(value, at, recent, "p")


def document(**other: Any) -> dict[str, Any]:
    return {"missing": [], "shifts": [], "events": [], "interactions": 0} | other


def vitals(**other: float) -> Vitals:
    latency = dict.fromkeys(INTERACTIONS, 24.0) | {"keys": other.pop("keys", 0.0)}
    return Vitals(latency=latency, step_bytes=[700], **other)  # type: ignore[arg-type]  # the largest shift is not given


def test_shifts_add_up_in_a_window_of_neighbours() -> None:
    """A second's rest begins a new window, and so do five seconds in one."""
    assert cumulative([shift(0.1, 0), shift(0.2, 999), shift(0.25, 1999)]) == pytest.approx(0.3)
    apart = [shift(0.1, 900.0 * number) for number in range(10)]
    assert cumulative(apart) == pytest.approx(0.6)


def test_no_shift_is_no_layout_shift() -> None:
    assert cumulative([]) == 0


def test_only_what_is_asked_to_forgives_shifts_after_input() -> None:
    shifts = [shift(0.1, 0), shift(0.2, 10, recent=True)]
    assert cumulative(shifts) == 0.1
    assert cumulative(shifts, forgiving=False) == pytest.approx(0.3)


def test_what_a_page_told_before_is_not_counted_again() -> None:
    before = read([document(events=[{"id": 1, "duration": 300}], interactions=1, shifts=[SHIFT]), document()])
    after = read(
        [
            document(events=[{"id": 1, "duration": 300}], interactions=1, shifts=[SHIFT]),
            document(events=[{"id": 9, "duration": 40}], interactions=1, shifts=[SHIFT]),
        ]
    )
    new = since(before, after)
    assert (new.shifts, new.latencies, new.interactions) == ([[], [Shift(**SHIFT)]], [[], [40]], 1)  # type: ignore[arg-type]
    assert worst_latency("lens", new) == 40


def test_interactions_too_short_to_be_told_are_a_figure() -> None:
    assert worst_latency("lens", PlacedText([[], []], [[], []], 1)) == 0


def test_interactions_that_the_browser_missed_are_none() -> None:
    with pytest.raises(UnmeasuredError, match="keys: the browser saw 19 of 20"):
        worst_latency("keys", PlacedText([[], []], [[24], []], 19))


def test_a_browser_that_cannot_tell_is_named() -> None:
    with pytest.raises(UnmeasuredError, match="does not tell layout-shift"):
        read([document(), document(missing=["layout-shift"])])


def test_a_map_that_was_not_observed_is_no_figure() -> None:
    with pytest.raises(UnmeasuredError, match="frame was not observed"):
        read([document()])


def test_a_frame_that_went_away_is_no_figure() -> None:
    with pytest.raises(UnmeasuredError, match="a frame came or went"):
        since(read([document(), document(), document()]), read([document(), document()]))


def test_one_language_that_misses_a_goal_misses_it_for_all() -> None:
    good, bad = vitals(), vitals(all=0.11, load=0.03, scrubbing=0.04, keys=208)
    assert [figure.met for figure in figures({"en": good, "ru": good}, 0)[0]] == [True] * 4
    goals, _ = figures({"en": good, "ru": bad}, 0)
    assert [figure.met for figure in goals] == [False] * 4
    assert [figure.ours for figure in goals] == [
        "0.000 / 0.110",
        "0.000 / 0.030; 0.000",
        "0.000 / 0.040",
        "24 ms / 208 ms",
    ]
    assert [figure.met for figure in figures({"en": good, "ru": good}, 0.03)[0]] == [True, False, True, True]
