"""The lists under the map: all events, and what changed."""

import json
import re

import pytest
from playwright.sync_api import Route, expect

from dashboard.words.wording import wording
from geo import load_catalog
from geo.alphabet import alphabetical, islands_by_name
from geo.text import LANGUAGES, Language
from tests.browser.conftest import Open, Visit

CATALOG = load_catalog()


def opened(visit: Visit, name: str) -> None:
    """Open the list that the header's link ``name`` leads to."""
    visit.page.get_by_role("navigation", name="Pages").get_by_role("link", name=name, exact=True).click()


def titles(visit: Visit) -> list[str]:
    """The titles of the rows shown."""
    return visit.page.locator("#events tbody a.jump").all_inner_texts()


def test_filters_and_counts(open_page: Open) -> None:
    """Island, kind, period and text narrow the list, in all three scripts, and the count says how far."""
    visit = open_page("/?date=1956-10-19")
    opened(visit, "Events")
    every = len(CATALOG.events)
    count = visit.page.locator("#events").get_by_role("status")
    expect(count).to_have_text(f"{every} of {every} events")
    visit.page.get_by_label("Kind").select_option("treaty")
    treaties = [event for event in CATALOG.events.values() if event.kind == "treaty"]
    expect(count).to_have_text(f"{len(treaties)} of {every} events")
    visit.page.get_by_label("From", exact=True).fill("1855")
    visit.page.get_by_label("To", exact=True).fill("1875")
    expect(count).to_have_text(f"2 of {every} events")
    assert titles(visit) == [
        CATALOG.events[one].title.en for one in ("treaty-of-shimoda-1855", "treaty-of-st-petersburg-1875")
    ]
    visit.page.get_by_label("Kind").select_option("")
    visit.page.get_by_label("From", exact=True).fill("1945-09-01")
    visit.page.get_by_label("To", exact=True).fill("1945-09-01")
    for name in ("色丹島", "Шикотан", "shikotan"):
        visit.page.get_by_label("Find").fill(name)
        expect(visit.page.locator('#events tr[data-event="soviet-landing-shikotan-1945"]')).to_be_visible()


def test_sorting(open_page: Open) -> None:
    """A column's button sorts by it, and again the other way round; the column says which."""
    visit = open_page("/?date=1956-10-19")
    opened(visit, "Events")
    when = visit.page.locator("#events th").filter(has=visit.page.get_by_role("button", name="When"))
    expect(when).to_have_attribute("aria-sort", "ascending")
    first = titles(visit)[0]
    when.get_by_role("button").click()
    expect(when).to_have_attribute("aria-sort", "descending")
    assert titles(visit)[0] == list(CATALOG.events.values())[-1].title.en
    visit.page.locator("#events").get_by_role("button", name="Event", exact=True).click()
    by_title = titles(visit)
    assert by_title == sorted(by_title)
    when.get_by_role("button").click()
    assert titles(visit)[0] == first


def test_a_row_moves_the_page_and_keeps_the_island(open_page: Open) -> None:
    """A click on an event moves map, slider and panel to its day; the chosen island stays chosen."""
    visit = open_page("/?date=1956-10-19&island=kunashir")
    opened(visit, "Events")
    visit.page.get_by_label("Find").fill("Yalta")
    visit.page.locator('#events tr[data-event="yalta-agreement-1945"] a.jump').click()
    visit.settled_on("1945-02-11", "kunashir")
    assert visit.slider.get_attribute("data-date") == "1945-02-11"


def test_from_an_event_to_its_place(open_page: Open) -> None:
    """'On the map' goes to the event's day and shows its place."""
    visit = open_page("/?date=1956-10-19")
    opened(visit, "Events")
    visit.page.get_by_label("Find").fill("land on Kunashir")
    row = visit.page.locator('#events tr[data-event="soviet-landing-kunashir-1945"]')
    row.get_by_role("button", name="on the map").click()
    visit.settled_on("1945-09-01")
    expect(visit.map.locator("path.place.sought")).to_have_attribute(
        "data-event", "soviet-landing-kunashir-1945"
    )


def test_what_changed_here(open_page: Open) -> None:
    """For the chosen island each change is a jump, and the one that holds on the day shown is marked."""
    visit = open_page("/?date=1956-10-19")
    opened(visit, "Changes")
    expect(visit.page.locator("#changes")).to_contain_text("Choose an island")
    visit.label("shikotan").press("Enter")
    rows = visit.page.locator("#changes tbody tr")
    expect(rows).to_have_count(len(CATALOG.changes_of["shikotan"]) + 1 - _same_day("shikotan"))
    expect(visit.page.locator("#changes tr.now")).to_contain_text("19 October 1956")
    visit.page.locator("#changes").get_by_role("link", name="12 December 1956").click()
    visit.settled_on("1956-12-12", "shikotan")
    expect(visit.page.locator("#changes tr.now")).to_contain_text("12 December 1956")


def _same_day(island: str) -> int:
    days = [event.date.first for event in CATALOG.changes_of[island]]
    return len(days) - len(set(days))


def test_twenty_thousand_events_draw_no_more_rows(open_page: Open) -> None:
    """With a hundred times the record a filter draws a hundred rows, and more only when asked."""

    def many(route: Route) -> None:
        answer = route.fetch()
        moments = answer.json()
        events = moments["events"]
        moments["events"] = [
            event | {"id": f"{event['id']}-{copy}"}
            for event in events
            for copy in range(20_000 // len(events) + 1)
        ]
        route.fulfill(response=answer, body=json.dumps(moments))

    visit = open_page("/?date=1956-10-19", before=lambda context: context.route("**/moments.en.json", many))
    opened(visit, "Events")
    rows = visit.page.locator("#events tbody tr")
    expect(rows).to_have_count(100)
    visit.page.get_by_label("Find").fill("1945")
    expect(visit.page.locator("#events").get_by_role("status")).to_have_text(
        re.compile(r"^\d+ of \d{5} events$")
    )
    expect(rows).to_have_count(100)
    visit.page.get_by_role("button", name="Show more", exact=True).click()
    expect(rows).to_have_count(200)


def test_a_full_entry_is_in_the_links_language(open_page: Open) -> None:
    """Whatever the browser prefers: the page's language is the link's."""
    visit = open_page("/?date=1956-10-19&lang=ja", locale="en-US")
    visit.page.locator("#events > summary").click()
    entry = visit.page.locator('#events tr[data-event="yalta-agreement-1945"]').get_by_role("link").last
    entry.click()
    visit.page.wait_for_url(re.compile(r"/events/yalta-agreement-1945\?(.*&)?lang=ja$"))
    expect(visit.page.locator("html")).to_have_attribute("lang", "ja")


@pytest.mark.needs("tabs opened by the page")
def test_jumps_are_addresses_of_views(open_page: Open) -> None:
    """In a new tab, too, a row leads to its day with island, lens and language as they are shown by then."""
    visit = open_page("/?date=1956-10-19&lang=ru", locale="en-US")
    for section in ("events", "changes"):
        visit.page.locator(f"#{section} > summary").click()
    jump = visit.page.locator('#events tr[data-event="yalta-agreement-1945"] a.jump')
    expect(jump).to_have_attribute("href", "?date=1945-02-11&lang=ru")
    visit.label("kunashir").press("Enter")
    visit.map.locator('button[data-lens="claims"]').click()
    expect(jump).to_have_attribute("href", "?date=1945-02-11&island=kunashir&lens=claims&lang=ru")
    change = visit.page.locator("#changes a.jump").first
    expect(change).to_have_attribute(
        "href", re.compile(r"\?date=[\d-]+&island=kunashir&lens=claims&lang=ru$")
    )
    with visit.page.context.expect_page() as opening:
        jump.click(modifiers=["ControlOrMeta"])
    tab = opening.value
    expect(tab.locator(".panel time").first).to_have_attribute("datetime", "1945-02-11")
    expect(tab.locator("html")).to_have_attribute("lang", "ru")
    expect(tab.frame_locator("iframe").locator('button[data-lens="claims"]')).to_have_attribute(
        "aria-pressed", "true"
    )
    assert "date=1956-10-19" in visit.page.url  # this page stays


@pytest.mark.parametrize("language", LANGUAGES)
def test_choices_stand_in_the_languages_order(open_page: Open, language: Language) -> None:
    """Parties by the language's alphabet, kinds as the vocabulary lists them, after "any"."""
    visit = open_page(f"/?date=1956-10-19&lang={language}")
    visit.page.locator("#events > summary").click()
    words = wording(language).lists
    events = CATALOG.events.values()
    occurring = {party for event in events for party in event.parties}
    parties = alphabetical((CATALOG.parties[party] for party in occurring), language)
    kinds = [
        term.label.to(language)
        for code, term in CATALOG.vocabulary.event_kinds.items()
        if code in {event.kind for event in events}
    ]
    section = visit.page.locator("#events")
    for label, wanted in (
        (words["island"], [facts.name.to(language) for facts in islands_by_name(CATALOG, language)]),
        (words["party"], [party.name.to(language) for party in parties]),
        (words["kind"], kinds),
    ):
        options = section.get_by_role("combobox", name=label).locator("option").all_inner_texts()
        assert options == [words["any"], *wanted]


def test_a_coarse_date_has_its_hatched_edge(open_page: Open) -> None:
    """Drawn as the cell's own ground, since a collapsed table draws no image for a border."""
    visit = open_page("/?date=1956-10-19")
    visit.page.locator("#events > summary").click()
    coarse = visit.page.locator("#events td.coarse").first
    plain = visit.page.locator("#events td.when:not(.coarse)").first
    ground = "(cell) => getComputedStyle(cell).backgroundImage"
    assert "repeating-linear-gradient" in coarse.evaluate(ground)
    assert plain.evaluate(ground) == "none"
