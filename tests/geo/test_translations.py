"""Three languages: every text has them, in their scripts, with its figures; each rule is shown failing."""

from pathlib import Path

import pytest

from geo.loading import DATA, read_whole
from geo.problem import Problem
from geo.report import report
from geo.text import Language, Text
from geo.translations import TranslationRules, figures_lost
from tests.environment import TODAY
from tests.geo.broken_record import content, entry

DECLARATION = "joint-declaration-1956"


def found(record: Path, *entries: str) -> list[tuple[str, str, str]]:
    """Field, what came and what is allowed, of the problems of some entries of ``record``."""
    return [
        (one.field, one.came, one.allowed) for one in report(record, TODAY).problems if one.entry in entries
    ]


def test_every_text_of_the_record_is_there_in_three_languages() -> None:
    """As many texts in Japanese and in Russian as in English, and nothing else to find in them."""
    checked = report(DATA, TODAY)
    counts = [checked.counts[f"texts in {name}"] for name in ("English", "Japanese", "Russian")]
    assert counts[0] > 3000
    assert len(set(counts)) == 1
    allowed = ("this text in ", "words in ", "the figures of ")
    assert [str(one) for one in checked.problems if one.allowed.startswith(allowed)] == []


def test_a_text_that_lacks_a_language_is_found(record: Path) -> None:
    """Whoever says it, and in the files that are one mapping too."""
    before = report(record, TODAY)
    with entry(record, "events", DECLARATION) as event:
        del event["title"]["ja"]
        del event["readings"]["japan"]["ru"]
    with content(record, "edition.yaml") as edition:
        del edition["method"]["ja"]
    assert found(record, DECLARATION, "edition") == [
        ("method.ja", "nothing", "this text in Japanese"),
        ("readings.japan.ru", "nothing", "this text in Russian"),
        ("title.ja", "nothing", "this text in Japanese"),
    ]
    after = report(record, TODAY)
    lost = {
        name: before.counts[f"texts in {name}"] - after.counts[f"texts in {name}"]
        for name in ("English", "Japanese", "Russian")
    }
    assert lost == {"English": 0, "Japanese": 2, "Russian": 1}


def test_a_text_left_in_english_is_found(record: Path) -> None:
    """A translation without a letter of its script; a figure with its unit and initials are none."""
    with entry(record, "events", DECLARATION) as event:
        event["title"] = {"en": "The end of the war", "ja": "The end of the war", "ru": "Konets voiny"}
        event["short"] = {"en": "204 km, NATO", "ja": "204 km, NATO", "ru": "204 km, NATO"}
    assert found(record, DECLARATION) == [
        ("title.ja", "'The end of the war'", "words in Japanese, or a name listed in translations.yaml"),
        ("title.ru", "'Konets voiny'", "words in Russian, or a name listed in translations.yaml"),
    ]


def test_a_site_or_a_brand_of_one_word_keeps_its_letters(record: Path) -> None:
    """As a publisher; a publisher of more words is translated, or argued for."""
    source_id = "joint-declaration-1956-text"
    with entry(record, "sources", source_id) as source:
        source["publisher"] = {"en": "nippon.com", "ja": "nippon.com", "ru": "nippon.com"}
    assert found(record, source_id) == []
    with entry(record, "sources", source_id) as source:
        source["publisher"] = {"en": "Foreign Office", "ja": "Foreign Office", "ru": "МИД"}
    assert found(record, source_id) == [
        ("publisher.ja", "'Foreign Office'", "words in Japanese, or a name listed in translations.yaml")
    ]
    with content(record, "translations.yaml") as rules:
        rules["latin"].append({"words": "Foreign Office", "languages": ["ja"], "reason": "A test."})
    assert found(record, source_id) == []


def test_an_exception_that_nothing_needs_is_a_problem(record: Path) -> None:
    """A name goes from the list when it goes from the record, or is translated."""
    with content(record, "translations.yaml") as rules:
        rules["latin"].append({"words": "Nobody at all", "languages": ["ja", "ru"], "reason": "A test."})
    assert found(record, "latin") == [
        ("ja", "'Nobody at all'", "only names that stand in Latin letters there"),
        ("ru", "'Nobody at all'", "only names that stand in Latin letters there"),
    ]


def test_without_its_rules_the_record_is_not_clean(record: Path) -> None:
    """A missing list is a problem, not a check that passes."""
    (record / "translations.yaml").unlink()
    assert [one.field for one in report(record, TODAY).problems if one.file == "translations.yaml"] == [""]


def test_rules_that_are_cut_off_are_blamed_themselves(record: Path) -> None:
    """Wherever the file ends too early: it is named, and no text that it excepts is blamed alone."""
    path = record / "translations.yaml"
    committed = path.read_bytes()
    sound = []
    for end in range(len(committed)):
        path.write_bytes(committed[:end])
        problems: list[Problem] = []
        if read_whole(record, path.name, TranslationRules, problems):
            sound.append(end)
        else:
            assert {one.file for one in problems} == {path.name}
    # Between two entries nothing shows the cut but what is missing then.
    path.write_bytes(committed[: sound[0]])
    problems = list(report(record, TODAY).problems)
    assert problems
    assert all(one.allowed.endswith("a name listed in translations.yaml") for one in problems)


def test_a_figure_that_is_lost_or_altered_is_found(record: Path) -> None:
    """Years and counts, in either language."""
    with entry(record, "events", "residents-august-1945") as event:
        event["title"] |= {"ja": "日本人住民は17,219人", "ru": "Японские жители на момент окончания войны"}
    assert found(record, "residents-august-1945") == [
        ("title.ja", "no 17291", "the figures of the English"),
        ("title.ru", "no 17291", "the figures of the English"),
    ]


def test_a_sources_own_title_need_not_have_the_figures_that_describe_it(record: Path) -> None:
    """What it is called in its language is given; in the other language the figure is there."""
    source_id = "joint-declaration-1956-text"
    with entry(record, "sources", source_id) as source:
        source |= {"language": "ja", "original_title": "宣言"}
        source["title"] = {"en": "Declaration of 1956", "ja": "宣言（本文）", "ru": "Декларация"}
    assert found(record, source_id) == [("title.ru", "no 1956", "the figures of the English")]
    with entry(record, "sources", source_id) as source:
        source["title"]["ja"] = "日本の宣言文"
        source["original_title"] = "共同声明"
    assert [field for field, *_ in found(record, source_id)] == ["title.ja", "title.ru"]


@pytest.mark.parametrize(
    ("english", "language", "translation", "lost"),
    [
        ("In 1956", "ja", "1956年", []),
        ("In 1956", "ja", "１９５６年", []),
        ("In 1956", "ru", "в 1965 году", [1956]),
        ("5,281 people of 17,291", "ja", "17291人のうち5,281人", []),
        ("5,281 people", "ru", "5\u00a0281 человек", []),
        ("5,281 people", "ru", "5\u202f281 человек", []),
        ("5,281 people", "ru", "5281 человек", []),
        ("5,281 people", "ru", "5 281 человек", [5281]),
        ("5,281 people", "ru", "5,281 человек", [5281]),
        ("50,000 and 17,291 and 25,000", "ja", "5万人、1万7291人、2.5万人", []),
        ("50,000 people", "ja", "5人", [50000]),
        ("12 people, 3.7 km", "ru", "двенадцать человек, 3,7 км", []),
        ("Act No. 118 of 1981", "ru", "Закон № 118", [1981]),
        ("1,234,567", "ja", "1234567", []),
        ("In 1956 or 1,956", "ru", "в 1956", []),
    ],
)
def test_what_counts_as_a_figure(english: str, language: Language, translation: str, lost: list[int]) -> None:
    """Each language groups digits by its own sign, Japanese by ten thousands too; short ones may be words."""
    assert figures_lost(Text.model_validate({"en": english, language: translation}), language) == lost


@pytest.mark.parametrize("hostile", ["1" * 4000, "1," * 2000, "1,111" * 800, "1万" * 2000, "1.1" * 1300])
def test_a_hostile_text_costs_no_more_than_its_length(hostile: str) -> None:
    """No figure is too long to be read, and none is read twice."""
    for language in ("ja", "ru"):
        assert isinstance(figures_lost(Text(en=hostile, ja=hostile, ru=hostile), language), list)
