"""Every entry has a page in each language: what it says, since when, on what it rests, how to correct it."""

import re
from html import unescape

import pytest

from dashboard.reference import reference
from dashboard.reference.entry_page import KINDS, SAID, EntryPage, entry_pages
from dashboard.words.dates import date_with_era
from dashboard.words.passages import passages
from geo import load_catalog
from geo.checking import cited_sources
from geo.citation_index import evidenced
from geo.entries import Claim
from geo.text import LANGUAGES, Language, Text
from tests.dashboard.reference.asking import links, reader, words_of

CATALOG = load_catalog()
PROPOSE = {"en": "Propose a correction", "ja": "訂正を提案", "ru": "Предложить исправление"}


def page_of(address: str, language: Language) -> str:
    """The page at ``address``, as somebody sees it whose link names ``language``."""
    kind, one = address.split("/")
    return reference.entry(reader(language), kind, one)


def test_each_entry_of_these_kinds_has_a_page_and_each_kind_says_something() -> None:
    """Those with pages of another sort, the events, have none here."""
    entries = {f"{kind}/{one.id}" for kind, one in evidenced(CATALOG)}
    assert set(entry_pages()) == {one for one in entries if not one.startswith("events/")}
    assert {page.kind for page in entry_pages().values()} == set(KINDS) == set(SAID)
    assert all(page.said for page in entry_pages().values())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_its_page_says_what_the_entry_says_and_links_to_its_sources(kind: str, language: Language) -> None:
    """Title, words and readings in the reader's language; each source, event and group a link away."""
    of_kind = {address: page for address, page in entry_pages().items() if page.kind == kind}
    assert of_kind
    for address, page in of_kind.items():
        html = page_of(address, language)
        said = words_of(html)
        assert f'<html lang="{language}">' in html
        assert html.count("<h1>") == 1
        for text in told(page):
            assert words_of(text.to(language)) in said, address
        assert set(cited_sources(page.entry)) <= links(html, "sources"), address
        for event in filter(None, (page.begun_by, page.ended_by)):
            assert event.id in links(html, "events")
            assert date_with_era(event.date, language) in unescape(html)
        assert set(getattr(page.entry, "islands", ())) <= links(html, "islands")
        assert (page.begun_by is None) or f"date={page.begun_by.date.first}" in html


def told(page: EntryPage) -> list[Text]:
    """The texts of an entry that its page owes a reader."""
    entry = page.entry
    texts = [*page.said, *entry.readings.values(), *([page.status.definition] if page.status else [])]
    texts += [one for one in (entry.unconfirmed, getattr(entry, "fewer_grounds", None)) if one]
    texts += [version.says for one in entry.disagreements for version in one.versions]
    if getattr(entry, "answer", None):
        texts.append(entry.answer.says)
    for ground in getattr(entry, "grounds", ()):
        texts += [ground.says] if isinstance(entry, Claim) else [ground]
    return texts


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "address", [next(one for one in entry_pages() if one.startswith(kind)) for kind in KINDS]
)
def test_below_it_stand_its_id_and_a_correction(address: str, language: Language) -> None:
    """The id with a button that copies it, and a text that names entry, edition and what it says."""
    html = page_of(address, language)
    key = address.replace("/", "-")
    assert f'<code id="{key}">{address}</code> <button type="button" data-copies="{key}"' in html
    (foot,) = re.findall(r'<footer class="entry-foot">(.*?)</footer>', html, re.DOTALL)
    assert f"<summary>{PROPOSE[language]}</summary>" in foot
    (text,) = re.findall(rf'<textarea id="{key}-text"[^>]*>(.*?)</textarea>', foot, re.DOTALL)
    for part in (address, CATALOG.edition.version, entry_pages()[address].title.to(language)):
        assert part in unescape(text)
    assert unescape(words_of(CATALOG.edition.corrections.to(language))) in words_of(foot)
    for button in re.findall(r"<button[^>]*>", foot):
        (copied,) = re.findall(r'data-copies="([^"]+)"', button)
        assert f'id="{copied}"' in foot
        assert " hidden>" in button  # until a script comes that makes it work
        assert 'data-copied=""' not in button
    assert "mailto:" not in foot


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_ground_of_a_claim_has_its_sources_and_its_answer(language: Language) -> None:
    """The answer stands below its ground, each with the ways to its own sources."""
    answers = 0
    for address, page in entry_pages().items():
        if page.kind != "claims":
            continue
        (listed,) = re.findall(r'<ul class="grounds">(.*?)</ul>', page_of(address, language), re.DOTALL)
        for ground, item in zip(page.entry.grounds, re.findall(r"<li>(.*?)</li>", listed), strict=True):
            says, _, reply = item.partition('<span class="reply">')
            assert unescape(says).startswith(ground.says.to(language))
            assert links(says, "sources") == set(ground.sources)
            assert links(reply, "sources") == set(ground.answer.sources if ground.answer else ())
            if ground.answer:
                assert unescape(reply).startswith(ground.answer.says.to(language))
                answers += 1
    assert answers


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_decisive_words_stand_on_one_page(language: Language) -> None:
    """Each at its id, with its event, why it may be quoted, its passages and a correction of its own."""
    html = reference.texts(reader(language, "./"))
    sections = dict(re.findall(r'<section id="([^"]+)">(.*?)</section>', html, re.DOTALL))
    assert list(sections) == list(CATALOG.texts)
    for text in CATALOG.texts.values():
        section = sections[text.id]
        quoted = re.findall(r'<blockquote lang="(\w+)">(.*?)</blockquote>', section)
        assert [(tongue, unescape(quote)) for tongue, quote in quoted] == [
            (one.language, one.quote) for one in passages(text, language)
        ]
        assert text.event in links(section, "events")
        assert set(cited_sources(text)) == links(section, "sources")
        assert f'<code id="texts-{text.id}">texts/{text.id}</code>' in section
        assert PROPOSE[language] in section


def test_an_entry_is_found_under_its_own_kind_alone() -> None:
    """An id of another kind is no such entry, nor is a kind with pages of another sort."""
    claim = next(page.entry.id for page in entry_pages().values() if page.kind == "claims")
    for kind in ("laws", "events"):
        with pytest.raises(reference.NoSuchEntryError):
            reference.entry(reader(), kind, claim)
