"""The decisive words of treaties, laws and statements: verbatim where authentic, else translated here.

A passage is quoted in each language in which the instrument is authentic and that was read, from an official
or primary source, at most 80 words (200 characters) long; into the other languages of the page the project
translates it. What is left out is marked […].
"""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from geo.entries import Id, Sources
from geo.problem import Problem
from geo.record import Filed, Record
from geo.text import LANGUAGES, Entry, Language, Text, Words
from geo.vocabulary import STRONG

LONGEST: Mapping[str, int] = {"words": 80, "characters": 200}
"""How long a passage may be: one that decides, and no more than is fair to quote of a text."""
WITHOUT_SPACES = ("ja", "zh")
"""Languages that are counted in characters, having no spaces between words."""
UNMARKED_OMISSION = re.compile(r"(?<!\[)(?:…|\.\.\.)(?!\])")


class QuotableAs(StrEnum):
    """What makes a passage free to quote at this length, in each state the page is read in."""

    TREATY = "treaty"
    LAW = "law"
    JOINT_DOCUMENT = "joint_document"
    OFFICIAL_STATEMENT = "official_statement"


class AuthenticPassage(Entry):
    """The passage in one of the languages in which the text is authentic."""

    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")] = Field(
        description="ISO 639-1; one in which the text is authentic"
    )
    quote: Words = Field(description="verbatim, from a text that was read; an omission is marked […]")
    sources: Sources


class DecisiveText(Entry):
    """The passage of an instrument that decides a point of the dispute, in the words of the instrument."""

    id: Id = Field(description="its name in links and in other entries; never reused")
    instrument: Text = Field(description="what the instrument is called")
    article: Text = Field(description="which part of it: article, paragraph, sentence")
    event: Id = Field(description="id of the event by which it came about; its date is the passage's")
    free: QuotableAs = Field(description="what makes the passage free to quote")
    authentic: Annotated[
        tuple[AuthenticPassage, ...], Field(min_length=1, description="its words, language by language")
    ]
    translations: dict[Language, Words] = Field(
        default={}, description="the project's own, for each language of the page that is not authentic"
    )
    note: Text | None = Field(default=None, description="what a reader should know of the text")

    @model_validator(mode="after")
    def _each_language_once(self) -> Self:
        authentic = [passage.language for passage in self.authentic]
        if len(set(authentic)) < len(authentic):
            raise ValueError("each authentic language once")
        wanted = [language for language in LANGUAGES if language not in authentic]
        if sorted(self.translations) != sorted(wanted):
            raise ValueError(f"translations into {', '.join(wanted) or 'no language'}: the rest is authentic")
        return self


def length_of(quote: str, language: str) -> tuple[int, str]:
    """How long ``quote`` is, and in what it is counted: words, or characters where no spaces part words."""
    if language in WITHOUT_SPACES:
        return len("".join(quote.split())), "characters"
    return len(quote.split()), "words"


def decisive_text_problems(record: Record) -> Iterator[Problem]:
    """Passages that are too long, leave something out unmarked, or rest on no text that was read."""
    kinds = {item.id: item.entry.kind for item in record["sources"].entries}
    for item in record["texts"].entries:
        for passage in item.entry.authentic:
            field = f"authentic.{passage.language}"
            yield from _faults_of_a_quote(item, field, passage.quote, passage.language)
            known = [kinds[one] for one in passage.sources if one in kinds]
            if known and not any(kind in STRONG for kind in known):
                allowed = "an official or primary source, in which the passage was read"
                yield Problem(item.file, item.id, f"{field}.sources", ", ".join(map(str, known)), allowed)
        for language, quote in item.entry.translations.items():
            yield from _faults_of_a_quote(item, f"translations.{language}", quote, language)


def _faults_of_a_quote(item: Filed, field: str, quote: str, language: str) -> Iterator[Problem]:
    long, unit = length_of(quote, language)
    if long > LONGEST[unit]:
        yield Problem(item.file, item.id, field, f"{long} {unit}", f"at most {LONGEST[unit]} {unit}")
    if UNMARKED_OMISSION.search(quote):
        yield Problem(item.file, item.id, field, "an omission without its mark", "[…] for what is left out")
