"""CSV: what spreadsheets open as it is, calculate nothing of, and give back text for text."""

import csv
import io

import pandas
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geo.export.column import Column
from geo.export.csv_file import csv_file, safe, unsafe

COLUMNS = [Column("name", "a text"), Column("count", "how many", "whole number")]


@pytest.mark.parametrize(
    "begin", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "  =", "\u3000="]
)
def test_no_text_is_taken_for_a_formula(begin: str) -> None:
    """Whatever could begin one is a text with an apostrophe before it, also behind blanks."""
    assert safe(f"{begin}HYPERLINK(1)") == f"'{begin}HYPERLINK(1)"


@pytest.mark.parametrize("cell", ["1956-12-12", "択捉島", "Итуруп", "a = b", "", None, -1, 43.5, -0.5])
def test_everything_else_stays_as_it_is(cell: str | float | None) -> None:
    """Days, three scripts, and numbers, negative ones too, which a spreadsheet is to read as numbers."""
    assert safe(cell) == cell
    assert type(safe(cell)) is type(cell)


@given(st.text())
@example("'=1")
@example("''")
def test_every_text_comes_back(text: str) -> None:
    """Taking the first apostrophe off gives the text, whatever it begins with; what is safe is no formula."""
    safely = safe(text)
    assert isinstance(safely, str)
    assert unsafe(safely) == text
    assert not safely.lstrip().startswith(tuple("=+-@＝＋－＠"))


def test_it_begins_with_the_mark_by_which_spreadsheets_know_utf_8() -> None:
    """A byte order mark, lines that end as RFC 4180 has them, quotes doubled, an empty cell for nothing."""
    rows = [
        {"name": 'said "択捉", 1', "count": 1},
        {"name": None, "count": None},
        {"name": "=1", "count": -2},
    ]
    content = csv_file(COLUMNS, rows)
    assert content == (
        b'\xef\xbb\xbfname,count\r\n"said ""\xe6\x8a\x9e\xe6\x8d\x89"", 1",1\r\n,\r\n\'=1,-2\r\n'
    )
    frame = pandas.read_csv(io.BytesIO(content))
    assert list(frame.columns) == ["name", "count"]
    assert list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))[1] == ['said "択捉", 1', "1"]


def test_a_row_without_a_cell_is_no_row() -> None:
    """A column that a row does not know is an error, never an empty cell that looks like "nothing known"."""
    with pytest.raises(KeyError, match="count"):
        csv_file(COLUMNS, [{"name": "a"}])
