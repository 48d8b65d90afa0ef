"""The entries of the record, one class a kind; their fields are the fields of the files in data/."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from geo.codes import Administrator, Claimant, ClaimStatus, Control, Island, OfferStatus, PositionStatus
from geo.historical_date import HistoricalDate
from geo.text import Entry, Text, Words
from geo.vocabulary import Bearing, Certainty, EventKind, PartyRole, Slot, SourceKind, Track

Id = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$", max_length=60)]
EditionVersion = Annotated[str, StringConstraints(strict=True, pattern=r"^[0-9]{4}\.(?:0[1-9]|1[0-2])$")]
"""Year and month: sorted as texts, editions are in the order of time."""
Url = Annotated[str, StringConstraints(strict=True, pattern=r'^https?://[^\s<>"]+$', max_length=500)]
Native = Annotated[
    dict[Literal["ja", "ru"], Words], Field(description="the name as each side writes it, in its own script")
]
Islands = Annotated[tuple[Island, ...], Field(min_length=1, description="the groups it concerns")]
Texts = Annotated[tuple[Id, ...], Field(description="ids in texts.yaml: the words that it rests on")]
Sources = Annotated[tuple[Id, ...], Field(min_length=1, description="ids in sources/*.yaml")]


def no_truth_value(value: object) -> object:
    """``value``, unless it is true or false, which Python counts as numbers."""
    if isinstance(value, bool):
        raise ValueError("a number, not true or false")
    return value


Figure = Annotated[float, Field(gt=0, allow_inf_nan=False), BeforeValidator(no_truth_value)]
Longitude = Annotated[float, Field(ge=-180, le=180, description="degrees east, EPSG:4326")]
Latitude = Annotated[float, Field(ge=-90, le=90, description="degrees north, EPSG:4326")]
By = Annotated[Text, Field(description="whose figure it is")]
Name = Annotated[Text, Field(description="the pair of names in that language, alphabetical")]
Hiragana = Annotated[str, StringConstraints(strict=True, pattern=r"^[ぁ-ゖー]+$", max_length=60)]
Kana = Annotated[
    Hiragana | None,
    Field(description="how its Japanese name is read, in hiragana: this orders it in Japanese"),
]
Note = Annotated[Text | None, Field(description="what a reader should know beside it")]
Unconfirmed = Annotated[Text | None, Field(description="what no source read for this record confirms")]


class Version(Entry):
    """One of several versions of a disputed point, and who gives it."""

    who: Text = Field(description="who gives this version")
    says: Text = Field(description="the version")
    sources: tuple[Id, ...] = Field(default=(), description="ids in sources/*.yaml that give this version")


class Disagreement(Entry):
    """A point on which sources or the two sides differ; it is shown, not settled."""

    point: Text = Field(description="what is disputed, in a few words")
    versions: Annotated[
        tuple[Version, ...], Field(min_length=2, description="each version, and who gives it")
    ]


Disagreements = Annotated[
    tuple[Disagreement, ...], Field(description="where sources or the two sides differ")
]


class Evidenced(Entry):
    """Whatever states something: it has an id, sources, and says what is disputed or unconfirmed in it."""

    id: Id = Field(description="its name in links and in other entries; never reused")
    sources: Sources
    readings: dict[Id, Text] = Field(default={}, description="what each party makes of it, by party id")
    disagreements: Disagreements = ()
    unconfirmed: Unconfirmed = None


class Place(Entry):
    """Roughly where an event took place; a point for a marker, not a survey."""

    name: Text = Field(description="what the place is called; an island by its pair of names")
    lon: Longitude
    lat: Latitude


KEY = 3
"""The weight of a key event, which the timeline names."""


class Event(Evidenced):
    """Something that happened, with the only place in the record where its date is written."""

    date: HistoricalDate = Field(description="when it happened or began, as finely as it is known")
    calendar: Text | None = Field(default=None, description="the date in the calendar of the time")
    kind: EventKind = Field(description="what sort of thing happened")
    weight: Literal[1, 2, 3] = Field(description="1 background, 2 normal, 3 key event")
    title: Text = Field(description="the event in a few words, in nobody's favour")
    short: Text | None = Field(
        default=None, description="its name in a word or two, for the timeline; a key event has one"
    )
    summary: Text = Field(description="what happened, told as fact or with its speaker")
    parties: tuple[Id, ...] = Field(default=(), description="ids in parties.yaml of those who acted")
    islands: Islands
    bearing: Bearing = Field(description="how it bears on the islands it lists")
    place: Place | None = Field(default=None, description="where, if at one place")


class Lasting(Evidenced):
    """Something that held from one event to another.

    It holds from the first day of ``begins`` up to, and not including, the first day of ``ends``. Null
    means no beginning is known, or that it still holds.
    """

    begins: Id | None = Field(description="id of the event that begins it; null: no beginning known")
    ends: Id | None = Field(description="id of the event that ends it; null: still so")


class Span(Lasting):
    """Something that held on some islands from one event to another."""

    islands: Islands


class Administration(Span):
    """Who administered islands, through which office, on what footing; no word on title."""

    administrator: Administrator = Field(description="who administered")
    control: Control = Field(description="in what way")
    certainty: Certainty = Field(description="how sure the record is of it")
    office: Text = Field(description="through which office")
    footing: Text = Field(description="on what footing: the decree, treaty or event it rested on")


class Answer(Entry):
    """What the other side says to a claim."""

    party: Id = Field(description="id in parties.yaml of who answers")
    says: Text = Field(description="the answer, told as that party's")


class GroundAnswer(Entry):
    """What the other claimant answers to one ground."""

    says: Text = Field(description="the answer, told as that party's")
    sources: Sources


class Ground(Entry):
    """A ground of a claim, as its side makes it at the time, and the other side's answer to it."""

    says: Text = Field(description="the ground, told as the speaker's")
    sources: Sources
    answer: GroundAnswer | None = Field(
        default=None, description="the other claimant's answer to it; null: none was read for this record"
    )


class Claim(Span):
    """A claimant's position on islands, told by its speaker, with its grounds and the other side's answer."""

    party: Claimant = Field(description="whose claim it is")
    speaker: Text = Field(description="who speaks for the party at the time")
    kana: Hiragana = Field(
        description="how the speaker's Japanese name is read: this orders the two sides in Japanese"
    )
    status: ClaimStatus = Field(description="what the position amounted to")
    statement: Text = Field(description="the position, told as the speaker's")
    grounds: Annotated[tuple[Ground, ...], Field(min_length=1, description="what the speaker rests it on")]
    fewer_grounds: Text | None = Field(
        default=None, description="why it has fewer than half of the other side's grounds on some of its days"
    )
    answer: Answer = Field(description="what the other claimant says to the position as a whole")
    texts: Texts = ()


class Position(Span):
    """What a third party, or the Ainu, said of the islands; told apart from the two claims."""

    party: Id = Field(description="id in parties.yaml; never one of the claimants")
    speaker: Text = Field(description="who spoke")
    status: PositionStatus = Field(description="what the position amounted to")
    statement: Text = Field(description="the position, told as the speaker's")
    grounds: tuple[Text, ...] = Field(default=(), description="what the speaker rests it on")
    answer: Answer | None = Field(default=None, description="what a claimant answered, where it did")


class Wording(Span):
    """How a claimant worded its claim, or what it said it was negotiating for; not a change of claim."""

    party: Claimant = Field(description="whose words they are")
    track: Track = Field(description="whether they word the claim or the aim in talks")
    statement: Text = Field(description="the words, or the aim, told as the party's")


class OfferPhase(Span):
    """A phase of the handover clause: what its side said or did about it, and both readings."""

    status: OfferStatus = Field(description="where the handover clause stood")
    account: Text = Field(description="what happened")
    effect: Text = Field(description="what it meant in law")
    texts: Texts = ()


class Source(Entry):
    """Where a statement can be read or looked up."""

    id: Id = Field(description="its name in links and in other entries; never reused")
    title: Text = Field(description="its title, or a description where it has none")
    original_title: Words | None = Field(default=None, description="its title in its own language and script")
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")] = Field(
        default="en", description="the language it is in, ISO 639-1"
    )
    publisher: Text = Field(description="who published it")
    date: HistoricalDate | None = Field(default=None, description="when it was published")
    url: Url | None = Field(default=None, description="the publisher's own address; never a mirror's")
    kind: SourceKind = Field(description="who speaks in it, and how near to the thing itself")
    side: Claimant | None = Field(
        default=None, description="the claimant of whose state, press or scholars it is; null: neither's"
    )
    note: Note = None


class Party(Entry):
    """Someone who acts or speaks in the record."""

    id: Id = Field(description="its name in other entries")
    name: Text = Field(description="what it is called")
    kana: Kana = None
    role: PartyRole = Field(description="whether it claims the islands, is their people, or stands outside")
    slot: Slot | None = Field(
        default=None, description="which of the two hatchings, lines and shades is this claimant's"
    )

    @model_validator(mode="after")
    def _slot_of_a_claimant(self) -> Self:
        if (self.role is PartyRole.CLAIMANT) is not (self.slot is not None):
            raise ValueError("a slot for a claimant, and for nobody else")
        return self


class Edition(Entry):
    """Which state of the record this is: data/edition.yaml."""

    version: EditionVersion = Field(description="year and month, as YYYY.MM")
    known_to: HistoricalDate = Field(description="the last day up to which events were looked for")
    reviewed: HistoricalDate = Field(description="the day of the last review of the whole record")
    policy: Annotated[
        tuple[Text, ...], Field(min_length=1, description="the neutrality policy, rule by rule")
    ]
    method: Text = Field(description="how the statuses were decided")
    corrections: Text = Field(description="how a correction is proposed, and what then happens")
