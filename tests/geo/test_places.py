"""The places that the map names: names that follow one another, pairs in order, points where they belong."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from geo import Catalog, Problem
from geo.historical_date import FORMS
from geo.island_facts import IslandFacts, Islet, Peak, Settlement
from geo.places import NamedPlace, names_of_place
from geo.text import LANGUAGES
from geo.vocabulary import PlaceKind
from tests.geo.broken_record import content, entry, problems_in, without

FILE = "places.yaml"


def place(catalog: Catalog, place_id: str) -> NamedPlace:
    """The place of that id."""
    return next(one for one in catalog.places if one.id == place_id)


def names_on(catalog: Catalog, day: date) -> dict[str, str]:
    """What the map can call each place on ``day``, in English."""
    return {
        one.id: span.name.en
        for one in catalog.places
        for span in names_of_place(one, catalog.events)
        if (span.first is None or span.first <= day) and (span.until is None or day < span.until)
    }


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(1880, 1, 1), {"kurilsk": "Shana", "rubetsu": "Rubetsu"}),
        (date(1890, 1, 1), {"yuzhno-sakhalinsk": "Vladimirovka", "golovnino": "Tomari"}),
        (date(1930, 1, 1), {"yuzhno-sakhalinsk": "Toyohara", "mendeleev": "Rausu"}),
        (date(1946, 6, 5), {"kurilsk": "Kurilsk / Shana", "yuzhno-kurilsk": "Furukamappu / Yuzhno-Kurilsk"}),
        (date(1947, 10, 14), {"golovnino": "Tomari", "malokurilskoye": "Shakotan"}),
        (
            date(1947, 10, 15),
            {"golovnino": "Golovnino / Tomari", "krabozavodskoye": "Anama / Krabozavodskoye"},
        ),
        (date(1981, 1, 1), {"gornoye": "Gornoye", "nemuro": "Nemuro"}),
    ],
)
def test_names_on_known_days(catalog: Catalog, day: date, names: dict[str, str]) -> None:
    """Before 1946 a village has the name of its time alone, since then the pair of both sides' names."""
    assert names.items() <= names_on(catalog, day).items()


def test_what_is_not_there_yet_or_no_more_has_no_name(catalog: Catalog) -> None:
    """A town before it was founded, and a village after its residents were removed."""
    assert "yuzhno-sakhalinsk" not in names_on(catalog, date(1881, 12, 31))
    assert "gornoye" not in names_on(catalog, date(1979, 12, 31))
    assert "rubetsu" not in names_on(catalog, date(1950, 1, 1))


def test_names_follow_one_another_without_a_gap(catalog: Catalog) -> None:
    """Each begins on the day on which the one before it is over."""
    spans = names_of_place(place(catalog, "yuzhno-sakhalinsk"), catalog.events)
    assert [one.name.en for one in spans] == ["Vladimirovka", "Toyohara", "Toyohara / Yuzhno-Sakhalinsk"]
    assert [one.first for one in spans[1:]] == [one.until for one in spans[:-1]]
    assert (spans[0].first, spans[-1].until) == (date(1882, 1, 1), None)


def test_the_most_important_come_first(catalog: Catalog) -> None:
    """By weight, then by the zoom from which a name may stand."""
    assert [(-one.weight, one.zoom) for one in catalog.places] == sorted(
        (-one.weight, one.zoom) for one in catalog.places
    )
    assert {one.kind for one in catalog.places} == set(PlaceKind)


def _named(island: IslandFacts) -> Sequence[Settlement | Peak | Islet]:
    return (*island.settlements, *island.peaks, *island.islets)


def test_names_are_those_of_the_facts_and_figures(catalog: Catalog) -> None:
    """An islet, a peak or a village that a group's page names too is called the same on the map."""
    facts = {
        (named.native.get("ja"), named.native.get("ru", "").casefold()): named.name
        for island in catalog.islands.values()
        for named in _named(island)
        if named.name.en != "Yuri (highest ground)"
    }
    told = [
        (one.name, facts[key])
        for one in catalog.places
        if (key := (one.native.get("ja"), one.native.get("ru", "").casefold())) in facts
    ]
    assert len(told) > 20
    for on_the_map, on_the_page in told:
        assert [on_the_map.to(one) for one in LANGUAGES] == [on_the_page.to(one) for one in LANGUAGES]


@pytest.mark.parametrize(
    ("entry_id", "change", "field", "came", "allowed"),
    [
        (
            *("golovnino", {"name": {"en": "Tomari / Golovnino", "ja": "泊", "ru": "Томари"}}),
            *("name.en", "'Tomari / Golovnino'", "the pair in alphabetical order"),
        ),
        (
            *("golovnino", {"name": {"en": "Tomari", "ja": "泊／ゴロヴニノ", "ru": "Томари"}}),
            *("name.ja", "'泊／ゴロヴニノ'", "the pair in alphabetical order"),
        ),
        (
            *(
                "izmena-strait",
                {"name": {"en": "A", "ja": "ア", "ru": "пролив Ноцукэ / Измены"}, "reading": "あ"},
            ),
            *("name.ru", "'пролив Ноцукэ / Измены'", "the pair in alphabetical order"),
        ),
        (
            *("golovnino", {"reading": None}),
            *("reading", "nothing", "how the name in kanji is read: it orders the pair"),
        ),
        ("ruruy", {"reading": "ろろいだけ"}, "reading", "'ろろいだけ'", "how ルルイ岳 is read"),
        (
            "naibo",
            {"ends": "no-such-event"},
            "ends",
            "'no-such-event'",
            f"the id of an event, or a date: {FORMS}",
        ),
        ("gornoye", {"begins": "1980-13"}, "begins", "'1980-13'", f"the id of an event, or a date: {FORMS}"),
        ("gornoye", {"ends": "1979"}, "ends", "1979-01-01, not after begins, 1980-01-01", "a later day"),
        (
            *("yuzhno-sakhalinsk", {"begins": "1905"}, "was.ends"),
            *("1905-01-01, not after begins, 1905-01-01", "a later day"),
        ),
        (
            *("kurilsk", {"ends": "shoho-map-1644"}, "ends"),
            *("1644-01-01, not after was.ends, 1946-06-05", "a later day"),
        ),
        ("nemuro", {"sources": ["no-such-source"]}, "sources", "'no-such-source'", "the id of a source"),
        (
            *("nemuro", {"at": {"lon": 146.9, "lat": 43.2}}, "at"),
            *(
                "43.2, 146.9, 59.1 km away",
                "at most 3 km from the land of islands.geojson or context.geojson",
            ),
        ),
        (
            *("golovnino", {"at": {"lon": 145.575, "lat": 43.324}}, "at"),
            *("43.324, 145.575, 36.5 km away", "at most 3 km from the land of kunashir in islands.geojson"),
        ),
        (
            *("sea-of-japan", {"at": {"lon": 142.9, "lat": 43.45}}),
            *("at", "43.45, 142.9, on land", "a point off all land"),
        ),
        (
            *("sea-of-japan", {"again": [{"at": {"lon": 142.9, "lat": 43.45}, "zoom": 7}]}),
            *("again.at", "43.45, 142.9, on land", "a point off all land"),
        ),
    ],
)
def test_a_slip_in_a_place_is_one_problem(
    record: Path, entry_id: str, change: dict[str, Any], field: str, came: str, allowed: str
) -> None:
    """Names, readings, days, sources and points are checked, each slip reported once and in words."""
    with entry(record, "places", entry_id) as broken:
        broken.update(change)
    assert problems_in(record) == [Problem(FILE, entry_id, field, came, allowed)]


def test_a_source_of_a_former_name_is_checked(record: Path) -> None:
    with entry(record, "places", "kurilsk") as broken:
        broken["was"][0]["sources"] = ["no-such-source"]
    assert problems_in(record) == [
        Problem(FILE, "kurilsk", "was.sources", "'no-such-source'", "the id of a source")
    ]


def test_an_id_is_used_once(record: Path) -> None:
    with content(record, FILE) as places:
        places.append(next(one for one in places if one["id"] == "nemuro"))
    assert problems_in(record) == [
        Problem(FILE, "nemuro", "id", f"an id already used in {FILE}", "an id of its own")
    ]


@pytest.mark.parametrize(
    ("change", "field", "allowed"),
    [
        ({"kind": "city"}, "kind", "Input should be 'land'"),
        ({"zoom": 3}, "zoom", "Input should be greater than or equal to 4"),
        ({"zoom": 13}, "zoom", "Input should be less than or equal to 12"),
        ({"weight": 4}, "weight", "Input should be 1, 2 or 3"),
        ({"island": "atlantis"}, "island", "Input should be 'habomai'"),
        ({"at": {"lon": 145.5}}, "at.lat", "this field, which is required"),
        ({"sources": []}, "sources", "Tuple should have at least 1 item"),
        (
            {"was": [{"name": {"en": "N"}, "sources": ["geonames"]}]},
            "was.0.ends",
            "this field, which is required",
        ),
        ({"reading": "ネムロ"}, "reading", "String should match pattern"),
    ],
)
def test_a_wrong_value_in_a_place_is_one_problem(
    record: Path, change: dict[str, Any], field: str, allowed: str
) -> None:
    with entry(record, "places", "nemuro") as broken:
        broken.update(change)
    [problem] = problems_in(record)
    assert (problem.file, problem.entry, problem.field) == (FILE, "nemuro", field)
    assert problem.allowed.startswith(allowed)


def test_an_event_that_ended_a_name_cannot_be_taken_away(record: Path) -> None:
    """Each place that names it is told."""
    without(record, "events", "soviet-place-names-1947")
    problems = problems_in(record)
    assert {one.field for one in problems} == {"was.ends"}
    assert {"golovnino", "malokurilskoye"} <= {one.entry for one in problems}
