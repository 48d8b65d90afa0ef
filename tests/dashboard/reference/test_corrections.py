"""Proposing a correction: its text, the mail with it, and an address that is none."""

import re
from html import unescape
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from dashboard.record.record import catalog
from dashboard.reference import corrections, reference
from dashboard.words.languages import translations
from geo.text import LANGUAGES, Language
from tests.dashboard.reference.asking import reader
from tests.dashboard.test_server import started

SAYS = "Who governed? A & B, 100% of it: “so” it said;\nthe next line #2."
ASKED = (
    "What is wrong:",
    "What it should say:",
    "Source that others can open or look up:",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_proposal_names_the_entry_and_leaves_room_for_the_rest(language: Language) -> None:
    """Entry, edition and what it says are filled in; what only the reader knows is asked for."""
    text = corrections.proposal("claims/japan-all-1855", SAYS, language)
    say = translations(language).gettext
    lines = text.split("\n\n")
    assert "claims/japan-all-1855" in lines[0]
    assert catalog().edition.version in lines[1]
    assert SAYS in lines[2]
    assert [line.strip() for line in lines[3:]] == [say(one) for one in ASKED]
    assert not re.search(r"[{}]", text)


def test_a_mail_carries_the_whole_text_whatever_stands_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither & nor ? nor # nor % ends the body; its lines end as lines of mails do (RFC 6068)."""
    monkeypatch.setenv(corrections.ADDRESS_VARIABLE, " corrections+isles@example.org ")
    body = corrections.proposal("events/a", SAYS, "ru")
    link = corrections.mailto("events/a", body)
    parts = urlsplit(link)
    assert (parts.scheme, unquote(parts.path), parts.fragment) == (
        "mailto",
        "corrections+isles@example.org",
        "",
    )
    assert parse_qsl(parts.query) == [("subject", "events/a"), ("body", body.replace("\n", "\r\n"))]
    assert re.fullmatch(r"mailto:[\w@.%-]+\?subject=[\w.%-]+&body=[\w.%~-]+", link, re.ASCII)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_offers_the_mail_where_an_address_is_set(
    monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    """With the very text that it shows; without an address it can be copied alone."""
    assert "mailto:" not in reference.event(reader(language), "joint-declaration-1956")
    monkeypatch.setenv(corrections.ADDRESS_VARIABLE, "corrections@example.org")
    html = reference.event(reader(language), "joint-declaration-1956")
    (link,) = re.findall(r'href="(mailto:[^"]+)"', html)
    (shown,) = re.findall(r"<textarea[^>]*>(.*?)</textarea>", html, re.DOTALL)
    sent = dict(parse_qsl(urlsplit(unescape(link)).query))
    assert sent["body"].replace("\r\n", "\n") == unescape(shown)


@pytest.mark.parametrize("address", ["corrections@example.org", "a.b+c@mail.example.museum", ""])
def test_an_address_or_none_is_taken(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv(corrections.ADDRESS_VARIABLE, address)
    corrections.require_address()
    assert corrections.address() == (address or None)


@pytest.mark.parametrize(
    "address",
    [
        "corrections",
        "https://example.org/",
        "a@b",
        "two@example.org, more@example.org",
        "a@example.org?cc=b@example.org",
        "a@example.org&body=x",
        "A <a@example.org>",
    ],
)
def test_what_is_no_address_ends_the_process_in_words(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """The variable, what came, and what is allowed."""
    monkeypatch.setenv(corrections.ADDRESS_VARIABLE, address)
    with pytest.raises(SystemExit) as ended:
        corrections.require_address()
    assert str(ended.value) == (
        f"FOUR_ISLANDS_CORRECTIONS: came {address!r}; allowed: a mail address, as corrections@example.org"
    )


def test_the_server_does_not_start_with_a_wrong_one() -> None:
    """It says so, and leaves no traceback."""
    ended = started(**{corrections.ADDRESS_VARIABLE: "corrections at example.org"})
    assert ended.returncode != 0
    assert "FOUR_ISLANDS_CORRECTIONS: came 'corrections at example.org'" in ended.stderr
    assert "Traceback" not in ended.stderr
