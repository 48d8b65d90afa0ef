"""``python -m geo review``: the weakest of the record, for a maintainer's free hour."""

from collections import Counter
from pathlib import Path

import pytest

from geo import Catalog, load_catalog
from geo.checking import cited_sources
from geo.citation_index import evidenced
from geo.record_command import main
from geo.review import MOST, review
from geo.text import LANGUAGES, Language
from geo.vocabulary import WEAK, SourceKind
from tests.environment import TODAY
from tests.geo.broken_record import entry

HEADINGS = 6


def test_each_heading_lists_at_most_twenty(catalog: Catalog) -> None:
    """And counts the rest, so that an hour has an end."""
    found = review(catalog, TODAY)
    assert len(found) == HEADINGS
    for heading, lines in found.items():
        assert len(lines) <= MOST + 1, heading
        assert all("/" in line or line.startswith("and ") for line in lines), heading


def test_the_weightiest_unconfirmed_comes_first(catalog: Catalog) -> None:
    """What weighs most, or is shown for years, before what is background."""
    lines = review(catalog, TODAY)["Unconfirmed, the weightiest first"]
    weights = [
        catalog.events[line.split(":")[0].removeprefix("events/")].weight
        for line in lines
        if line.startswith("events/")
    ]
    assert weights == sorted(weights, reverse=True)


def test_figures_come_oldest_first_with_their_age(catalog: Catalog) -> None:
    """By the last day that the last figure of a series can be of."""
    lines = review(catalog, TODAY)["Figures longest without a new count"]
    last = sorted((one.figures[-1].date.last, one.id) for one in catalog.series.values())
    expected = [
        f"series/{series}: last of {catalog.series[series].figures[-1].date.written}, "
        f"{(TODAY - day).days / 365.25:.1f} years ago"
        for day, series in last
    ]
    assert list(lines[:MOST]) == expected[:MOST]
    assert lines[MOST:] == ((f"and {len(last) - MOST} more",) if len(last) > MOST else ())


def test_sources_come_by_how_much_rests_on_them(catalog: Catalog) -> None:
    """The thin and the half read, the most cited first, each with how many entries cite it."""
    cited = Counter(source for _, one in evidenced(catalog) for source in set(cited_sources(one)))
    found = review(catalog, TODAY)
    thin = sorted(
        (one for one in catalog.sources.values() if one.kind in WEAK and cited[one.id] > 1),
        key=lambda one: (-cited[one.id], one.id),
    )
    lines = found["Thin sources under most statements"]
    assert list(lines[:MOST]) == [
        f"sources/{one.id}, {one.kind}, cited {cited[one.id]} times" for one in thin[:MOST]
    ]
    half_read = found["Sources read in part, as a copy or as quoted, the most cited first"][:MOST]
    times = [int(line.split(", cited ")[1].split(" ")[0]) for line in half_read]
    assert times == sorted(times, reverse=True)
    for line in half_read:
        assert catalog.sources[line.split(",")[0].removeprefix("sources/")].note is not None


def test_what_grows_weaker_is_listed(record: Path, catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ground that lost its answer, and a phase of the talks that lost its documents."""
    monkeypatch.setattr("geo.review.MOST", 10_000)
    with entry(record, "claims", "russia-all-2022") as claim:
        ground = claim["grounds"][0]
        assert ground.pop("answer")
    press = next(one.id for one in catalog.sources.values() if one.kind is SourceKind.PRESS)
    with entry(record, "talks", "talks-four-named-1991") as phase:
        phase["sources"] = [press]
    before, after = (review(one, TODAY) for one in (catalog, load_catalog(record)))
    for heading, line in (
        ("Grounds that nobody answers", f"claims/russia-all-2022: {ground['says']['en']}"),
        ("Neither an official or primary source nor two publishers", "talks/talks-four-named-1991"),
    ):
        assert set(after[heading]) - set(before[heading]) == {line}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_each_language(catalog: Catalog, language: Language) -> None:
    """What an entry says comes in the reader's language."""
    found = review(catalog, TODAY, language)
    claims = {stretch.span.id: stretch.span for held in catalog.claims.values() for stretch in held}
    for line in found["Grounds that nobody answers"][:MOST]:
        claim_id, ground = line.removeprefix("claims/").split(": ", 1)
        assert ground in [one.says.to(language) for one in claims[claim_id].grounds]
    for line in found["Sources read in part, as a copy or as quoted, the most cited first"][:MOST]:
        source, note = line.removeprefix("sources/").split(": ", 1)
        told = catalog.sources[source.split(",")[0]].note
        assert told is not None
        assert note == told.to(language)


def test_the_command_prints_it(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Heading by heading; a record with a problem is named instead."""
    assert main(["review", str(record)]) == 0
    assert "Grounds that nobody answers" in capsys.readouterr().out
    with entry(record, "events", "joint-declaration-1956") as event:
        event["sources"].append("no-such-source")
    assert main(["review", str(record)]) == 1
    assert "no-such-source" in capsys.readouterr().err
