"""The context around the groups: regions on known days, lines in their straits, and each check failing."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from shapely import LineString, union_all
from shapely.geometry import shape

from geo import Catalog, Problem
from geo.loading import DATA
from tests.geo.broken_record import content, entry, problems_in, without
from tests.record_codes import REGIONS

ALLOWED = "lines, or one entry that says there was none"


def lines_on(catalog: Catalog, day: date) -> list[str]:
    """The ids of the lines, or of the entry that says there was none, on ``day``."""
    return sorted(
        one.span.id
        for one in catalog.treaty_lines
        if one.first <= day and (one.ended_by is None or day < one.ended_by.date.first)
    )


@pytest.mark.parametrize(
    ("day", "northern_kurils", "central_kurils", "northern_sakhalin", "southern_sakhalin"),
    [
        (date(1700, 1, 1), "not_recorded", "not_recorded", "not_recorded", "not_recorded"),
        (date(1855, 2, 7), "russian_empire", "russian_empire", "undivided", "undivided"),
        (date(1880, 1, 1), "japan", "japan", "russian_empire", "russian_empire"),
        (date(1905, 9, 4), "japan", "japan", "russian_empire", "russian_empire"),
        (date(1905, 9, 5), "japan", "japan", "russian_empire", "japan"),
        (date(1917, 3, 14), "japan", "japan", "russian_empire", "japan"),
        (date(1917, 3, 15), "japan", "japan", "russian_governments", "japan"),
        (date(1920, 4, 21), "japan", "japan", "russian_governments", "japan"),
        (date(1920, 4, 22), "japan", "japan", "japan", "japan"),
        (date(1925, 5, 14), "japan", "japan", "japan", "japan"),
        (date(1925, 5, 15), "japan", "japan", "ussr", "japan"),
        (date(1945, 8, 24), "ussr", "japan", "ussr", "japan"),
        (date(1945, 8, 25), "ussr", "japan", "ussr", "ussr"),
        (date(1945, 8, 31), "ussr", "ussr", "ussr", "ussr"),
        (date(1991, 12, 26), "russia", "russia", "russia", "russia"),
    ],
)
def test_who_administered_the_regions(
    catalog: Catalog,
    day: date,
    northern_kurils: str,
    central_kurils: str,
    northern_sakhalin: str,
    southern_sakhalin: str,
) -> None:
    """The treaties of 1855, 1875 and 1905, 1917 to 1925 and the end of the war, as the events have them."""
    found = [
        stretch.span.administrator
        for region in ("northern_kurils", "central_kurils", "northern_sakhalin", "southern_sakhalin")
        if (stretch := catalog.region_administrations[region].on(day))
    ]
    assert found == [northern_kurils, central_kurils, northern_sakhalin, southern_sakhalin]


@pytest.mark.parametrize(
    ("day", "lines"),
    [
        (date(1700, 1, 1), ["no-line-before-1855"]),
        (date(1855, 2, 7), ["shimoda-line"]),
        (date(1875, 5, 7), ["st-petersburg-line-kamchatka", "st-petersburg-line-la-perouse"]),
        (date(1905, 9, 5), ["portsmouth-line", "st-petersburg-line-kamchatka"]),
        (date(1945, 8, 24), ["portsmouth-line"]),
        (date(1945, 9, 2), ["no-line-1945"]),
        (date(1946, 1, 29), ["scapin-677-line"]),
        (date(1952, 4, 27), ["scapin-677-line"]),
        (date(1952, 4, 28), ["no-line-since-1952"]),
        (date(2026, 11, 22), ["no-line-since-1952"]),
    ],
)
def test_lines_on_known_days(catalog: Catalog, day: date, lines: list[str]) -> None:
    """Each line from the day it was drawn; since the peace treaty of San Francisco came into force, none."""
    assert lines_on(catalog, day) == lines


def test_lines_that_still_stand_have_no_course(catalog: Catalog) -> None:
    """No border of today is ever drawn."""
    assert [one.span.course for one in catalog.treaty_lines if one.ended_by is None] == [()]


def test_lines_at_sea_touch_no_land_and_the_one_on_land_is_the_parallel(catalog: Catalog) -> None:
    """Courses run through the straits that the texts name; on Sakhalin along 50 degrees from sea to sea."""
    features = [
        feature
        for name in ("islands.geojson", "context.geojson")
        for feature in json.loads((DATA / name).read_text(encoding="utf-8"))["features"]
    ]
    land = union_all([shape(feature["geometry"]) for feature in features])
    for one in catalog.treaty_lines:
        if not one.span.course:
            continue
        course = LineString([(point.lon, point.lat) for point in one.span.course])
        if one.span.id == "portsmouth-line":
            assert {point.lat for point in one.span.course} == {50.0}
            assert land.disjoint(course.boundary)
            assert course.intersection(land).length > 1.8
        else:
            assert course.disjoint(land), one.span.id


def test_every_shape_of_the_context_is_a_region_or_the_coast() -> None:
    """The map finds a history for each shape but the coast."""
    features = json.loads((DATA / "context.geojson").read_text(encoding="utf-8"))["features"]
    assert {feature["id"] for feature in features} == {"coast", *REGIONS}


@pytest.mark.parametrize(
    ("kind", "entry_id", "change", "problem"),
    [
        (
            *("region_administrations", "southern-sakhalin-1905", {"ends": "japan-surrender-1945"}),
            Problem(
                *("region_administrations.yaml", "southern-sakhalin-1945", "begins (southern_sakhalin)"),
                "an overlap: southern-sakhalin-1905 ends 1945-09-02, this begins 1945-08-25",
                "spans that follow one another",
            ),
        ),
        (
            *("region_administrations", "southern-sakhalin-1905", {"ends": "no-such-event"}),
            Problem(
                *("region_administrations.yaml", "southern-sakhalin-1905", "ends"),
                *("'no-such-event'", "the id of an event, or null"),
            ),
        ),
        (
            *("regions", "central_kurils", {"sources": ["no-such-source"]}),
            Problem("regions.yaml", "central_kurils", "sources", "'no-such-source'", "the id of a source"),
        ),
        (
            *("treaty_lines", "scapin-677-line", {"ends": "san-francisco-treaty-signed-1951"}),
            Problem("treaty_lines.yaml", "", "1951-09-08 to 1952-04-28", "nothing", ALLOWED),
        ),
        (
            *("treaty_lines", "scapin-677-line", {"ends": "diet-resolution-territory-1952"}),
            Problem(
                *("treaty_lines.yaml", "", "1952-04-28 to 1952-07-31"),
                *("scapin-677-line, no-line-since-1952 at once", ALLOWED),
            ),
        ),
        (
            *("treaty_lines", "shimoda-line", {"ends": "shoho-map-1644"}),
            Problem(
                *("treaty_lines.yaml", "shimoda-line", "ends"),
                *("1644-01-01, not after its begin 1855-02-07", "a later event"),
            ),
        ),
        (
            *("treaty_lines", "shimoda-line", {"begins": "no-such-event"}),
            Problem(
                *("treaty_lines.yaml", "shimoda-line", "begins"),
                *("'no-such-event'", "the id of an event, or null"),
            ),
        ),
    ],
)
def test_a_slip_in_the_context_is_one_problem(
    record: Path, kind: str, entry_id: str, change: dict[str, Any], problem: Problem
) -> None:
    """Gaps, overlaps and ids that name nothing are reported once, where they are."""
    with entry(record, kind, entry_id) as broken:
        broken.update(change)
    assert problems_in(record) == [problem]


def test_a_slip_in_a_span_of_two_regions_is_told_of_each(record: Path) -> None:
    """Each region has a history of its own, though one span may stand in both."""
    with entry(record, "region_administrations", "sakhalin-before") as broken:
        broken.update(begins="shoho-map-1644")
    assert problems_in(record) == [
        Problem(
            *("region_administrations.yaml", "sakhalin-before", f"begins ({region})"),
            *("'shoho-map-1644'", "null in the first span"),
        )
        for region in ("northern_sakhalin", "southern_sakhalin")
    ]


@pytest.mark.parametrize(
    ("kind", "entry_id", "change", "field", "allowed"),
    [
        ("regions", "central_kurils", {"label": {"lon": 149.0}}, "label.lat", "this field, which is"),
        (
            *("region_administrations", "regions-1991", {"administrator": "narnia"}, "administrator"),
            "Input should be 'not_recorded'",
        ),
        (
            *("region_administrations", "regions-1991", {"regions": []}, "regions"),
            "Tuple should have at least 1 item",
        ),
        ("treaty_lines", "no-line-1945", {"drawn_by": {"en": "nobody"}}, "", "drawn_by, label and a course"),
        ("treaty_lines", "shimoda-line", {"course": []}, "", "drawn_by, label and a course"),
        (
            *("treaty_lines", "shimoda-line", {"course": [{"lon": 149.0, "lat": 45.0}]}, ""),
            "drawn_by, label and a course",
        ),
        (
            *("treaty_lines", "shimoda-line", {"label": {"lon": 149.0, "lat": 91}}, "label.lat"),
            "Input should be less than or equal to 90",
        ),
    ],
)
def test_a_wrong_value_in_the_context_is_one_problem(
    record: Path, kind: str, entry_id: str, change: dict[str, Any], field: str, allowed: str
) -> None:
    """What is not allowed is said once; a line is whole or there is none."""
    with entry(record, kind, entry_id) as broken:
        broken.update(change)
    named = change.get("id", entry_id)
    [problem] = [one for one in problems_in(record) if one.entry == named]
    assert (problem.file, problem.field) == (f"{kind}.yaml", field)
    assert problem.allowed.startswith(allowed)


def test_a_region_without_facts_is_told_wherever_it_is_named(record: Path) -> None:
    """The regions are those of regions.yaml."""
    without(record, "regions", "central_kurils")
    problems = problems_in(record)
    assert {one.file for one in problems} == {"context.geojson", "region_administrations.yaml"}
    assert all("central_kurils" in f"{one.entry} {one.came}" for one in problems)


def test_a_region_without_history_is_one_problem(record: Path) -> None:
    """Every region has, from the beginning to today, who administered it."""
    with content(record, "region_administrations.yaml") as spans:
        for span in spans:
            span["regions"] = [one for one in span["regions"] if one != "northern_kurils"]
        spans[:] = [span for span in spans if span["regions"]]
    assert problems_in(record) == [
        Problem(
            *("region_administrations.yaml", "", "northern_kurils"),
            *("no span", "spans from the beginning to today"),
        )
    ]
