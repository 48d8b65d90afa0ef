"""Readers with an older browser are told what the page needs, in their language."""

import re

import pytest

from dashboard.frame.needed_browsers import named, notice
from dashboard.words.wording import wording
from geo.text import LANGUAGES, Language
from tests.dashboard.reference.asking import map_page


def test_each_browser_stands_once_with_its_version() -> None:
    assert re.fullmatch(r"Chrome \d+, Edge \d+, Firefox \d+, Safari [\d.]+", named())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_names_them_and_leads_to_pages_without_scripts(language: Language) -> None:
    """It names every version and links three pages, in the language of the document."""
    words = wording(language)
    (paragraph,) = re.findall(r"<p .*?</p>", notice(language))
    assert named() in paragraph
    for address, name in (("story", "#story"), ("about", "about"), ("sources", "sources")):
        assert f'<a href="./{address}?lang={language}">{words.pages[name]}</a>' in paragraph
    assert notice(language) in map_page(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_streamlits_own_words_for_readers_without_scripts_are_replaced(language: Language) -> None:
    assert map_page(language).count("<noscript>") == 2
    assert "Streamlit app" not in map_page(language)


def test_the_script_is_older_than_what_it_looks_for() -> None:
    """No word or sign younger than ES5: a script that cannot be read says nothing."""
    (script,) = re.findall(r"<script>(.*?)</script>", notice("en"))
    assert not re.search(r"=>|`|\b(?:let|const|class)\b|\?\.|\?\?|\.\.\.|catch \{|/\(\?<", script)
