"""The guided story: how the border moved, step by step, each told of one day and one part of the map."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Annotated, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from geo.codes import Island
from geo.dispute import Box, Dispute
from geo.entries import Event, Id, Sources
from geo.problem import Problem
from geo.record import Filed, Record
from geo.text import LANGUAGES, Entry, Language, Text

TODAY = "today"

LONGEST: Mapping[Language, int] = {"en": 60, "ja": 140, "ru": 60}
"""How long a step's text may be: half a minute read aloud, and no more than fits beside the map."""
# Japanese has no spaces between words to count by.
UNITS: Mapping[Language, str] = {"en": "words", "ja": "characters", "ru": "words"}


def _today_or_a_day(written: str) -> str:
    if written != TODAY:
        try:
            date.fromisoformat(written)
        except ValueError:
            raise ValueError("a day that exists, as 1854-01-01, or today") from None
    return written


StoryDay = Annotated[
    str,
    StringConstraints(strict=True, pattern=r"^(?:today|[0-9]{4}-[0-9]{2}-[0-9]{2})$"),
    AfterValidator(_today_or_a_day),
]


class StoryStep(Entry):
    """A step of the guided story, oldest first; its day is that of its event, or one of its own."""

    id: Id = Field(description="its name in links; never reused")
    event: Id | None = Field(default=None, description="id of the event on whose first day it is told")
    day: StoryDay | None = Field(
        default=None, description="where no event has its day: YYYY-MM-DD, or today for the last day there is"
    )
    lens: Id = Field(description="the lens of the map that it is told under")
    island: Island | None = Field(default=None, description="the group that it is about; null: all of them")
    frame: Box = Field(description="the part of the map that it shows")
    title: Text = Field(description="when, and what, in a few words")
    text: Text = Field(description="what happened, and what both sides say of it, in 60 words at most")
    sources: Sources

    @model_validator(mode="after")
    def _one_day(self) -> Self:
        if (self.event is None) is (self.day is None):
            raise ValueError("an event or a day, and not both")
        return self

    def day_on(self, events: Mapping[str, Event], today: date) -> date:
        """The day that it is told of, where the last day is ``today``; ``KeyError`` without its event."""
        if self.event is not None:
            return events[self.event].date.first
        return today if self.day == TODAY else date.fromisoformat(str(self.day))


def length(text: str, language: Language) -> int:
    """How long ``text`` is, in ``UNITS``; a lone dash or slash is no word."""
    if language == "ja":
        return len(text)
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def story_problems(record: Record, dispute: Dispute | None) -> list[Problem]:
    """Texts that are too long, frames outside the map, and days out of order or outside the timeline."""
    steps = record["story"].entries
    problems = [*_too_long(steps), *_days_out_of_order(record)]
    if record["story"].complete and not record["story"].ids:
        problems.append(Problem("story.yaml", "", "", "no entry", "an entry for each step of the story"))
    if dispute:
        problems += [*_outside_the_map(steps, dispute.map.within), *_before_the_timeline(steps, dispute)]
    return problems


def _too_long(steps: list[Filed]) -> Iterator[Problem]:
    for item in steps:
        for language in LANGUAGES:
            text = getattr(item.entry.text, language)
            long = 0 if text is None else length(text, language)
            if long > LONGEST[language]:
                unit = UNITS[language]
                allowed = f"at most {LONGEST[language]} {unit}"
                yield Problem(item.file, item.id, f"text.{language}", f"{long} {unit}", allowed)


def _outside_the_map(steps: list[Filed], within: Box) -> Iterator[Problem]:
    for item in steps:
        frame: Box = item.entry.frame
        for side, least, most in (
            ("south", within.south, within.north),
            ("west", within.west, within.east),
            ("north", within.south, within.north),
            ("east", within.west, within.east),
        ):
            came = getattr(frame, side)
            if not least <= came <= most:
                allowed = f"{least:g} to {most:g}, the map's own (dispute.yaml, map.within)"
                yield Problem(item.file, item.id, f"frame.{side}", f"{came:g}", allowed)


def _days_out_of_order(record: Record) -> Iterator[Problem]:
    # Of a repeated id, which is reported as such, the first counts.
    events = {item.id: item.entry for item in reversed(record["events"].entries)}
    dated = [
        (item.entry.day_on(events, date.max), item)
        for item in record["story"].entries
        if item.entry.event is None or item.entry.event in events
    ]
    for (before, earlier), (day, later) in pairwise(dated):
        if day <= before:
            field = "event" if later.entry.event else "day"
            came = f"{_named(day)}, not after {_named(before)} of {earlier.id}"
            yield Problem(later.file, later.id, field, came, "steps in the order of their days, oldest first")


def _before_the_timeline(steps: list[Filed], dispute: Dispute) -> Iterator[Problem]:
    begins = dispute.timeline.begins.first
    for item in steps:
        if item.entry.day not in (None, TODAY) and item.entry.day_on({}, date.max) < begins:
            allowed = f"a day not before {begins}, where the timeline begins"
            yield Problem(item.file, item.id, "day", item.entry.day, allowed)


def _named(day: date) -> str:
    return TODAY if day == date.max else day.isoformat()
