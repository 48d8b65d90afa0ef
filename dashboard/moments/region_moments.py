"""What the browser needs to tone the surrounding regions and to draw the lines of any day without asking."""

from collections.abc import Mapping
from typing import Any

from geo.catalog import Catalog
from geo.regions import Point, TreatyLine
from geo.terms import AdministratorTerm
from geo.text import Language


def context_moments(catalog: Catalog, language: Language) -> dict[str, Any]:
    """The context of the map, ready for JSON, in ``language``.

    ``regions``: names, label point (latitude, longitude) and ``states``, pairs of first day (None: before
    all others) and administrator, oldest first. ``lines``: each with its first day (None) and the day on
    which it stands no more (None), its words, and, unless it says that there was none, year, label point and
    course. ``words``: labels of the administrators; ``slots``: theirs. Days are ISO dates.
    """
    return {
        "regions": [
            {
                "id": str(region),
                "name": facts.name.to(language),
                "label": _at(facts.label),
                "states": [
                    [
                        stretch.begun_by and stretch.begun_by.date.first.isoformat(),
                        str(stretch.span.administrator),
                    ]
                    for stretch in catalog.region_administrations[region]
                ],
            }
            for region, facts in sorted(catalog.regions.items())
        ],
        "lines": [
            {
                "id": stretch.span.id,
                "from": stretch.begun_by and stretch.begun_by.date.first.isoformat(),
                "until": stretch.ended_by and stretch.ended_by.date.first.isoformat(),
                "name": stretch.span.name.to(language),
                "says": stretch.span.says.to(language),
            }
            | (_drawn(stretch.span, language) if stretch.span.course else {})
            | ({"year": stretch.begun_by.date.first.year} if stretch.begun_by else {})
            for stretch in catalog.treaty_lines
        ],
        "slots": slots(catalog, catalog.vocabulary.region_administrators),
        "words": {
            code: term.label.to(language) for code, term in catalog.vocabulary.region_administrators.items()
        },
    }


def slots(catalog: Catalog, administrators: Mapping[str, AdministratorTerm]) -> dict[str, str]:
    """In which of the two ways the map draws each of ``administrators`` that is of a claimant's side."""
    return {code: str(catalog.parties[term.side].slot) for code, term in administrators.items() if term.side}


def _drawn(line: TreatyLine, language: Language) -> dict[str, Any]:
    assert line.drawn_by, "loading has checked that a line with a course says who drew it"
    assert line.label, "and where its name stands"
    return {
        "by": line.drawn_by.to(language),
        "label": _at(line.label),
        "course": [_at(point) for point in line.course],
    }


def _at(point: Point) -> list[float]:
    return [point.lat, point.lon]
