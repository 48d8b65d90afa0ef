"""Checks of the names on the map: pairs in order, readings that fit, names that follow one another."""

import re
from collections.abc import Container, Iterator, Mapping
from datetime import date
from itertools import pairwise

from geo.alphabet import latin_or_cyrillic_key
from geo.entries import Event
from geo.historical_date import FORMS
from geo.kana import fits, in_hiragana, starts_with_kana
from geo.neutrality import SEPARATORS
from geo.places import FormerName, NamedPlace, date_of, events_of_place
from geo.problem import Problem, shown
from geo.record import Filed, Record
from geo.text import LANGUAGES

_WORD_FOR_THE_KIND = re.compile(r"^(?:[a-zа-яё]+ )+")


def place_problems(record: Record) -> list[Problem]:
    """All problems of names and days, in no particular order."""
    # Of a repeated id, which is reported as such, the first counts.
    events = {item.id: item.entry for item in reversed(record["events"].entries)}
    known = record["events"].ids if record["events"].complete else None
    items = record["places"].entries
    return [
        problem
        for item in items
        for problem in (*_names(item), *_unknown_events(item, known), *_days(item, events))
    ]


def _names(item: Filed) -> Iterator[Problem]:
    place: NamedPlace = item.entry
    all_names: list[tuple[str, NamedPlace | FormerName]] = [
        ("", place),
        *(("was.", one) for one in place.was),
    ]
    for field, named in all_names:
        parts = named.name.to("ja").split(SEPARATORS["ja"])
        if named.reading and not any(fits(part, named.reading) for part in parts):
            allowed = f"how {named.name.to('ja')} is read"
            yield Problem(item.file, item.id, f"{field}reading", shown(named.reading), allowed)
            continue
        for language in LANGUAGES:
            pair = named.name.to(language).split(SEPARATORS[language])
            if len(pair) == 1:
                continue
            keys = _readings(named, pair) if language == "ja" else [_key(one) for one in pair]
            if keys is None:
                allowed = "how the name in kanji is read: it orders the pair"
                yield Problem(item.file, item.id, f"{field}reading", "nothing", allowed)
            elif keys != sorted(keys):
                came, allowed = shown(named.name.to(language)), "the pair in alphabetical order"
                yield Problem(item.file, item.id, f"{field}name.{language}", came, allowed)


def _key(name: str) -> str:
    """What a name is ordered by: without small words before it, as “мыс”, which the other name shares."""
    return latin_or_cyrillic_key(_WORD_FOR_THE_KIND.sub("", name))


def _readings(named: NamedPlace | FormerName, pair: list[str]) -> list[str] | None:
    """How the names of a pair are read: kana as written, the one in kanji by the entry; None: not known."""
    read = [in_hiragana(one) if starts_with_kana(one) else named.reading for one in pair]
    # A long vowel's mark counts as no sign of its own.
    return None if None in read else [one.replace("ー", "") for one in read if one]


def _unknown_events(item: Filed, known: Container[str] | None) -> Iterator[Problem]:
    for field, event in events_of_place(item.entry):
        if known is not None and event not in known:
            yield Problem(item.file, item.id, field, shown(event), f"the id of an event, or a date: {FORMS}")


def _days(item: Filed, events: Mapping[str, Event]) -> Iterator[Problem]:
    place: NamedPlace = item.entry
    if not {event for _, event in events_of_place(place)} <= events.keys():
        return  # what is not known is told as such
    days: list[tuple[str, date]] = [
        *([("begins", date_of(place.begins, events).first)] if place.begins else []),
        *(("was.ends", date_of(one.ends, events).first) for one in place.was),
        *([("ends", date_of(place.ends, events).first)] if place.ends else []),
    ]
    for (before, earlier), (field, later) in pairwise(days):
        if later <= earlier:
            yield Problem(item.file, item.id, field, f"{later}, not after {before}, {earlier}", "a later day")
