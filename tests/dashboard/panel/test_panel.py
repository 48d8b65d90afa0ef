"""The panel's words."""

import re
from datetime import date, timedelta

import pytest

from dashboard.panel.panel import panel
from dashboard.view.view import View
from dashboard.words.dates import date_in_words
from geo import islands_as_of, load_catalog
from geo.catalog import Catalog
from geo.codes import Island
from geo.text import LANGUAGES, Language
from tests.record_codes import CLAIMANTS, ISLANDS

CATALOG = load_catalog()
DAYS = sorted(
    {date(1643, 1, 1), *(event.date.first for event in CATALOG.events.values()), date(2026, 11, 22)}
)


def words_of(html: str) -> str:
    """The text of ``html``, on one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("island", [None, *ISLANDS])
def test_every_panel_of_every_change_can_be_shown(island: Island | None) -> None:
    """On each day on which anything happened, the panel has its day, its island and its sources."""
    for day in DAYS:
        html = panel(CATALOG, View(day, island))
        assert html.count("<time ") == 1
        assert "\n" not in html
        assert f'<time datetime="{day}">' in html
        assert (f'data-island="{island}"' in html) == (island is not None)
        numbers = {int(number) for number in re.findall(r'href="#source-(\d+)"', html)}
        listed = {int(number) for number in re.findall(r'<li id="source-(\d+)"', html)}
        assert numbers == listed == set(range(1, len(listed) + 1))
        assert len(listed) >= 3


def columns_of(html: str) -> list[str]:
    """The claimants whose columns stand side by side, told by the slots that draw them."""
    party_of = {str(CATALOG.parties[party].slot): str(party) for party in CLAIMANTS}
    return [party_of[slot] for slot in re.findall(r'<div class="claim (\w+) stance-', html)]


@pytest.mark.parametrize("island", ISLANDS)
def test_both_sides_stand_side_by_side(island: Island) -> None:
    """Both claimants have a column each on every day, in the order of the names they go by on it."""
    for day in DAYS:
        for language in LANGUAGES:
            html = panel(CATALOG, View(day, island, language=language))
            columns = columns_of(html)
            assert sorted(columns) == [str(party) for party in CLAIMANTS]
            if language != "ja":
                japan_first = language == "en"
                assert columns == sorted(columns, reverse=not japan_first)


@pytest.mark.parametrize(
    ("day", "order", "names"),
    [
        (date(1643, 1, 1), ["ussr_russia", "japan"], ["ソ連／ロシア", "日本"]),
        (date(1900, 1, 1), ["japan", "ussr_russia"], ["日本", "ロシア、のちにソ連"]),
        (date(1956, 10, 19), ["ussr_russia", "japan"], ["ソ連", "日本"]),
        (date(2026, 11, 22), ["japan", "ussr_russia"], ["日本", "ロシア"]),
    ],
)
def test_the_sides_in_the_order_of_the_fifty_sounds(day: date, order: list[str], names: list[str]) -> None:
    """ソ連 (それん) stands before 日本 (にほん), ロシア (ろしあ) after it; in the overview too."""
    html = panel(CATALOG, View(day, "iturup", language="ja"))
    assert columns_of(html) == order
    told = panel(CATALOG, View(day, language="ja"))
    assert [told.index(f"<dt>{name}</dt>") for name in names] == sorted(
        told.index(f"<dt>{name}</dt>") for name in names
    )


def test_the_panel_of_the_joint_declaration() -> None:
    """19 October 1956, Shikotan: the USSR administers, the offer is signed and not in force, both claim."""
    said = words_of(panel(CATALOG, View(date(1956, 10, 19), "shikotan")))
    assert "Soviet Union" in said
    assert "Signed, not yet in force" in said
    assert CATALOG.events["joint-declaration-1956"].title.en in said
    assert "12 December 1956 →" in said


def test_the_panel_says_how_sure_and_how_sourced() -> None:
    """The counts are those of the join, for one island and in the overview of all."""
    day = date(1870, 1, 1)
    row = islands_as_of(CATALOG, day).loc["shikotan"]
    line = f"sure, part unconfirmed: {row['strong_sources']} of {row['sources']} strong"
    one = words_of(panel(CATALOG, View(day, "shikotan")))
    assert "Who administered: sure." in one
    assert f"Official or primary: {row['strong_sources']} of {row['sources']} sources." in one
    assert f"Statements unconfirmed in part: {row['unconfirmed_statements']}." in one
    assert f"Evidence {line}" in words_of(panel(CATALOG, View(day)))


def test_before_the_record_it_says_so() -> None:
    """On the first day no state administered, nobody's position is recorded, and the panel says both."""
    said = words_of(panel(CATALOG, View(date(1643, 1, 1), "iturup")))
    assert "The record knows no beginning" in said
    assert said.count("No position is recorded before this day") == 2


def test_a_coarsely_dated_day_says_so() -> None:
    """In August 1955 only the month is known, and the panel says it."""
    said = words_of(panel(CATALOG, View(date(1955, 8, 15), "shikotan")))
    assert "Whether this held on the very day is not known" in said
    assert "August 1955" in said


def test_the_record_is_escaped() -> None:
    """A text of the record can never become markup."""
    hostile = CATALOG.islands["habomai"].name.model_copy(update={"en": "<script>alert(1)</script>"})
    facts = CATALOG.islands["habomai"].model_copy(update={"name": hostile})
    catalog = Catalog(**(vars(CATALOG) | {"islands": {**CATALOG.islands, "habomai": facts}}))
    html = panel(catalog, View(date(2000, 1, 1), "habomai"))
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("island", [None, *ISLANDS])
def test_each_speaker_and_statement_are_one_block(island: Island | None) -> None:
    """A pair stands in a div of its own, so that no page or column parts a side from its words."""
    for day in (date(1956, 10, 19), date(1993, 10, 13), date(2026, 11, 22)):
        html = panel(CATALOG, View(day, island))
        pairs = re.findall(
            r"<div>\s*<dt>(?:(?!</?d[lt]>).)*</dt>\s*<dd>(?:(?!</?d[lt]>).)*</dd>\s*</div>", html
        )
        assert len(pairs) == html.count("<dt>") == html.count("<dd>") > 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("island", [None, ISLANDS[0]])
def test_after_the_last_event_the_panel_says_so(island: Island | None, language: Language) -> None:
    """Nobody takes silence for knowledge: on the day of the last event not yet, on the next one."""
    last = CATALOG.newest_event.date.end
    words = {"en": "No event is recorded after", "ja": "収録していない", "ru": "событий не учтено"}[language]
    assert words not in panel(CATALOG, View(last, island, language=language))
    after = words_of(panel(CATALOG, View(last + timedelta(days=1), island, language=language)))
    assert words in after
    assert words_of(date_in_words(CATALOG.edition.reviewed, language)) in after
