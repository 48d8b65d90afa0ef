"""Turns: never more than there are, none lost, and whoever asks the most waits behind itself."""

import asyncio
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.serving.turns import FullError, Turns
from tests.awaiting import awaited


async def settle() -> None:
    """Let everything run that can."""
    for _ in range(5):
        await asyncio.sleep(0)


def test_another_name_is_never_behind_more_than_those_at_work() -> None:
    """A hundred of one name wait; the first of another is next, in the turn that is left for it."""

    async def one() -> list[str]:
        turns, order = Turns(3, 2, waiting=200), []

        async def work(name: str) -> None:
            await turns.take(name)
            order.append(name)

        greedy = [asyncio.create_task(work("greedy")) for _ in range(100)]
        await settle()
        assert order == ["greedy", "greedy"]
        other = [asyncio.create_task(work("other")) for _ in range(2)]
        await settle()
        assert order[2:] == ["other"]
        turns.give_back("greedy")
        await settle()
        for task in (*greedy, *other):
            task.cancel()
        return order

    # Both wait, and the greedy ones came first.
    assert awaited(one())[3:] == ["greedy"]


def test_a_line_that_is_full_is_said() -> None:
    async def one() -> None:
        turns = Turns(1, 1, waiting=1)
        await turns.take("a")
        waiting = asyncio.create_task(turns.take("a"))
        await settle()
        with pytest.raises(FullError):
            await turns.take("a")
        turns.give_back("a")
        await waiting

    awaited(one())


@given(st.integers(1, 4), st.integers(1, 3), st.integers(0, 10_000))
@settings(max_examples=40)
def test_whatever_is_taken_given_back_and_cancelled_all_come_up(at_once: int, of_one: int, seed: int) -> None:
    """No more at work than allowed, of no name more than allowed, and in the end nobody waits."""

    async def one() -> None:
        random, turns = Random(seed), Turns(at_once, of_one, waiting=100)
        at_work: list[str] = []
        done = 0

        async def work(name: str) -> None:
            nonlocal done
            await turns.take(name)
            at_work.append(name)
            try:
                assert len(at_work) <= at_once
                assert at_work.count(name) <= of_one
                for _ in range(random.randrange(4)):
                    await asyncio.sleep(0)
                done += 1
            finally:
                at_work.remove(name)
                turns.give_back(name)

        tasks = []
        for _ in range(30):
            tasks.append(asyncio.create_task(work(random.choice("abc"))))
            await asyncio.sleep(0)
            if random.random() < 0.3:
                random.choice(tasks).cancel()
        outcomes = await asyncio.wait_for(asyncio.gather(*tasks, return_exceptions=True), 5)
        cancelled = [one for one in outcomes if isinstance(one, asyncio.CancelledError)]
        assert done == len(tasks) - len(cancelled)
        assert not turns._taken
        assert not turns._lines

    awaited(one())
