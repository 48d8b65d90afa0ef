"""The evidence of a day follows from the entries that hold on it, and from nothing else."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo import Catalog, islands_as_of, load_catalog
from geo.codes import Island
from geo.evidence_on_day import EvidenceOnDay, evidence_on_day
from geo.snapshot import snapshot
from geo.vocabulary import STRONG, WEAK, Certainty, EvidenceStatus, SourceKind
from tests.geo.broken_record import entry
from tests.record_codes import ISLANDS

DAY = date(1870, 1, 1)


def on(catalog: Catalog, island: Island, day: date) -> EvidenceOnDay:
    """The evidence of ``island`` on ``day``."""
    return evidence_on_day(catalog, snapshot(catalog, island, day))


@settings(max_examples=60)
@given(st.dates(date(1643, 1, 1), date(2030, 12, 31)) | st.dates())
@example(date.min)
@example(date.max)
def test_the_counts_are_those_of_the_entries_named_by_the_join(catalog: Catalog, day: date) -> None:
    """On any day, the sources of the entries that the join names, each once, make up the counts."""
    entries = {
        span.id: span
        for histories in (
            catalog.administrations,
            catalog.offers,
            catalog.talks,
            catalog.laws,
            catalog.claims,
        )
        for history in histories.values()
        for span in (stretch.span for stretch in history)
    }
    for island, row in islands_as_of(catalog, day).iterrows():
        ids = (
            "administration_id",
            "offer_id",
            "talks_id",
            "law_id",
            "claim_japan_id",
            "claim_ussr_russia_id",
        )
        shown = [entries[row[name]] for name in ids if row[name]]
        sources = {source for span in shown for source in span.sources}
        assert row["sources"] == len(sources) >= row["strong_sources"] >= 0
        assert row["strong_sources"] == sum(catalog.sources[one].kind in STRONG for one in sources)
        assert row["differing_points"] == sum(len(span.disagreements) for span in shown)
        assert row["unconfirmed_statements"] == sum(span.unconfirmed is not None for span in shown)
        assert row["thin_statements"] == sum(
            {catalog.sources[one].kind for one in span.sources} <= WEAK for span in shown
        )
        found = on(catalog, str(island), day)
        assert (row["evidence"], row["administration_certainty"]) == (found.status, found.certainty)
        well = not (found.thin or found.differing or found.unconfirmed)
        assert (found.status is EvidenceStatus.WELL) == well


@pytest.mark.parametrize(
    ("thin", "differing", "unconfirmed", "status"),
    [(0, 0, 0, "well"), (0, 0, 1, "unconfirmed"), (0, 1, 1, "differing"), (1, 1, 1, "thin")],
)
def test_what_weakens_a_statement_most_is_named(
    thin: int, differing: int, unconfirmed: int, status: str
) -> None:
    """Thin before differing, differing before unconfirmed."""
    assert EvidenceOnDay(Certainty.HIGH, 9, 4, thin, differing, unconfirmed).status == status


def test_certainty_and_counts_change_with_the_record(record: Path, catalog: Catalog) -> None:
    """On a copy whose administration rests on one paper, disputed and unsure, the day says so."""
    before = on(catalog, "iturup", DAY)
    assert (before.certainty, before.thin, before.differing) == ("high", 0, 0)
    held = snapshot(catalog, "iturup", DAY).administration.span
    cited = _other_sources(catalog, "iturup")
    press = next(
        one.id for one in catalog.sources.values() if one.kind is SourceKind.PRESS and one.id not in cited
    )
    version = {"who": {"en": "A"}, "says": {"en": "B"}, "sources": [press]}
    with entry(record, "administrations", held.id) as written:
        written["sources"] = [press]
        written["certainty"] = "low"
        written["disagreements"] = [{"point": {"en": "C"}, "versions": [version, version]}]
    after = on(load_catalog(record), "iturup", DAY)
    assert (after.certainty, after.thin, after.differing) == ("low", 1, 1)
    assert after.status is EvidenceStatus.THIN
    assert after.sources == len(cited) + 1


def _other_sources(catalog: Catalog, island: Island) -> set[str]:
    """What the offer, the talks and the claims of ``island`` cite on the day, which had no law."""
    state = snapshot(catalog, island, DAY)
    assert state.law is None
    spans = [state.offer.span, state.talks.span, *(held.span for held in state.claims.values())]
    return {one for span in spans for one in span.sources}


@pytest.mark.parametrize(
    ("kind", "entry_id", "day"),
    [
        ("talks", "talks-stopped-2022", date(2024, 1, 1)),
        ("laws", "law-on-alienation-2020", date(2024, 1, 1)),
        ("offer", "habomai-shikotan-frozen-2022", date(2024, 1, 1)),
    ],
)
def test_each_track_of_the_clause_counts(
    record: Path, catalog: Catalog, kind: str, entry_id: str, day: date
) -> None:
    """Talks and a law are statements of the day like the clause: each that is thin or unconfirmed tells."""
    press = next(one.id for one in catalog.sources.values() if one.kind is SourceKind.PRESS)
    with entry(record, kind, entry_id) as written:
        was_unconfirmed = written.get("unconfirmed") is not None
        differed = len(written.get("disagreements", ()))
        written["sources"] = [press]
        written["unconfirmed"] = {"en": "A"}
        written["disagreements"] = []
    before, after = (on(one, "habomai", day) for one in (catalog, load_catalog(record)))
    assert after.thin == before.thin + 1
    assert after.unconfirmed == before.unconfirmed + (not was_unconfirmed)
    assert after.differing == before.differing - differed
    assert after.strong <= before.strong


def test_the_committed_record_knows_several_grades(catalog: Catalog) -> None:
    """The lens has something to tell: certainties and statuses differ over time."""
    days = {event.date.first for event in catalog.events.values()}
    found = [on(catalog, island, day) for island in ISLANDS for day in days]
    assert {one.certainty for one in found} == set(Certainty)
    assert len({one.status for one in found}) >= 2
