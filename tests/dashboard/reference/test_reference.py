"""The reference pages: every entry has an address, and every source says what rests on it."""

import re
from collections.abc import Callable
from urllib.parse import urljoin

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.routing import Match

from dashboard.frame.theme import FIRST_PAINT
from dashboard.record.record import folder
from dashboard.reference import page as shared
from dashboard.reference import reference
from dashboard.reference.compare_page import compare_page
from dashboard.reference.entry_page import KINDS, entry_pages
from dashboard.reference.event_changes import changes_by_event
from dashboard.reference.reader import Reader
from dashboard.reference.unknown_addresses import UnknownAddresses
from dashboard.serving.bundles import FOLDER
from dashboard.words.dates import date_in_words
from geo import load_catalog
from geo.checking import cited_sources
from geo.citation_index import citations
from geo.edition_digest import edition_digest
from geo.places import date_of, names_of_place
from geo.text import LANGUAGES, Language
from tests.dashboard.reference.asking import answered, links, map_page, reader

Page = Callable[[Reader, str], str]

CATALOG = load_catalog()


READER = reader()


def test_every_event_has_a_page_with_its_sources() -> None:
    """An event's page has its words, its day on the map, and a link to each of its sources' pages."""
    for event in CATALOG.events.values():
        html = reference.event(READER, event.id)
        assert f'href="../?date={event.date.first}&amp;lang=en"' in html
        assert set(event.sources) <= links(html, "sources")
        assert html.count("<h1>") == 1


def test_every_source_lists_all_that_rests_on_it() -> None:
    """What the record cites is found again on the source's page, and nothing is cited by nobody."""
    index = citations(CATALOG)
    for source in CATALOG.sources:
        resting = index[source]
        assert resting, f"nothing cites {source}"
        html = reference.source(READER, source)
        assert {one.id for one in resting if one.kind == "events"} <= links(html, "events")
        assert f"({len(resting)})" in html


def test_every_link_between_reference_pages_leads_somewhere() -> None:
    """No page links to an entry that is not there, whatever its kind."""
    pages = [
        reference.about(READER),
        reference.sources(READER),
        reference.places(READER),
        reference.texts(READER),
        reference.figures(READER),
        reference.changes(READER),
        reference.parties(READER),
        reference.regions(READER),
        compare_page(READER),
        reference.story(READER),
        *(reference.island(READER, island) for island in CATALOG.islands),
        *(reference.event(READER, event) for event in CATALOG.events),
        *(reference.source(READER, source) for source in CATALOG.sources),
        *(reference.entry(READER, *address.split("/")) for address in entry_pages()),
    ]
    for html in pages:
        for kind in KINDS:
            assert {f"{kind}/{one}" for one in links(html, kind)} <= set(entry_pages())
        assert links(html, "events") <= set(CATALOG.events)
        assert links(html, "sources") <= set(CATALOG.sources)
        assert links(html, "islands") <= set(CATALOG.islands)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_on_the_map_is_listed_with_its_days_and_sources(language: Language) -> None:
    """Each name that the map can show stands on the page, linked to what bears it out."""
    html = reference.places(reader(language, "./"))
    for place in CATALOG.places:
        row = html.split(f'<tbody id="{place.id}">')[1].split("</tbody>")[0]
        for one in names_of_place(place, CATALOG.events):
            assert f"<td>{one.name.to(language)}" in row
            assert set(one.sources) <= links(row, "sources")
            bounds = [when for when in (one.begins, one.ends) if when is not None]
            assert {when for when in bounds if isinstance(when, str)} <= links(row, "events")
            assert all(date_in_words(date_of(when, CATALOG.events), language) in row for when in bounds)


def test_the_names_on_the_map_are_found_from_other_pages() -> None:
    """From About, from Sources, and from the page of a source of theirs."""
    for html in (reference.about(READER), reference.sources(READER)):
        assert 'href="../places?lang=en"' in html
    assert 'href="../places?lang=en#tyatya"' in reference.source(READER, "gvp-chachadake")


def test_a_source_leads_to_where_each_entry_that_cites_it_stands() -> None:
    """Also to places on the pages of texts and of names, the fragment last, after the reader's language."""
    for kind, page, entries in (
        ("texts", "texts", CATALOG.texts.values()),
        ("places", "places", CATALOG.places),
    ):
        for one in entries:
            for source in cited_sources(one):
                assert f'href="../{page}?lang=en#{one.id}"' in reference.source(READER, source), (
                    kind,
                    one.id,
                )
    for address, told in entry_pages().items():
        for source in told.entry.sources:
            assert f'href="../{address}?lang=en"' in reference.source(READER, source)


def test_about_says_policy_method_vocabulary_and_corrections() -> None:
    """The policy in full, each code with its meaning, how to correct, and when it was last reviewed."""
    html = reference.about(READER)
    for rule in CATALOG.edition.policy:
        assert str(rule.en)[:40] in html.replace("&#39;", "'")
    for code in CATALOG.vocabulary.offer_statuses:
        assert f">{code}</code>" in html
    assert date_in_words(CATALOG.edition.reviewed, "en") in html


@pytest.mark.parametrize("page", [reference.source, reference.event, reference.island])
def test_an_unknown_id_is_no_such_entry(page: Page) -> None:
    """What is not in the record is not made up."""
    with pytest.raises(reference.NoSuchEntryError):
        page(READER, "no-such-entry")


@pytest.mark.parametrize(
    "path",
    [
        "/events/no-such-entry",
        "/islands/atlantis",
        "/sources/none",
        "/no/where",
        *(f"/{kind}/no-such-entry" for kind in KINDS),
        "/texts/shimoda-1855-article-2",
        "/claims",
    ],
)
def test_what_is_not_there_is_answered_in_one_way(path: str) -> None:
    """An unknown id and an unknown address are the same 404, in the reader's language, and caches know it."""
    answer = answered(UnknownAddresses(Starlette(routes=reference.ROUTES), reference.ROUTES), path)
    assert answer.status_code == 404
    assert answer.headers["Content-Language"] == "ru"
    assert answer.headers["Vary"] == "Accept-Language, Accept-Encoding"
    assert '<html lang="ru">' in bytes(answer.body).decode()


@pytest.mark.parametrize(
    ("path", "query", "leads"),
    [
        ("/about/", "lang=ja&island=shikotan", "../about?lang=ja&island=shikotan"),
        ("/changes/", "", "../changes"),
        ("/events/joint-declaration-1956/", "", "../joint-declaration-1956"),
    ],
)
def test_a_slash_at_the_end_leads_to_the_page(path: str, query: str, leads: str) -> None:
    """With what the link asks for; relative, so that a path which a proxy takes away changes nothing."""
    app = UnknownAddresses(Starlette(routes=reference.ROUTES), reference.ROUTES)
    answer = answered(app, path, query)
    assert (answer.status_code, answer.headers["location"]) == (308, leads)
    assert answered(app, urljoin(path, leads).partition("?")[0], query).status_code == 200


@pytest.mark.parametrize("path", ["/nothing/", "/about//", "//about/x/", "//elsewhere.example/"])
def test_a_slash_makes_no_page_of_what_is_none(path: str) -> None:
    """Nor does it lead to another host."""
    app = UnknownAddresses(Starlette(routes=reference.ROUTES), reference.ROUTES)
    assert answered(app, path).status_code == 404


def test_a_slip_of_our_own_is_not_told_as_a_missing_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    """A KeyError while an entry's page is made is an error of ours: no 404 hides it."""

    def slip(*_: object) -> None:
        raise KeyError("a word that nobody wrote")

    monkeypatch.setattr(reference, "changes_by_event", slip)
    with pytest.raises(KeyError, match="nobody wrote"):
        answered(Starlette(routes=reference.ROUTES), "/events/joint-declaration-1956")


def test_about_names_the_content_of_the_record_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The digest shown is the record's: other style sheets and scripts do not change it."""
    shown = f"content {edition_digest(folder())[:16]}."
    assert shown in reference.about(READER)
    monkeypatch.setattr(shared, "base", lambda: "assets/0123456789abcdef/")
    html = reference.about(READER)
    assert "0123456789abcdef/reference.css" in html
    assert shown in html


def test_every_document_has_the_same_colours_before_the_first_paint() -> None:
    """The page and the reference pages carry one script, once, which reads what the module keeps."""
    (key,) = re.findall(r'getItem\("([^"]+)"\)', FIRST_PAINT)
    assert f'"{key}"' in (FOLDER / "frame" / "theme.js").read_text(encoding="utf-8")
    for html in (map_page("en"), reference.about(READER)):
        assert html.count(FIRST_PAINT) == html.count(key) == 1


def test_the_routes_do_not_hide_the_page() -> None:
    """The reference pages stand beside the map's address, not before it."""
    app = Starlette(routes=reference.ROUTES)
    scope = {"type": "http", "method": "GET", "path": "/", "root_path": "", "headers": []}
    assert all(route.matches(scope)[0] is Match.NONE for route in app.routes)


def test_the_browser_knows_every_page_by_its_address() -> None:
    """A link to it takes the view along; to the feed, which is no page, it does not."""
    code = (FOLDER / "reference" / "reference_links.js").read_text(encoding="utf-8")
    known = [re.compile(one.replace("\\/", "/")) for one in re.findall(r"= /(\^.+)/;$", code, re.MULTILINE)]
    assert len(known) == 2
    for route in reference.ROUTES:
        address = route.path.removeprefix("/").replace("{id}", "an-entry_1")
        assert any(one.match(f"{address}?lang=en#a") for one in known) == (address != "changes.atom"), address


def test_changes_are_told_with_their_islands() -> None:
    """The Joint Declaration changed the offer for two groups in one way and for two in another."""
    lines = changes_by_event(CATALOG, "en")["joint-declaration-1956"]
    assert "1956 offer: Signed, not yet in force (Habomai, Shikotan)" in lines
    assert "1956 offer: Not in the 1956 text (Etorofu / Iturup, Kunashir / Kunashiri)" in lines


@pytest.mark.parametrize(("island", "words"), [("habomai", "5,281"), ("habomai", "94.84")])
def test_figures_keep_their_digits(island: str, words: str) -> None:
    """Thousands stand apart, and a small area is not rounded."""
    assert f"<td>{words}</td>" in reference.island(READER, island)
    assert words.replace(",", "\u00a0").replace(".", ",") in reference.island(reader("ru"), island)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_its_language_and_offers_the_others(language: str) -> None:
    """The document, its links, and the switch all carry the language."""
    html = reference.about(reader(language))
    assert f'<html lang="{language}">' in html
    for other in LANGUAGES:
        assert (f'href="?lang={other}" lang="{other}"' in html) == (other != language)
    assert f'href="../sources?lang={language}"' in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_full_stop_follows_another(language: Language) -> None:
    """A Russian date in words ends in one: 19 октября 1956 г."""
    asks = reader(language)
    pages = [
        reference.about(asks),
        reference.sources(asks),
        reference.places(asks),
        reference.texts(asks),
        reference.figures(asks),
        *(reference.island(asks, island) for island in CATALOG.islands),
        *(reference.event(asks, event) for event in CATALOG.events),
        *(reference.entry(asks, *address.split("/")) for address in entry_pages()),
        *(reference.source(asks, source) for source in list(CATALOG.sources)[::8]),
    ]
    for html in pages:
        words = " ".join(re.sub(r"<[^>]+>", " ", html).split())
        assert re.findall(r".{20}(?:[.。] ?\.|。。).{5}", words) == []


def test_the_way_back_leads_to_the_view_one_came_from() -> None:
    """Date, island and lens of the link go along to every page and back to the map; nonsense does not."""
    asked = "date=1956-10-19&island=shikotan&lens=offer&edition=2019.07-0123456789ab&lang=ru"
    scope = reader().request.scope | {"query_string": asked.encode()}
    html = reference.about(Reader(Request(scope), "./"))
    carried = asked.replace("&", "&amp;")
    assert f'href="./?{carried}"' in html
    assert f'href="./sources?{carried}"' in html
    assert f'href="?{carried.replace("lang=ru", "lang=ja")}"' in html
    event = reference.event(Reader(Request(scope), "../"), "treaty-of-shimoda-1855")
    assert f'href="../?{carried.replace("1956-10-19", "1855-02-07")}"' in event
    wrong = scope | {"query_string": b"date=soon&island=%22%3E&lens=x&edition=latest"}
    assert 'href="./"' in reference.about(Reader(Request(wrong), "./"))
