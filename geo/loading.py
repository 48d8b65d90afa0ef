"""Loading the record: every file of data/ read, checked and joined, or one error with every problem."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

import geopandas
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from geo import checking
from geo.catalog import Catalog, assemble
from geo.changes import Change
from geo.codes import OF_THE_VOCABULARY, Codes
from geo.decisive_texts import DecisiveText, decisive_text_problems
from geo.dispute import Dispute
from geo.entries import Administration, Claim, Edition, Event, OfferPhase, Party, Position, Source, Wording
from geo.file_text import files_in, unreadable
from geo.glossary import Concept
from geo.island_facts import IslandFacts
from geo.order import Order
from geo.outlines import COAST, CONTEXT, ISLANDS, LAND, LOCATOR, read_outlines
from geo.places import NamedPlace
from geo.places_checking import place_problems
from geo.places_on_land import places_off_their_land
from geo.problem import Problem, RecordError, shown
from geo.record import Filed, Part, Record, claimants_of
from geo.record_file import read_record_file
from geo.regions import RegionAdministration, RegionFacts, TreatyLine
from geo.regions_checking import context_problems
from geo.series import Series, series_problems
from geo.story import StoryStep, story_problems
from geo.talks import HandoverLaw, TalksPhase
from geo.terms import Vocabulary
from geo.translations import TranslationRules
from geo.vocabulary import Slot
from geo.word_list import NeutralityRules

DATA = Path(__file__).resolve().parent.parent / "data"

Whole = TypeVar("Whole", bound=BaseModel)

VOCABULARY = "vocabulary.yaml"
DISPUTE = "dispute.yaml"
KINDS: Mapping[str, type[BaseModel]] = {
    "parties": Party,
    "sources": Source,
    "events": Event,
    "administrations": Administration,
    "claims": Claim,
    "positions": Position,
    "wordings": Wording,
    "offer": OfferPhase,
    "talks": TalksPhase,
    "laws": HandoverLaw,
    "texts": DecisiveText,
    "series": Series,
    "changes": Change,
    "islands": IslandFacts,
    "regions": RegionFacts,
    "region_administrations": RegionAdministration,
    "treaty_lines": TreatyLine,
    "story": StoryStep,
    "places": NamedPlace,
}


WHOLES: Mapping[str, type[BaseModel]] = {"dispute": Dispute, "vocabulary": Vocabulary, "edition": Edition}
"""The kinds whose file is one mapping."""


@dataclass(frozen=True)
class Rules:
    """The files that the record is held to, each None if it cannot be read."""

    neutrality: NeutralityRules | None
    order: Order | None
    glossary: Sequence[Concept] | None
    translations: TranslationRules | None


@dataclass(frozen=True)
class Reading:
    """What was read of a folder: entries with their files, the files that are one mapping, and problems."""

    record: Record
    vocabulary: Vocabulary | None
    edition: Edition | None
    dispute: Dispute | None
    rules: Rules
    outlines: geopandas.GeoDataFrame | None
    problems: Sequence[Problem]

    @property
    def wholes(self) -> Mapping[str, BaseModel | None]:
        """The files that are one mapping, by name; what changes with every edition is left out."""
        return {"dispute": self.dispute, "vocabulary": self.vocabulary}

    def catalog(self) -> Catalog:
        """The entries joined; ``RecordError`` with all problems if there are any."""
        vocabulary, edition, dispute, outlines = self.vocabulary, self.edition, self.dispute, self.outlines
        if self.problems or not (vocabulary and edition and dispute) or outlines is None:
            raise RecordError(self.problems)
        return assemble(
            {kind: [item.entry for item in part.entries] for kind, part in self.record.items()},
            vocabulary,
            edition,
            dispute,
            outlines,
        )


def load_catalog(folder: Path | str = DATA) -> Catalog:
    """The record in ``folder``, checked whole.

    Raises
    ------
    RecordError
        Naming all problems at once: unreadable files, unknown fields and codes, dates that do not exist,
        ids that name nothing, spans with gaps or overlaps, statements without a source.
    """
    return read_record(Path(folder)).catalog()


def read_record(folder: Path) -> Reading:
    """Whatever can be read of the record in ``folder``, and every problem with its form."""
    problems: list[Problem] = []
    defining, vocabulary, codes = _read_first(folder, problems)
    # In the order of KINDS, in which every command and error lists them.
    record = {kind: defining.get(kind) or _read_kind(folder, kind, codes, problems) for kind in KINDS}
    edition = read_whole(folder, "edition.yaml", Edition, problems)
    dispute = read_whole(folder, DISPUTE, Dispute, problems)
    if vocabulary:
        problems += checking.codes_without_words(vocabulary, VOCABULARY)
    rules = Rules(
        neutrality=read_whole(folder, "neutrality.yaml", NeutralityRules, problems),
        order=read_whole(folder, "order.yaml", Order, problems, codes),
        glossary=read_list(folder, "glossary.yaml", Concept, "concept", problems),
        translations=read_whole(folder, "translations.yaml", TranslationRules, problems),
    )
    outlines = read_outlines(folder, ISLANDS, codes.get("islands"), problems)
    around = (COAST, *codes["regions"]) if "regions" in codes else None
    context = read_outlines(folder, CONTEXT, around, problems)
    read_outlines(folder, LOCATOR, (LAND,), problems)  # which only the map draws
    problems += checking.problems_across(record)
    problems += context_problems(record)
    problems += story_problems(record, dispute)
    problems += place_problems(record)
    problems += decisive_text_problems(record)
    problems += series_problems(record)
    if outlines is not None and context is not None:
        problems += places_off_their_land(record, outlines, context)
    if dispute:
        problems += checking.days_before_the_timeline(dispute, record, DISPUTE)
        problems += checking.landmarks_without_a_name(dispute, record, DISPUTE)
    return Reading(record, vocabulary, edition, dispute, rules, outlines, tuple(problems))


def read_vocabulary(folder: Path) -> tuple[Vocabulary, Codes]:
    """The vocabulary of the record in ``folder``, and all codes that the record defines.

    ``RecordError`` if one of the files that define them cannot be read, or has a problem.
    """
    problems: list[Problem] = []
    _, vocabulary, codes = _read_first(folder, problems)
    if problems or vocabulary is None:
        raise RecordError(problems)
    return vocabulary, codes


def _read_first(
    folder: Path, problems: list[Problem]
) -> tuple[dict[str, Part], Vocabulary | None, dict[str, Sequence[str]]]:
    """What defines the codes that all other entries use, and those codes by group."""
    parties = _read_kind(folder, "parties", {}, problems)
    record, codes = {"parties": parties}, dict[str, Sequence[str]]()
    claimants = claimants_of(record)
    if parties.complete and parties.flawless and len(claimants) == len(Slot):
        codes["claimants"] = claimants  # else the problem is theirs, and not that of whoever names them
    vocabulary = read_whole(folder, VOCABULARY, Vocabulary, problems, codes)
    if vocabulary:
        codes |= {code.group: list(getattr(vocabulary, code.group)) for code in OF_THE_VOCABULARY}
    for kind in ("islands", "regions"):
        record[kind] = _read_kind(folder, kind, codes, problems)
        if record[kind].complete:
            codes[kind] = sorted(record[kind].ids)
    return record, vocabulary, codes


def _read_kind(folder: Path, kind: str, codes: Codes, problems: list[Problem]) -> Part:
    """All entries of ``kind``: from ``kind.yaml``, or from every file in the folder ``kind/``."""
    single, several, paths = folder / f"{kind}.yaml", folder / kind, list[Path]()
    part = Part()
    try:
        paths += files_in(several, ".yaml")
    except OSError as error:
        problems.append(unreadable(f"{kind}/", error.strerror or "an unreadable folder", "a readable folder"))
        part.complete = False
    if os.path.lexists(single):  # a link that leads nowhere is a file that cannot be read
        paths.append(single)
    if not paths and part.complete:
        problems.append(unreadable(f"{kind}.yaml", "no such file", f"{kind}.yaml or {kind}/*.yaml"))
        part.complete = False
    for path in paths:
        file = path.relative_to(folder).as_posix()
        content, found = read_record_file(path, file)
        problems += found
        if found:
            part.complete = False
        elif isinstance(content, list):
            _validate(file, KINDS[kind], content, part, codes, problems)
        else:
            part.complete = False
            problems.append(unreadable(file, shown(content), "a list of entries"))
    return part


def _validate(
    file: str,
    model: type[BaseModel],
    content: Iterable[Any],
    part: Part,
    codes: Codes,
    problems: list[Problem],
) -> None:
    for number, raw in enumerate(content, start=1):
        given = raw.get("id") if isinstance(raw, dict) else None
        name = given if isinstance(given, str) else f"entry {number}"
        if isinstance(given, str):
            part.ids.add(given)
        try:
            part.entries.append(Filed(file, model.model_validate(raw, context=codes)))
        except ValidationError as error:
            part.flawless = False
            problems += _problems_of(error, file, shown(name)[1:-1])


def read_whole(
    folder: Path, file: str, model: type[Whole], problems: list[Problem], codes: Codes | None = None
) -> Whole | None:
    """A file that is one mapping, its codes among ``codes``, or None and another of ``problems``."""
    content, found = read_record_file(folder / file, file)
    problems += found
    if found:
        return None
    try:
        return model.model_validate(content, context=codes)
    except ValidationError as error:
        problems += _problems_of(error, file, "")
        return None


def read_list(
    folder: Path, file: str, model: type[Whole], name: str, problems: list[Problem]
) -> list[Whole] | None:
    """The sound entries of a list whose entries go by the field ``name``, or None if it cannot be read."""
    content, found = read_record_file(folder / file, file)
    problems += found
    if found:
        return None
    if not isinstance(content, list):
        problems.append(unreadable(file, shown(content), "a list of entries"))
        return None
    entries: list[Whole] = []
    for number, raw in enumerate(content, start=1):
        given = raw.get(name) if isinstance(raw, dict) else None
        entry = given if isinstance(given, str) else f"entry {number}"
        try:
            entries.append(model.model_validate(raw))
        except ValidationError as error:
            problems += _problems_of(error, file, shown(entry)[1:-1])
    return entries


_ALLOWED: Mapping[str, str] = {
    "extra_forbidden": "only the fields of this kind of entry",
    "missing": "this field, which is required",
}
_NOTHING: Literal["nothing"] = "nothing"


def _problems_of(error: ValidationError, file: str, entry: str) -> list[Problem]:
    return [
        Problem(
            file,
            entry,
            ".".join(str(step)[:80] for step in one["loc"] if step != "[key]"),
            _NOTHING if one["type"] == "missing" else shown(one["input"]),
            _ALLOWED.get(one["type"], one["msg"].removeprefix("Value error, ")),
            of_the_whole_file=not entry and not one["loc"],
        )
        for one in error.errors(include_url=False)
        if not _follows_from_another(one)
    ]


def _follows_from_another(error: ErrorDetails) -> bool:
    """Whether a list is only too short because its own entries, reported each, did not count."""
    return error["type"] == "too_short" and bool(error["input"])
