"""Each reference page has one address for good in each language, and tells machines what it is."""

import re
from html import unescape

import pytest

from dashboard.reference import reference
from geo.text import LANGUAGES, Language
from tests.dashboard.reference.asking import reader

ALONE = "http://here/page/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_names_its_address_in_each_language(language: Language) -> None:
    """Itself for good, all languages, and the one that follows the reader's browser."""
    html = reference.event(reader(language), "joint-declaration-1956")
    assert re.findall(r'<link rel="canonical" href="([^"]+)"', html) == [f"{ALONE}?lang={language}"]
    others = re.findall(r'<link rel="alternate" href="([^"]+)" hreflang="([^"]+)"', html)
    assert others == [(f"{ALONE}?lang={one}", one) for one in LANGUAGES] + [(ALONE, "x-default")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_preview_says_what_its_head_says(language: Language) -> None:
    """One title and one description, whoever shows them; the page's language among the others."""
    html = reference.event(reader(language), "joint-declaration-1956")

    def content(name: str) -> list[str]:
        return [unescape(one) for one in re.findall(rf'<meta [a-z]+="{name}" content="([^"]*)"', html)]

    assert content("og:title") == [unescape(re.findall("<title>(.*?)</title>", html)[0])]
    assert content("og:description") == content("description")
    (own,) = content("og:locale")
    assert own.startswith(language)
    assert {own, *content("og:locale:alternate")} == {"en_GB", "ja_JP", "ru_RU"}


def test_what_is_not_there_has_no_address_for_good() -> None:
    html = bytes(reference.not_found(reader("en")).body).decode()
    assert "canonical" not in html
    assert "og:" not in html
