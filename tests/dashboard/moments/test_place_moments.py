"""What the browser is told of places must be what geo knows, and small."""

import gzip
import json
from dataclasses import replace

import pytest

from dashboard.moments.place_moments import place_moments
from geo import load_catalog
from geo.places import names_of_place
from geo.text import LANGUAGES, Language
from tests.record_codes import INVENTED

CATALOG = load_catalog()
MOST_BYTES = 4_000


def test_each_name_is_told_with_its_days() -> None:
    """One for each span of days in which a place had a name, in the page's language."""
    told = {(one["id"], one["name"], one["from"], one["until"]) for one in place_moments(CATALOG, "ru")}
    known = {
        (place.id, span.name.ru, span.first and str(span.first), span.until and str(span.until))
        for place in CATALOG.places
        for span in names_of_place(place, CATALOG.events)
    }
    assert told <= known
    assert len(known) - len(told) < 3  # names that followed one another but are alike in Russian


def test_a_place_is_told_whole() -> None:
    """With all that the map draws it by; latitude before longitude, as Leaflet has it."""
    names = [one for one in place_moments(load_catalog(INVENTED), "en") if one["id"] == "birk-town"]
    place = {"id": "birk-town", "kind": "town", "at": [60.42, 11.3], "zoom": 7, "weight": 2}
    assert names == [
        place | {"name": "Birkby", "from": "1802-05-01", "until": "1911-03-01"},
        place | {"name": "Birkby / Nyby", "from": "1911-03-01", "until": "1950-06-01"},
    ]


def test_a_name_that_stands_again_is_told_again() -> None:
    """At its other point, from the zoom on that is given there."""
    sund = [one for one in place_moments(load_catalog(INVENTED), "ja") if one["id"] == "sund"]
    assert [(one["at"], one["zoom"]) for one in sund] == [([60.5, 10.74], 6), ([60.9, 12.2], 8)]
    assert {(one["name"], one["from"], one["until"]) for one in sund} == {
        ("モス海峡／ルンド海峡", None, None),
    }


def test_names_that_are_alike_in_a_language_are_one() -> None:
    """Nothing changes on the map where the words do not."""
    place = next(one for one in CATALOG.places if one.id == "golovnino")
    former = place.was[0].model_copy(update={"name": place.name})
    catalog = replace(CATALOG, places=(place.model_copy(update={"was": (former,)}),))
    (told,) = place_moments(catalog, "en")
    assert (told["name"], told["from"], told["until"]) == ("Golovnino / Tomari", None, None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_most_important_come_first_and_all_are_small(language: Language) -> None:
    """The map takes them in this order; they travel with the moments, compressed."""
    told = place_moments(CATALOG, language)
    keys = [(-one["weight"], one["zoom"]) for one in told]
    assert keys == sorted(keys)
    written = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    assert len(gzip.compress(written, 9)) < MOST_BYTES
