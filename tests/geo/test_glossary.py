"""The glossary: one term a concept, in every translation; each rule is shown failing on a broken copy."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from geo import Problem
from geo.glossary import Concept, TermCheck
from geo.loading import DATA, read_list
from geo.report import report
from geo.text import Language, Text
from tests.environment import TODAY
from tests.geo.broken_record import content, entry


@pytest.fixture(scope="module")
def glossary() -> Sequence[Concept]:
    """The committed glossary."""
    problems: list[Problem] = []
    concepts = read_list(DATA, "glossary.yaml", Concept, "concept", problems)
    assert concepts, problems
    assert problems == []
    return concepts


def problems_of(record: Path, *entries: str) -> list[Problem]:
    """The problems of some entries of ``record``."""
    return [one for one in report(record, TODAY).problems if one.entry in entries]


def test_the_record_holds_to_the_glossary() -> None:
    """No committed text is translated by another term."""
    assert [one for one in report(DATA, TODAY).problems if one.came.startswith("none of the terms")] == []


def test_another_term_is_found(record: Path) -> None:
    """A document by another name, in either language, with the words of the English and what is allowed."""
    with entry(record, "events", "joint-declaration-1956") as event:
        event["title"] |= {"ja": "日ソ宣言、モスクワで署名", "ru": "В Москве подписан договор СССР и Японии"}
    assert problems_of(record, "joint-declaration-1956") == [
        Problem(
            "events/1947-1991.yaml",
            "joint-declaration-1956",
            f"title.{language}",
            "none of the terms for 'Joint Declaration' (joint-declaration-1956)",
            f"one of: {allowed}",
        )
        for language, allowed in (("ja", "共同宣言"), ("ru", "Совместн* декларац*"))
    ]


def test_speakers_hold_to_it_and_titles_of_sources_do_not(record: Path) -> None:
    """A reading is translated here, and so by these terms; a source is called what it is called."""
    with entry(record, "events", "joint-declaration-1956") as event:
        event["readings"]["japan"] = {"en": "A peace treaty", "ja": "講和", "ru": "Мирный договор"}
    with entry(record, "sources", "joint-declaration-1956-text") as source:
        source["title"] = {"en": "A peace treaty", "ja": "講和", "ru": "Мир"}
    found = problems_of(record, "joint-declaration-1956", "joint-declaration-1956-text")
    assert [one.field for one in found] == ["readings.japan.ja"]


def test_a_form_to_avoid_is_found_in_the_products_own_voice(record: Path) -> None:
    """Not in a quotation, not in a sentence that tells who says it, and not in a reading."""
    with content(record, "glossary.yaml") as concepts:
        next(one for one in concepts if one["concept"] == "border")["avoid"] = {
            "ja": ["境目"],
            "ru": ["рубеж*"],
        }
    with entry(record, "events", "yalta-agreement-1945") as event:
        event["short"] |= {"ja": "境目", "ru": "Рубеж"}
        event["title"] |= {"ja": "千島とソ連「境目」", "ru": "СССР и Курилы, по словам газеты: рубеж"}
        event["readings"]["japan"]["ja"] += "境目。"
    found = [(one.field, one.came, one.allowed) for one in problems_of(record, "yalta-agreement-1945")]
    assert found == [("short.ja", "'境目'", "国境 (border)"), ("short.ru", "'Рубеж'", "граница (border)")]


@pytest.mark.parametrize(
    ("english", "language", "translation", "concepts"),
    [
        ("The peace treaty.", "ja", "平和条約。", []),
        ("The peace treaty.", "ru", "МИРНОГО ДОГОВОРА.", []),
        ("The peace treaty.", "ru", "Перемирие, договор.", ["peace-treaty"]),
        ("A Peace Treaty.", "ru", "Договор.", []),
        ("No peacetreaty, no peace treatyless.", "ja", "なし。", []),
        ("Foreign Minister Ikeda.", "ja", "池田大臣。", ["foreign-minister"]),
        ("Deputy Foreign Minister Ikeda.", "ja", "池田外務次官。", []),
        ("Deputy Foreign Minister Ikeda.", "ja", "池田外相。", ["deputy-foreign-minister"]),
        ("The Supreme Soviet.", "ru", "Верховного Совета.", []),
        ("Ainu and Hokkaido.", "ru", "Люди.", ["ainu", "hokkaido"]),
        ("Ainu and Hokkaido.", "ru", "Айнов на Хоккайдо.", []),
        ("Ainu and Hokkaido.", "ru", "Тайна Хоккайдо.", ["ainu"]),
        ("The handover clause", "ru", "положение\u00a0о передаче", []),
        ("Nothing.", "ja", "何も。", []),
    ],
)
def test_what_counts_as_a_term(
    glossary: Sequence[Concept], english: str, language: Language, translation: str, concepts: list[str]
) -> None:
    """Whole words but in Japanese, any ending where a star stands, the longest English form alone."""
    text = Text.model_validate({"en": english, language: translation})
    assert [concept for concept, _ in TermCheck(glossary).untranslated(text, language)] == concepts


def test_a_text_not_yet_translated_is_no_matter_of_terms(glossary: Sequence[Concept]) -> None:
    """That it lacks is another check's finding."""
    assert TermCheck(glossary).untranslated(Text(en="The peace treaty"), "ja") == []


def test_a_glossary_of_nothing_finds_nothing() -> None:
    """Without concepts there is no term to miss."""
    assert TermCheck([]).untranslated(Text(en="The peace treaty", ja="講和"), "ja") == []


def test_a_concept_or_an_english_form_that_stands_twice_is_found(record: Path) -> None:
    """Else a text could be held to two terms at once."""
    with content(record, "glossary.yaml") as concepts:
        ainu = next(one for one in concepts if one["concept"] == "ainu")
        nemuro = next(one for one in concepts if one["concept"] == "nemuro")
        nemuro["forms"]["en"].append("Ainu")
        concepts.append(
            {**nemuro, "forms": {**ainu["forms"], "en": ["Aynu"], "ja": ["根室"], "ru": ["Нэмуро"]}}
        )
    found = [one for one in report(record, TODAY).problems if one.file == "glossary.yaml"]
    assert [(one.entry, one.field, one.came) for one in found] == [
        ("ainu", "forms.en", "'Ainu', a form of nemuro too"),
        ("nemuro", "concept", "it 2 times"),
    ]


def test_a_flawed_concept_is_named_by_field(record: Path) -> None:
    """Wrong, missing and unknown fields, each with what is allowed, under the concept's name."""
    with content(record, "glossary.yaml") as concepts:
        by_name = {one["concept"]: one for one in concepts}
        del by_name["ainu"]["term"]["ru"]
        by_name["nemuro"]["forms"]["ja"] = []
        by_name["diet"]["terms"] = "x"
        by_name["hokkaido"]["forms"]["en"] = ["*do"]
        by_name["border"]["term"]["ja"] = "線"
        by_name["source"]["avoid"] = {"de": ["Quelle"]}
        concepts.append("x")
    found = {
        (one.entry, one.field): one.allowed
        for one in report(record, TODAY).problems
        if one.file == "glossary.yaml"
    }
    assert found["ainu", "term.ru"] == "this field, which is required"
    assert found["diet", "terms"] == "only the fields of this kind of entry"
    assert found["border", ""] == "a term in ja that is one of its forms"
    assert {("nemuro", "forms.ja"), ("hokkaido", "forms.en.0"), ("source", "avoid.de")} < set(found)
    assert any(name.startswith("entry ") for name, _ in found)
    assert len(found) == 7


@pytest.mark.parametrize("held", ["{}\n", "- &a [*a]\n", None])
def test_without_a_glossary_the_record_is_not_clean(record: Path, held: str | None) -> None:
    """A file that is no list, no YAML or not there is one problem, and the other checks go on."""
    if held is None:
        (record / "glossary.yaml").unlink()
    else:
        (record / "glossary.yaml").write_text(held, encoding="utf-8")
    found = [one for one in report(record, TODAY).problems if one.file == "glossary.yaml"]
    assert len(found) == 1
