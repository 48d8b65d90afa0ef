"""The words that take a side, keyed by language, each list with its reason: data/neutrality.yaml."""

import re
from functools import cached_property
from typing import Annotated

from pydantic import Field, StringConstraints

from geo.entries import Id
from geo.text import Entry, Language, Words

Phrase = Annotated[
    str,
    StringConstraints(strict=True, strip_whitespace=True, min_length=2, max_length=60, pattern=r"^[^*]+\*?$"),
    Field(description="a word or words; * at the end stands for any ending"),
]


class WordList(Entry):
    """Words of one sort, by language, and why they are on the list."""

    reason: Words = Field(description="why these words are watched")
    words: dict[Language, Annotated[tuple[Phrase, ...], Field(min_length=1)]] = Field(
        description="the words, by language; case does not matter"
    )


class PairedNames(Entry):
    """The two names of an island, which stand together in the product's own English."""

    first: Words = Field(description="the name that comes first in the alphabet")
    second: Words = Field(description="the other name")

    @property
    def together(self) -> str:
        """The pair as it is written."""
        return f"{self.first} / {self.second}"


class WordException(Entry):
    """Words that were looked at where they stand, and may stay there."""

    entry: Id = Field(description="id of the entry, or vocabulary or edition")
    words: Annotated[tuple[Words, ...], Field(min_length=1, description="the words, as the check names them")]
    reason: Words = Field(description="why they may stay")


class SideException(Entry):
    """An entry that tells one side's reading alone."""

    entry: Id = Field(description="id of the entry")
    reason: Words = Field(description="why the other side's reading is missing")


class NeutralityRules(Entry):
    """What the checks of neutrality go by: words, names, and what was looked at and may stay."""

    loaded: Annotated[
        tuple[WordList, ...],
        Field(min_length=1, description="words that presume an answer: only where somebody is told to say them"),
    ]
    judging: Annotated[
        tuple[WordList, ...],
        Field(
            min_length=1,
            description="the teller's own approval or doubt: nowhere but in quotation marks, on neither side",
        ),
    ]
    saying: WordList = Field(description="words that show that a sentence tells what somebody says")
    names: Annotated[
        tuple[PairedNames, ...], Field(min_length=1, description="names that stand in pairs, alphabetically")
    ]
    sides: Annotated[
        tuple[PairedNames, ...],
        Field(min_length=1, description="the sides as joined by “and”, in alphabetical order"),
    ]
    exceptions: tuple[WordException, ...] = Field(default=(), description="words reviewed one by one")
    one_sided: tuple[SideException, ...] = Field(default=(), description="entries reviewed one by one")

    @cached_property
    def patterns(self) -> "Patterns":
        """The lists as regular expressions, made once."""
        return Patterns(
            {language: _joined(self.loaded, language) for language in ("en", "ja", "ru")},
            {language: _joined(self.judging, language) for language in ("en", "ja", "ru")},
            {language: _joined((self.saying,), language) for language in ("en", "ja", "ru")},
        )
