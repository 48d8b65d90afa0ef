"""The state of an island on a day: exactly one for every day there is, each statement with its sources."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pandas
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geo import Catalog
from geo.codes import Claimant, Island
from geo.historical_date import Precision
from geo.snapshot import Snapshot, checked_day, precision_on, snapshot
from geo.stretches import Stretch
from geo.vocabulary import Stance
from tests.record_codes import CLAIMANTS, ISLANDS

FIRST, LAST = date(1643, 1, 1), date(2030, 12, 31)
DAYS = (LAST - FIRST).days + 1
PAIR = ("habomai", "shikotan")


def every_day() -> Iterator[date]:
    """Each day from 1643 to 2030."""
    return map(date.fromordinal, range(FIRST.toordinal(), LAST.toordinal() + 1))


def holders(catalog: Catalog, spans: Iterable[Stretch[Any]]) -> list[Stretch[Any] | None]:
    """What holds on each day, found by filling in the days span by span; no day is filled twice."""
    held: list[Stretch[Any] | None] = [None] * DAYS
    for one in spans:
        begin = catalog.events[one.span.begins].date.first if one.span.begins else FIRST
        end = catalog.events[one.span.ends].date.first if one.span.ends else LAST + timedelta(1)
        first, after = max((begin - FIRST).days, 0), max((end - FIRST).days, 0)
        assert not any(held[first:after]), f"{one.span.id} overlaps"
        held[first:after] = [one] * (after - first)
    return held


@pytest.mark.parametrize("island", ISLANDS)
def test_every_day_has_exactly_one_state(catalog: Catalog, island: Island) -> None:
    """From 1643 to 2030: one administration, offer and talks, at most one law and one claim a party."""
    administrations = holders(catalog, catalog.administrations[island])
    offers = holders(catalog, catalog.offers[island])
    talks = holders(catalog, catalog.talks[island])
    laws = holders(catalog, catalog.laws[island])
    japan, ussr_russia = (holders(catalog, catalog.claims[party, island]) for party in CLAIMANTS)
    assert all(administrations)
    assert all(offers)
    assert all(talks)
    for number, day in enumerate(every_day()):
        state = snapshot(catalog, island, day)
        assert state.administration is administrations[number]
        assert state.offer is offers[number]
        assert state.talks is talks[number]
        assert state.law is laws[number]
        assert state.claims.get("japan") is japan[number]
        assert state.claims.get("ussr_russia") is ussr_russia[number]


@pytest.mark.parametrize("party", CLAIMANTS)
@pytest.mark.parametrize("island", ISLANDS)
def test_a_party_once_heard_is_never_without_a_position(
    catalog: Catalog, party: Claimant, island: Island
) -> None:
    """On every day from a party's first position on there is one."""
    history = catalog.claims[party, island]
    first = next(iter(history)).first
    assert history.on(first - timedelta(1)) is None
    assert all(history.on(day) for day in every_day() if day >= first)


def stretches(catalog: Catalog) -> Iterator[Stretch[Any]]:
    """Every stretch of every history."""
    for histories in (catalog.administrations, catalog.offers, catalog.talks, catalog.laws, catalog.claims):
        for history in histories.values():
            yield from history


def test_every_statement_cites_sources_that_exist(catalog: Catalog) -> None:
    """Whatever can be shown of any day cites at least one source, and each of them is in the record."""
    for one in stretches(catalog):
        assert one.span.sources
        assert set(one.span.sources) <= catalog.sources.keys()


ANY_DAY = st.dates() | st.dates(FIRST, LAST)


@given(st.sampled_from(ISLANDS), ANY_DAY)
@example("habomai", date.min)
@example("kunashir", date.max)
def test_any_day_of_the_calendar_has_a_state(catalog: Catalog, island: Island, day: date) -> None:
    """The first and the last day that a date can be are answered like any other."""
    state = snapshot(catalog, island, day)
    assert (state.island, state.day) == (island, day)
    spans: list[Stretch[Any]] = [state.administration, state.offer, state.talks, *state.claims.values()]
    for held in [*spans, *([state.law] if state.law else [])]:
        assert island in held.span.islands
        assert held.begun_by is None or held.begun_by.date.first <= day
        assert held.ended_by is None or day < held.ended_by.date.first
    assert all(claim.span.party == party for party, claim in state.claims.items())


@given(st.sampled_from(ISLANDS), ANY_DAY)
def test_claimants_are_those_whose_position_claims(catalog: Catalog, island: Island, day: date) -> None:
    """A party is shown as claiming if and only if the vocabulary says that its status claims."""
    state = snapshot(catalog, island, day)
    statuses = catalog.vocabulary.claim_statuses
    for party in CLAIMANTS:
        held = state.claims.get(party)
        assert state.stance(party, catalog) == (statuses[held.span.status].stance if held else None)
        assert (party in state.claimants(catalog)) == (state.stance(party, catalog) is Stance.CLAIMS)
    assert list(state.claimants(catalog)) == sorted(state.claimants(catalog))


@pytest.mark.parametrize(
    ("given_day", "named"),
    [
        ("1956-10-19", "str: '1956-10-19'"),
        (None, "NoneType: None"),
        (datetime(1956, 10, 19), "datetime: datetime.datetime(1956, 10, 19, 0, 0)"),
        (pandas.Timestamp("1956-10-19"), "Timestamp: Timestamp('1956-10-19 00:00:00')"),
        (pandas.NaT, "NaTType: NaT"),
        (1956, "int: 1956"),
    ],
)
def test_anything_but_a_day_is_refused_in_words(catalog: Catalog, given_day: Any, named: str) -> None:
    """The error says which argument, what is allowed and what came."""
    message = f"day must be a datetime.date, got {named}"
    for call in (checked_day, lambda day: snapshot(catalog, "iturup", day)):
        with pytest.raises(TypeError) as raised:
            call(given_day)
        assert str(raised.value) == message


def state_of(catalog: Catalog, day: date) -> dict[Island, Snapshot]:
    """The four islands' states."""
    return {island: snapshot(catalog, island, day) for island in ISLANDS}


@pytest.mark.parametrize(
    ("day", "pair", "others"),
    [
        (date(1900, 1, 1), "none", "none"),
        (date(1956, 10, 18), "floated-in-talks", "none"),
        (date(1956, 10, 19), "signed-awaiting-ratification", "not-covered"),
        (date(1956, 12, 11), "signed-awaiting-ratification", "not-covered"),
        (date(1956, 12, 12), "in-force-conditional", "not-covered"),
        (date(1960, 1, 27), "condition-added", "not-covered"),
        (date(1961, 8, 12), "denied", "not-covered"),
        (date(1991, 4, 17), "denied", "not-covered"),
        (date(1991, 4, 18), "issue-acknowledged", "not-covered"),
        (date(1993, 10, 13), "acknowledged-again", "not-covered"),
        (date(2001, 3, 25), "reaffirmed-in-writing", "not-covered"),
        (date(2005, 9, 27), "acknowledged-again", "not-covered"),
        (date(2015, 9, 1), "acknowledged-again", "not-covered"),
        (date(2015, 9, 2), "called-settled", "not-covered"),
        (date(2016, 12, 13), "acknowledged-again", "not-covered"),
        (date(2018, 11, 14), "basis-of-talks", "not-covered"),
        (date(2022, 3, 20), "basis-of-talks", "not-covered"),
        (date(2022, 3, 21), "frozen", "not-covered"),
    ],
)
def test_the_offer_s_status_on_the_days_that_matter(
    catalog: Catalog, day: date, pair: str, others: str
) -> None:
    """Shikotan and Habomai have one status and the other two another, to the day."""
    statuses = {island: state.offer.span.status for island, state in state_of(catalog, day).items()}
    assert statuses == {island: pair if island in PAIR else others for island in ISLANDS}


@pytest.mark.parametrize(
    ("year", "administrator"), [(1500, "ainu"), (1900, "japan"), (1980, "ussr"), (2024, "russia")]
)
def test_who_administered_in_four_years(catalog: Catalog, year: int, administrator: str) -> None:
    """All four groups on 30 January of years that nobody disputes in fact."""
    found = {
        state.administration.span.administrator for state in state_of(catalog, date(year, 1, 30)).values()
    }
    assert found == {administrator}


def test_before_the_first_known_administration_that_is_said(catalog: Catalog) -> None:
    """In 1500: no known beginning, no claim of either party, no offer."""
    for state in state_of(catalog, date(1500, 1, 1)).values():
        assert state.administration.begun_by is None
        assert state.claims == {}
        assert state.claimants(catalog) == ()


DAY, MONTH, YEAR = Precision.DAY, Precision.MONTH, Precision.YEAR


@pytest.mark.parametrize(
    ("island", "day", "administration", "offer", "talks"),
    [
        ("shikotan", date(1955, 7, 31), DAY, DAY, DAY),
        ("shikotan", date(1955, 8, 1), DAY, MONTH, DAY),
        ("shikotan", date(1955, 8, 31), DAY, MONTH, DAY),
        ("shikotan", date(1955, 9, 1), DAY, DAY, DAY),
        ("kunashir", date(1753, 12, 31), DAY, DAY, DAY),
        ("kunashir", date(1754, 1, 1), YEAR, DAY, DAY),
        ("kunashir", date(1754, 12, 31), YEAR, DAY, DAY),
        ("kunashir", date(1755, 1, 1), DAY, DAY, DAY),
        ("shikotan", date(1956, 10, 19), DAY, DAY, DAY),
        ("iturup", date(1971, 12, 31), DAY, DAY, DAY),
        ("iturup", date(1972, 1, 1), DAY, DAY, MONTH),
        ("iturup", date(1972, 1, 31), DAY, DAY, MONTH),
        ("iturup", date(1972, 2, 1), DAY, DAY, DAY),
    ],
)
def test_coarse_evidence_is_said_on_just_the_days_it_leaves_open(
    catalog: Catalog,
    island: Island,
    day: date,
    administration: Precision,
    offer: Precision,
    talks: Precision,
) -> None:
    """In the first month of the talks of 1955 and 1972, and in 1754, it says how coarsely it knows."""
    state = snapshot(catalog, island, day)
    assert precision_on(state.administration, day) is administration
    assert precision_on(state.offer, day) is offer
    assert precision_on(state.talks, day) is talks
