"""The decisive words as readers of each language are shown them: their own first, and which are authentic."""

import pytest

from dashboard.words.passages import Passage, language_name, passages
from geo import load_catalog
from geo.decisive_texts import DecisiveText
from geo.text import LANGUAGES, Language

TEXTS = load_catalog().texts


def text(*authentic: str) -> DecisiveText:
    """A treaty that is authentic in those languages."""
    all_three = dict.fromkeys(LANGUAGES, "x")
    return DecisiveText.model_validate(
        {
            "id": "a-treaty",
            "instrument": all_three,
            "article": all_three,
            "event": "a-treaty-signed",
            "free": "treaty",
            "authentic": [
                {"language": one, "quote": f"words in {one}", "sources": [f"text-{one}"]} for one in authentic
            ],
            "translations": {one: f"ours in {one}" for one in LANGUAGES if one not in authentic},
        }
    )


@pytest.mark.parametrize(
    ("authentic", "language", "order"),
    [
        (("fr",), "en", ["en", "fr"]),
        (("ja", "nl", "ru"), "ru", ["ru", "ja", "nl"]),
        (("ja", "nl", "ru"), "ja", ["ja", "nl", "ru"]),
        (("ja", "nl", "ru"), "en", ["en", "ja", "nl", "ru"]),
        (("en", "ru"), "en", ["en", "ru"]),
    ],
)
def test_the_readers_language_comes_first(
    authentic: tuple[str, ...], language: Language, order: list[str]
) -> None:
    """Then those in which the text is authentic, in the record's order; no other translation is shown."""
    shown = passages(text(*authentic), language)
    assert [one.language for one in shown] == order
    assert [one.authentic for one in shown] == [one in authentic for one in order]
    for one in shown:
        whose, sources = ("words", [f"text-{one.language}"]) if one.authentic else ("ours", [])
        assert (one.quote, list(one.sources)) == (f"{whose} in {one.language}", sources)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TEXTS)
def test_every_text_of_the_record_can_be_read_in_every_language(name: str, language: Language) -> None:
    """One passage a language, at least one authentic, and each language with a name."""
    shown = passages(TEXTS[name], language)
    assert shown[0].language == language
    assert len({one.language for one in shown}) == len(shown)
    assert sum(one.authentic for one in shown) == len(TEXTS[name].authentic)
    assert all(language_name(one.language, language) != one.language for one in shown)


def test_without_a_source_a_passage_is_not_authentic() -> None:
    assert not Passage("en", "words").authentic
    assert Passage("en", "words", ["a-source"]).authentic


@pytest.mark.parametrize(
    ("language", "name"), [("en", "Dutch"), ("ja", "オランダ語"), ("ru", "нидерландский")]
)
def test_a_language_is_named_in_the_readers(language: Language, name: str) -> None:
    """As CLDR names it; one without a name is told by its code."""
    assert language_name("nl", language) == name
    assert language_name("xx", language) == "xx"
