"""The order in which sides are listed: by the name shown, in each language's own alphabet."""

from datetime import date
from pathlib import Path

import pytest

from geo import Catalog
from geo.alphabet import claimants_by_name, sides_by_name
from geo.codes import Claimant
from geo.kana import fits
from geo.report import report
from geo.snapshot import snapshot
from geo.text import LANGUAGES, Language
from tests.geo.broken_record import content, entry
from tests.record_codes import CLAIMANTS, ISLANDS

JAPAN, USSR_RUSSIA = CLAIMANTS


@pytest.mark.parametrize(
    ("language", "day", "first"),
    [
        ("en", date(1643, 1, 1), JAPAN),
        ("en", date(1956, 10, 19), JAPAN),
        ("en", date(2026, 1, 1), JAPAN),
        ("ru", date(1643, 1, 1), USSR_RUSSIA),
        ("ru", date(1860, 1, 1), USSR_RUSSIA),
        ("ru", date(1956, 10, 19), USSR_RUSSIA),
        ("ru", date(2026, 1, 1), USSR_RUSSIA),
        ("ja", date(1643, 1, 1), USSR_RUSSIA),
        ("ja", date(1900, 1, 1), JAPAN),
        ("ja", date(1956, 10, 19), USSR_RUSSIA),
        ("ja", date(2026, 1, 1), JAPAN),
    ],
)
def test_the_name_of_the_day_decides(
    catalog: Catalog, language: Language, day: date, first: Claimant
) -> None:
    """Soviet Union, Russia and Russian Empire stand elsewhere in each alphabet; on each island."""
    for island in ISLANDS:
        assert sides_by_name(catalog, snapshot(catalog, island, day).claims, language)[0] == first


def test_the_sides_stand_as_the_neutrality_rules_have_them(catalog: Catalog) -> None:
    """In no language and on no day does the page list two names in an order that a text may not have."""
    pairs = {("日本", "ロシア"), ("ソ連", "日本"), ("Japan", "Russia"), ("Japan", "The USSR")}
    pairs |= {("Россия", "Япония"), ("СССР", "Япония")}
    seen = set()
    for language in LANGUAGES:
        for island in ISLANDS:
            for event in catalog.events.values():
                claims = snapshot(catalog, island, event.date.first).claims
                if len(claims) == len(CLAIMANTS):
                    order = sides_by_name(catalog, claims, language)
                    seen.add(tuple(claims[party].span.speaker.to(language) for party in order))
    assert seen >= pairs
    assert not seen & {(second, first) for first, second in pairs}


def test_without_a_day_the_parties_names_decide(catalog: Catalog) -> None:
    """ソ連／ロシア is read with それん first."""
    orders = {language: claimants_by_name(catalog, language) for language in LANGUAGES}
    assert orders == {"en": [JAPAN, USSR_RUSSIA], "ja": [USSR_RUSSIA, JAPAN], "ru": [USSR_RUSSIA, JAPAN]}


@pytest.mark.parametrize(
    ("name", "reading", "right"),
    [
        ("日本", "にほん", True),
        ("ソ連", "それん", True),
        ("ロシア、のちにソ連", "ろしあのちにそれん", True),
        ("イトゥルップ／択捉島", "いとぅるっぷ", True),
        ("ロシア", "それんろしあ", False),
        ("ロシア", "それん", False),
        ("ソ連", "れん", False),
    ],
)
def test_a_reading_fits_its_name(name: str, reading: str, right: bool) -> None:
    """Kana is read as it is written; of kanji a check can only say that they are read somehow."""
    assert fits(name, reading) == right


def test_a_reading_of_another_name_is_found(record: Path) -> None:
    """The reading that put Russia before Japan is that of another name."""
    with entry(record, "claims", "russia-all-2022") as claim:
        claim["kana"] = "それんろしあ"
    with entry(record, "parties", "netherlands") as party:
        party["kana"] = "にほん"
    problems = [
        (one.entry, one.field, one.came, one.allowed) for one in report(record, date.today()).problems
    ]
    assert ("russia-all-2022", "kana", "'それんろしあ'", "how ロシア is read") in problems
    assert ("netherlands", "kana", "'にほん'", "how オランダ is read") in problems


@pytest.mark.parametrize(
    ("language", "number", "came"),
    [
        ("en", 0, "Russia before Japan"),
        ("ja", 2, "ロシア before 日本"),
        ("ja", 0, "日本 before ソ連"),
        ("ru", 0, "Япони* before Росси*"),
    ],
)
def test_rules_out_of_order_are_found(record: Path, language: str, number: int, came: str) -> None:
    """The rules that texts are held to are held to the alphabet themselves."""
    with content(record, "neutrality.yaml") as rules:
        pair = rules["sides"][language][number]
        pair["first"], pair["second"] = pair["second"], pair["first"]
    problems = report(record, date.today()).problems
    assert ("neutrality.yaml", "sides", language, came) in [
        (one.file, one.entry, one.field, one.came) for one in problems
    ]
