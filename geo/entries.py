"""The entries of the record, one class a kind; their fields are the fields of the files in data/."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from geo.historical_date import HistoricalDate
from geo.text import Entry, Text, Words
from geo.vocabulary import (
    Administrator,
    Bearing,
    Certainty,
    Claimant,
    ClaimStatus,
    Control,
    EventKind,
    Island,
    OfferStatus,
    PartyRole,
    PositionStatus,
    SourceKind,
    Stance,
    Track,
)

Id = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$", max_length=60)]
Url = Annotated[str, StringConstraints(strict=True, pattern=r"^https?://[^\s<>\"]+$", max_length=500)]
Native = Annotated[
    dict[Literal["ja", "ru"], Words], Field(description="the name as each side writes it, in its own script")
]
Islands = Annotated[tuple[Island, ...], Field(min_length=1)]
Sources = Annotated[tuple[Id, ...], Field(min_length=1, description="ids in sources.yaml")]


def _no_truth_value(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError("a number, not true or false")
    return value


Figure = Annotated[float, BeforeValidator(_no_truth_value), Field(gt=0, allow_inf_nan=False)]
Longitude = Annotated[float, Field(ge=-180, le=180, description="degrees east, EPSG:4326")]
Latitude = Annotated[float, Field(ge=-90, le=90, description="degrees north, EPSG:4326")]


class Version(Entry):
    """One of several versions of a disputed point, and who gives it."""

    who: Text
    says: Text
    sources: tuple[Id, ...] = ()


class Disagreement(Entry):
    """A point on which sources or the two sides differ; it is shown, not settled."""

    point: Text
    versions: Annotated[tuple[Version, ...], Field(min_length=2)]


class Evidenced(Entry):
    """Whatever states something: it has an id, sources, and says what is disputed or unconfirmed in it."""

    id: Id
    sources: Sources
    readings: dict[Id, Text] = Field(default={}, description="what each party makes of it, by party id")
    disagreements: tuple[Disagreement, ...] = ()
    unconfirmed: Text | None = Field(default=None, description="what no source read for this record confirms")


class Place(Entry):
    """Roughly where an event took place; a point for a marker, not a survey."""

    name: Text
    lon: Longitude
    lat: Latitude


class Event(Evidenced):
    """Something that happened, with the only place in the record where its date is written."""

    date: HistoricalDate
    calendar: Text | None = Field(default=None, description="the date in the calendar of the time")
    kind: EventKind
    weight: Literal[1, 2, 3] = Field(description="1 background, 2 normal, 3 key event")
    title: Text
    summary: Text
    parties: tuple[Id, ...] = ()
    islands: Islands
    bearing: Bearing
    place: Place | None = None


class Span(Evidenced):
    """Something that held on some islands from one event to another.

    It holds from the first day of ``begins`` up to, and not including, the first day of ``ends``. Null
    means no beginning is known, or that it still holds.
    """

    islands: Islands
    begins: Id | None = Field(description="id of the event that begins it; null: no beginning known")
    ends: Id | None = Field(description="id of the event that ends it; null: still so")


class Administration(Span):
    """Who administered islands, through which office, on what footing; no word on title."""

    administrator: Administrator
    control: Control
    certainty: Certainty
    office: Text
    footing: Text


class Answer(Entry):
    """What the other side says to a claim."""

    party: Id
    says: Text


class Claim(Span):
    """A claimant's position on islands, told by its speaker, with its grounds and the other side's answer."""

    party: Claimant
    speaker: Text = Field(description="who speaks for the party at the time")
    status: ClaimStatus
    statement: Text
    grounds: Annotated[tuple[Text, ...], Field(min_length=1)]
    answer: Answer


class Position(Span):
    """What a third party, or the Ainu, said of the islands; told apart from the two claims."""

    party: Id
    speaker: Text = Field(description="who spoke")
    status: PositionStatus
    statement: Text
    grounds: tuple[Text, ...] = ()
    answer: Answer | None = Field(default=None, description="what a claimant answered, where it did")


class Wording(Span):
    """How a claimant worded its claim, or what it said it was negotiating for; not a change of claim."""

    party: Claimant
    track: Track
    statement: Text


class OfferPhase(Span):
    """A phase of the handover clause of 1956: what Moscow said or did about it, and both readings."""

    status: OfferStatus
    account: Text = Field(description="what happened")
    effect: Text = Field(description="what it meant in law")


class Area(Entry):
    """An area of an island group by one survey."""

    km2: Figure = Field(description="square kilometres")
    by: Text
    sources: Sources


class Count(Entry):
    """How many people lived somewhere, when, by whose count."""

    people: Annotated[int, Field(ge=0)]
    date: HistoricalDate
    by: Text
    sources: Sources


class Settlement(Entry):
    """A town or village of today, or one that was there in 1945."""

    name: Text = Field(description="the pair of names, alphabetical")
    native: Native
    counts: tuple[Count, ...] = ()
    note: Text | None = None
    sources: Sources


class Peak(Entry):
    """A summit and its height in metres by one source."""

    name: Text
    native: Native
    height_m: Figure = Field(description="metres above the sea")
    by: Text
    sources: Sources


class Islet(Entry):
    """A member of a group, with its areas as each survey gives them."""

    id: Id
    name: Text = Field(description="the pair of names, alphabetical")
    native: Native
    areas: tuple[Area, ...] = ()
    residents_1945: Annotated[int, Field(ge=0)] | None = None
    note: Text | None = None
    unconfirmed: Text | None = None
    sources: Sources


class Unit(Entry):
    """The administrative unit to which a claimant's law assigns a group today."""

    party: Claimant
    unit: Text
    sources: Sources


class Distance(Entry):
    """How far it is from somewhere to somewhere."""

    start: Text
    end: Text
    km: Figure = Field(description="kilometres")
    sources: Sources


class IslandFacts(Entry):
    """Names, label point and figures of an island group."""

    id: Island
    name: Text = Field(description="the pair of names in that language, alphabetical")
    native: Native
    ainu: Text | None = Field(default=None, description="the Ainu name as given, and what it is said to mean")
    lon: Longitude = Field(description="where its label stands")
    lat: Latitude
    description: Text
    areas: Annotated[tuple[Area, ...], Field(min_length=1)]
    units: tuple[Unit, ...] = ()
    population: tuple[Count, ...] = ()
    peaks: tuple[Peak, ...] = ()
    settlements: tuple[Settlement, ...] = ()
    islets: tuple[Islet, ...] = ()
    distances: tuple[Distance, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    unconfirmed: Text | None = None
    sources: Sources


class Source(Entry):
    """Where a statement can be read or looked up."""

    id: Id
    title: Text = Field(description="its title, or a description where it has none")
    original_title: Words | None = Field(default=None, description="its title in its own language and script")
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")] = "en"
    publisher: Text
    date: HistoricalDate | None = None
    url: Url | None = Field(default=None, description="the publisher's own address; never a mirror's")
    kind: SourceKind
    note: Text | None = None


class Party(Entry):
    """Someone who acts or speaks in the record."""

    id: Id
    name: Text
    role: PartyRole


class Term(Entry):
    """A code of the vocabulary in words."""

    label: Text
    definition: Text


class ClaimTerm(Term):
    """A claim status in words, and its stance."""

    stance: Stance


class OfferTerm(Term):
    """An offer status in words, and how far the ring beside a name is filled."""

    step: Literal[0, 1, 2, 3, 4] = Field(description="quarters of the ring; says nothing of right")


class Vocabulary(Entry):
    """All codes in words: data/vocabulary.yaml."""

    administrators: dict[Administrator, Term]
    controls: dict[Control, Term]
    claim_statuses: dict[ClaimStatus, ClaimTerm]
    offer_statuses: dict[OfferStatus, OfferTerm]
    event_kinds: dict[EventKind, Term]
    bearings: dict[Bearing, Term]
    certainties: dict[Certainty, Term]
    source_kinds: dict[SourceKind, Term]
    position_statuses: dict[PositionStatus, Term]
    tracks: dict[Track, Term]


class Edition(Entry):
    """Which state of the record this is: data/edition.yaml."""

    version: Words = Field(description="year and month, as YYYY.MM")
    reviewed: HistoricalDate = Field(description="the day of the last review of the whole record")
    policy: Annotated[
        tuple[Text, ...], Field(min_length=1, description="the neutrality policy, rule by rule")
    ]
    method: Text = Field(description="how the statuses were decided")
    corrections: Text = Field(description="how a correction is proposed, and what then happens")
