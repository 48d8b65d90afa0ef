"""The codes that the program itself relies on, whatever the record; vocabulary.yaml puts them in words."""

from enum import StrEnum


class Track(StrEnum):
    """What a wording belongs to."""

    OFFICIAL_WORDING = "official_wording"
    NEGOTIATING_AIM = "negotiating_aim"


class Stance(StrEnum):
    """What a claim status comes down to on the map: a full line, a dotted one, or none."""

    CLAIMS = "claims"
    RESERVES = "reserves"
    NO_CLAIM = "no_claim"


class EventKind(StrEnum):
    """What sort of thing happened."""

    TREATY = "treaty"
    DECLARATION = "declaration"
    WAR = "war"
    MILITARY = "military"
    ADMINISTRATION = "administration"
    LAW = "law"
    NEGOTIATION = "negotiation"
    STATEMENT = "statement"
    VISIT = "visit"
    EXCHANGE = "exchange"
    INCIDENT = "incident"
    PEOPLE = "people"
    ECONOMY = "economy"


class Bearing(StrEnum):
    """How an event bears on the islands it lists."""

    NAMED = "named"
    IMPLIED = "implied"
    DISPUTED = "disputed"
    CONTEXT = "context"


class Certainty(StrEnum):
    """How sure the record is of who administered."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class EvidenceStatus(StrEnum):
    """What the sources of all that is shown of an island on a day come down to, weakest last."""

    WELL = "well"
    UNCONFIRMED = "unconfirmed"
    DIFFERING = "differing"
    THIN = "thin"


class SourceKind(StrEnum):
    """What kind of source it is: who speaks, and how near to the thing itself."""

    OFFICIAL = "official"
    PRIMARY = "primary"
    REFERENCE = "reference"
    PRESS = "press"
    OTHER = "other"


STRONG = frozenset({SourceKind.OFFICIAL, SourceKind.PRIMARY})
"""The kinds in which a party, or the document itself, speaks."""
WEAK = frozenset({SourceKind.PRESS, SourceKind.OTHER})
"""The kinds on which alone a statement rests thinly."""


class PartyRole(StrEnum):
    """Whether a party claims the islands, is their people, or stands outside."""

    CLAIMANT = "claimant"
    PEOPLE = "people"
    THIRD_PARTY = "third_party"


class ControlKind(StrEnum):
    """What a control comes down to on the map and in the words beside an administrator."""

    STATE = "state"
    MILITARY = "military"
    OUTPOSTS = "outposts"
    NONE = "none"


class PlaceKind(StrEnum):
    """What sort of place the map names."""

    LAND = "land"
    """A large island, a region or a peninsula."""
    ISLAND = "island"
    ISLET = "islet"
    SEA = "sea"
    STRAIT = "strait"
    CAPE = "cape"
    PEAK = "peak"
    TOWN = "town"
    """A town or village, now or once."""


class Slot(StrEnum):
    """The two ways in which the map draws a claimant: each its own hatching, line and shade."""

    FIRST = "first"
    SECOND = "second"
