"""The map's equal in words: a sentence and a table that tell what the map shows, always in step with it."""

import random
import re

import pytest
from playwright.sync_api import expect

from dashboard.words.templating import lower_first
from geo import islands_as_of, load_catalog
from geo.alphabet import claimants_by_name, islands_by_name
from geo.historical_date import HistoricalDate
from geo.text import LANGUAGES, Language
from tests.browser.conftest import Open, Visit

CATALOG = load_catalog()


def opened(open_page: Open, link: str) -> Visit:
    """A visit with the section opened."""
    visit = open_page(link)
    visit.page.locator("#table > summary").click()
    return visit


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_says_what_the_record_says_on_any_day(open_page: Open, language: Language) -> None:
    """On random days each row has the group's administration, both positions, and the offer, in words."""
    visit = opened(open_page, f"/?date=1990-01-01&lang={language}")
    words = CATALOG.vocabulary
    chance = random.Random(7)  # any day will do; the same each time, so that a failure can be repeated
    for _ in range(4):
        day = chance.choice([event.date.first for event in CATALOG.events.values()])
        visit.page.get_by_role("textbox").and_(visit.page.locator(".timeline-typed")).fill(day.isoformat())
        visit.page.locator(".timeline-typed").press("Enter")
        table = visit.page.locator(f'table.islands-table[data-date="{day}"]')
        frame = islands_as_of(CATALOG, HistoricalDate.parse(day.isoformat()).first)
        for facts in islands_by_name(CATALOG, language):
            row = frame.loc[facts.id]
            cells = table.locator(f'tr[data-island="{facts.id}"] > *').all_inner_texts()
            assert cells[0] == facts.name.to(language)
            assert cells[1].startswith(words.administrators[row["administration"]].label.to(language))
            for at, party in enumerate(claimants_by_name(CATALOG, language), start=2):
                status = row[f"claim_{party}"]
                if status is not None:
                    assert cells[at] == words.claim_statuses[status].label.to(language)
            assert cells[4].startswith(words.offer_statuses[row["offer"]].label.to(language))
            law = words.law_statuses[row["law"]].label.to(language) if row["law"] else None
            assert law is None or cells[4].endswith(lower_first(law))
            assert cells[5] == words.talks_statuses[row["talks"]].label.to(language)
    assert visit.errors == []


def test_the_table_can_be_sorted_by_every_column(open_page: Open) -> None:
    """Each heading is a button that sorts, says so, and turns round when pressed again."""
    visit = opened(open_page, "/?date=1956-10-19")
    table = visit.page.locator("table.islands-table")
    offer = table.get_by_role("columnheader").filter(has_text="1956 offer")
    offer.get_by_role("button").click()
    expect(offer).to_have_attribute("aria-sort", "ascending")
    islands = "(rows) => rows.map((row) => row.dataset.island)"
    rows = table.locator("tbody tr")
    assert set(rows.evaluate_all(islands)[:2]) == {"iturup", "kunashir"}
    offer.get_by_role("button").click()
    expect(offer).to_have_attribute("aria-sort", "descending")
    assert set(rows.evaluate_all(islands)[:2]) == {"habomai", "shikotan"}
    for header in table.get_by_role("columnheader").all():
        header.get_by_role("button").click()
        expect(header).to_have_attribute("aria-sort", "ascending")


@pytest.mark.parametrize("section", ["closed", "open"])
def test_the_sentence_is_said_once_the_hand_rests(open_page: Open, section: str) -> None:
    """Nothing on opening nor while stepping; then one sentence for the day at which it came to rest."""
    link = "/?date=1956-10-10"
    visit = opened(open_page, link) if section == "open" else open_page(link)
    lists = visit.page.get_by_role("region", name="Lists of the record")
    said = lists.get_by_role("status").and_(visit.page.locator(":not(details *)"))
    expect(said).to_have_text("")
    said.evaluate(
        "(it) => { window.said = [];"
        " new MutationObserver(() => window.said.push(it.textContent))"
        ".observe(it, {childList: true, characterData: true, subtree: true}); }"
    )
    for _ in range(9):
        visit.slider.press("Shift+ArrowRight")
    expect(said).to_contain_text("On 19 October 1956:")
    expect(said).to_contain_text("Habomai, Shikotan: administered by Soviet Union")
    expect(said).to_contain_text("1956 handover offer: signed, not yet in force; talks: two groups or four.")
    # What is said is what the map shows, and nobody else says it.
    speaking = visit.page.get_by_role("status").filter(has_text="19 October 1956")
    expect(speaking).to_have_count(1)
    visit.label("habomai").press("Enter")
    expect(said).to_have_text(
        re.compile(
            r"^On 19 October 1956: Habomai: administered by Soviet Union.*; talks: two groups or four\.$"
        )
    )
    visit.map.get_by_role("button", name="Claims", exact=True).click()
    expect(visit.map.locator("#map_div")).to_have_attribute("data-lens", "claims")
    assert len(visit.page.evaluate("window.said")) == 2


def test_a_closed_section_costs_nothing(open_page: Open) -> None:
    """Stepping fills no table that nobody sees; opened, it tells of the day shown, and keeps in step."""
    visit = open_page("/?date=1956-10-10&island=habomai")
    words, changes = visit.page.locator("#table"), visit.page.locator("#changes")
    visit.slider.press("Shift+ArrowRight")
    visit.settled_on("1956-10-11")
    expect(words.locator("tbody tr")).to_have_count(0)
    expect(changes.locator("tbody tr")).to_have_count(0)
    for section in (words, changes):
        section.locator("summary").click()
    expect(words.get_by_role("table", name="11 October 1956")).to_be_visible()
    expect(words.get_by_text("On 11 October 1956:")).to_be_visible()
    expect(changes.get_by_role("table", name="Habomai")).to_be_visible()
    visit.slider.press("Shift+ArrowRight")
    expect(words.get_by_text("On 12 October 1956:")).to_be_visible()
    words.locator("summary").click()
    visit.slider.press("Shift+ArrowRight")
    visit.settled_on("1956-10-13")
    expect(words.locator("table")).to_have_attribute("data-date", "1956-10-12")
    words.locator("summary").click()
    expect(words.get_by_role("table", name="13 October 1956")).to_be_visible()


def test_a_row_chooses_its_island(open_page: Open) -> None:
    """A name in the table is a link to the island on that day; its row is marked."""
    visit = opened(open_page, "/?date=1956-10-19")
    table = visit.page.locator("table.islands-table")
    table.get_by_role("link", name="Habomai").click()
    visit.settled_on("1956-10-19", "habomai")
    expect(visit.label("habomai")).to_have_attribute("aria-pressed", "true")
    expect(table.locator('tr[data-island="habomai"]')).to_have_class("now")


def test_its_links_are_addresses_of_the_view(open_page: Open) -> None:
    """In a new tab, too, a name leads to the island on that day, by the same lens, in the link's language."""
    visit = opened(open_page, "/?date=1956-10-19&lens=offer&lang=ja")
    name = CATALOG.islands["habomai"].name.ja
    link = visit.page.locator("table.islands-table").get_by_role("link", name=name)
    expect(link).to_have_attribute("href", "?date=1956-10-19&island=habomai&lens=offer&lang=ja")
