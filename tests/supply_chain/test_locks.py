"""The locks are read whole, and each pin is asked about once."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.supply_chain.locks import ALL, PAGE, TESTS, Pin, one_version_each, pins

NAMES = st.sampled_from("abc")
VERSIONS = st.sampled_from("123")


def test_the_locks_are_read() -> None:
    """Every version, with what it is for; the tests' lock holds the page's."""
    page = pins(PAGE)
    assert set(page) <= set(pins(TESTS)) <= set(pins(*ALL))
    assert "streamlit" in {pin.name for pin in page}
    assert any(pin.marker for pin in page)
    assert len(pins(*ALL)) == len(set(pins(*ALL)))


@pytest.mark.parametrize("line", ["a>=1 \\", "a==1", "a @ file:///a.whl \\", "-e .", "--index-url x"])
def test_a_line_that_pins_nothing_is_told(tmp_path: Path, line: str) -> None:
    """A part that nobody would ask about."""
    lock = tmp_path / "requirements.txt"
    lock.write_text("b==2 \\\n    --hash=sha256:00\n", encoding="utf-8")
    assert pins(lock) == [Pin("b", "2")]
    lock.write_text(f"b==2 \\\n    --hash=sha256:00\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"requirements.txt: 2 lines, of which 1 pin"):
        pins(lock)


@given(given=st.lists(st.builds(Pin, NAMES, VERSIONS), max_size=8))
def test_no_list_holds_two_versions(given: list[Pin]) -> None:
    """And none is lost or asked about twice."""
    lists = one_version_each(given)
    assert sorted(pin for one in lists for pin in one) == sorted(set(given))
    assert all(len({pin.name for pin in one}) == len(one) for one in lists)
    most = max((len({pin.version for pin in given if pin.name == name}) for name in "abc"), default=0)
    assert len(lists) == most
