"""How many readers a process has descriptors for."""

import pytest

from dashboard.serving.descriptors import MOST, pages, room


@pytest.mark.parametrize(("limit", "most"), [(0, 16), (1024, 96), (4640, 1000), (10**9, MOST)])
def test_each_page_counts_with_its_session(limit: int, most: int) -> None:
    """Never more pages than descriptors; a thousand fit where the system allows five thousand."""
    assert pages(limit) == most


def test_there_is_room_on_this_system() -> None:
    assert room() >= 16
