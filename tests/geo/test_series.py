"""Series: figures oldest first, none below nothing, each with whose count it is and where it stands."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import Catalog, Problem
from geo.historical_date import HistoricalDate
from geo.record import Filed, Part
from geo.report import report
from geo.series import Series, series_problems
from tests.environment import TODAY
from tests.geo.broken_record import content, problems_in
from tests.record_codes import CLAIMANTS

WORDS = {"en": "A test", "ja": "試験", "ru": "Проверка"}


def figure(date: str, value: object = 1, **changed: Any) -> dict[str, Any]:
    """A sound figure but for what is ``changed``."""
    return {"date": date, "value": value, "by": WORDS, "sources": ["joint-declaration-1956-text"], **changed}


def series(*figures: dict[str, Any], **changed: Any) -> dict[str, Any]:
    """A sound series of ``figures`` but for what is ``changed``."""
    held = {"id": "a-series", "topic": "fisheries", "name": WORDS, "unit": WORDS, "figures": list(figures)}
    return held | changed


def found(record: Path, *figures: dict[str, Any], **changed: Any) -> list[tuple[str, str]]:
    """Field and what came, of the problems with a series that ``record`` is given."""
    with content(record, "series.yaml") as held:
        held.append(series(*figures, **changed))
    return [(one.field, one.came) for one in problems_in(record) if one.entry == "a-series"]


def test_the_committed_series_run_oldest_first(catalog: Catalog) -> None:
    """Each with a side's name only if it is a claimant, and no figure below nothing."""
    assert catalog.series
    for one in catalog.series.values():
        assert one.party in (None, *CLAIMANTS), one.id
        assert all(held.value >= 0 for held in one.figures), one.id
        for earlier, later in pairwise(one.figures):
            assert earlier.date.first <= later.date.first, f"{one.id}: {later.date.written}"


def test_every_figure_says_whose_it_is_and_where_it_stands(catalog: Catalog) -> None:
    """In three languages, with sources of the record."""
    for one in catalog.series.values():
        for held in one.figures:
            assert held.by.en and held.by.ja and held.by.ru, one.id  # noqa: PT018  # one rule, three languages
            assert held.sources, one.id
            assert set(held.sources) <= catalog.sources.keys(), one.id


def test_no_figure_is_of_a_day_after_the_edition_knows(catalog: Catalog) -> None:
    """What is counted has been."""
    for one in catalog.series.values():
        assert one.figures[-1].date.first <= catalog.edition.known_to.end, one.id


def test_a_sound_series_is_no_problem(record: Path) -> None:
    """What the other tests break; two counts of one year stand beside each other, in either order."""
    figures = [figure("2010", 0), figure("2010-05", 2.5), figure("2010-05", 3), figure("2011/2012", 1)]
    assert found(record, *figures, party="japan", note=WORDS, unconfirmed=WORDS) == []
    assert report(record, TODAY).problems == ()


@pytest.mark.parametrize(
    ("dates", "slips"),
    [
        (["2011", "2010"], [("figures.1.date", "2010, after 2011")]),
        (["2010", "2012", "2011-12-31"], [("figures.2.date", "2011-12-31, after 2012")]),
        (
            ["2012", "2011", "2010"],
            [("figures.1.date", "2011, after 2012"), ("figures.2.date", "2010, after 2011")],
        ),
        (["2010-02", "2010"], [("figures.1.date", "2010, after 2010-02")]),
    ],
)
def test_a_figure_after_a_later_one_is_found(
    record: Path, dates: list[str], slips: list[tuple[str, str]]
) -> None:
    """By its place in the series, with both dates."""
    assert found(record, *map(figure, dates)) == slips


@pytest.mark.parametrize(
    ("change", "field", "came"),
    [
        (lambda it: it["figures"][0].update(value=-1), "figures.0.value", "-1"),
        (lambda it: it["figures"][0].update(value=True), "figures.0.value", "True"),
        (lambda it: it["figures"][0].update(value="inf"), "figures.0.value", "'inf'"),
        (lambda it: it["figures"][0].update(value="many"), "figures.0.value", "'many'"),
        (lambda it: it["figures"][0].update(sources=[]), "figures.0.sources", "[]"),
        (lambda it: it["figures"][0].update(sources=["nowhere"]), "figures.sources", "'nowhere'"),
        (lambda it: it["figures"][0].update(date="2010-13"), "figures.0.date", "'2010-13'"),
        (lambda it: it["figures"][0].pop("by"), "figures.0.by", "nothing"),
        (lambda it: it["figures"][0].update(why=WORDS), "figures.0.why", repr(WORDS)),
        (lambda it: it.update(figures=[]), "figures", "[]"),
        (lambda it: it.update(party="china"), "party", "'china'"),
        (lambda it: it.update(topic="weather"), "topic", "'weather'"),
        (lambda it: it.pop("unit"), "unit", "nothing"),
    ],
)
def test_each_slip_is_one_problem(
    record: Path, change: Callable[[dict[str, Any]], object], field: str, came: str
) -> None:
    """A count below nothing, without an end, without a source or without whose it is; a third party's."""
    slip = series(figure("2010"), figure("2011"))
    change(slip)
    with content(record, "series.yaml") as held:
        held.append(slip)
    [problem] = problems_in(record)
    assert (problem.file, problem.entry, problem.field) == ("series.yaml", "a-series", field)
    assert problem.came == came


DATES = st.builds(
    "-".join,
    st.tuples(st.integers(1900, 1903).map(str), st.sampled_from(["01", "02", "12"]), st.just("05"))
    | st.tuples(st.integers(1900, 1903).map(str), st.sampled_from(["01", "02", "12"]))
    | st.tuples(st.integers(1900, 1903).map(str)),
)


@given(st.lists(DATES, min_size=1, max_size=8))
def test_any_order_of_figures_is_judged_by_their_first_days(written: list[str]) -> None:
    """A series is sound exactly where the first days never go back, however coarse its dates are."""
    made = Series.model_validate(series(*map(figure, written)))
    firsts = [HistoricalDate.parse(one).first for one in written]
    problems = list(series_problems({"series": Part([Filed("series.yaml", made)])}))
    assert [one.field for one in problems] == [
        f"figures.{at}.date" for at in range(1, len(firsts)) if firsts[at] < firsts[at - 1]
    ]
    assert (problems == []) == (firsts == sorted(firsts))
    assert all(isinstance(one, Problem) and one.allowed == "figures oldest first" for one in problems)
