"""The join: one row a group for any day, and the facts that the product stands or falls with."""

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import folium
import geopandas
import pandas
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo import Catalog, islands_as_of
from geo.codes import Island
from geo.join import COUNTS
from geo.snapshot import precision_on, snapshot
from tests.record_codes import ISLANDS

ORDER = ["habomai", "iturup", "kunashir", "shikotan"]
CODES = ["name", "administration", "control", "administration_precision", "administration_certainty"]
CODES += ["administration_id", "claimants", "offer", "offer_precision", "offer_id", "evidence"]
CODES += ["talks", "talks_precision", "talks_id"]
CODES_OR_NONE = ["claim_japan", "claim_japan_id", "claim_ussr_russia", "claim_ussr_russia_id"]
CODES_OR_NONE += ["latest_event", "latest_event_date", "next_change", "next_change_date", "law", "law_id"]
DAYS_OR_NONE = ["administration_since", "offer_since", "talks_since"]
# Days on which the columns that may be empty are so for no island, for some and for all.
CORNERS = [date.min, date(1500, 1, 1), date(1643, 6, 1), date(1955, 9, 1), date(1956, 10, 19)]
CORNERS += [date(2020, 7, 4), date.max]


def check_form(frame: geopandas.GeoDataFrame) -> None:
    """The frame's documented form, whatever is in it."""
    assert isinstance(frame, geopandas.GeoDataFrame)
    assert list(frame.index) == ORDER
    assert frame.index.name == "island"
    assert frame.crs == "EPSG:4326"
    assert set(frame.columns) == {*CODES, *CODES_OR_NONE, *DAYS_OR_NONE, *COUNTS, "geometry"}
    assert frame.columns[-1] == frame.geometry.name == "geometry"
    assert frame.dtypes["geometry"] == "geometry"
    for column in CODES:
        assert all(type(value) is str for value in frame[column]), column
    for column in CODES_OR_NONE:
        assert all(value is None or type(value) is str for value in frame[column]), column
    for column in COUNTS:
        assert all(type(value) is int for value in frame[column]), column
    for column in DAYS_OR_NONE:
        assert all(value is None or date.fromisoformat(value) for value in frame[column]), column


@pytest.mark.parametrize("day", CORNERS, ids=str)
def test_the_form_of_the_frame_at_the_corners(catalog: Catalog, day: date) -> None:
    """Four rows by id, EPSG:4326, texts or None, whole numbers: also where some or all are None."""
    check_form(islands_as_of(catalog, day))


def test_a_column_keeps_its_type_from_day_to_day(catalog: Catalog) -> None:
    """Frames of several days can be put below one another: what is empty on one day has the same type."""
    frames = [islands_as_of(catalog, day) for day in CORNERS]
    assert all((frame.dtypes == frames[0].dtypes).all() for frame in frames)


WRITERS: dict[str, tuple[str, Callable[..., None], Callable[..., geopandas.GeoDataFrame]]] = {
    # GeoJSON has no dates; GDAL takes texts for some that look like them, unless it is told not to.
    "GeoJSON": (
        "islands.geojson",
        geopandas.GeoDataFrame.to_file,
        partial(geopandas.read_file, DATE_AS_STRING="YES"),
    ),
    "GeoPackage": ("islands.gpkg", geopandas.GeoDataFrame.to_file, geopandas.read_file),
    "FlatGeobuf": ("islands.fgb", geopandas.GeoDataFrame.to_file, geopandas.read_file),
    "Parquet": ("islands.parquet", geopandas.GeoDataFrame.to_parquet, geopandas.read_parquet),
}


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("day", CORNERS, ids=str)
def test_each_writer_gives_back_what_it_took(catalog: Catalog, tmp_path: Path, day: date, form: str) -> None:
    """Texts are texts, what is missing is missing, and counts are numbers that can be added up."""
    frame = islands_as_of(catalog, day)
    name, write, read = WRITERS[form]
    write(frame, tmp_path / name)
    back = read(tmp_path / name)
    if "island" in back.columns:
        back = back.set_index("island")
    back = back.sort_index()  # FlatGeobuf keeps the order of its spatial index
    assert list(back.index) == ORDER
    assert set(back.columns) == set(frame.columns)
    assert back.crs is not None
    assert back.crs.to_epsg() == 4326
    for column in COUNTS:
        assert pandas.api.types.is_integer_dtype(back[column]), column
    for column in frame.columns.drop("geometry"):
        came = [None if pandas.isna(value) else value for value in back[column]]
        assert came == list(frame[column]), column
    assert back.geometry.geom_equals(frame.geometry).all()


@pytest.mark.parametrize("day", CORNERS, ids=str)
def test_a_notebook_shows_it_as_it_is(catalog: Catalog, day: date) -> None:
    """``to_json()`` and folium take every column; dates arrive as they are read."""
    frame = islands_as_of(catalog, day)
    features = json.loads(frame.to_json())["features"]
    assert [feature["id"] for feature in features] == ORDER
    assert [feature["properties"]["offer_since"] for feature in features] == list(frame.offer_since)
    assert folium.GeoJson(frame).data["features"][0]["properties"]["sources"] == frame.sources.iloc[0]


@settings(max_examples=40)
@given(st.dates(date(1643, 1, 1), date(2030, 12, 31)) | st.dates())
@example(date.min)
@example(date.max)
def test_every_day_has_the_four_rows_of_its_snapshots(catalog: Catalog, day: date) -> None:
    """For any day the frame says, row by row, what the lookup says."""
    frame = islands_as_of(catalog, day)
    assert list(frame.index) == ORDER
    assert frame.crs == "EPSG:4326"
    for island in ISLANDS:
        row, state = frame.loc[str(island)], snapshot(catalog, island, day)
        latest, coming = catalog.latest_event(island, day), catalog.next_change(island, day)
        expected: dict[str, Any] = {
            "name": catalog.islands[island].name.en,
            "administration": state.administration.span.administrator,
            "control": state.administration.span.control,
            "administration_since": _first(state.administration),
            "administration_precision": precision_on(state.administration, day),
            "administration_certainty": state.administration.span.certainty,
            "administration_id": state.administration.span.id,
            "claimants": " ".join(state.claimants(catalog)),
            "offer": state.offer.span.status,
            "offer_since": _first(state.offer),
            "offer_precision": precision_on(state.offer, day),
            "offer_id": state.offer.span.id,
            "talks": state.talks.span.status,
            "talks_since": _first(state.talks),
            "talks_precision": precision_on(state.talks, day),
            "talks_id": state.talks.span.id,
            "law": state.law and state.law.span.status,
            "law_id": state.law and state.law.span.id,
            "latest_event": latest and latest.id,
            "latest_event_date": latest and latest.date.written,
            "next_change": coming and coming.id,
            "next_change_date": coming and coming.date.written,
        }
        for party in ("japan", "ussr_russia"):
            held = next((claim for who, claim in state.claims.items() if who == party), None)
            expected[f"claim_{party}"] = held and held.span.status
            expected[f"claim_{party}_id"] = held and held.span.id
        assert {column: _plain(row[column]) for column in expected} == expected
        assert frame.geometry[str(island)].equals(catalog.outlines.geometry[str(island)])


def _first(stretch: Any) -> str | None:
    return str(stretch.begun_by.date.first) if stretch.begun_by else None


def _plain(value: Any) -> Any:
    """An empty value as None; which empty value it must be is the form's matter."""
    return None if pandas.isna(value) else value


@pytest.mark.parametrize(
    "given_day",
    [
        "1956-10-19",
        None,
        datetime(1956, 10, 19),
        pandas.Timestamp("1956-10-19"),
        1956,
        1956.5,
        (1956, 10, 19),
    ],
    ids=repr,
)
def test_anything_but_a_day_is_refused_in_words(catalog: Catalog, given_day: Any) -> None:
    """A text, a moment or a number is refused, naming the argument, what is allowed and what came."""
    with pytest.raises(TypeError) as raised:
        islands_as_of(catalog, given_day)
    assert str(raised.value) == f"day must be a datetime.date, got {type(given_day).__name__}: {given_day!r}"


def test_the_declaration_of_1956(catalog: Catalog) -> None:
    """On the day it was signed it names two groups; the day before, two were on offer in closed talks."""
    assert islands_as_of(catalog, date(1956, 10, 19)).offer.to_dict() == {
        "habomai": "signed-awaiting-ratification",
        "iturup": "not-covered",
        "kunashir": "not-covered",
        "shikotan": "signed-awaiting-ratification",
    }
    assert islands_as_of(catalog, date(1956, 10, 18)).offer.to_dict() == {
        "habomai": "floated-in-talks",
        "iturup": "none",
        "kunashir": "none",
        "shikotan": "floated-in-talks",
    }


def test_the_talks_end_in_march_2022(catalog: Catalog) -> None:
    """On 21 March 2022 the offer is frozen for the two groups and was never made for the others."""
    frame = islands_as_of(catalog, date(2022, 3, 21))
    assert list(frame.offer) == ["frozen", "not-covered", "not-covered", "frozen"]
    assert list(frame.offer_since) == ["2022-03-21", "1956-10-19", "1956-10-19", "2022-03-21"]


def test_the_year_1900(catalog: Catalog) -> None:
    """Japan administers all four groups, and there is no offer."""
    frame = islands_as_of(catalog, date(1900, 1, 1))
    assert set(frame.administration) == {"japan"}
    assert set(frame.offer) == {"none"}
    assert set(frame.claimants) == {"japan"}


@pytest.mark.parametrize("island", ISLANDS)
def test_30_january_2024(catalog: Catalog, island: Island) -> None:
    """Russia administers, both sides claim, and Kishida's speech of that day is among the events."""
    day = date(2024, 1, 30)
    row = islands_as_of(catalog, day).loc[str(island)]
    assert row.administration == "russia"
    assert row.claimants == "japan ussr_russia"
    assert row.latest_event_date == "2024-01-30"
    for before, after in ((0, 0), (3, 3)):
        around = [event.id for event in catalog.events_around(island, day, before, after)]
        assert {"kishida-policy-speech-2024", row.latest_event} <= {*around}


def test_before_the_first_known_administration(catalog: Catalog) -> None:
    """In 1500: Ainu land with no known beginning, no claims, no event yet."""
    frame = islands_as_of(catalog, date(1500, 1, 1))
    assert set(frame.administration) == {"ainu"}
    assert set(frame.claimants) == {""}
    empty = ["administration_since", "offer_since", "claim_japan", "claim_ussr_russia", "latest_event"]
    assert frame[empty].isna().all(axis=None)


def test_coarse_evidence_is_said(catalog: Catalog) -> None:
    """A day of August 1955 knows the offer to the month, a day of 1754 one administration to the year."""
    talks = islands_as_of(catalog, date(1955, 8, 10))
    assert list(talks.offer_precision) == ["month", "day", "day", "month"]
    assert set(talks.administration_precision) == {"day"}
    assert set(talks.talks_precision) == {"day"}
    reopened = islands_as_of(catalog, date(1972, 1, 10))
    assert set(reopened.talks_precision) == {"month"}
    assert {*reopened.administration_precision, *reopened.offer_precision} == {"day"}
    post = islands_as_of(catalog, date(1754, 6, 1))
    assert list(post.administration_precision) == ["day", "day", "year", "day"]
    known = islands_as_of(catalog, date(1956, 10, 19))
    assert {*known.administration_precision, *known.offer_precision, *known.talks_precision} == {"day"}


def test_a_change_shows_on_its_day_and_is_announced_the_day_before(catalog: Catalog) -> None:
    """The day before an event it is the next change; on its day it is past."""
    day = date(1956, 10, 19)
    assert set(islands_as_of(catalog, day - timedelta(1)).next_change) == {"joint-declaration-1956"}
    assert "joint-declaration-1956" not in set(islands_as_of(catalog, day).next_change)
    assert set(islands_as_of(catalog, day).latest_event) == {"joint-declaration-1956"}


def test_writing_into_a_frame_leaves_the_record_alone(catalog: Catalog) -> None:
    """A notebook may do with its frame what it likes: the next answer is the same."""
    day = date(1956, 10, 19)
    frame = islands_as_of(catalog, day)
    frame["offer"] = "mine"
    frame["geometry"] = frame.geometry.buffer(0).convex_hull
    again = islands_as_of(catalog, day)
    assert "mine" not in set(again.offer)
    assert again.geometry.geom_equals(catalog.outlines.geometry).all()
    assert not again.geometry.geom_equals(frame.geometry).any()
