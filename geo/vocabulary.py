"""The codes that links, map attributes and tables rely on; data/vocabulary.yaml says what each means."""

from enum import StrEnum


class Island(StrEnum):
    """The four groups, in alphabetical order of their ids."""

    HABOMAI = "habomai"
    ITURUP = "iturup"
    KUNASHIR = "kunashir"
    SHIKOTAN = "shikotan"


class Claimant(StrEnum):
    """The two parties to the dispute, in alphabetical order."""

    JAPAN = "japan"
    USSR_RUSSIA = "ussr_russia"


class Administrator(StrEnum):
    """Who administered an island; no word on title."""

    AINU = "ainu"
    MIXED = "mixed"
    JAPAN_SHOGUNATE_MATSUMAE = "japan_shogunate_matsumae"
    JAPAN = "japan"
    USSR = "ussr"
    RUSSIA = "russia"


class Control(StrEnum):
    """In what way it was administered."""

    INDIGENOUS = "indigenous_no_state_administration"
    OUTPOSTS = "outposts_contested"
    CIVIL = "civil_administration"
    MILITARY = "military_control"


class ClaimStatus(StrEnum):
    """What a claimant's position amounted to."""

    PRE_TREATY_CLAIM = "pre_treaty_claim"
    HELD_BY_TREATY = "held_by_treaty"
    TREATY_RECOGNISED_OTHER = "treaty_recognised_other"
    IMPERIAL_CLAIM = "imperial_claim"
    WARTIME_PROMISE = "wartime_promise"
    POSITION_RESERVED = "position_reserved"
    RENOUNCED_AS_THEN_EXPLAINED = "renounced_as_then_explained"
    CLAIMED_IN_TALKS = "claimed_in_talks"
    CLAIMED_AS_PART_OF_HOKKAIDO = "claimed_as_part_of_hokkaido"
    CLAIMED = "claimed"
    SOVEREIGNTY_ASSERTED = "sovereignty_asserted"
    SOVEREIGNTY_WITH_OFFER = "sovereignty_asserted_with_handover_offer"
    SOVEREIGNTY_CONDITION_ADDED = "sovereignty_asserted_condition_added"
    SOVEREIGNTY_NO_ISSUE = "sovereignty_asserted_no_issue"
    SOVEREIGNTY_ISSUE_ACKNOWLEDGED = "sovereignty_asserted_issue_acknowledged"
    SOVEREIGNTY_CONSTITUTIONAL_BAR = "sovereignty_asserted_constitutional_bar"
    SOVEREIGNTY_NO_TALKS = "sovereignty_asserted_no_talks"


class PositionStatus(StrEnum):
    """What a position outside the two claims amounted to."""

    CUSTOMARY_HOMELAND = "customary_homeland"
    NO_ORGANISED_CLAIM_RECORDED = "no_organised_claim_recorded"
    INDIGENOUS_RIGHTS_CLAIM = "indigenous_rights_claim"
    WARTIME_PROMISE_TO_USSR = "wartime_promise_to_ussr"
    UNDETERMINED = "undetermined"
    SUPPORTS_JAPAN = "supports_japan"
    SUPPORTS_USSR = "supports_ussr"
    CALLS_FOR_BILATERAL_SETTLEMENT = "calls_for_bilateral_settlement"
    NEUTRAL_AS_REPORTED = "neutral_as_reported"


class Track(StrEnum):
    """What a wording belongs to."""

    OFFICIAL_WORDING = "official_wording"
    NEGOTIATING_AIM = "negotiating_aim"


class Stance(StrEnum):
    """What a claim status comes down to on the map: a full line, a dotted one, or none."""

    CLAIMS = "claims"
    RESERVES = "reserves"
    NO_CLAIM = "no_claim"


class OfferStatus(StrEnum):
    """Where the handover clause of the Joint Declaration of 1956 stood; thirteen codes."""

    NONE = "none"
    NOT_COVERED = "not-covered"
    FLOATED_IN_TALKS = "floated-in-talks"
    SIGNED_AWAITING_RATIFICATION = "signed-awaiting-ratification"
    IN_FORCE_CONDITIONAL = "in-force-conditional"
    CONDITION_ADDED = "condition-added"
    DENIED = "denied"
    ISSUE_ACKNOWLEDGED = "issue-acknowledged"
    ACKNOWLEDGED_AGAIN = "acknowledged-again"
    REAFFIRMED_IN_WRITING = "reaffirmed-in-writing"
    BASIS_OF_TALKS = "basis-of-talks"
    BARRED_DISPUTED = "barred-disputed"
    FROZEN = "frozen"


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
    """What a kind of control comes down to on the map and in the words beside an administrator."""

    STATE = "state"
    MILITARY = "military"
    OUTPOSTS = "outposts"
    NONE = "none"


class LabelSide(StrEnum):
    """On which side of its point a name on the map stands."""

    EAST = "east"
    WEST = "west"


class Slot(StrEnum):
    """The two ways in which the map draws a claimant: each its own hatching, line and shade."""

    FIRST = "first"
    SECOND = "second"


class Region(StrEnum):
    """The regions around the groups that changed hands; the map shows them as context."""

    CENTRAL_KURILS = "central_kurils"
    NORTHERN_KURILS = "northern_kurils"
    SOUTHERN_SAKHALIN = "southern_sakhalin"


class RegionAdministrator(StrEnum):
    """Who administered a region around the groups; no word on title."""

    NOT_RECORDED = "not_recorded"
    UNDIVIDED = "undivided"
    RUSSIAN_EMPIRE = "russian_empire"
    JAPAN = "japan"
    USSR = "ussr"
    RUSSIA = "russia"
