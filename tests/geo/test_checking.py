"""The checks between entries: each shown failing on a broken copy, and nothing else reported with it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geo import Problem
from geo.vocabulary import Island
from tests.geo.broken_record import content, entry, file_of, problems_in, without, write

NOWHERE = "no-such-id"
SOURCE, PARTY, EVENT = "the id of a source", "the id of a party", "the id of an event, or null"
Change = Callable[[dict[str, Any]], object]
_VERSIONS = [
    {"who": {"en": "A"}, "says": {"en": "b"}, "sources": [NOWHERE]},
    {"who": {"en": "C"}, "says": {"en": "d"}},
]


def _citing(it: dict[str, Any]) -> None:
    it["sources"].append(NOWHERE)


def _reading(it: dict[str, Any]) -> None:
    it.setdefault("readings", {})[NOWHERE] = {"en": "x"}


def _disagreeing(it: dict[str, Any]) -> None:
    it["disagreements"] = [{"point": {"en": "p"}, "versions": _VERSIONS}]


EVIDENCED = [
    (_citing, "sources", SOURCE),
    (_disagreeing, "disagreements.versions.sources", SOURCE),
    (_reading, "readings", PARTY),
]
SPANNING = [
    *EVIDENCED,
    (lambda it: it.update(begins="no-begin"), "begins", EVENT),
    (lambda it: it.update(ends="no-end"), "ends", EVENT),
]


def _described(it: dict[str, Any]) -> None:
    """Each sort of fact that an island may have, once, citing what is not there."""
    text, native, cited = {"en": "x"}, {"ja": "x", "ru": "x"}, {"sources": [NOWHERE]}
    area = {"km2": 1, "by": text, **cited}
    count = {"people": 1, "date": "1945", "by": text, **cited}
    it.update(
        areas=[area],
        units=[{"party": "japan", "unit": text, **cited}],
        population=[count],
        peaks=[{"name": text, "native": native, "height_m": 1, "by": text, **cited}],
        settlements=[{"name": text, "native": native, "counts": [count], **cited}],
        islets=[{"id": "x", "name": text, "native": native, "areas": [area], **cited}],
        distances=[{"start": text, "end": text, "km": 1, **cited}],
    )


DESCRIBED = [
    *("areas", "units", "population", "peaks", "settlements", "settlements.counts", "islets", "islets.areas"),
    "distances",
]


@pytest.mark.parametrize(
    ("kind", "entry_id", "changes"),
    [
        (
            *("events", "joint-declaration-1956"),
            [*EVIDENCED, (lambda it: it["parties"].append(NOWHERE), "parties", PARTY)],
        ),
        ("administrations", "iturup-1947", SPANNING),
        (
            *("claims", "russia-all-2020"),
            [*SPANNING, (lambda it: it["answer"].update(party=NOWHERE), "answer.party", PARTY)],
        ),
        ("offer", "habomai-shikotan-barred-2020", SPANNING),
        (
            *("islands", "shikotan"),
            [
                (_citing, "sources", SOURCE),
                (_disagreeing, "disagreements.versions.sources", SOURCE),
                *((_described, f"{part}.sources", SOURCE) for part in DESCRIBED),
            ],
        ),
    ],
)
def test_an_id_that_names_nothing_is_one_problem(
    record: Path, kind: str, entry_id: str, changes: list[tuple[Change, str, str]]
) -> None:
    """Wherever an id can stand, one that names nothing is reported there and only there."""
    file = file_of(record, kind, entry_id)
    with entry(record, kind, entry_id) as broken:
        for change, _, _ in changes:
            change(broken)
    came = {"begins": "'no-begin'", "ends": "'no-end'"}
    assert problems_in(record) == sorted(
        Problem(file, entry_id, field, came.get(field, repr(NOWHERE)), allowed)
        for _, field, allowed in changes
    )


@pytest.mark.parametrize(
    ("kind", "entry_id"),
    [
        ("parties", "china"),
        ("sources", "joint-declaration-1956-text"),
        ("events", "joint-declaration-1956"),
        ("islands", "shikotan"),
    ],
)
def test_an_id_that_stands_twice_is_one_problem(record: Path, kind: str, entry_id: str) -> None:
    """An entry pasted twice is noticed, in whatever files the two stand, and told where the first is."""
    file = file_of(record, kind, entry_id)
    paths = [*record.glob(f"{kind}.yaml"), *sorted(record.glob(f"{kind}/*.yaml"))]
    last = paths[-1].relative_to(record).as_posix()
    with entry(record, kind, entry_id) as original:
        copy = dict(original)
    with content(record, last) as entries:
        entries.append(copy)
    assert problems_in(record) == [
        Problem(last, entry_id, "id", f"an id already used in {file}", "an id of its own")
    ]


def test_a_repeated_id_with_another_date_is_still_one_problem(record: Path) -> None:
    """Which of the two dates is right cannot be known, so no span is blamed for either."""
    file = file_of(record, "events", "russia-continues-ussr-1991")
    with entry(record, "events", "russia-continues-ussr-1991") as original:
        copy = {**original, "date": "1891-12-26"}
    with content(record, file) as entries:
        entries.append(copy)
    assert [(problem.entry, problem.field) for problem in problems_in(record)] == [
        ("russia-continues-ussr-1991", "id")
    ]


@pytest.mark.parametrize(
    ("kind", "entry_id", "taken"),
    [
        ("administrations", "iturup-1991", "iturup-1947"),
        ("claims", "russia-all-2022", "russia-all-2020"),
        ("offer", "habomai-shikotan-frozen-2022", "habomai-shikotan-barred-2020"),
    ],
)
def test_a_span_with_another_span_s_id_is_one_problem(
    record: Path, kind: str, entry_id: str, taken: str
) -> None:
    """Two spans of one name are told apart by nobody, even where their days fit."""
    file = file_of(record, kind, entry_id)
    with entry(record, kind, entry_id) as broken:
        broken["id"] = taken
    assert problems_in(record) == [
        Problem(file, taken, "id", f"an id already used in {file}", "an id of its own")
    ]


def test_the_same_id_in_two_kinds_is_no_problem(record: Path) -> None:
    """An event and a span may share a name: each is asked for among its own kind."""
    with entry(record, "administrations", "iturup-1991") as span:
        span["id"] = "russia-continues-ussr-1991"
    assert problems_in(record) == []


CHAINED = "spans that follow one another"
_JAPAN = "1956-02-11"


@pytest.mark.parametrize(
    ("kind", "entry_id", "change", "chains", "field", "came", "allowed"),
    [
        pytest.param(
            *("administrations", "iturup-1991", {"begins": "tokyo-declaration-1993"}, ["iturup"], "begins"),
            *("a gap: iturup-1947 ends 1991-12-26, this begins 1993-10-13", CHAINED),
            id="gap in an administration",
        ),
        pytest.param(
            *("administrations", "iturup-1991", {"begins": "joint-communique-1991"}, ["iturup"], "begins"),
            *("an overlap: iturup-1947 ends 1991-12-26, this begins 1991-04-18", CHAINED),
            id="overlap in an administration",
        ),
        pytest.param(
            *("claims", "japan-south-1956", {"begins": "joint-declaration-1956"}),
            *(["japan iturup", "japan kunashir"], "begins"),
            *(f"a gap: japan-south-1955 ends {_JAPAN}, this begins 1956-10-19", CHAINED),
            id="gap in a claim",
        ),
        pytest.param(
            *("claims", "japan-south-1956", {"begins": "japan-four-island-demand-1955"}),
            *(["japan iturup", "japan kunashir"], "begins"),
            *(f"an overlap: japan-south-1955 ends {_JAPAN}, this begins 1955-08-30", CHAINED),
            id="overlap in a claim",
        ),
        pytest.param(
            *("offer", "habomai-shikotan-frozen-2022", {"begins": "diplomatic-bluebook-2022"}),
            *(["habomai", "shikotan"], "begins"),
            *("a gap: habomai-shikotan-barred-2020 ends 2022-03-21, this begins 2022-04-22", CHAINED),
            id="gap in the offer",
        ),
        pytest.param(
            *("offer", "habomai-shikotan-frozen-2022", {"begins": "kishida-policy-speech-2022"}),
            *(["habomai", "shikotan"], "begins"),
            *("an overlap: habomai-shikotan-barred-2020 ends 2022-03-21, this begins 2022-01-17", CHAINED),
            id="overlap in the offer",
        ),
        pytest.param(
            *("administrations", "iturup-before", {"begins": "shoho-map-1644"}, ["iturup"], "begins"),
            *("'shoho-map-1644'", "null in the first span"),
            id="first administration not open to the past",
        ),
        pytest.param(
            *(
                "offer",
                "iturup-kunashir-none",
                {"begins": "shoho-map-1644"},
                ["iturup", "kunashir"],
                "begins",
            ),
            *("'shoho-map-1644'", "null in the first span"),
            id="first offer phase not open to the past",
        ),
        pytest.param(
            *("administrations", "iturup-1991", {"ends": "tokyo-declaration-1993"}, ["iturup"], "ends"),
            *("'tokyo-declaration-1993'", "null in the last span"),
            id="last administration closed",
        ),
        pytest.param(
            *("claims", "japan-south-1956", {"ends": "tokyo-declaration-1993"}),
            *(["japan iturup", "japan kunashir"], "ends"),
            *("'tokyo-declaration-1993'", "null in the last span"),
            id="last claim closed",
        ),
        pytest.param(
            *("offer", "iturup-kunashir-not-covered-1956", {"ends": "tokyo-declaration-1993"}),
            *(["iturup", "kunashir"], "ends"),
            *("'tokyo-declaration-1993'", "null in the last span"),
            id="last offer phase closed",
        ),
        pytest.param(
            *("administrations", "iturup-1947", {"ends": "yalta-agreement-1945"}, ["iturup"], "ends"),
            *("1945-02-11, not after its begin 1947-01-02", "a later event"),
            id="a span that ends before it begins",
        ),
        pytest.param(
            *("administrations", "iturup-1991", {"ends": "joint-declaration-1956"}, ["iturup"], "ends"),
            *("1956-10-19, not after its begin 1991-12-26", "a later event"),
            id="a last span that ends before it begins",
        ),
    ],
)
def test_spans_must_follow_one_another(
    record: Path,
    kind: str,
    entry_id: str,
    change: dict[str, Any],
    chains: list[str],
    field: str,
    came: str,
    allowed: str,
) -> None:
    """A slip in one span is reported once for each island (and claimant) it concerns, at no other span."""
    with entry(record, kind, entry_id) as broken:
        broken.update(change)
    assert problems_in(record) == [
        Problem(f"{kind}.yaml", entry_id, f"{field} ({chain})", came, allowed) for chain in chains
    ]


def test_a_span_that_begins_and_ends_with_one_event_is_a_problem(record: Path) -> None:
    """A span that holds on no day is noticed."""
    with content(record, "administrations.yaml") as spans:
        last = next(span for span in spans if span["id"] == "iturup-1991")
        spans.append({**last, "id": "iturup-never", "ends": last["begins"]})
    assert problems_in(record) == [
        Problem(
            *("administrations.yaml", "iturup-never", "ends (iturup)"),
            *("1991-12-26, not after its begin 1991-12-26", "a later event"),
        )
    ]


@pytest.mark.parametrize("kind", ["administrations", "offer"])
def test_an_island_without_spans_is_one_problem(record: Path, kind: str) -> None:
    """Every island has an administration and an offer status, whatever they are."""
    with content(record, f"{kind}.yaml") as spans:
        for span in spans:
            span["islands"] = [island for island in span["islands"] if island != "iturup"]
        spans[:] = [span for span in spans if span["islands"]]
    allowed = "spans from the beginning to today"
    assert problems_in(record) == [Problem(f"{kind}.yaml", "", "iturup", "no span", allowed)]


@pytest.mark.parametrize("kind", ["administrations", "offer"])
def test_a_file_without_spans_misses_every_island(record: Path, kind: str) -> None:
    """An empty list is no history."""
    (record / f"{kind}.yaml").write_text("[]", encoding="utf-8")
    assert [(problem.file, problem.field) for problem in problems_in(record)] == [
        (f"{kind}.yaml", island) for island in Island
    ]


def test_a_party_may_be_silent_on_an_island(record: Path) -> None:
    """Only administration and offer reach back for ever: before its first position a party has none."""
    with content(record, "claims.yaml") as claims:
        claims[:] = [claim for claim in claims if claim["party"] == "japan"]
    assert problems_in(record) == []


def test_an_island_without_facts_is_one_problem(record: Path) -> None:
    """All four groups are described."""
    without(record, "islands", "kunashir")
    allowed = "an entry for each of the four groups"
    assert problems_in(record) == [Problem("islands.yaml", "kunashir", "id", "nothing", allowed)]


def test_a_claimant_that_is_no_party_is_a_problem(record: Path) -> None:
    """Both claimants are named among the parties."""
    without(record, "parties", "japan")
    problem = Problem("parties.yaml", "japan", "id", "nothing", "both claimants among the parties")
    assert problem in problems_in(record)


@pytest.mark.parametrize(
    ("kind", "entry_id", "change", "field"),
    [
        ("events", "joint-declaration-1956", {"date": "1956-02-30"}, "date"),
        ("events", "joint-declaration-1956", {"kind": "narnia"}, "kind"),
        ("sources", "joint-declaration-1956-text", {"kind": "narnia"}, "kind"),
        ("parties", "japan", {"role": "narnia"}, "role"),
        ("islands", "iturup", {"lon": 200}, "lon"),
        ("administrations", "iturup-1947", {"control": "narnia"}, "control"),
        ("administrations", "iturup-before", {"islands": ["narnia"]}, "islands.0"),
        ("claims", "japan-south-1955", {"party": "narnia"}, "party"),
        ("offer", "habomai-shikotan-signed-1956", {"status": "narnia"}, "status"),
    ],
)
def test_no_follow_up_noise(
    record: Path, kind: str, entry_id: str, change: dict[str, Any], field: str
) -> None:
    """One broken entry is one problem: not again at what cites it, names it, or stands beside it."""
    file = file_of(record, kind, entry_id)
    with entry(record, kind, entry_id) as broken:
        broken.update(change)
    assert [(problem.file, problem.entry, problem.field) for problem in problems_in(record)] == [
        (file, entry_id, field)
    ]


def told(**changes: Any) -> dict[str, Any]:
    """A position of the Ainu that is sound but for ``changes``."""
    return {
        **{"id": "ainu-here", "party": "ainu", "speaker": {"en": "A"}, "status": "undetermined"},
        **{"statement": {"en": "x"}, "islands": ["iturup"], "begins": "tokyo-declaration-1993", "ends": None},
        **{"sources": ["joint-declaration-1956-text"], **changes},
    }


def worded(**changes: Any) -> dict[str, Any]:
    """A wording of Japan's that is sound but for ``changes``."""
    sound = {
        "id": "japan-here",
        "track": "official_wording",
        "status": None,
        "speaker": None,
        "party": "japan",
    }
    return {
        key: value for key, value in (told() | sound | changes).items() if value is not None or key == "ends"
    }


@pytest.mark.parametrize(
    ("kind", "made", "changes", "found"),
    [
        ("positions", told, {}, []),
        ("positions", told, {"answer": {"party": "japan", "says": {"en": "x"}}}, []),
        ("positions", told, {"party": "narnia"}, [("party", "'narnia'")]),
        ("positions", told, {"party": "japan"}, [("party", "'japan'")]),
        (
            "positions",
            told,
            {"answer": {"party": "narnia", "says": {"en": "x"}}},
            [("answer.party", "'narnia'")],
        ),
        ("positions", told, {"sources": [NOWHERE]}, [("sources", repr(NOWHERE))]),
        ("positions", told, {"begins": NOWHERE}, [("begins", repr(NOWHERE))]),
        (
            *("positions", told, {"ends": "irkutsk-statement-2001"}),
            [("ends (ainu iturup)", "'irkutsk-statement-2001'")],
        ),
        ("wordings", worded, {}, []),
        ("wordings", worded, {"sources": [NOWHERE]}, [("sources", repr(NOWHERE))]),
        ("wordings", worded, {"begins": NOWHERE}, [("begins", repr(NOWHERE))]),
        (
            *("wordings", worded, {"ends": "irkutsk-statement-2001"}),
            [("ends (japan official_wording iturup)", "'irkutsk-statement-2001'")],
        ),
    ],
)
def test_positions_and_wordings_are_checked_like_claims(
    record: Path,
    kind: str,
    made: Callable[..., dict[str, Any]],
    changes: dict[str, Any],
    found: list[tuple[str, str]],
) -> None:
    """What third parties and the Ainu said, and how a claim was worded: the same checks, one problem each."""
    write(record / f"{kind}.yaml", [made(**changes)])
    assert [(problem.field, problem.came) for problem in problems_in(record)] == found
