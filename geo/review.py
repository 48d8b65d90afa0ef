"""What a maintainer could do in a free hour: the oldest, the weakest and the unconfirmed of the record.

None of it is a problem: ``python -m geo check`` finds those. ``python -m geo review`` prints it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from geo.catalog import Catalog
from geo.checking import cited_sources
from geo.citation_index import evidenced
from geo.entries import Event, Evidenced, Source
from geo.evidence import well_evidenced
from geo.text import Language
from geo.vocabulary import WEAK

MOST = 20
"""How many lines a heading shows; the rest is counted."""


def review(catalog: Catalog, today: date, language: Language = "en") -> Mapping[str, tuple[str, ...]]:
    """Lines by heading, the most pressing first: what to look at, and why."""
    entries = evidenced(catalog)
    cited = Counter(source for _, one in entries for source in set(cited_sources(one)))
    return {
        "Unconfirmed, the weightiest first": _shortened(_unconfirmed(entries, language)),
        "Neither an official or primary source nor two publishers": _shortened(
            f"{kind}/{one.id}"
            for kind, one in entries
            if not well_evidenced([catalog.sources[cited] for cited in one.sources])
        ),
        "Sources read in part, as a copy or as quoted, the most cited first": _shortened(
            _half_read(catalog, cited, language)
        ),
        "Thin sources under most statements": _shortened(_leaning(catalog, cited)),
        "Figures longest without a new count": _shortened(_old_figures(catalog, today)),
        "Grounds that nobody answers": _shortened(
            f"claims/{one.id}: {ground.says.to(language)}"
            for one in {
                stretch.span.id: stretch.span for history in catalog.claims.values() for stretch in history
            }.values()
            for ground in one.grounds
            if ground.answer is None
        ),
    }


def _unconfirmed(entries: list[tuple[str, Evidenced]], language: Language) -> Iterator[str]:
    for kind, one in sorted(entries, key=lambda item: -_weight(item[1])):
        if one.unconfirmed:
            yield f"{kind}/{one.id}: {one.unconfirmed.to(language)}"


def _weight(entry: Evidenced) -> int:
    """An event's own; what lasts is shown for years."""
    return entry.weight if isinstance(entry, Event) else 3


def _half_read(catalog: Catalog, cited: Counter[str], language: Language) -> Iterator[str]:
    for one in _most_cited(catalog, cited):
        if one.note:
            yield f"sources/{one.id}, cited {cited[one.id]} times: {one.note.to(language)}"


def _leaning(catalog: Catalog, cited: Counter[str]) -> Iterator[str]:
    for one in _most_cited(catalog, cited):
        if one.kind in WEAK and cited[one.id] > 1:
            yield f"sources/{one.id}, {one.kind}, cited {cited[one.id]} times"


def _most_cited(catalog: Catalog, cited: Counter[str]) -> list[Source]:
    return sorted(catalog.sources.values(), key=lambda source: (-cited[source.id], source.id))


def _old_figures(catalog: Catalog, today: date) -> Iterator[str]:
    last = {one.id: one.figures[-1].date for one in catalog.series.values()}
    for series, when in sorted(last.items(), key=lambda item: (item[1].last, item[0])):
        years = (today - when.last).days / 365.25
        yield f"series/{series}: last of {when.written}, {years:.1f} years ago"


def _shortened(lines: Iterator[str]) -> tuple[str, ...]:
    all_lines = tuple(lines)
    rest = len(all_lines) - MOST
    return (*all_lines[:MOST], f"and {rest} more") if rest > 0 else all_lines
