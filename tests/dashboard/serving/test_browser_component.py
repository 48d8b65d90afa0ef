"""A component's code is sent anew with each run: it names its module and its words, and carries neither."""

import json
import re
from collections.abc import Callable

import pytest
import streamlit

from dashboard.lists.record_lists import words_of_lists
from dashboard.serving.browser_component import browser_component, words_file, words_module
from dashboard.timeline.timeline import words_of_page
from geo.text import LANGUAGES, Language

MOST_CHARACTERS = 700


def sent(monkeypatch: pytest.MonkeyPatch, words: str | None) -> str:
    """The code of a component with ``words``."""
    kept: list[str] = []
    monkeypatch.setattr(streamlit.components.v2, "component", lambda _, js, **__: kept.append(js))
    browser_component("one", "page.js", "page", "en", words)
    return kept[0]


def test_it_names_its_module_and_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both below the address that carries the digest of their content."""
    code = sent(monkeypatch, words_file("page", "en"))
    asked = json.loads(re.search(r"= (\[.*?\])", code)[1].replace("'", '"'))  # type: ignore[index]
    assert [re.sub(r"^assets/[0-9a-f]{16}/", "", one) for one in asked] == ["page.js", "page_words.en.js"]
    assert len(code) < MOST_CHARACTERS


def test_without_words_it_names_its_module_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "page_words" not in sent(monkeypatch, None)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words_of", [words_of_page, words_of_lists])
def test_the_words_are_a_modules_default_export(
    words_of: Callable[[Language], dict[str, object]], language: Language
) -> None:
    """Nothing is lost on the way."""
    words = words_of(language)
    code = words_module(words).decode()
    assert json.loads(code.removeprefix("export default ").removesuffix(";\n")) == words
