"""Every text in three languages: none missing, none left in English, and the same figures in each."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated

from pydantic import Field

from geo.problem import Problem, shown
from geo.record import Record
from geo.text import LANGUAGES, Entry, Language, Text, Words
from geo.texts import PlacedText

FILE = "translations.yaml"
TRANSLATIONS: tuple[Language, ...] = ("ja", "ru")
NAMES = {"ja": "Japanese", "ru": "Russian"}
SCRIPTS = {"ja": re.compile(r"[぀-ヿ一-鿿]"), "ru": re.compile(r"[а-яё]", re.IGNORECASE)}
# Figures, units and initials are the same in every script; words are not.
WORD = re.compile(r"[A-Za-z][a-z]{2}")
# A comma in English and Japanese, a no-break space in Russian: a line must not end within a figure.
_GROUPED = {"en": ",", "ja": ",", "ru": "\u00a0\u202f"}
FIGURES = {
    language: re.compile(rf"(?<!\d)\d{{1,3}}(?:[{between}]\d{{3}})+(?!\d)|\d+")
    for language, between in _GROUPED.items()
}
TEN_THOUSANDS = re.compile(r"(?<!\d)(\d{1,4})(?:\.(\d{1,4}))?万(\d{1,4})?")


class NameInLatin(Entry):
    """A name that is written in Latin letters in another language too."""

    words: Words = Field(description="the English text that is nothing but this name")
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = Field(
        description="where it stays in Latin letters"
    )
    reason: Words = Field(description="why it does")


class TranslationRules(Entry):
    """What was looked at and may stay in Latin letters."""

    latin: tuple[NameInLatin, ...] = Field(description="names reviewed one by one")


def texts_by_language(texts: Iterable[PlacedText]) -> dict[Language, int]:
    """How many texts there are in each language."""
    held = [placed.text for placed in texts]
    return {language: sum(getattr(text, language) is not None for text in held) for language in LANGUAGES}


def missing(texts: Iterable[PlacedText]) -> Iterator[Problem]:
    """Texts that lack a language."""
    for placed in texts:
        for language in TRANSLATIONS:
            if getattr(placed.text, language) is None:
                field = f"{placed.field}.{language}"
                yield Problem(placed.file, placed.entry, field, "nothing", f"this text in {NAMES[language]}")


def left_in_english(texts: Iterable[PlacedText], rules: TranslationRules, whole: bool) -> Iterator[Problem]:
    """Translations without a letter of their script, and exceptions that nothing needs any more.

    A site or a brand of one word (“nippon.com”, “Topwar”) is a publisher's name in every script.
    The exceptions are looked through only if the record was read ``whole``.
    """
    excepted = {(name.words, language) for name in rules.latin for language in name.languages}
    needed: set[tuple[str, Language]] = set()
    for placed in texts:
        for language in TRANSLATIONS:
            text = getattr(placed.text, language)
            if text is None or SCRIPTS[language].search(text) or not WORD.search(placed.text.en):
                continue
            if placed.field == "publisher" and len(placed.text.en.split()) == 1:
                continue
            needed.add((placed.text.en, language))
            if (placed.text.en, language) not in excepted:
                allowed = f"words in {NAMES[language]}, or a name listed in {FILE}"
                yield Problem(placed.file, placed.entry, f"{placed.field}.{language}", shown(text), allowed)
    if whole:
        for words, language in sorted(excepted - needed):
            allowed = "only names that stand in Latin letters there"
            yield Problem(FILE, "latin", language, shown(words), allowed)


def lost_figures(texts: Iterable[PlacedText], record: Record) -> Iterator[Problem]:
    """Years, and figures of three digits or more, that the English has and a translation has not.

    A source's title in its own language holds the original one, which an English title may only describe.
    """
    original = set(_original_titles(record))
    for placed in texts:
        for language in TRANSLATIONS:
            if (placed.file, placed.entry, placed.field, language) in original:
                continue
            for figure in figures_lost(placed.text, language):
                field = f"{placed.field}.{language}"
                yield Problem(placed.file, placed.entry, field, f"no {figure}", "the figures of the English")


def figures_lost(text: Text, language: Language) -> list[int]:
    """The figures of the English, of three digits or more, that are not in ``language``."""
    translation = getattr(text, language)
    if translation is None:
        return []
    return sorted(
        {figure for figure in _figures(text.en, "en") if figure > 99} - set(_figures(translation, language))
    )


def _figures(text: str, language: Language) -> Iterator[int]:
    for found in FIGURES[language].finditer(text):
        yield int(re.sub(r"\D", "", found.group()))
    if language == "ja":
        for whole, part, rest in TEN_THOUSANDS.findall(text):
            yield int(whole) * 10_000 + int(part.ljust(4, "0") if part else rest or 0)


def _original_titles(record: Record) -> Iterator[tuple[str, str, str, Language]]:
    for item in record["sources"].entries:
        for language in TRANSLATIONS:
            title: str | None = getattr(item.entry.title, language)
            if item.entry.language == language and title and (item.entry.original_title or title) in title:
                yield item.file, item.id, "title", language


def translation_problems(
    texts: Sequence[PlacedText], record: Record, rules: TranslationRules, whole: bool
) -> list[Problem]:
    """Whatever a translation lacks."""
    return [*missing(texts), *left_in_english(texts, rules, whole), *lost_figures(texts, record)]
