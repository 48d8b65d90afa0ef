"""The guided story: what a step must hold, and each slip found."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from geo import Catalog, load_catalog
from geo.report import report
from geo.story import LONGEST, length
from geo.text import LANGUAGES
from tests.environment import TODAY
from tests.geo.broken_record import content, entry, problems_in
from tests.record_codes import INVENTED

Step = dict[str, Any]


def found(record: Path) -> list[tuple[str, str, str, str]]:
    """Entry, field, what came and what is allowed, of every problem of ``record``."""
    return [(one.entry, one.field, one.came, one.allowed) for one in problems_in(record)]


def test_the_story_goes_from_before_the_first_border_to_today(catalog: Catalog) -> None:
    """Eight to ten steps, each later than the one before."""
    days = [step.day_on(catalog.events, TODAY) for step in catalog.story]
    assert 8 <= len(days) <= 10
    assert days == sorted(set(days))
    assert days[0] < min(line.first for line in catalog.treaty_lines if line.span.course)
    assert days[-1] == TODAY


def test_the_day_of_a_step_is_written_once_on_its_event(catalog: Catalog) -> None:
    """All but the first and the last are told of the day of an event."""
    assert all(step.event in catalog.events for step in catalog.story[1:-1])
    assert [step.event for step in (catalog.story[0], catalog.story[-1])] == [None, None]


def test_each_step_is_told_whole_in_each_language(catalog: Catalog) -> None:
    """Short enough to be read aloud, and with more than one source."""
    for step in catalog.story:
        assert len(step.sources) > 1
        for language in LANGUAGES:
            text = getattr(step.text, language)
            assert 0 < length(text, language) <= LONGEST[language], step.id
            assert getattr(step.title, language)


def test_words_are_counted_as_a_reader_would() -> None:
    """A slash between two names is no word, and Japanese is counted in characters."""
    assert length("Etorofu / Iturup – fifty-two", "en") == 3
    assert length("国境はない", "ja") == 5


def _set(field: str, value: object) -> Callable[[Step], None]:
    return lambda step: step.__setitem__(field, value)


def _without(field: str) -> Callable[[Step], None]:
    return lambda step: step.pop(field)


def _said(language: str, text: str) -> Callable[[Step], None]:
    return lambda step: step["text"].__setitem__(language, text)


def _framed(side: str, degrees: float) -> Callable[[Step], None]:
    return lambda step: step["frame"].__setitem__(side, degrees)


@pytest.mark.parametrize(
    ("change", "field", "came", "allowed"),
    [
        (_said("en", "word " * 61), "text.en", "61 words", "at most 60 words"),
        (_said("ja", "字" * 141), "text.ja", "141 characters", "at most 140 characters"),
        (_said("ru", "слово " * 61), "text.ru", "61 words", "at most 60 words"),
        (_framed("west", 120.0), "frame.west", "120", "138.5 to 159.5"),
        (_framed("north", 60.0), "frame.north", "60", "40.5 to 55.5"),
        (_framed("south", 55.0), "frame", "{", "south below north"),
        (_set("event", "no-such-event"), "event", "'no-such-event'", "the id of an event"),
        (_set("sources", []), "sources", "[]", "at least 1"),
        (_set("sources", ["no-such-source"]), "sources", "'no-such-source'", "the id of a source"),
        (_set("island", "honshu"), "island", "'honshu'", "'shikotan'"),
        (_set("day", "1905-09-05"), "", "{", "an event or a day, and not both"),
        (_without("event"), "", "{", "an event or a day, and not both"),
        (_without("frame"), "frame", "nothing", "required"),
        (_set("colour", "blue"), "colour", "'blue'", "only the fields"),
    ],
)
def test_a_slip_in_a_step_is_found(
    record: Path, change: Callable[[Step], None], field: str, came: str, allowed: str
) -> None:
    with entry(record, "story", "portsmouth-1905") as step:
        change(step)
    ((told, where, what, instead),) = found(record)
    assert (told, where) == ("portsmouth-1905", field)
    assert what.startswith(came)
    assert allowed in instead


@pytest.mark.parametrize(
    ("day", "allowed"),
    [
        ("soon", "should match pattern"),
        ("1854", "should match pattern"),
        ("1854-02-30", "a day that exists"),
        ("1600-01-01", "a day not before 1643-01-01"),
    ],
)
def test_a_day_that_is_none_is_found(record: Path, day: str, allowed: str) -> None:
    """Nor can a step be told of a day that the timeline does not have."""
    with entry(record, "story", "before-1855") as step:
        step["day"] = day
    ((told, field, came, instead),) = found(record)
    assert (told, field) == ("before-1855", "day")
    assert day in came
    assert allowed in instead


def test_steps_out_of_the_order_of_their_days_are_found(record: Path) -> None:
    with content(record, "story.yaml") as steps:
        steps.insert(0, steps.pop())
        steps[3], steps[4] = steps[4], steps[3]
    assert [(one[0], one[1], one[2]) for one in found(record)] == [
        ("before-1855", "day", "1854-01-01, not after today of today"),
        ("st-petersburg-1875", "event", "1875-05-07, not after 1905-09-05 of portsmouth-1905"),
    ]


def test_a_story_without_a_step_is_found(record: Path) -> None:
    with content(record, "story.yaml") as steps:
        steps.clear()
    assert [(one[2], one[3]) for one in found(record)] == [
        ("no entry", "an entry for each step of the story")
    ]


def test_an_id_is_used_once(record: Path) -> None:
    with content(record, "story.yaml") as steps:
        steps[1]["id"] = steps[0]["id"]
    assert [(one[0], one[1]) for one in found(record)] == [("before-1855", "id")]


@pytest.mark.parametrize(
    ("language", "text", "field"),
    [
        ("en", "Russia and Japan drew a border.", "text.en"),
        ("en", "The islands were liberated.", "text.en"),
        ("en", "They drew it north of Iturup.", "text.en"),
        ("ru", None, "text.ru"),
        ("ja", "A line.", "text.ja"),
    ],
)
def test_its_words_are_held_to_the_rules_of_the_record(
    record: Path, language: str, text: str | None, field: str
) -> None:
    """Neutrality and translation, as everywhere else."""
    with entry(record, "story", "shimoda-1855") as step:
        step["text"] = {"en": "They drew a border.", "ja": "国境を引いた。", "ru": "Они провели границу."}
        step["text"][language] = text
    problems = [one for one in report(record, TODAY).problems if one.file == "story.yaml"]
    assert [(one.entry, one.field.split(" ")[0]) for one in problems] == [("shimoda-1855", field)]


def test_another_record_has_its_own_story() -> None:
    """Two steps, the second of them about one island, today."""
    catalog = load_catalog(INVENTED)
    today = date(1950, 1, 1)
    told = [(one.id, one.day_on(catalog.events, today), one.island) for one in catalog.story]
    assert told == [("peace", date(1871, 6, 30), None), ("now", today, "birk")]
