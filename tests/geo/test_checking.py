"""The checks between entries: what must be there, and for each slip one problem and no other."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geo import Problem
from tests.geo.broken_record import content, entry, file_of, problems_in, without, write

NOWHERE = "no-such-id"
SAID = {"en": "Since then", "ja": "以後", "ru": "С тех пор"}


def preset(begins: str) -> dict[str, Any]:
    """A stretch of the timeline that is one click away."""
    return {"begins": begins, "name": SAID, "short": SAID}


def test_a_key_event_without_a_short_name_is_told(record: Path) -> None:
    """The timeline names each."""
    with entry(record, "events", "scapin-677-1946") as event:
        del event["short"]
    [problem] = problems_in(record)
    file = file_of(record, "events", "scapin-677-1946")
    allowed = "a name in a word or two, as weight is 3"
    assert problem == Problem(file, "scapin-677-1946", "short", "nothing", allowed)


def test_an_island_without_facts_is_told_wherever_it_is_named(record: Path) -> None:
    """The islands are those of islands.yaml; every other file that names another is told so, and which."""
    without(record, "islands", "kunashir")
    problems = problems_in(record)
    assert all("kunashir" in f"{one.entry} {one.came}" for one in problems)
    assert {"claims.yaml", "events/1855-1944.yaml", "islands.geojson"} <= {one.file for one in problems}
    assert {one.allowed for one in problems if one.file == "claims.yaml"} == {
        "Input should be 'habomai', 'iturup' or 'shikotan'"
    }


def test_a_record_of_no_island_is_one_problem(record: Path) -> None:
    """There is nothing to dispute."""
    (record / "islands.yaml").write_text("[]\n", encoding="utf-8")
    nothing = Problem("islands.yaml", "", "", "no entry", "an entry for each group of the dispute")
    assert nothing in problems_in(record)


@pytest.mark.parametrize(
    ("changes", "came"),
    [
        ({"ussr_russia": {"slot": "first"}}, "claimants: first, first"),
        ({"china": {"role": "claimant", "slot": "second"}}, "claimants: second, first, second"),
        ({"japan": {"role": "third_party", "slot": None}}, "claimants: second"),
    ],
)
def test_two_claimants_have_a_slot_each(record: Path, changes: dict[str, dict[str, str]], came: str) -> None:
    """The map draws two sides in two ways: none twice, none for a third, none left over."""
    for party, change in changes.items():
        with entry(record, "parties", party) as broken:
            broken.update(change)
    wrong = Problem("parties.yaml", "", "slot", came, "two claimants: first, second")
    assert [one for one in problems_in(record) if one.file == "parties.yaml"] == [wrong]


@pytest.mark.parametrize(
    ("party", "slot"), [("china", "first"), ("japan", None), ("japan", "third"), ("japan", 1)]
)
def test_a_slot_is_for_a_claimant(record: Path, party: str, slot: object) -> None:
    """Who claims nothing is drawn in neither way, and a claimant in one of the two."""
    with entry(record, "parties", party) as broken:
        broken["slot"] = slot
    [problem] = problems_in(record)
    assert (problem.file, problem.entry) == ("parties.yaml", party)


def test_an_administrator_is_on_the_side_of_a_claimant_or_nobody(record: Path) -> None:
    """Its tone on the map is that of a side; a third party has none."""
    with content(record, "vocabulary.yaml") as vocabulary:
        vocabulary["administrators"]["ussr"]["side"] = "china"
    [problem] = problems_in(record)
    assert problem == Problem(
        "vocabulary.yaml",
        "",
        "administrators.ussr.side",
        "'china'",
        "Input should be 'japan' or 'ussr_russia'",
    )


BERLIN = {"south": 52, "west": 13, "north": 53, "east": 14}


@pytest.mark.parametrize(
    ("change", "field", "allowed"),
    [
        ({"timeline": {"begins": "1700-01-01"}}, "timeline.begins", "a day not after the first event, 16"),
        ({"timeline": {"begins": "1643"}}, "timeline", "days, as 1855-01-01"),
        (
            {"timeline": {"presets": [preset("1600-01-01")]}},
            "timeline",
            "no day before 1643-01-01, where the",
        ),
        ({"timeline": {"presets": [preset("1955")]}}, "timeline", "days, as 1855-01-01"),
        (
            {"timeline": {"presets": [{"begins": "1955-01-01", "short": SAID}]}},
            "timeline.presets.0.name",
            "this f",
        ),
        (
            {"timeline": {"landmarks": ["narnia"]}},
            "timeline.landmarks",
            "the id of an event with a short name",
        ),
        (
            {"timeline": {"landmarks": ["cairo-declaration-1943"]}},
            "timeline.landmarks",
            "the id of an event with a short name",
        ),
        ({"map": {"groups": {"south": 50, "west": 145, "north": 45, "east": 149}}}, "map.groups", "south b"),
        ({"map": {"region": BERLIN}}, "map", "groups within the next larger of groups, region, within"),
        ({"map": {"within": BERLIN}}, "map", "region within the next larger of groups, region, within"),
        ({"offer": {"steps": []}}, "offer.steps", "Tuple should have at least 5 items"),
        ({"groups": {"what": "Islands"}}, "groups.what", "Input should be a valid dictionary"),
        ({"title": "Kurils"}, "title", "Input should be a valid dictionary"),
    ],
)
def test_a_slip_in_what_the_page_opens_with_is_one_problem(
    record: Path, change: dict[str, Any], field: str, allowed: str
) -> None:
    """Names, days and the map's frame of the dispute as a whole are checked as every entry is."""
    with content(record, "dispute.yaml") as dispute:
        for part, changed in change.items():
            dispute[part] = {**dispute[part], **changed} if isinstance(changed, dict) else changed
    [problem] = problems_in(record)
    assert (problem.file, problem.field) == ("dispute.yaml", field)
    assert problem.allowed.startswith(allowed)


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
        ("talks", "talks-four-named-1991", {"status": "narnia"}, "status"),
        ("laws", "law-on-alienation-2020", {"status": "narnia"}, "status"),
        ("texts", "joint-declaration-1956-paragraph-9", {"free": "narnia"}, "free"),
        ("series", "residents-four-groups", {"topic": "narnia"}, "topic"),
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
