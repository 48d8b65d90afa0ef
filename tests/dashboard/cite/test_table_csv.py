"""The table of a view's day: made by the browser's module, read back by Python's csv."""

import csv
import shutil
from copy import deepcopy
from datetime import date
from io import StringIO
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dashboard.cite.cite import words_of_box
from dashboard.moments.moments import moments
from dashboard.record.edition import edition_mark
from dashboard.record.record import catalog
from dashboard.view.view import first_day
from geo.alphabet import claimants_by_name, islands_by_name
from geo.snapshot import snapshot
from geo.text import LANGUAGES, Language
from tests.dashboard.node import made_by
from tests.environment import TODAY

pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")

LINK = "https://example.org/?date=1956-10-19&lang=en"


def tables(language: Language, days: list[date], **more: Any) -> list[str]:
    """The CSV of each day; ``more`` stands in for what is told or known."""
    asked = {
        "told": words_of_box(language, "", {}),
        "moments": moments(catalog(), language),
        "days": [day.isoformat() for day in days],
        "link": LINK,
    }
    return made_by("cite/tabled.mjs", asked | more)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=5, deadline=None)
@given(days=st.lists(st.dates(first_day(), TODAY), min_size=10, max_size=20))
@example(days=[date(1955, 6, 3), date(1956, 10, 19), date(1875, 5, 7), date(1643, 1, 1), TODAY])
def test_each_group_has_a_row_that_says_what_the_record_says(language: Language, days: list[date]) -> None:
    """Day, id, name, administrator, each side's claim, offer, talks, evidence; then edition and link."""
    words = catalog().vocabulary
    for day, text in zip(days, tables(language, days), strict=True):
        assert text.endswith("\r\n")
        head, *rows = csv.reader(StringIO(text, newline=""), strict=True)
        assert len(head) == len(set(head)) == 11
        groups = islands_by_name(catalog(), language)
        assert [row[:3] for row in rows] == [
            [day.isoformat(), one.id, one.name.to(language)] for one in groups
        ]
        for group, row in zip(groups, rows, strict=True):
            assert len(row) == len(head)
            state = snapshot(catalog(), group.id, day)
            administrator = words.administrators[state.administration.span.administrator]
            assert row[3].startswith(administrator.label.to(language))
            for party, said in zip(claimants_by_name(catalog(), language), row[4:6], strict=True):
                held = state.claims.get(party)
                if held:
                    assert said == words.claim_statuses[held.span.status].label.to(language)
            assert row[6].startswith(words.offer_statuses[state.offer.span.status].label.to(language))
            assert row[7] == words.talks_statuses[state.talks.span.status].label.to(language)
            assert row[8]
            assert row[9:] == [edition_mark(), LINK]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(sign: str) -> None:
    """What a spreadsheet would reckon or run stands behind an apostrophe, in quotes where it must be."""
    known = deepcopy(moments(catalog(), "en"))
    known["islands"][0]["name"] = f'{sign}HYPERLINK("http://example.org","x")'
    (text,) = tables("en", [date(1956, 10, 19)], moments=known)
    rows = list(csv.reader(StringIO(text, newline=""), strict=True))
    assert rows[1][2] == f'\'{sign}HYPERLINK("http://example.org","x")'
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)
