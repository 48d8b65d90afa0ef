"""A figure is what was measured, or it is told that it was not."""

import pytest

from tests.bench import firefox
from tests.bench.figures import Figure, UnmeasuredError, measuring, p50, p95, table
from tests.bench.frames import Playing, dropped, figures, gaps
from tests.bench.steps import Samples
from tests.server import ServerError

FRAMES = [(0.0, "1855-01-01"), (10.0, "1855-02-01"), (30.0, "1855-03-01"), (900.0, "1855-03-01")]


def test_a_percentile_is_a_sample_that_occurred() -> None:
    samples = [float(number) for number in range(1, 101)]
    assert (p50("x", samples), p95("x", samples)) == (50, 95)


def test_no_sample_is_no_figure() -> None:
    with pytest.raises(UnmeasuredError, match="input → map: no sample"):
        p95("input → map", [])


@pytest.mark.parametrize("error", [OSError("gone"), TimeoutError("late"), ServerError("dead")])
def test_what_fails_while_measuring_names_its_figure(error: Exception) -> None:
    with (
        pytest.raises(UnmeasuredError, match=r"settle → panel: (gone|late|dead)"),
        measuring("settle → panel"),
    ):
        raise error


def test_a_missed_goal_stands_in_the_table() -> None:
    assert table([Figure("bytes", "11 kB", goal="≤ 10 kB", met=False)]).endswith(
        "| bytes | 11 kB | — | — | ≤ 10 kB | **no** |"
    )


def test_only_gaps_in_which_the_day_moved_are_gaps_of_moving() -> None:
    assert gaps(FRAMES, moving=True) == [10, 20]
    assert gaps(FRAMES, moving=False) == [10, 20, 870]


def test_dropped_frames_are_those_missing_in_long_gaps() -> None:
    """A gap of one frame and a half is late but drops none; one of three frames drops two."""
    assert dropped([10, 10, 15, 30], 10) == (2, 2 / 6)
    assert dropped([10, 10.2, 9.8], 10) == (0, 0)


def test_a_page_that_did_not_move_has_no_dropped_frames_to_tell() -> None:
    still = [(10.0 * number, "1855-01-01") for number in range(9)]
    with pytest.raises(UnmeasuredError, match="0 while it moved"):
        figures(Playing(still, still))


def test_the_row_of_firefox_says_so_where_there_is_none() -> None:
    assert firefox.figure(None).ours == "not measured: there is no Firefox here"
    row = firefox.figure(Samples(map=[4.0, 5.0, 9.0]))
    assert row.name.endswith("(3 steps)")
    assert row.ours == "5.0 ms and 9.0 ms"
