"""What is remembered never takes more than was said, and what was asked for last stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.panel.bounded_memory import BoundedMemory


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.integers(0, 120), st.booleans())))
def test_it_never_takes_more_than_it_may(acts: list[tuple[str, int, bool]]) -> None:
    """Whatever is put and asked for, in whatever order; its count of bytes is that of what it has."""
    memory = BoundedMemory[str, int](100)
    put: dict[str, int] = {}
    for key, size, asks in acts:
        if asks:
            assert memory.get(key) in (None, put.get(key))
        else:
            memory.put(key, size, size)
            put[key] = size
            assert memory.get(key) == (size if size <= 100 else None)
        held = [one for key in put if (one := memory.get(key)) is not None]
        assert memory.size == sum(held) <= 100
        assert len(memory) == len(held)


def test_what_was_least_lately_asked_for_goes_first() -> None:
    memory = BoundedMemory[str, str](3)
    for one in "abc":
        memory.put(one, one, 1)
    memory.get("a")
    memory.put("d", "d", 1)
    assert [memory.get(one) for one in "abcd"] == ["a", None, "c", "d"]


@pytest.mark.parametrize("size", [1, 3])
def test_what_is_put_anew_takes_its_own_place(size: int) -> None:
    """And is counted once."""
    memory = BoundedMemory[str, str](3)
    memory.put("a", "old", 2)
    memory.put("a", "new", size)
    assert (memory.get("a"), memory.size, len(memory)) == ("new", size, 1)
