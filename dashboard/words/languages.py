"""The page's languages: what each is called, which one a browser prefers, and the interface's texts."""

import gettext
from collections.abc import Mapping, Sequence
from functools import cache
from io import BytesIO

from babel import Locale
from babel.messages.mofile import write_mo

from dashboard.words.message_catalog import message_catalog
from geo.entries import Source
from geo.island_facts import IslandFacts
from geo.text import LANGUAGES, Language

NAMES: Mapping[Language, str] = {"en": "English", "ja": "日本語", "ru": "Русский"}
"""What each language calls itself."""

LOCALES: Mapping[Language, Locale] = {
    # Day before month, as everywhere else on this page.
    "en": Locale("en", "GB"),
    "ja": Locale("ja"),
    "ru": Locale("ru"),
}


@cache
def translations(language: Language) -> gettext.NullTranslations:
    """The interface's texts in ``language``; ``RecordError`` if its catalog has a problem."""
    if language == "en":
        return gettext.NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, message_catalog(language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def list_in_words(items: Sequence[str], language: Language) -> str:
    """A, B, C; A、B、C."""
    return translations(language).gettext(", ").join(items)


def other_names(facts: IslandFacts, language: Language) -> dict[Language, str]:
    """A group's name in the other two scripts: each side's own, or the pair for English readers."""
    names: dict[Language, str] = {"en": facts.name.en, "ja": facts.native["ja"], "ru": facts.native["ru"]}
    return {other: name for other, name in names.items() if other != language}


def own_title(source: Source, language: Language) -> str | None:
    """A source's title in its own language, where that is not the reader's."""
    if source.language == language:
        return None
    return source.original_title or (source.title.en if source.language == "en" else None)


def asked(link: str | None, accept_language: str | None) -> Language:
    """The language that a link's ``lang`` names, or else the one that the browser prefers."""
    for language in LANGUAGES:
        if link == language:
            return language
    return preferred(accept_language)


def preferred(accept_language: str | None) -> Language:
    """Of the page's languages the one that a browser's Accept-Language ranks highest, or English.

    The header's form and its weights follow RFC 9110, section 12.5.4; what is malformed in it is passed over.
    """
    ranked: list[tuple[float, Language]] = []
    for one in (accept_language or "")[:1000].split(","):
        tag, _, weight = one.strip().partition(";")
        primary = tag.strip().partition("-")[0].lower()
        for language in LANGUAGES:
            if primary == language:
                ranked.append((_quality(weight), language))
    best = max(ranked, key=lambda one: one[0], default=(0.0, "en"))
    return best[1] if best[0] > 0 else "en"


def _quality(weight: str) -> float:
    name, _, value = weight.replace(" ", "").partition("=")
    if name != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
