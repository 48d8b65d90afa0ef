"""Sources as a table: each with who published it, when and where it can be read."""

from collections.abc import Iterable

from geo.catalog import Catalog
from geo.entries import Source
from geo.export.column import Column, cells_in_each_language, codes, in_each_language, meaning
from geo.export.table import Row
from geo.historical_date import FORMS
from geo.vocabulary import SourceKind


def source_columns(catalog: Catalog) -> list[Column]:
    """The columns of sources.csv."""
    return [
        Column("id", meaning(Source, "id"), always=True),
        *in_each_language("title", meaning(Source, "title")),
        Column("original_title", meaning(Source, "original_title")),
        Column("language", meaning(Source, "language"), always=True),
        *in_each_language("publisher", meaning(Source, "publisher")),
        Column("date", f"{meaning(Source, 'date')}: {FORMS}"),
        Column("url", meaning(Source, "url")),
        Column("kind", meaning(Source, "kind"), always=True, codes=codes(SourceKind)),
        Column("side", meaning(Source, "side"), codes=codes(catalog.claimants)),
        *in_each_language("note", meaning(Source, "note")),
    ]


def source_rows(sources: Iterable[Source]) -> list[Row]:
    """A row for each of ``sources``."""
    return [
        {
            "id": source.id,
            **cells_in_each_language("title", source.title),
            "original_title": source.original_title,
            "language": source.language,
            **cells_in_each_language("publisher", source.publisher),
            "date": source.date.written if source.date else None,
            "url": source.url,
            "kind": str(source.kind),
            "side": source.side,
            **cells_in_each_language("note", source.note),
        }
        for source in sources
    ]
