"""The words that take a side, each list with its reason and keyed by language: data/neutrality.yaml."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Annotated

from pydantic import Field, StringConstraints, field_validator

from geo.entries import Id
from geo.historical_date import HistoricalDate
from geo.text import Entry, Language, Words

Phrase = Annotated[
    str,
    StringConstraints(
        strict=True,
        strip_whitespace=True,
        min_length=2,
        max_length=60,
        pattern=r"^[^*\s]+\*?(?: [^*\s]+\*?)*$",
    ),
]
"""Words to look for; * at a word's end is any ending."""


class WordList(Entry):
    """Words of one sort, by language, and why they are watched."""

    reason: Words = Field(description="why these words are on the list")
    words: dict[Language, tuple[Phrase, ...]] = Field(
        description="by language; * at the end: any ending; …: up to three words; case does not matter"
    )


class PairOfNames(Entry):
    """Two names that stand together in the alphabet's order; in Japanese, in that of the fifty sounds."""

    first: Phrase = Field(description="the name that comes first in the alphabet")
    second: Phrase = Field(description="the other name")
    others: tuple[Phrase, ...] = Field(
        default=(), description="other spellings, which stand only in quotations"
    )


class PairOfSides(Entry):
    """The two sides as “and” or “or” joins them; * at the end: any ending."""

    first: Phrase = Field(description="the side that comes first in the alphabet")
    second: Phrase = Field(description="the other side")


class WordException(Entry):
    """Words that were looked at where they stand, and may stay there."""

    entry: Id = Field(description="id of the entry; of a file that is one mapping, its name")
    words: Annotated[tuple[Words, ...], Field(min_length=1, description="the words, as the check names them")]
    reason: Words = Field(description="why they may stay")


class SideException(Entry):
    """An entry that was looked at and may tell one side's reading alone."""

    entry: Id = Field(description="id of the entry")
    reason: Words = Field(description="why the other side's reading is missing")


class CaveatException(Entry):
    """A caveat that was looked at and still holds."""

    entry: Id = Field(description="id of the entry")
    reason: Words = Field(description="which other document it is that was read")


class SourcePeriod(Entry):
    """A period in which the sources of both sides are weighed, up to the next one's beginning."""

    begins: HistoricalDate = Field(description="its first day")
    least: Annotated[float, Field(ge=0, le=1)] = Field(
        description="the least share of the other side's official and primary sources that a side may have"
    )
    reason: Words = Field(description="why this share")


class NeutralityRules(Entry):
    """What the checks of neutrality go by: words, names, and what was looked at and may stay."""

    loaded: tuple[WordList, ...] = Field(
        description="words that presume an answer or judge: only in sentences that tell who says them"
    )
    telling: tuple[WordList, ...] = Field(
        description="words by which a teller judges what a speaker says: nowhere but in quotation marks"
    )
    saying: WordList = Field(description="words by which a sentence tells what somebody says")
    complaints: WordList = Field(
        description="words that complain of how a side behaves: not in the grounds of a claim"
    )
    unnamed: WordList = Field(description="words by which a summary says that a text does not name an island")
    unread: WordList = Field(description="words by which a caveat says that a document was not read")
    names: dict[Language, tuple[PairOfNames, ...]] = Field(
        description="by language: both names of an island, written “first / second” or “first／second”"
    )
    sides: dict[Language, tuple[PairOfSides, ...]] = Field(
        description="by language: the two sides, where “and” or “or” joins them"
    )
    source_periods: tuple[SourcePeriod, ...] = Field(
        default=(), description="oldest first: how the official and primary sources of both sides are weighed"
    )
    readings_without_sources: Annotated[int, Field(ge=0)] = Field(
        default=0,
        description="how many readings of a side may stand in events that cite the other side alone",
    )
    exceptions: tuple[WordException, ...] = Field(default=(), description="words reviewed one by one")
    still_unread: tuple[CaveatException, ...] = Field(
        default=(), description="caveats reviewed one by one: what was read is another document"
    )
    one_sided: tuple[SideException, ...] = Field(default=(), description="readings reviewed one by one")

    @field_validator("source_periods")
    @classmethod
    def _oldest_first(cls, periods: tuple[SourcePeriod, ...]) -> tuple[SourcePeriod, ...]:
        if any(later.begins.first <= earlier.begins.first for earlier, later in pairwise(periods)):
            raise ValueError("periods oldest first, each of which begins after the one before")
        return periods


def pattern(lists: Iterable[WordList], language: Language) -> re.Pattern[str]:
    """A pattern that finds each word of ``lists`` in a text, in any case; where there are none, nothing."""
    phrases = [phrase for one in lists for phrase in one.words.get(language, ())]
    return pattern_of(phrases, language, ignore_case=True)


def pattern_of(phrases: Iterable[str], language: Language, ignore_case: bool = False) -> re.Pattern[str]:
    """A pattern for whole words, the longest first; without phrases it finds nothing."""
    expressions = [expression(phrase) for phrase in sorted(phrases, key=len, reverse=True)]
    return bordered(expressions, language, ignore_case)


def bordered(expressions: list[str], language: Language, ignore_case: bool = False) -> re.Pattern[str]:
    """A pattern for whatever ``expressions`` find as whole words; without any it finds nothing."""
    if not expressions:
        return re.compile(r"(?!)")
    # Japanese puts no space between words, so a word there has no border to look for.
    border = ("", "") if language == "ja" else (r"(?<!\w)", r"(?!\w)")
    flags = re.IGNORECASE if ignore_case else re.NOFLAG
    return re.compile(f"{border[0]}(?:{'|'.join(expressions)}){border[1]}", flags)


def expression(phrase: str) -> str:
    """A regular expression for ``phrase``: * is any ending, … up to three words, a space any space."""
    # Bounded, so that a hostile text costs no more than its length.
    literal = re.escape(phrase).replace(r"\*", r"\w{0,30}").replace(r"…\ ", "…")
    return literal.replace(r"\ ", r"\s").replace("…", r"(?:\w{1,30}(?:['’]s)? ){0,3}")
