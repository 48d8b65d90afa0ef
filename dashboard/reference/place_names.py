"""The names on the map as their page lists them: by kind, in the alphabet's order, each with its days."""

from collections.abc import Sequence

from geo.alphabet import alphabetical
from geo.catalog import Catalog
from geo.places import NamedPlace, NameSpan, names_of_place
from geo.text import Language
from geo.vocabulary import PlaceKind

PlacesOfAKind = Sequence[tuple[NamedPlace, Sequence[NameSpan]]]


def places_by_kind(catalog: Catalog, language: Language) -> Sequence[tuple[PlaceKind, PlacesOfAKind]]:
    """Each kind that there is with its places in the order of their names in ``language``.

    A place comes with its names, the one of today, or the last one, first.
    """
    by_name = alphabetical(catalog.places, language)
    listed = [(place, names_of_place(place, catalog.events)[::-1]) for place in by_name]
    return [
        (kind, [one for one in listed if one[0].kind is kind])
        for kind in PlaceKind
        if any(place.kind is kind for place in by_name)
    ]
