"""The interface's messages: every one is translated, and every translation is used."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from dashboard.words.languages import translations
from dashboard.words.message_catalog import FOLDER
from geo.text import LANGUAGES

DASHBOARD = Path(__file__).resolve().parents[3] / "dashboard"
TRANSLATED = [language for language in LANGUAGES if language != "en"]
PLACE = re.compile(r"%\(\w+\)s|\{\w+\}")
# What is the same word in every script, or a pattern without words.
SAME = re.compile(
    r"[^A-Za-zА-Яа-яЁё]*(?:(?:km²?|m|MIT|YYYY-MM-DD|OpenStreetMap contributors|%\(\w+\)s|\{\w+\})[^A-Za-z]*)*"
)


def messages_in_the_code() -> set[str]:
    """Every message that the modules and templates hold."""
    found = extract_from_dir(
        DASHBOARD,
        method_map=[("**.py", "python"), ("**.html", "jinja2")],
        options_map={"**.html": {"trimmed": "true", "silent": "false"}},
        keywords={"_": None, "gettext": None, "say": None},
    )
    return {message for _, _, message, _, _ in found if isinstance(message, str)}


def messages_of(language: str) -> dict[str, str]:
    """Message and translation, as the catalog's file has them."""
    with (FOLDER / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        catalog = read_po(file, locale=language)
    assert not any(message.fuzzy for message in catalog if message.id)
    return {str(message.id): str(message.string) for message in catalog if message.id}


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_catalog_holds_what_the_code_says_and_no_more(language: str) -> None:
    """A new message without a translation, or a translation without a message: make messages."""
    assert set(messages_of(language)) == messages_in_the_code()


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_translation_is_in_its_own_script(language: str) -> None:
    """None is empty, none is left in English, and what the page puts in has its place."""
    script = {"ja": r"[ぁ-んァ-ヶ一-龯]", "ru": r"[А-Яа-яЁё]"}[language]
    for message, translation in messages_of(language).items():
        assert translation, message
        assert sorted(PLACE.findall(translation)) == sorted(PLACE.findall(message)), message
        assert re.search(script, translation) or SAME.fullmatch(message), f"{message!r}: {translation!r}"


def test_english_speaks_for_itself() -> None:
    """The messages in the code are the English ones."""
    assert translations("en").gettext("Around this day") == "Around this day"
    assert translations("ja").gettext("Around this day") != "Around this day"
