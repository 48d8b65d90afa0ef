"""The decisive words as a table: a row for each language of each passage, authentic or translated."""

from collections.abc import Iterable

from geo.decisive_texts import AuthenticPassage, DecisiveText
from geo.export.column import Column, cells_in_each_language, in_each_language, meaning
from geo.export.table import SOURCE_IDS, Row, joined
from geo.text import LANGUAGES

AUTHENTIC, TRANSLATION = "authentic", "translation"


def text_columns() -> list[Column]:
    """The columns of texts.csv, which has a row for each language of each passage."""
    standing = "; ".join(
        (
            f"{AUTHENTIC}: {meaning(DecisiveText, 'authentic')}",
            f"{TRANSLATION}: {meaning(DecisiveText, 'translations')}",
        )
    )
    return [
        Column("id", meaning(DecisiveText, "id"), always=True),
        Column("language", "the language of the row's words, ISO 639-1", always=True),
        Column("standing", standing, always=True, codes=(AUTHENTIC, TRANSLATION)),
        Column("quote", meaning(AuthenticPassage, "quote"), always=True),
        *in_each_language("instrument", meaning(DecisiveText, "instrument")),
        *in_each_language("article", meaning(DecisiveText, "article")),
        Column("event", meaning(DecisiveText, "event"), always=True),
        Column("free", meaning(DecisiveText, "free"), always=True),
        Column(SOURCE_IDS.name, f"{SOURCE_IDS.meaning}; empty for a translation"),
        *in_each_language("note", meaning(DecisiveText, "note")),
    ]


def text_rows(texts: Iterable[DecisiveText]) -> list[Row]:
    """A row for each passage of each of ``texts``, and for each translation."""
    rows: list[Row] = []
    for text in texts:
        shared = {
            **cells_in_each_language("instrument", text.instrument),
            **cells_in_each_language("article", text.article),
            "event": text.event,
            "free": str(text.free),
        }
        passages: list[tuple[str, str, str, str | None]] = [
            (one.language, AUTHENTIC, one.quote, joined(one.sources)) for one in text.authentic
        ]
        passages += [
            (language, TRANSLATION, text.translations[language], None)
            for language in LANGUAGES
            if language in text.translations
        ]
        rows += [
            {
                "id": text.id,
                "language": language,
                "standing": standing,
                "quote": quote,
                **shared,
                SOURCE_IDS.name: sources,
                **cells_in_each_language("note", text.note),
            }
            for language, standing, quote, sources in passages
        ]
    return rows
