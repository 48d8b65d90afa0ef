"""The one list of lenses, as Python reads it."""

import pytest

from dashboard.serving.bundles import FOLDER
from dashboard.view.lens_ids import FIRST_LENS, LENSES, listed


def test_each_lens_has_its_three_files_and_no_file_lacks_its_lens() -> None:
    """A module for the browser, one in Python, and a style sheet, all of the lens's name."""
    assert LENSES == ("administration", "claims", "offer", "evidence")
    assert FIRST_LENS == "administration"
    for suffix, others in (
        (".js", {"lens", "lenses", "table_row"}),
        (".py", {"__init__", "__main__", "lens", "lens_message_types", "lenses"}),
        (".css", set()),
    ):
        there = {path.stem for path in (FOLDER / "lenses").glob(f"*{suffix}")}
        assert there - others == set(LENSES)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "export const LENSES = [];\n",
        "export const LENSES = [\n  one,\n];\n",
        "export const LENSES = [a];\n" * 2,
    ],
)
def test_a_list_that_cannot_be_read_is_named(text: str) -> None:
    """The error says in which file, and what is allowed."""
    with pytest.raises(
        ValueError, match=r"lenses/lenses\.js has \d lists of lenses; allowed: one line as export"
    ):
        listed(text)


def test_the_list_is_read_in_its_order() -> None:
    assert listed("\nexport const LENSES = [b, a];\n") == ("b", "a")
