"""The first sentence of a text: whole, and no more than it."""

import pytest

from dashboard.words.sentences import first_sentence, full_stop
from geo import load_catalog
from geo.text import LANGUAGES, Language


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It began. It went on.", "It began."),
        ("It began", "It began"),
        ("Order No. 1 was given. It held.", "Order No. 1 was given."),
        ("At 06.55 ships came. They left.", "At 06.55 ships came."),
        ("He said “no. Never” to it. She left.", "He said “no. Never” to it."),
        ("Was it so? Nobody knew.", "Was it so?"),
        (
            "Письмо А. Громыко от 1956 г. Вручено послу. Ответа нет.",
            "Письмо А. Громыко от 1956 г. Вручено послу.",
        ),
        ("В «Записке. Части второй» сказано. Далее.", "В «Записке. Части второй» сказано."),
        ("条約が調印された。翌年に発効した。", "条約が調印された。"),
        ("首相は「行く。必ず」と述べた。以上。", "首相は「行く。必ず」と述べた。"),
    ],
)
def test_it_ends_where_the_sentence_ends(text: str, first: str) -> None:
    """Not after an abbreviation, an initial or a figure, nor within quotation marks or brackets."""
    assert first_sentence(text) == first


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_summary_has_one(language: str) -> None:
    """A whole sentence, whatever the event."""
    for event in load_catalog().events.values():
        said = first_sentence(event.summary.to(language))
        assert event.summary.to(language).startswith(said)
        assert said.rstrip('"”»)').endswith((".", "!", "?", "。")), event.id
        assert all(said.count(one) == said.count(other) for one, other in ("()", "（）", "「」", "«»")), (
            event.id
        )


@pytest.mark.parametrize(
    ("words", "language", "stop"),
    [
        ("19 October 1956", "en", ". "),
        ("Said at 5 p.m.", "en", " "),
        ("19 октября 1956 г.", "ru", " "),
        ("ТАСС", "ru", ". "),
        ("1956年10月19日", "ja", "。"),
        ("調印された。", "ja", ""),
    ],
)
def test_no_full_stop_follows_another(words: str, language: Language, stop: str) -> None:
    """A Russian date in words ends in one."""
    assert full_stop(words, language) == stop
