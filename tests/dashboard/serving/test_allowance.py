"""An allowance is never overdrawn for long, and an honest pace never waits."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.serving.allowance import Allowance
from tests.dashboard.serving.clock import Clock

PAUSES = st.lists(st.floats(0, 5), min_size=1, max_size=60)


def test_so_much_at_once_and_then_so_much_a_second() -> None:
    clock = Clock()
    one = Allowance(3, 2, clock)
    assert [one.take() for _ in range(5)] == [0, 0, 0, 0.5, 1.0]
    clock.now += 1.0
    assert one.take() == 0.5
    clock.now += 100.0
    assert [one.has() for _ in range(4)] == [True, True, True, False]


@given(PAUSES)
def test_whoever_waits_as_told_takes_no_more_than_the_allowance(pauses: list[float]) -> None:
    """In any stretch of time no more than ``at_once`` and ``a_second`` for each second of it."""
    clock = Clock()
    one = Allowance(5, 3, clock)
    taken = []
    for pause in pauses:
        clock.now += pause
        clock.now += one.take()
        taken.append(clock.now)
    for first, begun in enumerate(taken):
        for last in range(first, len(taken)):
            assert last - first + 1 <= 5 + 3 * (taken[last] - begun) + 1 + 1e-6


@given(st.lists(st.floats(1 / 11, 2), max_size=200))
def test_a_hand_on_an_arrow_key_never_waits(pauses: list[float]) -> None:
    """The page tells of a view eleven times a second at most; its allowance is twelve."""
    clock = Clock()
    one = Allowance(60, 12, clock)
    for pause in pauses:
        clock.now += pause
        assert one.take() == 0
