"""All of history as a table: each day of each island has one row, and the row says what held on that day."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import geopandas
import pandas
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geo import Catalog, history, islands_as_of
from geo.export.history import NOT_KEPT, history_columns
from geo.join import COUNTS, OF_THE_DAY
from tests.record_codes import ISLANDS


@pytest.fixture(scope="module")
def states(catalog: Catalog) -> geopandas.GeoDataFrame:
    """The history of the record, made once."""
    return history(catalog)


def holding(states: geopandas.GeoDataFrame, island: str, day: date) -> list[dict[str, Any]]:
    """The rows of ``island`` whose days hold ``day``; ISO dates compare as texts."""
    return [
        row
        for row in states.to_dict("records")
        if row["island"] == island
        and (row["first_day"] or "0000") <= day.isoformat() <= (row["last_day"] or "9999-99")
    ]


@given(day=st.dates())
@example(day=date.min)
@example(day=date.max)
@example(day=date(1955, 8, 1))
@example(day=date(1956, 12, 11))
@example(day=date(1956, 12, 12))
def test_the_row_that_holds_is_what_held(catalog: Catalog, states: geopandas.GeoDataFrame, day: date) -> None:
    """On every day each island has exactly one row, and all it tells equals ``islands_as_of`` on that day."""
    asked = islands_as_of(catalog, day)
    for island in ISLANDS:
        (row,) = holding(states, island, day)
        held = asked.loc[island]
        for column in asked.columns.drop([*NOT_KEPT, "geometry"]):
            assert row[column] == held[column], (island, day, column)
        assert row["name_en"] == held["name"]
        assert row["geometry"].equals(held["geometry"])
        assert (row["ended_by"] or "").split(" ")[0] == (held["next_change"] or "")
        assert (row["ended_date"] or "").split(" ")[0] == (held["next_change_date"] or "")


@pytest.mark.parametrize("island", ISLANDS)
def test_its_rows_follow_one_another_and_each_differs_from_the_one_before(
    catalog: Catalog, states: geopandas.GeoDataFrame, island: str
) -> None:
    """From an open beginning to today without a gap; what ends one begins the next and changes something."""
    rows = [row for row in states.to_dict("records") if row["island"] == island]
    assert (rows[0]["first_day"], rows[0]["begun_by"]) == (None, None)
    assert (rows[-1]["last_day"], rows[-1]["ended_by"]) == (None, None)
    kept = [name for name in islands_as_of(catalog, date.min).columns if name.endswith("_id")]
    for one, other in pairwise(rows):
        next_day = date.fromisoformat(one["last_day"]) + timedelta(days=1)
        assert other["first_day"] == next_day.isoformat()
        assert (one["ended_by"], one["ended_date"]) == (other["begun_by"], other["begun_date"])
        assert [one[name] for name in kept] != [other[name] for name in kept]
        for event, written in zip(other["begun_by"].split(), other["begun_date"].split(), strict=True):
            assert catalog.events[event].date.written == written
            assert catalog.events[event].date.first == next_day


def test_its_form_is_what_its_columns_say(catalog: Catalog, states: geopandas.GeoDataFrame) -> None:
    """The columns are there in their order; codes are of those allowed, and what is never empty is not."""
    columns = history_columns(catalog)
    assert list(states.columns) == [*(column.name for column in columns), "geometry"]
    assert states.crs == "EPSG:4326"
    assert list(dict.fromkeys(states["island"])) == list(ISLANDS)
    for column in columns:
        cells = list(states[column.name])
        assert all(cells) or column.name in COUNTS or not column.always, column.name
        if column.codes:
            assert {cell for cell in cells if cell} <= set(column.codes), column.name
        if column.kind == "day":
            assert all(date.fromisoformat(cell) for cell in cells if cell)
        if column.kind == "whole number":
            assert pandas.api.types.is_integer_dtype(states[column.name])
            assert column.name in COUNTS


def test_it_tells_in_three_languages_and_names_its_sources(
    catalog: Catalog, states: geopandas.GeoDataFrame
) -> None:
    """The words are the entries' own, in each script; every source is one of the record."""
    (row,) = holding(states, "shikotan", date(1956, 12, 12))
    office = next(
        stretch.span.office
        for stretch in catalog.administrations["shikotan"]
        if stretch.span.id == row["administration_id"]
    )
    assert (row["office_en"], row["office_ja"], row["office_ru"]) == (office.en, office.ja, office.ru)
    label = catalog.vocabulary.offer_statuses[row["offer"]].label
    assert (row["offer_label_ja"], row["offer_label_ru"]) == (label.ja, label.ru)
    for ids, count in zip(states["source_ids"], states["sources"], strict=True):
        assert len(ids.split()) == count
        assert set(ids.split()) <= catalog.sources.keys()


def test_what_is_of_the_day_alone_is_left_out(states: geopandas.GeoDataFrame) -> None:
    """A row that holds for years says nothing that is true of some of its days only."""
    assert not NOT_KEPT & set(states.columns)
    assert set(OF_THE_DAY) < NOT_KEPT
