"""One term a concept and language: data/glossary.yaml, and the texts whose translations go by another."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Self

from pydantic import Field, model_validator

from geo.entries import Id
from geo.neutrality import WordCheck
from geo.problem import Problem, shown
from geo.text import Entry, Language, Text, Words
from geo.texts import Attribution, PlacedText
from geo.translations import TRANSLATIONS
from geo.word_list import Phrase, expression, pattern_of

FILE = "glossary.yaml"

Forms = Annotated[tuple[Phrase, ...], Field(min_length=1)]


class Terms(Entry):
    """What a concept is called, by language."""

    en: Words = Field(description="in English")
    ja: Words = Field(description="in Japanese")
    ru: Words = Field(description="in Russian")


class TermForms(Entry):
    """The forms in which a term stands in texts; * at a word's end: any ending."""

    en: Forms = Field(description="in English: whole words, in the case written")
    ja: Forms = Field(description="in Japanese, which has no borders between words")
    ru: Forms = Field(description="in Russian: whole words, in any case")


class Concept(Entry):
    """A concept and its terms: where the English has one of the forms, a translation has one of its own."""

    concept: Id = Field(description="its name in messages")
    term: Terms = Field(description="what it is called")
    forms: TermForms = Field(description="the forms in which the term stands in texts")
    avoid: dict[Language, Forms] = Field(
        default_factory=dict, description="forms that stand nowhere in the product's own voice"
    )
    note: Words | None = Field(default=None, description="why this term, or what it does not say")

    @model_validator(mode="after")
    def _a_term_is_of_its_forms(self) -> Self:
        for language in TRANSLATIONS:
            if not _of(getattr(self.forms, language), language).search(getattr(self.term, language)):
                raise ValueError(f"a term in {language} that is one of its forms")
        return self


class TermCheck:
    """The glossary, ready to look through texts."""

    def __init__(self, glossary: Sequence[Concept]) -> None:
        """Make the patterns of ``glossary`` once."""
        self._concepts = {concept.concept: concept for concept in glossary}
        forms = [(form, concept.concept) for concept in glossary for form in concept.forms.en]
        # The longest first: “Deputy Foreign Minister” is not a foreign minister.
        forms.sort(key=lambda form: len(form[0]), reverse=True)
        self._named = [concept for _, concept in forms]
        alternatives = "|".join(f"({expression(form)})" for form, _ in forms) or "(?!)"
        self._english = re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")
        self._translated = {
            (concept.concept, language): _of(getattr(concept.forms, language), language)
            for concept in glossary
            for language in TRANSLATIONS
        }

    def untranslated(self, text: Text, language: Language) -> list[tuple[str, str]]:
        """Concepts of the English that ``language`` has by no term of theirs, with the English words."""
        translation = getattr(text, language)
        if translation is None:
            return []
        used = {
            self._named[found.lastindex - 1]: found.group()
            for found in self._english.finditer(text.en)
            if found.lastindex
        }
        return sorted(
            (concept, words)
            for concept, words in used.items()
            if not self._translated[concept, language].search(translation)
        )

    def problems(self, placed: PlacedText) -> Iterator[Problem]:
        """What the translations of ``placed`` do not call by the glossary's terms."""
        for language in TRANSLATIONS:
            for concept, words in self.untranslated(placed.text, language):
                forms = getattr(self._concepts[concept].forms, language)
                yield Problem(
                    placed.file,
                    placed.entry,
                    f"{placed.field}.{language}",
                    f"none of the terms for {shown(words)} ({concept})",
                    f"one of: {', '.join(forms)}"[:300],
                )


def term_problems(texts: Iterable[PlacedText], glossary: Sequence[Concept]) -> list[Problem]:
    """Texts translated by other terms than the glossary's.

    Titles, publishers and speakers of sources are other people's words, and keep their own.
    """
    check = TermCheck(glossary)
    held = (
        placed
        for placed in texts
        if not (placed.attribution is Attribution.TITLE and placed.file.startswith("sources"))
    )
    return [problem for placed in held for problem in check.problems(placed)]


def avoided_problems(
    texts: Iterable[PlacedText], glossary: Sequence[Concept], words: WordCheck
) -> Iterator[Problem]:
    """Forms to avoid where the product speaks itself: outside quotations and what somebody is told to say."""
    avoided = [
        (concept, language, _of(forms, language))
        for concept in glossary
        for language, forms in concept.avoid.items()
    ]
    for placed in texts:
        for concept, language, form in avoided:
            text = getattr(placed.text, language)
            if placed.attribution is not Attribution.OWN or text is None:
                continue
            for found in sorted(
                {one.group() for own in words.own(text, language) for one in form.finditer(own)}
            ):
                allowed = f"{getattr(concept.term, language)} ({concept.concept})"
                yield Problem(placed.file, placed.entry, f"{placed.field}.{language}", shown(found), allowed)


def repeated(glossary: Sequence[Concept]) -> Iterator[Problem]:
    """Concepts that stand twice, and English forms that lead to more than one concept."""
    for concept, times in Counter(one.concept for one in glossary).items():
        if times > 1:
            yield Problem(FILE, concept, "concept", f"it {times} times", "each concept once")
    first: dict[str, str] = {}
    for one in glossary:
        for form in one.forms.en:
            if form in first:
                came = f"{shown(form)}, a form of {first[form]} too"
                yield Problem(FILE, one.concept, "forms.en", came, "each English form once")
            first.setdefault(form, one.concept)


def _of(forms: Iterable[str], language: Language) -> re.Pattern[str]:
    return pattern_of(forms, language, ignore_case=language == "ru")
