"""The box behind "Use this": all that can be taken of the view shown."""

import csv
import re
from io import StringIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Download, Locator, Page, expect

from dashboard.record.edition import edition_mark
from geo.text import LANGUAGES
from tests.browser.axe import COLOURS, violations
from tests.browser.conftest import Open, Visit
from tests.browser.fonts import FontSet
from tests.browser.until import until
from tests.record_codes import ISLANDS

OPENS = {"en": "Use this", "ja": "利用する", "ru": "Использовать"}
SHIKOTAN = "/?date=1956-10-19&island=shikotan&lens=offer"

CLIPBOARD_BEGINS = "async (begins) => (await navigator.clipboard.readText()).startsWith(begins)"


def box(page: Page) -> Locator:
    """The box, open."""
    return page.locator("dialog[open]")


def opened(visit: Visit) -> Locator:
    """The box, opened by a click on the one way to it that is seen."""
    visit.page.locator("a.use:visible").click()
    expect(box(visit.page)).to_be_visible()
    return box(visit.page)


def saving(visit: Visit, act: str) -> tuple[str, bytes]:
    """Name and content of the file that the button of that name saves."""
    with visit.page.expect_download() as waiting:
        box(visit.page).locator(f"[data-act={act}]").click()
    download: Download = waiting.value
    return download.suggested_filename, Path(download.path()).read_bytes()


def shown(visit: Visit, what: str) -> str:
    """What the field of that name holds."""
    return box(visit.page).locator(f"[data-says={what}]").input_value()


def asked_for(visit: Visit) -> list[str]:
    """What of the box and the picture was fetched."""
    names: list[str] = visit.page.evaluate(
        "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.split('/').at(-1))"
    )
    return [name for name in names if re.match(r"cite|map_picture|dialog", name)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_by_key_takes_the_focus_and_gives_it_back(open_page: Open, language: str) -> None:
    """Nothing of it is fetched before; Escape closes it and lets no island go; so does Back."""
    visit = open_page(f"{SHIKOTAN}&lang={language}")
    assert asked_for(visit) == []
    link = visit.page.get_by_role("link", name=OPENS[language], exact=True)
    expect(link).to_have_count(1)
    link.focus()
    visit.page.keyboard.press("Enter")
    expect(box(visit.page)).to_be_visible()
    assert "cite_box.js" in asked_for(visit)
    assert "map_picture.js" not in asked_for(visit)
    expect(box(visit.page).locator(":focus")).to_have_count(1)
    visit.page.keyboard.press("Escape")
    expect(box(visit.page)).to_have_count(0)
    expect(link).to_be_focused()
    expect(visit.label("shikotan")).to_have_attribute("aria-pressed", "true")
    opened(visit)
    visit.page.go_back()
    expect(box(visit.page)).to_have_count(0)
    expect(visit.label("shikotan")).to_have_attribute("aria-pressed", "true")
    assert visit.errors == []


def test_link_and_citation_follow_the_view(open_page: Open) -> None:
    """Day, group, lens and language; with the edition, which the page that opens keeps, if that is wanted."""
    visit = open_page(f"{SHIKOTAN}&lang=en")
    opened(visit)
    assert parse_qs(urlsplit(shown(visit, "link")).query) == {
        "date": ["1956-10-19"], "island": ["shikotan"], "lens": ["offer"], "lang": ["en"],
    }  # fmt: skip
    assert shown(visit, "link") in shown(visit, "citation")
    assert "Shikotan, 19 October 1956 (1956 offer)" in shown(visit, "citation")
    box(visit.page).get_by_role("checkbox").check()
    assert f"edition={edition_mark()}" in shown(visit, "link")
    assert shown(visit, "link") in shown(visit, "citation")
    visit.page.keyboard.press("Escape")
    visit.page.get_by_role("button", name="Next event").click()
    visit.settled_on("1956-12-08", "shikotan")
    opened(visit)
    assert "date=1956-12-08" in shown(visit, "link")
    again = open_page(shown(visit, "link").partition("/?")[2].join(("/?", "")))
    again.settled_on("1956-12-08", "shikotan")
    expect(again.panel.locator(".notice")).to_have_count(0)
    again.page.get_by_role("button", name="Next event").click()
    again.page.wait_for_url(f"**edition={edition_mark()}**")


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_edition_is_told(open_page: Open, language: str) -> None:
    """In one quiet line, with both; the view is the link's all the same."""
    visit = open_page(f"{SHIKOTAN}&edition=2019.07-0123456789ab&lang={language}")
    notice = visit.panel.locator(".notice")
    expect(notice).to_contain_text("2019.07-0123456789ab")
    expect(notice).to_contain_text(edition_mark())
    visit.settled_on("1956-10-19", "shikotan")


@pytest.mark.parametrize(
    ("name", "begins", "suffix"),
    [
        ("Sentence", "The Four Islands contributors (2026). ", "txt"),
        ("BibTeX", "@misc{four-islands-", "bib"),
        ("RIS", "TY  - DATA", "ris"),
        ("CSL-JSON", "[\n", "csl.json"),
    ],
)
def test_the_citation_is_saved_as_it_is_shown(open_page: Open, name: str, begins: str, suffix: str) -> None:
    """In each format, under the view's own name; and what became of it is said."""
    visit = open_page(f"{SHIKOTAN}&lang=en")
    opened(visit).get_by_role("radio", name=name).check()
    text = shown(visit, "citation")
    assert text.startswith(begins)
    file, content = saving(visit, "save-citation")
    assert re.fullmatch(rf"four-islands-[\d.]+-1956-10-19-shikotan-offer\.{re.escape(suffix)}", file)
    # A field shows RIS's ends of lines as its own.
    assert content.decode().replace("\r\n", "\n") == text
    expect(box(visit.page).get_by_role("status")).to_have_text(f"Saved as {file}.")


def test_the_ris_file_keeps_its_ends_of_lines(open_page: Open) -> None:
    """A field on a page folds them; the file is written from the citation itself."""
    visit = open_page(f"{SHIKOTAN}&lang=en")
    opened(visit).get_by_role("radio", name="RIS").check()
    _, content = saving(visit, "save-citation")
    assert content.count(b"\r\n") == content.count(b"\n") == 13


def test_the_table_is_saved_for_a_spreadsheet(open_page: Open) -> None:
    """A byte order mark, a row a group, the very words of the page's own table."""
    visit = open_page(f"{SHIKOTAN}&lang=ru")
    visit.page.locator("#table summary").click()
    expect(visit.page.locator("#table tbody tr")).to_have_count(4)
    cells = visit.page.locator("#table tbody tr").first.locator("th, td").all_inner_texts()
    visit.page.evaluate("scrollTo(0, 0)")
    opened(visit)
    file, content = saving(visit, "save-table")
    assert file.endswith("-1956-10-19-shikotan-offer.csv")
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    assert len(rows) == 5
    assert rows[1][2:-2] == cells
    assert rows[1][-1] == shown(visit, "link")


@pytest.mark.needs("devtools protocol")
def test_copying_says_so_and_where_it_is_forbidden_too(open_page: Open, address: str) -> None:
    """Link, citation, table, code and picture are copied; without leave what can be selected is."""
    rights = ["clipboard-read", "clipboard-write"]
    visit = open_page(
        f"{SHIKOTAN}&lang=en", before=lambda context: context.grant_permissions(rights, origin=address)
    )
    status = opened(visit).get_by_role("status")
    for act, begins in (
        ("copy-link", "http://"),
        ("copy-citation", "The Four Islands"),
        ("copy-table", "Date,id,"),
        ("copy-embed", "<iframe src="),
        ("copy-picture", "<svg "),
    ):
        box(visit.page).locator(f"[data-act={act}]").click()
        expect(status).to_have_text("Copied.")
        until(
            visit.page,
            "async (begins) => (await navigator.clipboard.readText()).startsWith(begins)",
            arg=begins,
        )
        visit.page.evaluate("navigator.clipboard.writeText('')")
    visit.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    box(visit.page).locator("[data-act=copy-link]").click()
    expect(status).to_contain_text("not allowed")
    assert box(visit.page).locator("[data-says=link]").evaluate("(it) => it.value.length === it.selectionEnd")


def test_the_code_frames_the_view_in_another_page(open_page: Open) -> None:
    """The very element that oEmbed answers with, of this view, and it opens."""
    visit = open_page(f"{SHIKOTAN}&lang=en")
    opened(visit)
    code = shown(visit, "embed")
    assert 'title="Shikotan, 19 October 1956 (1956 offer)"' in code
    assert "/embed?date=1956-10-19&amp;island=shikotan&amp;lens=offer&amp;lang=en" in code
    host = visit.page.context.new_page()
    somewhere = f"{shown(visit, 'link').partition('/?')[0]}/another-page"
    host.route(somewhere, lambda route: route.fulfill(body=code, content_type="text/html"))
    host.goto(somewhere)
    expect(host.frame_locator("iframe").locator('[role="button"][data-island]')).to_have_count(4)
    host.close()


def test_printing_prints_the_page_and_not_the_box(open_page: Open) -> None:
    """The box is gone when the browser is asked to print."""
    visit = open_page(f"{SHIKOTAN}&lang=en")
    visit.page.evaluate(
        "print = () => { window.printed = !document.querySelector('body > div:last-of-type')"
        ".shadowRoot?.querySelector('dialog[open]'); }"
    )
    opened(visit).locator("[data-act=print]").click()
    until(visit.page, "window.printed === true")


def test_where_it_cannot_be_had_that_is_said(open_page: Open) -> None:
    """And the next press tries again."""
    visit = open_page(
        f"{SHIKOTAN}&lang=en",
        before=lambda context: context.route("**/cite_box.en.html", lambda one: one.abort()),
    )
    visit.page.locator("a.use:visible").click()
    expect(box(visit.page).get_by_role("alert")).to_be_visible()
    visit.page.get_by_role("dialog").get_by_role("button").click()
    visit.page.context.unroute("**/cite_box.en.html")
    opened(visit)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_within_everyones_reach(open_page: Open, fonts: FontSet, language: str) -> None:
    """On the narrowest phone nothing is cut off or too small to touch; axe-core finds nothing at all."""
    opening = "at=44,146.5,8.5&find-kind=treaty"
    visit = open_page(f"{SHIKOTAN}&{opening}&lang={language}", viewport={"width": 320, "height": 640})
    dialog = opened(visit)
    expect(dialog.get_by_role("checkbox")).to_have_count(3)
    for format_ in dialog.get_by_role("radio").all():
        format_.check()
        wide, room = dialog.evaluate("(one) => [one.scrollWidth, one.clientWidth]")
        assert wide <= room
    for control in dialog.locator("button, label").all():
        place = control.bounding_box()
        assert place is not None
        assert min(place["width"], place["height"]) >= 24
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= 320
    if fonts.name == "narrow":
        assert violations(visit.page) == []
        visit.page.emulate_media(color_scheme="dark")
        assert violations(visit.page, COLOURS) == []
        visit.page.emulate_media(color_scheme="light", forced_colors="active")
        expect(dialog.get_by_role("heading", level=2)).to_be_visible()
        visit.page.emulate_media(forced_colors="none")


def test_the_day_is_had_as_geojson_too(open_page: Open) -> None:
    """The link follows the day, the file is of that day, and beside it stands the way to all the record."""
    visit = open_page(SHIKOTAN)
    dialog = opened(visit)
    link = dialog.locator("[data-href=geojson]")
    expect(link).to_have_attribute("href", re.compile(r"/download/states\.geojson\?date=1956-10-19$"))
    told = visit.page.request.get(link.get_attribute("href") or "").json()
    assert {one["properties"]["island"] for one in told["features"]} == set(ISLANDS)
    data = dialog.get_by_role("link", name="All of the record, for programs")
    assert visit.page.request.get(data.evaluate("(one) => one.href")).status == 200
