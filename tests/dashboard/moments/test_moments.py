"""What the browser is told must be what geo knows."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.lenses.evidence import certainties, evidence_in_words
from dashboard.moments.moments import moments
from geo import islands_as_of, load_catalog
from geo.alphabet import alphabetical
from geo.evidence_on_day import evidence_on_day
from geo.historical_date import HistoricalDate
from geo.snapshot import snapshot
from geo.text import LANGUAGES, Language
from geo.vocabulary import Certainty, EvidenceStatus

CATALOG = load_catalog()
MOMENTS = moments(CATALOG, "en")


@given(st.dates(date(1643, 1, 1), date(2030, 12, 31)))
def test_states_by_change_point_equal_the_join_on_any_day(day: date) -> None:
    """Looking up the last change point at or before a day gives exactly what islands_as_of says."""
    frame = islands_as_of(CATALOG, day)
    for island in MOMENTS["islands"]:
        state = [one for one in island["states"] if one["from"] is None or one["from"] <= day.isoformat()][-1]
        row = frame.loc[island["id"]]
        assert state["administration"] == row["administration"]
        assert state["control"] == row["control"]
        assert state["claims"] == row["claimants"]
        assert state["offer"] == row["offer"]
        assert state["talks"] == row["talks"]
        assert state["law"] == (row["law"] if isinstance(row["law"], str) else None)
        assert state["certainty"] == row["administration_certainty"]
        assert state["evidence"] == row["evidence"]
        assert state["sources"] == [row["sources"], row["strong_sources"]]


def test_events_are_sorted_and_complete() -> None:
    """Every event of the record is there, in the order of its first day."""
    days = [event["day"] for event in MOMENTS["events"]]
    assert days == sorted(days)
    assert {event["id"] for event in MOMENTS["events"]} == set(CATALOG.events)


def test_every_code_has_words_and_a_ring() -> None:
    """No label of the map is ever a bare code."""
    for island in MOMENTS["islands"]:
        for state in island["states"]:
            assert MOMENTS["words"]["administration"][state["administration"]]
            assert MOMENTS["words"]["control"][state["control"]]
            assert MOMENTS["words"]["offer"][state["offer"]]
            assert MOMENTS["words"]["talks"][state["talks"]]
            assert state["law"] is None or MOMENTS["words"]["law"][state["law"]]
            assert MOMENTS["words"]["evidence"][state["evidence"]]
            assert certainties("en")[Certainty(state["certainty"])]
            assert MOMENTS["steps"][state["offer"]] in range(5)


def test_the_browser_is_told_under_which_codes_talks_were_held() -> None:
    """Not under all of them: on some days of the record there were none."""
    statuses = CATALOG.vocabulary.talks_statuses
    assert set(MOMENTS["talking"]) == {code for code, term in statuses.items() if term.held}
    assert set() < set(MOMENTS["talking"]) < set(statuses)
    assert set(MOMENTS["words"]["talks"]) == set(statuses)
    assert set(MOMENTS["words"]["law"]) == set(CATALOG.vocabulary.law_statuses)


def test_an_event_says_what_it_changed() -> None:
    """Also where it began or ended nothing but a phase of the talks, or a law."""
    told = {event["id"]: event["changes"] for event in MOMENTS["events"]}
    for what, histories in (("talks", CATALOG.talks), ("law", CATALOG.laws)):
        begins = {one.begun_by.id for history in histories.values() for one in history if one.begun_by}
        assert begins
        assert {event for event, changes in told.items() if what in changes} == begins
    assert "offer" in told["joint-declaration-1956"]


def test_how_far_the_record_knows_is_the_editions_own_day() -> None:
    """It may lie after the newest event."""
    edition = CATALOG.edition.model_copy(update={"known_to": HistoricalDate.parse("2031-05")})
    assert moments(replace(CATALOG, edition=edition), "en")["known"] == "2031-05-31"
    assert MOMENTS["known"] == CATALOG.edition.known_to.end.isoformat()


@pytest.mark.parametrize("language", LANGUAGES)
def test_codes_come_in_the_order_in_which_they_are_listed(language: Language) -> None:
    """Parties by the language's alphabet, in Japanese by reading; kinds in the vocabulary's own order."""
    words = moments(CATALOG, language)["words"]
    parties = alphabetical(CATALOG.parties.values(), language)
    assert list(words["party"]) == [party.id for party in parties]
    assert list(words["kind"]) == list(CATALOG.vocabulary.event_kinds)
    assert set(words["party"]) == set(CATALOG.parties)


def test_parties_in_japanese_are_not_in_the_order_of_their_characters() -> None:
    """Sorting names by code point, as a browser would, gives another order."""
    names = list(moments(CATALOG, "ja")["words"]["party"].values())
    assert names != sorted(names)


def test_how_a_day_is_sourced_keeps_the_capitals_of_names() -> None:
    """Only the first letter of a label in the middle of a line is lowered, as on the map's labels."""
    days = (event.date.first for event in CATALOG.events.values())
    states = (evidence_on_day(CATALOG, snapshot(CATALOG, "shikotan", day)) for day in days)
    evidence = next(one for one in states if one.status is not EvidenceStatus.WELL)
    statuses = CATALOG.vocabulary.evidence_statuses
    term = statuses[evidence.status]
    named = term.model_copy(update={"label": term.label.model_copy(update={"en": "One US source"})})
    vocabulary = CATALOG.vocabulary.model_copy(
        update={"evidence_statuses": {**statuses, evidence.status: named}}
    )
    catalog = replace(CATALOG, vocabulary=vocabulary)
    assert ", one US source: " in evidence_in_words(catalog, evidence, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_for_the_timeline_take_the_same_room_in_every_language(language: Language) -> None:
    """Each key event has a name; those that are named first come in the record's own order."""
    told = {event["id"]: event for event in moments(CATALOG, language)["events"]}
    for event in MOMENTS["events"]:
        assert told[event["id"]].get("room") == event.get("room")
        assert told[event["id"]].get("landmark") == event.get("landmark")
        assert (event["weight"] < 3) or (event["short"] and event["room"] >= len(event["short"]))
    first = sorted((one["landmark"], name) for name, one in told.items() if "landmark" in one)
    assert tuple(name for _, name in first) == CATALOG.dispute.timeline.landmarks


def test_the_first_sentence_is_counted_as_browsers_count() -> None:
    """``summary.slice(0, lead)`` gives it."""
    event = next(one for one in MOMENTS["events"] if one["id"] == "joint-declaration-1956")
    assert event["summary"][: event["lead"]].endswith(".")
    assert event["summary"][event["lead"] :].startswith(" ")
