"""Neutrality of names and sides: each name a pair, each pair and the two sides in alphabetical order."""

from pathlib import Path

import pytest

from geo import Catalog
from geo.neutrality import SEPARATORS, WordCheck
from geo.text import LANGUAGES, Language
from tests.geo.broken_record import entry
from tests.geo.neutrality_problems import found


def test_names_and_sides_are_held_to_each_alphabet(record: Path) -> None:
    """Names and sides stand in the order of the language they are written in; speakers keep theirs."""
    with entry(record, "events", "joint-declaration-1956") as event:
        event["summary"] |= {
            "ja": "ロシアと日本は択捉島について話し、「国後島」と書いた。日本とソ連の代表である。",
            "ru": "Япония и СССР обсудили Кунашир; записано «на Итурупе». Токио и Москва молчали.",
        }
        event["readings"]["japan"] |= {
            "ja": "択捉島は日本とソ連の問題だと述べた。",
            "ru": "Эторофу, заявила Япония.",
        }
    assert found(record) == [
        ("joint-declaration-1956", "summary.ja", "'ロシアと日本'"),
        ("joint-declaration-1956", "summary.ja", "'択捉'"),
        ("joint-declaration-1956", "summary.ja", "'日本とソ連'"),
        ("joint-declaration-1956", "summary.ru", "'Кунашир'"),
        ("joint-declaration-1956", "summary.ru", "'Токио и Москва'"),
        ("joint-declaration-1956", "summary.ru", "'Япония и СССР'"),
    ]


def test_the_pairs_are_the_islands_own_names(catalog: Catalog, check: WordCheck) -> None:
    """In every language an island's name is the pair that the check asks for, in the alphabet's order."""
    for island in ("iturup", "kunashir"):
        for language in LANGUAGES:
            name = catalog.islands[island].name.to(language)
            assert check.alone(name, language) == []
            swapped = SEPARATORS[language].join(reversed(name.split(SEPARATORS[language])))
            assert len(check.alone(swapped, language)) == 2, swapped


@pytest.mark.parametrize(
    ("summary", "names"),
    [
        ("Etorofu / Iturup and Kunashir / Kunashiri.", []),
        ("Iturup / Etorofu", ["Etorofu", "Iturup"]),
        ("Kunashiri / Kunashir", ["Kunashir", "Kunashiri"]),
        ("Etorofu and Kunashir / Kunashiri.", ["Etorofu"]),
        ("Iturup's coast", ["Iturup"]),
        ("He called it “Kunashir”.", []),
        ("Furukamappu / Yuzhno-Kurilsk, Kurilsk / Shana, Shikotan and Habomai.", []),
    ],
)
def test_what_counts_as_a_name_alone(check: WordCheck, summary: str, names: list[str]) -> None:
    """The pair is alphabetical and whole; a quotation keeps its speaker's name; towns are none of these."""
    assert check.alone(summary) == names


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        ("Japan and the USSR signed; Japanese and Russian crews went.", []),
        ("The USSR and Japan signed.", ["USSR and Japan"]),
        ("Soviet and Japanese crews, Tokyo or Moscow.", ["Soviet and Japanese", "Tokyo or Moscow"]),
        ("“Russia and Japan” is its title.", []),
        ("Prussia and Japanning.", []),
    ],
)
def test_the_sides_stand_in_alphabetical_order(check: WordCheck, summary: str, words: list[str]) -> None:
    """Where “and” or “or” joins the two sides, the alphabet decides who comes first."""
    assert check.reversed(summary) == words


@pytest.mark.parametrize(
    ("summary", "names"),
    [
        ("イトゥルップ／択捉島と国後／クナシル島。", []),
        ("択捉／イトゥルップ島", ["イトゥルップ", "択捉"]),
        ("クナシル島の沿岸と「国後島」。", ["クナシル"]),
        ("国後／クナシル島とエトロフ。", ["エトロフ"]),
        ("色丹島と歯舞群島。", []),
    ],
)
def test_a_name_alone_in_japanese(check: WordCheck, summary: str, names: list[str]) -> None:
    """The pair is in the order of the fifty sounds, with the wide stroke; brackets keep a speaker's name."""
    assert check.alone(summary, "ja") == names


@pytest.mark.parametrize(
    ("summary", "names"),
    [
        ("Итуруп / Эторофу и Кунашир / Кунашири.", []),
        ("Эторофу / Итуруп", ["Итуруп", "Эторофу"]),
        ("На Кунашире и на «Итурупе», у кунаширского берега.", ["Кунашире", "кунаширского"]),
        ("На Шикотане и Хабомаи.", []),
    ],
)
def test_a_name_alone_in_russian(check: WordCheck, summary: str, names: list[str]) -> None:
    """The pair is undeclined and alphabetical; any case of a name, and its adjective, is that name alone."""
    assert check.alone(summary, "ru") == names


@pytest.mark.parametrize(
    ("language", "summary", "words"),
    [
        ("ja", "ソ連と日本、日本とロシア、東京とモスクワ、日ソ、露日。", []),
        ("ja", "日本側とソ連側、ロシア人や日本人。", ["ロシア人や日本", "日本側とソ連"]),
        ("ja", "モスクワと東京、または日本・ソビエト連邦。", ["モスクワと東京", "日本・ソビエト"]),
        ("ja", "日本はロシアと話した。「ロシアと日本」という題である。", []),
        ("ru", "Россия и Япония, между СССР и Японией, Москва и Токио, японо-советский.", []),
        (
            "ru",
            "Между Японией и Россией, японские и советские суда.",
            ["Японией и Россией", "японские и советские"],
        ),
        (
            "ru",
            "От Японии или Советского Союза; Токио и Москвой.",
            ["Токио и Москвой", "Японии или Советского Союза"],
        ),
        ("ru", "Газета «Япония и Россия».", []),
    ],
)
def test_the_sides_in_order_in_translations(
    check: WordCheck, language: Language, summary: str, words: list[str]
) -> None:
    """Joined by “and” or “or”, in any case or ending; compounds that are established words stay."""
    assert check.reversed(summary, language) == words
