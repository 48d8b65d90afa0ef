"""What the browser needs to name the places around and on the groups on any day without asking."""

from dataclasses import replace
from typing import Any

from geo.catalog import Catalog
from geo.places import NameSpan, names_of_place
from geo.text import Language


def place_moments(catalog: Catalog, language: Language) -> list[dict[str, Any]]:
    """The places that the map names, the most important first, ready for JSON, in ``language``.

    One for each span of days in which a place had a name, and for each point where it stands: ``id``,
    ``kind``, ``name``, ``at`` (latitude, longitude), ``zoom`` (the least at which the name may stand),
    ``weight``, and its days, ISO dates: ``from`` the first (None: no beginning is known), ``until`` the
    first on which it is over (None: not yet). Names that follow one another and are alike in ``language``
    are one.
    """
    told = [
        {
            "id": place.id,
            "kind": str(place.kind),
            "name": one.name.to(language),
            "at": [at.lat, at.lon],
            "zoom": zoom,
            "weight": place.weight,
            "from": one.first and one.first.isoformat(),
            "until": one.until and one.until.isoformat(),
        }
        for place in catalog.places
        for one in _joined(names_of_place(place, catalog.events), language)
        for at, zoom in ((place.at, place.zoom), *((again.at, again.zoom) for again in place.again))
    ]
    return sorted(told, key=lambda one: (-one["weight"], one["zoom"]))


def _joined(spans: list[NameSpan], language: Language) -> list[NameSpan]:
    joined = spans[:1]
    for span in spans[1:]:
        if span.name.to(language) == joined[-1].name.to(language):
            joined[-1] = replace(joined[-1], until=span.until)
        else:
            joined.append(span)
    return joined
