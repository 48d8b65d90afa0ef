"""The fields of an entry: what may stand in them, and what is said where something else stands."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geo import Problem
from geo.codes import OF_THE_VOCABULARY
from geo.historical_date import FORMS
from tests.geo.broken_record import content, entry, file_of, problems_in

# One entry of each kind, named by an id that its history gives it for good.
ENTRIES = [
    ("parties", "ainu"),
    ("sources", "joint-declaration-1956-text"),
    ("events", "joint-declaration-1956"),
    ("administrations", "iturup-1991"),
    ("claims", "russia-all-2022"),
    ("offer", "habomai-shikotan-signed-1956"),
    ("talks", "talks-four-named-1991"),
    ("laws", "law-on-alienation-2020"),
    ("texts", "joint-declaration-1956-paragraph-9"),
    ("series", "residents-four-groups"),
    ("islands", "shikotan"),
]
Change = Callable[[dict[str, Any]], object]


def test_an_unknown_field_is_one_problem_each(record: Path) -> None:
    """A misspelt field is noticed, not dropped, in every kind of entry."""
    expected = []
    for kind, entry_id in ENTRIES:
        with entry(record, kind, entry_id) as broken:
            broken["remark"] = "x"
        expected.append((file_of(record, kind, entry_id), entry_id, "remark", "'x'"))
    allowed = "only the fields of this kind of entry"
    assert problems_in(record) == sorted(Problem(*where, allowed) for where in expected)


REQUIRED = {
    "parties": "name role",
    "sources": "title publisher kind",
    "events": "date kind weight title summary islands bearing sources",
    "administrations": "islands begins ends administrator control certainty office footing sources",
    "claims": "islands begins ends party speaker kana status statement grounds answer sources",
    "offer": "islands begins ends status account effect sources",
    "talks": "islands begins ends status account sources",
    "laws": "islands begins ends status account authors_say sources",
    "texts": "instrument article event free authentic",
    "series": "topic name unit figures",
    "changes": "edition day entries what why",
    "positions": "islands begins ends party speaker status statement sources",
    "wordings": "islands begins ends party track statement sources",
    "islands": "name native lon lat description areas sources",
}


def test_a_missing_field_is_one_problem_each(record: Path) -> None:
    """Every field that an entry cannot do without is asked for, and only where it is missing."""
    expected = []
    for kind, entry_id in ENTRIES:
        fields = REQUIRED[kind].split()
        with entry(record, kind, entry_id) as broken:
            for field in fields:
                del broken[field]
        expected += [(file_of(record, kind, entry_id), entry_id, field) for field in fields]
    for kind in ("positions", "wordings", "changes"):
        with content(record, f"{kind}.yaml") as entries:
            entries.append({"id": "bare"})
        expected += [(f"{kind}.yaml", "bare", field) for field in REQUIRED[kind].split()]
    allowed = "this field, which is required"
    assert problems_in(record) == sorted(Problem(*where, "nothing", allowed) for where in expected)


def test_an_entry_without_an_id_is_found_by_its_place(record: Path) -> None:
    """An entry that lost its id is reported at its number in the file."""
    file = file_of(record, "parties", "netherlands")
    with content(record, file) as entries:
        entries.append({"name": {"en": "Narnia"}, "role": "third_party"})
        number = len(entries)
    assert problems_in(record) == [
        Problem(file, f"entry {number}", "id", "nothing", "this field, which is required")
    ]


_BEARINGS = "Input should be 'named', 'implied', 'disputed' or 'context'"
_ISLANDS = "Input should be 'habomai', 'iturup', 'kunashir' or 'shikotan'"


WRONG: dict[str, list[tuple[dict[str, Any], str, str, str]]] = {
    "events": [
        ({"bearing": "narnia"}, "bearing", "'narnia'", _BEARINGS),
        ({"kind": "narnia"}, "kind", "'narnia'", "Input should be 'treaty', "),
        ({"weight": 4}, "weight", "4", "Input should be 1, 2 or 3"),
        ({"islands": ["narnia"]}, "islands.0", "'narnia'", _ISLANDS),
        ({"islands": []}, "islands", "[]", "Tuple should have at least 1 item"),
        ({"title": "bare"}, "title", "'bare'", "Input should be a valid dictionary"),
        ({"title": {"ja": "x"}}, "title.en", "nothing", "this field, which is required"),
        ({"title": {"en": " "}}, "title.en", "' '", "String should have at least 1 character"),
        ({"title": {"en": 12}}, "title.en", "12", "Input should be a valid string"),
        ({"title": {"en": "a", "fr": "b"}}, "title.fr", "'b'", "only the fields of this kind"),
        ({"date": "1956-02-30"}, "date", "'1956-02-30'", "1956-02-30 is not a date of the calendar"),
        ({"date": "19.10.1956"}, "date", "'19.10.1956'", f"write a date as {FORMS}"),
        ({"date": "1957/1956"}, "date", "'1957/1956'", "a stretch of days must not end before it"),
        ({"date": 12}, "date", "12", "Input should be a valid string"),
        ({"sources": []}, "sources", "[]", "Tuple should have at least 1 item"),
        ({"sources": ["No Id"]}, "sources.0", "'No Id'", "String should match pattern"),
    ],
    "administrations": [
        ({"administrator": "narnia"}, "administrator", "'narnia'", "Input should be 'ainu'"),
        ({"control": "narnia"}, "control", "'narnia'", "Input should be 'indigenous_no_"),
        ({"certainty": "narnia"}, "certainty", "'narnia'", "Input should be 'high', "),
        ({"islands": ["narnia"]}, "islands.0", "'narnia'", _ISLANDS),
        ({"sources": []}, "sources", "[]", "Tuple should have at least 1 item"),
    ],
    "claims": [
        ({"party": "narnia"}, "party", "'narnia'", "Input should be 'japan' or 'ussr_russia'"),
        ({"status": "narnia"}, "status", "'narnia'", "Input should be 'pre_treaty_claim', "),
        ({"grounds": []}, "grounds", "[]", "Tuple should have at least 1 item"),
        ({"grounds": ["x"]}, "grounds.0", "'x'", "Input should be a valid dictionary"),
        ({"grounds": [{"says": {"en": "x"}}]}, "grounds.0.sources", "nothing", "this field, which is"),
        (
            {"grounds": [{"says": {"en": "x"}, "sources": []}]},
            *("grounds.0.sources", "[]", "Tuple should have at least 1 item"),
        ),
        (
            {"grounds": [{"says": {"en": "x"}, "sources": ["a"], "answer": {"says": {"en": "x"}}}]},
            *("grounds.0.answer.sources", "nothing", "this field, which is required"),
        ),
        (
            {"grounds": [{"says": {"en": "x"}, "sources": ["a"], "right": True}]},
            *("grounds.0.right", "True", "only the fields of this kind of entry"),
        ),
        ({"fewer_grounds": "few"}, "fewer_grounds", "'few'", "Input should be a valid dictionary"),
        ({"texts": ["No Id"]}, "texts.0", "'No Id'", "String should match pattern"),
        ({"kana": "日本"}, "kana", "'日本'", "String should match pattern"),
        ({"sources": []}, "sources", "[]", "Tuple should have at least 1 item"),
    ],
    "offer": [
        ({"status": "narnia"}, "status", "'narnia'", "Input should be 'none', 'not-covered', "),
        ({"sources": []}, "sources", "[]", "Tuple should have at least 1 item"),
    ],
    "talks": [
        ({"status": "narnia"}, "status", "'narnia'", "Input should be 'no-talks', "),
        ({"account": {"ja": "x"}}, "account.en", "nothing", "this field, which is required"),
        ({"effect": {"en": "x"}}, "effect", "{'en': 'x'}", "only the fields of this kind of entry"),
        ({"islands": []}, "islands", "[]", "Tuple should have at least 1 item"),
        ({"sources": []}, "sources", "[]", "Tuple should have at least 1 item"),
    ],
    "laws": [
        ({"status": "narnia"}, "status", "'narnia'", "Input should be 'bars-alienation'"),
        ({"authors_say": "x"}, "authors_say", "'x'", "Input should be a valid dictionary"),
        ({"islands": ["narnia"]}, "islands.0", "'narnia'", _ISLANDS),
        ({"sources": []}, "sources", "[]", "Tuple should have at least 1 item"),
    ],
    "texts": [
        ({"free": "press"}, "free", "'press'", "Input should be 'treaty', 'law', 'joint_document' or"),
        ({"event": None}, "event", "None", "Input should be a valid string"),
        ({"authentic": []}, "authentic", "[]", "Tuple should have at least 1 item"),
        (
            {"authentic": [{"language": "english", "quote": "x", "sources": ["a"]}]},
            *("authentic.0.language", "'english'", "String should match pattern"),
        ),
        (
            {"authentic": [{"language": "fr", "quote": " ", "sources": ["a"]}]},
            *("authentic.0.quote", "' '", "String should have at least 1 character"),
        ),
        (
            {"authentic": [{"language": "fr", "quote": "x", "sources": []}]},
            *("authentic.0.sources", "[]", "Tuple should have at least 1 item"),
        ),
        ({"translations": {"fr": "x"}}, "translations.fr", "'fr'", "Input should be 'en', 'ja' or 'ru'"),
    ],
    "series": [
        ({"topic": "weather"}, "topic", "'weather'", "Input should be 'exchange', 'fisheries', "),
        ({"party": "china"}, "party", "'china'", "Input should be 'japan' or 'ussr_russia'"),
        ({"figures": []}, "figures", "[]", "Tuple should have at least 1 item"),
    ],
    "changes": [
        ({"edition": "2026.13"}, "edition", "'2026.13'", "String should match pattern"),
        ({"day": "yesterday"}, "day", "'yesterday'", f"write a date as {FORMS}"),
        ({"entries": []}, "entries", "[]", "Tuple should have at least 1 item"),
        ({"entries": ["events/No Id"]}, "entries.0", "'events/No Id'", "String should match pattern"),
        ({"entries": ["*/a"]}, "entries.0", "'*/a'", "String should match pattern"),
        ({"what": {"ja": "x"}}, "what.en", "nothing", "this field, which is required"),
        ({"why": None}, "why", "None", "Input should be a valid dictionary"),
    ],
    "sources": [
        ({"side": "china"}, "side", "'china'", "Input should be 'japan' or 'ussr_russia'"),
        ({"kind": "narnia"}, "kind", "'narnia'", "Input should be 'official', "),
        ({"date": "1956-13"}, "date", "'1956-13'", "1956-13 is not a date of the calendar"),
        ({"url": "javascript:alert(1)"}, "url", "'javascript:alert(1)'", "String should match pattern"),
        ({"language": "english"}, "language", "'english'", "String should match pattern"),
    ],
    "parties": [
        ({"role": "narnia"}, "role", "'narnia'", "Input should be 'claimant', 'people' or"),
    ],
    "islands": [
        ({"lon": 181}, "lon", "181", "Input should be less than or equal to 180"),
        ({"lat": "north"}, "lat", "'north'", "Input should be a valid number"),
        ({"areas": []}, "areas", "[]", "Tuple should have at least 1 item"),
        ({"sources": []}, "sources", "[]", "Tuple should have at least 1 item"),
    ],
}


CHANGE = {
    **{"id": "a-change", "edition": "2026.12", "day": "2026-11-30", "entries": ["dispute"]},
    **{"what": {"en": "x"}, "why": {"en": "x"}},
}
"""A sound change, of which a record may hold none yet."""


@pytest.mark.parametrize("kind", WRONG)
def test_a_wrong_value_is_one_problem(record: Path, kind: str) -> None:
    """A value that is not allowed is reported once, with what came and what may stand there instead.

    Each stands in an entry of its own. Among the events are those that begin and end spans: the spans are
    not reported for their fault. A file that has too few entries is given copies of its first.
    """
    file = max(
        (
            path.relative_to(record).as_posix()
            for path in (*record.glob(f"{kind}.yaml"), *record.glob(f"{kind}/*.yaml"))
        ),
        key=lambda name: (record / name).stat().st_size,
    )
    with content(record, file) as entries:
        sound = entries[0] if entries else CHANGE
        lacking = len(WRONG[kind]) - len(entries)
        entries += [{**sound, "id": f"another-{number}"} for number in range(lacking)]
        broken = list(zip(entries, WRONG[kind], strict=False))
        for one, (change, _, _, _) in broken:
            one.update(change)
        names = [one["id"] for one, _ in broken]
    assert len(broken) == len(WRONG[kind])
    expected = {name: wrong for name, (_, wrong) in zip(names, broken, strict=True)}
    found = problems_in(record)
    assert sorted((problem.entry, problem.field, problem.came) for problem in found) == sorted(
        (name, field, came) for name, (_, field, came, _) in expected.items()
    )
    assert all(problem.allowed.startswith(expected[problem.entry][3]) for problem in found)


@pytest.mark.parametrize("figure", ["inf", "Infinity", True])
def test_an_area_is_a_finite_figure(record: Path, figure: object) -> None:
    """No survey found an endless island, and "true" is no number of square kilometres."""
    with entry(record, "islands", "shikotan") as broken:
        broken["areas"][0]["km2"] = figure
    [problem] = problems_in(record)
    assert (problem.file, problem.entry, problem.field) == ("islands.yaml", "shikotan", "areas.0.km2")


@pytest.mark.parametrize(
    ("change", "field", "came"),
    [
        (lambda words: words["certainties"].pop("low"), "low", "nothing"),
        (lambda words: words["event_kinds"].pop("treaty"), "treaty", "nothing"),
    ],
)
def test_a_code_without_words_is_one_problem(record: Path, change: Change, field: str, came: str) -> None:
    """Every code that a page can show has its label and definition."""
    with content(record, "vocabulary.yaml") as vocabulary:
        change(vocabulary)
    [problem] = problems_in(record)
    assert (problem.file, problem.field, problem.came) == ("vocabulary.yaml", field, came)
    assert problem.allowed == "a label and a definition"


def test_every_code_is_asked_for(record: Path) -> None:
    """With no words at all, each code that the program relies on is a problem of its own."""
    of_the_record = {code.group for code in OF_THE_VOCABULARY}
    with content(record, "vocabulary.yaml") as vocabulary:
        groups = vocabulary.keys() - of_the_record
        codes = {(group, code) for group in groups for code in vocabulary[group]}
        for group in groups:
            vocabulary[group] = {}
    assert {(problem.entry, problem.field) for problem in problems_in(record)} == codes


@pytest.mark.parametrize("codes", [1, 0])
def test_a_code_that_the_record_does_not_define_is_told_where_it_stands(record: Path, codes: int) -> None:
    """A status without words is none: whatever has it is told which there are."""
    with content(record, "vocabulary.yaml") as vocabulary:
        kept = dict(list(vocabulary["position_statuses"].items())[:codes])
        vocabulary["position_statuses"] = kept
    problems = problems_in(record)
    assert {(one.file, one.field) for one in problems} == {("positions.yaml", "status")}
    assert {one.allowed for one in problems} == {f"Input should be {' or '.join(map(repr, kept)) or 'none'}"}


@pytest.mark.parametrize(
    ("change", "field", "came"),
    [
        (lambda words: words.pop("controls"), "controls", "nothing"),
        (lambda words: words.update(colours={}), "colours", "{}"),
        (
            lambda words: words["tracks"].update(narnia=words["tracks"]["official_wording"]),
            "tracks.narnia",
            "'narnia'",
        ),
        (
            lambda words: words["controls"]["military_control"].pop("label"),
            "controls.military_control.label",
            "nothing",
        ),
        (lambda words: words["offer_statuses"]["frozen"].update(step=5), "offer_statuses.frozen.step", "5"),
        (
            lambda words: words["talks_statuses"]["no-talks"].update(held="never"),
            "talks_statuses.no-talks.held",
            "'never'",
        ),
        (
            lambda words: words["law_statuses"]["bars-alienation"].pop("label"),
            "law_statuses.bars-alienation.label",
            "nothing",
        ),
        (
            lambda words: words["claim_statuses"]["claimed"].update(stance="maybe"),
            "claim_statuses.claimed.stance",
            "'maybe'",
        ),
        (
            lambda words: words["administrators"]["japan"].pop("clause"),
            "administrators.japan.clause",
            "nothing",
        ),
        (
            lambda words: words["claim_statuses"]["claimed"].update(by={"en": "since {year}", "ja": "以来"}),
            "claim_statuses.claimed.by",
            "{'en': 'since {year}', 'ja': '以来'}",
        ),
    ],
)
def test_a_slip_in_the_vocabulary_is_one_problem(record: Path, change: Change, field: str, came: str) -> None:
    """The vocabulary's own form is checked like an entry's."""
    with content(record, "vocabulary.yaml") as vocabulary:
        change(vocabulary)
    [problem] = problems_in(record)
    assert (problem.file, problem.entry, problem.field, problem.came) == ("vocabulary.yaml", "", field, came)


@pytest.mark.parametrize(
    ("change", "field", "came"),
    [
        (lambda edition: edition.pop("version"), "version", "nothing"),
        (lambda edition: edition.update(version="2026.9"), "version", "'2026.9'"),
        (lambda edition: edition.update(version="../2026.12"), "version", "'../2026.12'"),
        (lambda edition: edition.pop("known_to"), "known_to", "nothing"),
        (lambda edition: edition.update(reviewed="2026-02-30"), "reviewed", "'2026-02-30'"),
        (lambda edition: edition.update(colour="blue"), "colour", "'blue'"),
    ],
)
def test_a_slip_in_the_edition_is_one_problem(record: Path, change: Change, field: str, came: str) -> None:
    """The edition's own form is checked like an entry's."""
    with content(record, "edition.yaml") as edition:
        change(edition)
    [problem] = problems_in(record)
    assert (problem.file, problem.entry, problem.field, problem.came) == ("edition.yaml", "", field, came)
