"""The decisive words of an instrument as a reader of one language is shown them."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.words.languages import LOCALES, translations
from dashboard.words.templating import lower_first
from geo.decisive_texts import DecisiveText
from geo.text import Language


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage in one language; without ``sources`` it is the project's own translation."""

    language: str
    quote: str
    sources: Sequence[str] = ()

    @property
    def authentic(self) -> bool:
        """Whether these are the words of the instrument itself."""
        return bool(self.sources)


def passages(text: DecisiveText, language: Language) -> list[Passage]:
    """``text`` for a reader of ``language``: first in that language, then in the other authentic ones."""
    authentic = [Passage(one.language, one.quote, one.sources) for one in text.authentic]
    if language in text.translations:
        return [Passage(language, text.translations[language]), *authentic]
    return sorted(authentic, key=lambda one: one.language != language)


def passage_name(text: DecisiveText, language: Language) -> str:
    """The instrument and which part of it, as a heading: Совместная декларация СССР и Японии, пункт 9."""
    part = text.article.to(language)
    pattern = translations(language).gettext("%(instrument)s, %(part)s")
    # English writes an article of a treaty with a capital, Russian does not.
    return pattern % {
        "instrument": text.instrument.to(language),
        "part": lower_first(part) if language == "ru" else part,
    }


def language_name(code: str, language: Language) -> str:
    """What the language of ``code`` (ISO 639-1) is called in ``language``; the code where it has no name."""
    return str(LOCALES[language].languages.get(code, code))
