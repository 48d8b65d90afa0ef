"""What editions changed: on a page, as a feed, and below each entry that a change touched."""

import re
from dataclasses import replace
from datetime import datetime
from html import unescape
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from dashboard.reference import change_log, entry_address, page, reference
from dashboard.words.wording import wording
from geo import load_catalog
from geo.catalog import Catalog
from geo.changes import Change
from geo.text import LANGUAGES, Language
from tests.dashboard.reference.asking import answered, reader

CATALOG = load_catalog()
ATOM = "{http://www.w3.org/2005/Atom}"
EVENT, TEXT = "joint-declaration-1956", "joint-declaration-1956-paragraph-9"
SOURCE = CATALOG.events[EVENT].sources[0]
CHANGES = [
    Change.model_validate(
        {
            "id": "two-tracks",
            "edition": "2027.02",
            "day": "2027-02-11",
            "entries": [f"events/{EVENT}", f"texts/{TEXT}", f"sources/{SOURCE}", "events/gone-for-good"],
            "what": {
                "en": "Two <tracks> & both sides",
                "ja": "二つの<経路>",
                "ru": "Два <пути> & обе стороны",
            },
            "why": {
                "en": "A reader's proposal.",
                "ja": "読者の提案による。",
                "ru": "По предложению читателя.",
            },
        }
    ),
    Change.model_validate(
        {
            "id": "claims-in-full",
            "edition": "2027.01",
            "day": "2027-01",
            "entries": ["claims/*", "dispute", "islands/shikotan"],
            "what": {"en": "Grounds one by one", "ja": "論拠を一つずつ", "ru": "Основания по одному"},
            "why": {
                "en": "They had been told together.",
                "ja": "一括していた。",
                "ru": "Были собраны вместе.",
            },
        }
    ),
]


@pytest.fixture
def changed(monkeypatch: pytest.MonkeyPatch) -> Catalog:
    """The record with two changes, the latest first."""
    catalog = replace(CATALOG, changes=CHANGES)
    for module in (change_log, entry_address, page, reference):
        monkeypatch.setattr(module, "catalog", lambda: catalog)
    return catalog


@pytest.mark.usefixtures("changed")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_tells_each_change_with_its_reason_edition_by_edition(language: Language) -> None:
    """The latest edition first, each change with what, why, when, and the entries that it touched."""
    html = reference.changes(reader(language, "./"))
    assert re.findall(r'<h2 id="([^"]+)">', html) == ["2027.02", "2027.01"]
    sections = dict(re.findall(r'<section id="([^"]+)">(.*?)</section>', html, re.DOTALL))
    assert list(sections) == [change.id for change in CHANGES]
    for change in CHANGES:
        said = unescape(sections[change.id])
        assert change.what.to(language) in said
        assert change.why.to(language) in said
        assert [one for one in change.entries if f"<code>{one}</code>" in said] == list(change.entries)
    assert "<tracks>" not in html
    assert f'href="./changes.atom?lang={language}"' in html


@pytest.mark.usefixtures("changed")
def test_a_change_leads_to_the_entries_that_stand_somewhere() -> None:
    """To a page, or to a place on one; what is gone and a whole kind are words alone."""
    html = reference.changes(reader("en", "./"))
    assert re.findall(r'<a href="([^"]+)"><code>', html) == [
        f"./events/{EVENT}?lang=en",
        f"./texts?lang=en#{TEXT}",
        f"./sources/{SOURCE}?lang=en",
        "./about?lang=en#subject",
        "./islands/shikotan?lang=en",
    ]


def test_before_the_first_change_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """No heading stands over nothing."""
    catalog = replace(CATALOG, changes=[])
    for module in (change_log, entry_address, page, reference):
        monkeypatch.setattr(module, "catalog", lambda: catalog)
    html = reference.changes(reader("en", "./"))
    assert "Nothing yet." in html
    assert "<h2" not in html.split("<main>")[1]


@pytest.mark.usefixtures("changed")
@pytest.mark.parametrize("language", LANGUAGES)
def test_below_each_entry_stand_the_changes_that_touched_it(language: Language) -> None:
    """Its own, and those of its whole kind; below no other."""
    asks = reader(language)
    claim = next(one.span.id for history in CATALOG.claims.values() for one in history)
    tracks, grounds = (change.what.to(language) for change in CHANGES)
    for html, wanted in (
        (reference.event(asks, EVENT), tracks),
        (reference.source(asks, SOURCE), tracks),
        (reference.entry(asks, "claims", claim), grounds),
        (reference.island(asks, "shikotan"), grounds),
    ):
        (foot,) = re.findall(r'<footer class="entry-foot">(.*?)</footer>', html, re.DOTALL)
        assert wanted in unescape(foot)
        assert foot.split("</ul>")[0].count("<li>") == 1
    texts = reference.texts(asks).split("<section id=")
    assert [tracks in unescape(one) for one in texts[1:]] == [one == TEXT for one in CATALOG.texts]
    for html in (reference.event(asks, "treaty-of-shimoda-1855"), reference.island(asks, "iturup")):
        assert not [one for one in (tracks, grounds) if one in unescape(html)]


def feed(query: str = "", host: str = "here", path: str = "/changes.atom") -> ElementTree.Element:
    """The feed as the standard library reads it."""
    base = path.removesuffix("/changes.atom")
    routes = [Route(base + one.path, one.endpoint) for one in reference.ROUTES]
    answer = answered(Starlette(routes=routes), path, query, host)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/atom+xml")
    assert answer.headers["vary"] == "Accept-Language"
    return ElementTree.fromstring(bytes(answer.body))


def texts_of(root: ElementTree.Element, name: str) -> list[str]:
    """What the elements of that name say, of the feed first, then of its entries."""
    return [one.text or "" for one in root.iter(f"{ATOM}{name}")]


@pytest.mark.usefixtures("changed")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_feed_has_an_entry_for_each_change(language: Language) -> None:
    """Well-formed whatever the record says, with what a feed and an entry must have (RFC 4287)."""
    root = feed(f"lang={language}")
    assert root.tag == f"{ATOM}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    entries = root.findall(f"{ATOM}entry")
    for change, entry in zip(CHANGES, entries, strict=True):
        assert entry.findtext(f"{ATOM}title") == change.what.to(language)
        assert entry.findtext(f"{ATOM}summary") == change.why.to(language)
        updated = datetime.fromisoformat(entry.findtext(f"{ATOM}updated") or "")
        assert updated.date() == change.day.first
        assert updated.tzinfo is not None
    for one in (root, *entries):
        for name in ("id", "title", "updated"):
            assert len(one.findall(f"{ATOM}{name}")) == 1
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    assert max(texts_of(root, "updated")) == root.findtext(f"{ATOM}updated")


@pytest.mark.usefixtures("changed")
@pytest.mark.parametrize("base", ["", "/islands"])
def test_every_link_of_the_feed_is_absolute(base: str) -> None:
    """To the page of changes, and to the change on it, also where the page stands below a path."""
    root = feed("lang=ja", "record.example", f"{base}/changes.atom")
    found = {(one.get("rel"), one.get("href")) for one in root.iter(f"{ATOM}link")}
    at = f"http://record.example{base}/changes"
    assert found == {
        ("self", f"{at}.atom?lang=ja"),
        ("alternate", f"{at}?lang=ja"),
        *(("alternate", f"{at}?lang=ja#{change.id}") for change in CHANGES),
    }
    page = reference.changes(reader("ja", "./"))
    for _, href in found:
        parts = urlsplit(href or "")
        assert parse_qs(parts.query) == {"lang": ["ja"]}
        assert not parts.fragment or f'id="{parts.fragment}"' in page


def test_an_id_stays_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """In every language, at every host, and when the next edition brings more."""

    def ids(changes: list[Change], query: str, host: str) -> dict[str | None, str]:
        catalog = replace(CATALOG, changes=changes)
        monkeypatch.setattr(change_log, "catalog", lambda: catalog)
        root = feed(query, host)
        links = (one.find(f"{ATOM}link") for one in root.iter(f"{ATOM}entry"))
        names = [urlsplit(link.get("href", "")).fragment for link in links if link is not None]
        return dict(zip([None, *names], texts_of(root, "id"), strict=True))

    all_of_them = ids(CHANGES, "lang=en", "here")
    assert len(set(all_of_them.values())) == len(CHANGES) + 1
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one) for one in all_of_them.values())
    assert ids(CHANGES, "lang=ru", "elsewhere") == all_of_them
    earlier = ids(CHANGES[1:], "", "here")
    assert earlier.items() < all_of_them.items()


def test_the_feed_of_the_record_as_it_is() -> None:
    """Well-formed, also while nothing has changed; in the browser's language where the link names none."""
    root = feed()
    assert len(root.findall(f"{ATOM}entry")) == len(CATALOG.changes)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "ru"
    assert len(texts_of(root, "updated")) == len(CATALOG.changes) + 1


def test_every_page_names_the_way_to_the_changes() -> None:
    """And to the words themselves and the figures."""
    html = reference.about(reader())
    for address, name in wording("en").more_pages.items():
        assert f'<a href="../{address}?lang=en">{name}</a>' in html
