"""The page's first sentence: from the record, the same in Python and in the browser, fair to both sides."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.moments.first_sentence import Told, first_sentence, longest_sentence, put_together
from dashboard.moments.moments import moments
from dashboard.words.wording import wording
from geo import load_catalog
from geo.text import LANGUAGES, Language

CATALOG = load_catalog()
TABLE = json.loads(Path(__file__).with_name("first_sentences.json").read_text(encoding="utf-8"))
DAYS = sorted(
    {date(1643, 1, 1), *(event.date.first for changes in CATALOG.changes_of.values() for event in changes)}
)


@pytest.mark.parametrize("case", TABLE["cases"])
def test_it_is_put_together_as_the_browser_does_it(case: dict[str, Any]) -> None:
    """What all groups share is told once; the fewest are named, the most numerous are the others."""
    assert put_together([Told(*told) for told in case["told"]], TABLE["wording"]) == case["says"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_browser_has_the_clauses_of_every_day(language: Language) -> None:
    """From the states that the browser gets comes the very sentence that Python says of the day."""
    islands = moments(CATALOG, language)["islands"]
    for day in DAYS:
        told = [
            Told(
                island["name"],
                *[one for one in island["states"] if (one["from"] or "") <= f"{day}"][-1]["said"],
            )
            for island in islands
        ]
        assert put_together(told, wording(language).sentence) == first_sentence(CATALOG, day, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_every_day_it_is_whole(language: Language) -> None:
    """It begins with what and where, leaves no place unfilled, and none takes more room than is kept."""
    what = CATALOG.dispute.groups.what.to(language)
    for day in DAYS:
        sentence = first_sentence(CATALOG, day, language)
        assert sentence.startswith(what)
        assert not re.search(r"[{}]|None", sentence)
        assert len(sentence) <= len(longest_sentence(language)) * (2 if language == "ja" else 1)


@pytest.mark.parametrize(
    ("day", "says"),
    [
        (
            date(2026, 11, 22),
            "Four island groups north-east of Hokkaido, administered by Russia; claimed by Japan and Russia.",
        ),
        (
            date(1900, 1, 1),
            "Four island groups north-east of Hokkaido, administered by Japan; "
            "claimed by Japan under the treaty of 1855 (no other claim recorded).",
        ),
        (
            date(1643, 1, 1),
            "Four island groups north-east of Hokkaido, inhabited by Ainu, under no state; "
            "no claim recorded.",
        ),
        (
            date(1945, 9, 2),
            "Four island groups north-east of Hokkaido; Japan: position reserved, the USSR: wartime promise. "
            "Habomai: administered by Japan; "
            "the others: administered by the Soviet Union (military control).",
        ),
        (
            date(1952, 1, 1),
            "Four island groups north-east of Hokkaido; administered by the Soviet Union. "
            "Habomai, Shikotan: claimed by Japan and the USSR; "
            "the others: claimed by the USSR (Japan: renounced, as then explained).",
        ),
    ],
)
def test_it_says_what_the_record_says(day: date, says: str) -> None:
    """Who administered, who claimed, and which group it was where they differ."""
    assert first_sentence(CATALOG, day, "en") == says


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_claims_stand_in_one_breath_in_alphabetical_order(language: Language) -> None:
    """The side that administers is told like the other: neither is a claimant before the other."""
    sides = {"en": "Japan and Russia", "ja": "日本とロシア", "ru": "Россия и Япония"}
    assert sides[language] in first_sentence(CATALOG, date(2026, 11, 22), language)
