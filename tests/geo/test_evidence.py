"""Evidence: everything is sourced, nearly everything well, and the report says what is not."""

from pathlib import Path

import pytest

from geo import Catalog
from geo.entries import Source
from geo.evidence import LEAST_SHARE, evidence, well_evidenced
from geo.loading import DATA, read_record
from geo.report import report
from geo.vocabulary import SourceKind
from tests.environment import TODAY
from tests.geo.broken_record import content, entry


def source(kind: str, publisher: str) -> Source:
    """A source of a kind and publisher."""
    return Source.model_validate(
        {"id": "a", "title": {"en": "A"}, "publisher": {"en": publisher}, "kind": kind}
    )


def test_every_statement_has_a_source_and_nine_in_ten_entries_a_good_one() -> None:
    """The committed record: all statements sourced, at least 90 % of entries well, no source idle."""
    found = evidence(read_record(DATA).record, whole=True)
    assert found.problems == ()
    assert found.sourced == found.statements > 500
    assert found.share >= LEAST_SHARE


def test_a_version_or_figure_without_a_source_is_found(record: Path) -> None:
    """Not only entries: each version of a disputed point, and each of its figures, has a source."""
    with entry(record, "events", "joint-declaration-1956") as event:
        event["disagreements"][0]["versions"][0]["sources"] = []
    checked = report(record, TODAY)
    assert [(one.entry, one.field) for one in checked.problems] == [
        ("joint-declaration-1956", "disagreements.versions.sources")
    ]
    assert checked.counts["statements"] - checked.counts["statements with a source"] == 1


def test_an_entry_on_one_paper_alone_is_reported(record: Path, catalog: Catalog) -> None:
    """One press source is allowed, and named in the report; two of one house are no more than one."""
    press = [one for one in catalog.sources.values() if one.kind is SourceKind.PRESS]
    tass = [one.id for one in press if one.publisher.en == "TASS"][:2]
    assert len(tass) == 2
    with entry(record, "events", "joint-declaration-1956") as event:
        event["sources"] += [one for one in tass if one not in event["sources"]]
    before = report(record, TODAY).reported["Entries with neither"]
    with entry(record, "events", "joint-declaration-1956") as event:
        event["sources"] = tass
    after = report(record, TODAY).reported["Entries with neither"]
    assert set(after) - set(before) == {"joint-declaration-1956"}


def test_a_record_that_rests_on_single_papers_is_found(record: Path, catalog: Catalog) -> None:
    """Over 10 % of weakly sourced entries is a problem of the whole record."""
    press = next(one.id for one in catalog.sources.values() if one.kind is SourceKind.PRESS)
    for path in (record / "events").glob("*.yaml"):
        with content(record, f"events/{path.name}") as events:
            for event in events:
                event["sources"] = [press]
    problems = [one for one in report(record, TODAY).problems if one.field == "sources"]
    assert [(one.file, one.came.split(" ")[-1]) for one in problems] == [("the record", "without")]


def test_a_source_that_nothing_cites_is_found(record: Path) -> None:
    """Nothing lies in the record that bears nothing out."""
    with content(record, "sources/press.yaml") as sources:
        sources.append({**sources[0], "id": "an-idle-source"})
    assert [(one.file, one.entry, one.came) for one in report(record, TODAY).problems] == [
        ("sources/press.yaml", "an-idle-source", "a source that nothing cites")
    ]


@pytest.mark.parametrize(
    ("sources", "well"),
    [
        ([("official", "A")], True),
        ([("primary", "A")], True),
        ([("press", "A")], False),
        ([("press", "A"), ("press", "B")], True),
        ([("press", "A"), ("press", "a, Tokyo")], False),
        ([("other", "Wikipedia (Russian)"), ("other", "Wikipedia (Japanese)")], False),
        ([("reference", "A"), ("other", "B")], True),
        ([], False),
    ],
)
def test_what_counts_as_good_evidence(sources: list[tuple[str, str]], well: bool) -> None:
    """An official or primary source, or two publishers; editions of one house are one publisher."""
    assert well_evidenced([source(*one) for one in sources]) is well
