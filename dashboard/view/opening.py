"""What a link says beside its view: where the map stands, and by what the list of events is filtered.

The page opens so, once. From then on both are the reader's: a step to another day leaves them out of the
address, and only "Use this" writes them anew. In the browser ``map_place.js`` and ``event_wish.js`` read and
write them: tests/dashboard/view/links.json holds both to the same cases.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from dashboard.record.record import catalog

MOST_ZOOM = 12
"""The closest that the map shows anything, in Leaflet's steps; the farthest is for each screen to say."""
DIGITS = 4
"""After the point, of a latitude or longitude in degrees: less than a pixel at the closest."""
SORTS = ("when", "title", "kind")
"""By what the list of events is sorted; a hyphen before it turns the order around."""

_NUMBER = r"-?[0-9]{1,3}(?:\.[0-9]{1,15})?"
_PLACE = re.compile(rf"({_NUMBER}),({_NUMBER}),({_NUMBER})")
_WORDS = re.compile(r"[^\x00-\x1f\x7f-\x9f]{1,80}")
_DAY = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class Place:
    """The map's middle in degrees, and its zoom."""

    latitude: float
    longitude: float
    zoom: float

    def __str__(self) -> str:
        """As a link has it: 44.6,146.8,8.5."""
        return ",".join(f"{number + 0:.10g}" for number in (self.latitude, self.longitude, self.zoom))


@dataclass(frozen=True, slots=True)
class Opening:
    """How a link opens the page beside its view; by default as everybody finds it.

    ``filter`` holds what the list of events is filtered and sorted by, as the link's parameters: ``find`` are
    words, ``find-from`` and ``find-to`` years, months or days, ``find-changes`` is ``yes``.
    """

    place: Place | None = None
    filter: tuple[tuple[str, str], ...] = ()

    def query(self) -> dict[str, str]:
        """The link's parameters."""
        return ({"at": str(self.place)} if self.place else {}) | dict(self.filter)


AS_USUAL = Opening()


def read_opening(parameters: Mapping[str, str], amiss: Mapping[str, str], notices: list[str]) -> Opening:
    """What a link with ``parameters`` asks for, and another of ``notices`` for each part that is left out."""
    place = None
    if (written := parameters.get("at")) is not None:
        place = _place(written)
        if place is None:
            notices.append(amiss["place"] % {"written": quoted(written)})
    return Opening(place, tuple(_filter(parameters, amiss, notices)))


def quoted(written: str) -> str:
    """``written`` as a notice shows it: on one line, and not too long."""
    line = " ".join(written.split())
    return line if len(line) <= 40 else f"{line[:39]}…"


def _place(written: str) -> Place | None:
    found = _PLACE.fullmatch(written)
    if found is None:
        return None
    latitude, longitude = (float(_cut(found[part], DIGITS)) for part in (1, 2))
    zoom = float(_cut(found[3], 1))
    within = catalog().dispute.map.within
    inside = within.south <= latitude <= within.north and within.west <= longitude <= within.east
    return Place(latitude, longitude, zoom) if inside and 0 <= zoom <= MOST_ZOOM else None


def _cut(number: str, digits: int) -> str:
    """Without what is finer: to round could differ between here and the browser."""
    whole, _, rest = number.partition(".")
    return f"{whole}.{rest[:digits]}" if rest else whole


def _filter(
    parameters: Mapping[str, str], amiss: Mapping[str, str], notices: list[str]
) -> Iterator[tuple[str, str]]:
    for name, holds in _checks().items():
        written = parameters.get(name)
        if not written:
            continue
        if holds(written):
            if written != SORTS[0]:
                yield name, written
            continue
        notices.append(amiss["filter"] % {"part": name, "written": quoted(written)})


def _checks() -> dict[str, Callable[[str], object]]:
    """What each parameter of the filter can be, in the order in which a link names them."""
    return {
        "find": _WORDS.fullmatch,
        "find-island": _among(catalog().islands),
        "find-kind": lambda kind: any(event.kind == kind for event in catalog().events.values()),
        "find-party": lambda party: any(party in event.parties for event in catalog().events.values()),
        "find-from": _DAY.fullmatch,
        "find-to": _DAY.fullmatch,
        "find-changes": _among(("yes",)),
        "find-sort": _among((*SORTS, *(f"-{one}" for one in SORTS))),
    }


def _among(known: Collection[str]) -> Callable[[str], bool]:
    return lambda written: written in known
