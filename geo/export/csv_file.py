"""CSV (RFC 4180) that spreadsheets open as it is: UTF-8 with its mark, no cell taken for a formula.

A text that a spreadsheet could take for a formula is given an apostrophe before it, which spreadsheets of
themselves read as "this is text". So is one that begins with an apostrophe: whoever reads the file takes the
first apostrophe of a cell off, and has every text back.
"""

import csv
import io
from collections.abc import Sequence

from geo.export.column import Cell, Column
from geo.export.table import Row

TEXT_MARK = "'"
ESCAPED = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", TEXT_MARK)
"""What a text may not begin with, behind blanks or at once (OWASP, CSV Injection), and the mark itself."""
NOTE = (
    "In the CSV files a text that begins with one of = + - @ ＝ ＋ － ＠ ', a tab or a line break has "
    "an apostrophe before it, so that no spreadsheet takes it for a formula; the rest is the record's text."
)


def csv_file(columns: Sequence[Column], rows: Sequence[Row]) -> bytes:
    """The file: a line of names, then a line for each of ``rows``; an empty cell is None."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.name for column in columns])
    writer.writerows([[safe(row[column.name]) for column in columns] for row in rows])
    return text.getvalue().encode("utf-8-sig")


def safe(cell: Cell) -> Cell:
    """``cell`` so that no spreadsheet calculates it; numbers stay numbers."""
    if isinstance(cell, str) and (cell.startswith(ESCAPED) or cell.lstrip().startswith(ESCAPED)):
        return TEXT_MARK + cell
    return cell


def unsafe(cell: str) -> str:
    """The text that ``safe`` was given."""
    return cell.removeprefix(TEXT_MARK)
