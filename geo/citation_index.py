"""What rests on each source: every entry that cites it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geo.catalog import Catalog
from geo.checking import cited_sources
from geo.entries import Administration, Claim, Event, Evidenced, OfferPhase, Position, Wording
from geo.regions import RegionAdministration, TreatyLine
from geo.talks import HandoverLaw, TalksPhase
from geo.text import Text


@dataclass(frozen=True, slots=True)
class Citation:
    """An entry that cites a source: its kind (the name of its file), its id, and what it says."""

    kind: str
    id: str
    says: Text


def citations(catalog: Catalog) -> Mapping[str, Sequence[Citation]]:
    """For each source id the entries that cite it anywhere: events by date, then the other kinds."""
    index: dict[str, list[Citation]] = defaultdict(list)
    for kind, entry in evidenced(catalog):
        for source in dict.fromkeys(cited_sources(entry)):
            index[source].append(Citation(kind, entry.id, statement(entry)))
    for island in catalog.islands.values():
        for source in dict.fromkeys(cited_sources(island)):
            index[source].append(Citation("islands", str(island.id), island.name))
    for region in catalog.regions.values():
        for source in dict.fromkeys(cited_sources(region)):
            index[source].append(Citation("regions", str(region.id), region.name))
    for step in catalog.story:
        for source in step.sources:
            index[source].append(Citation("story", step.id, step.title))
    for text in catalog.texts.values():
        for source in dict.fromkeys(cited_sources(text)):
            index[source].append(Citation("texts", text.id, text.instrument))
    for series in catalog.series.values():
        for source in dict.fromkeys(cited_sources(series)):
            index[source].append(Citation("series", series.id, series.name))
    for place in catalog.places:
        for source in dict.fromkeys(cited_sources(place)):
            index[source].append(Citation("places", place.id, place.name))
    return index


def statement(entry: Evidenced) -> Text:
    """The sentence of ``entry`` that its sources bear out first."""
    match entry:
        case Event():
            return entry.title
        case Administration() | RegionAdministration():
            return entry.footing
        case TreatyLine():
            return entry.says
        case Claim() | Position() | Wording():
            return entry.statement
        case OfferPhase() | TalksPhase() | HandoverLaw():
            return entry.account
    raise TypeError(f"no statement in {type(entry).__name__}")


def evidenced(catalog: Catalog) -> list[tuple[str, Evidenced]]:
    """Every entry that states something, with its kind, each once."""
    found: dict[str, tuple[str, Evidenced]] = {
        f"events {one.id}": ("events", one) for one in catalog.events.values()
    }
    for kind, histories in (
        ("administrations", catalog.administrations),
        ("claims", catalog.claims),
        ("offer", catalog.offers),
        ("talks", catalog.talks),
        ("laws", catalog.laws),
        ("positions", catalog.positions),
        ("wordings", catalog.wordings),
        ("region_administrations", catalog.region_administrations),
        ("treaty_lines", {"": catalog.treaty_lines}),
    ):
        for history in histories.values():
            for stretch in history:
                found[f"{kind} {stretch.span.id}"] = (kind, stretch.span)
    return list(found.values())
