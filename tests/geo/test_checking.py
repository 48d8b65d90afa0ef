"""The checks between entries: what must be there, and for each slip one problem and no other."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geo import Problem
from tests.geo.broken_record import entry, file_of, problems_in, without, write

NOWHERE = "no-such-id"


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
