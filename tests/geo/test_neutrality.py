"""Neutrality: the record keeps to it, and each rule is shown failing on a broken copy."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from geo import Catalog, Problem
from geo.checking import Part
from geo.loading import DATA, read_record, read_whole
from geo.neutrality import SEPARATORS, WordCheck
from geo.report import report
from geo.text import LANGUAGES, Language
from geo.told import Voice, texts_told
from geo.vocabulary import Claimant, Island
from geo.word_list import NeutralityRules
from tests.geo.broken_record import content, entry, without

# What the checks of translations allow: they find that a text was changed in one language alone.
TRANSLATED = ("this text in ", "words in ", "one of: ", "the figures of ")


def found(record: Path) -> list[tuple[str, str, str]]:
    """Entry, field and what came, of every problem of ``record`` but those of its translations."""
    return [
        (one.entry, one.field, one.came)
        for one in report(record, date.today()).problems
        if not one.allowed.startswith(TRANSLATED)
    ]


@pytest.fixture(scope="module")
def check() -> WordCheck:
    """The committed word lists."""
    problems: list[Problem] = []
    rules = read_whole(DATA, "neutrality.yaml", NeutralityRules, problems)
    assert rules is not None, problems
    return WordCheck(rules)


FIELDS = [
    ("events", "joint-declaration-1956", "title"),
    ("events", "yalta-agreement-1945", "summary"),
    ("administrations", "iturup-1991", "office"),
    ("administrations", "habomai-1991", "footing"),
    ("offer", "habomai-shikotan-frozen-2022", "account"),
    ("offer", "habomai-shikotan-barred-2020", "effect"),
    ("islands", "shikotan", "description"),
]


def test_a_word_that_slips_in_is_found_in_every_field(record: Path) -> None:
    """A loaded word, a name alone and the sides out of order are found wherever the product speaks."""
    for kind, entry_id, field in FIELDS:
        with entry(record, kind, entry_id) as broken:
            broken[field]["en"] = "Japan says so. Iturup was Occupied, and Russia and Japan talked."
    assert sorted(found(record)) == sorted(
        (entry_id, f"{field}.en", came)
        for _, entry_id, field in FIELDS
        for came in ("'Iturup'", "'Russia and Japan'", "'occupied'")
    )


def test_a_word_that_slips_into_the_vocabulary_or_the_edition_is_found(record: Path) -> None:
    """The legend and the policy take no side either."""
    with content(record, "vocabulary.yaml") as vocabulary:
        vocabulary["administrators"]["ussr"]["label"]["en"] = "Occupation"
        vocabulary["controls"]["military_control"]["definition"]["en"] = "Forces had seized Etorofu."
    with content(record, "edition.yaml") as edition:
        edition["method"]["en"] = "Unlawful rule does not count."
    assert found(record) == [
        ("edition", "method.en", "'unlawful'"),
        ("vocabulary", "administrators.ussr.label.en", "'occupation'"),
        ("vocabulary", "controls.military_control.definition.en", "'Etorofu'"),
        ("vocabulary", "controls.military_control.definition.en", "'seized'"),
    ]


def test_who_says_it_may_use_the_word(record: Path) -> None:
    """Readings, claims, answers, versions and titles of sources keep the words of those who speak there."""
    word = {"en": "Its occupation is illegal, and Iturup must be returned."}
    with entry(record, "events", "joint-declaration-1956") as event:
        event["readings"]["japan"] = word
        event["disagreements"][0]["versions"][0]["says"] = word
    with entry(record, "claims", "russia-all-2022") as claim:
        claim["statement"], claim["grounds"][0], claim["answer"]["says"] = word, word, word
    with entry(record, "sources", "joint-declaration-1956-text") as source:
        source["title"] = word
    assert found(record) == []


def test_nobody_is_told_to_insist_or_to_admit(record: Path) -> None:
    """The teller's own doubt is found on either side, though the words beside it are the speaker's."""
    with entry(record, "events", "joint-declaration-1956") as event:
        event["readings"]["japan"]["en"] = "Japan insists on its so-called right."
        event["readings"]["ussr_russia"]["en"] = "Moscow admits this; it speaks of a “so-called” question."
    with entry(record, "claims", "russia-all-2022") as claim:
        claim["answer"]["says"]["en"] = "Japan merely says so."
    assert found(record) == [
        ("russia-all-2022", "answer.says.en", "'merely'"),
        ("joint-declaration-1956", "readings.japan.en", "'insists'"),
        ("joint-declaration-1956", "readings.japan.en", "'so-called'"),
        ("joint-declaration-1956", "readings.ussr_russia.en", "'admits'"),
    ]


def test_translations_are_looked_through_too(record: Path) -> None:
    """A loaded word in Japanese or Russian is found like an English one."""
    with entry(record, "events", "joint-declaration-1956") as event:
        event["title"] |= {"ja": "不法占拠", "ru": "Незаконная оккупация"}
        event["summary"] |= {"ja": "日本は「不法占拠」と述べた。", "ru": "Япония говорит об оккупации."}
    assert found(record) == [
        ("joint-declaration-1956", "title.ja", "'不法'"),
        ("joint-declaration-1956", "title.ja", "'占拠'"),
        ("joint-declaration-1956", "title.ru", "'незаконная'"),
        ("joint-declaration-1956", "title.ru", "'оккупация'"),
    ]


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
    for island in (Island.ITURUP, Island.KUNASHIR):
        for language in LANGUAGES:
            name = catalog.islands[island].name.to(language)
            assert check.alone(name, language) == []
            swapped = SEPARATORS[language].join(reversed(name.split(SEPARATORS[language])))
            assert len(check.alone(swapped, language)) == 2, swapped


def test_an_exception_that_nothing_needs_is_a_problem(record: Path) -> None:
    """A reviewed exception goes when its word goes, so that it cannot hide a later one."""
    with content(record, "neutrality.yaml") as rules:
        rules["exceptions"].append({"entry": "yalta-agreement-1945", "words": ["seized"], "reason": "None."})
        rules["one_sided"].append({"entry": "yalta-agreement-1945", "reason": "None."})
    assert found(record) == [
        ("yalta-agreement-1945", "exceptions", "'seized'"),
        ("yalta-agreement-1945", "one_sided", "an exception"),
    ]


def test_a_reviewed_word_may_stay_in_its_entry_alone(record: Path) -> None:
    """An exception names one word in one entry, and excuses nothing else."""
    for entry_id in ("yalta-agreement-1945", "joint-declaration-1956"):
        with entry(record, "events", entry_id) as event:
            event["title"]["en"] = "The islands were seized"
    with content(record, "neutrality.yaml") as rules:
        rules["exceptions"].append(
            {"entry": "yalta-agreement-1945", "words": ["seized"], "reason": "A test."}
        )
    assert found(record) == [("joint-declaration-1956", "title.en", "'seized'")]


def test_a_reading_of_one_side_alone_is_found(record: Path) -> None:
    """Where one side's reading stands, so does the other's, or a reason why it does not."""
    with entry(record, "events", "joint-declaration-1956") as event:
        del event["readings"]["japan"]
    with entry(record, "events", "yalta-agreement-1945") as event:
        del event["readings"]["ussr_russia"]
    with content(record, "neutrality.yaml") as rules:
        rules["one_sided"].append({"entry": "yalta-agreement-1945", "reason": "A test."})
    assert found(record) == [("joint-declaration-1956", "readings", "only ussr_russia")]


def test_a_side_that_held_a_position_is_heard(record: Path) -> None:
    """An administration or a phase of the offer has both readings once both sides held a position."""
    with entry(record, "administrations", "iturup-1991") as span:
        span["readings"] = {}
    with entry(record, "offer", "habomai-shikotan-frozen-2022") as phase:
        del phase["readings"]["japan"]
    with entry(record, "administrations", "iturup-before") as span:
        span["readings"] = {}
    silent = [one for one in found(record) if "none of" in one[2]]
    assert ("iturup-1991", "readings", f"none of {', '.join(Claimant)}") in silent
    assert ("habomai-shikotan-frozen-2022", "readings", "none of japan") in silent


def test_a_claim_answered_by_its_own_side_is_found(record: Path) -> None:
    """Each claim is answered by the other claimant, not by itself and not by a third party."""
    with entry(record, "claims", "russia-all-2022") as claim:
        claim["answer"]["party"] = "ussr_russia"
    with entry(record, "claims", "japan-all-1855") as claim:
        claim["answer"]["party"] = "united_states"
    assert [one for one in found(record) if one[1] == "answer.party"] == [
        ("japan-all-1855", "answer.party", "'united_states'"),
        ("russia-all-2022", "answer.party", "'ussr_russia'"),
    ]


def test_without_its_rules_the_record_is_not_clean(record: Path) -> None:
    """A missing or broken list is a problem, not a check that passes."""
    (record / "neutrality.yaml").unlink()
    with content(record, "order.yaml") as order:
        order["offer"][0]["after"] = ["no-such-status"]
    problems = report(record, date.today()).problems
    assert [(one.file, one.field) for one in problems] == [
        ("neutrality.yaml", ""),
        ("order.yaml", "offer.0.after.0"),
    ]


def test_words_are_checked_beside_other_problems(record: Path) -> None:
    """A flaw in the form of one entry does not hide a word in another: all come at once."""
    with entry(record, "events", "joint-declaration-1956") as event:
        event["date"] = "1956-02-30"
    with entry(record, "events", "yalta-agreement-1945") as event:
        event["title"]["en"] = "The islands were seized"
    assert ("yalta-agreement-1945", "title.en", "'seized'") in found(record)
    without(record, "parties", "china")
    assert ("yalta-agreement-1945", "title.en", "'seized'") in found(record)


def test_what_is_not_listed_as_said_by_somebody_is_the_products_own_voice() -> None:
    """Exactly these fields belong to speakers; a new field is checked until it is argued out of it."""
    reading = read_record(DATA)
    said = {
        (told.file.split(".")[0].split("/")[0], told.field.split(".")[-1])
        for told in texts_told(reading.record, reading.vocabulary, reading.edition)
        if told.voice is not Voice.OWN
    }
    parties = {key for part in reading.record.values() for key in _reading_parties(part)}
    assert {field for _, field in said} - parties == {
        *("says", "who", "statement", "grounds", "speaker", "title", "publisher", "by", "unit"),
    }
    assert {kind for kind, field in said if field == "title"} == {"sources"}


def _reading_parties(part: Part) -> set[str]:
    return {party for item in part.entries for party in getattr(item.entry, "readings", {})}


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        ("Soviet forces liberated the island.", ["liberated"]),
        ("The islands, returned in 1956, were never ceded.", ["ceded", "returned"]),
        ("Inherent territory.", ["inherent"]),
        ("Japan says that the islands are illegally occupied.", []),
        ("By a Russian account the islands were liberated.", []),
        ("By Nemuro City’s first account they were liberated.", []),
        ("The paper has the words “inherent territory”.", []),
        ("The paper has the word “issue”, and the islands were annexed.", ["annexed"]),
        ("Japan says much. The islands were seized.", ["seized"]),
        ("Article 2 lists what was left. “Occupied” is not there.", []),
        ("The islands are called occupied.", ["occupied"]),
        ("What was long described as liberated land.", ["liberated"]),
        ("They are, as Moscow says, liberated.", []),
        ("Preoccupied people returnedly exannexing.", []),
        ("Moscow called the step regrettable.", []),
        ("A regrettable and unprovoked step.", ["regrettable", "unprovoked"]),
    ],
)
def test_who_counts_as_a_speaker(check: WordCheck, summary: str, words: list[str]) -> None:
    """A verb of saying with a speaker in the same sentence, or quotation marks; nothing else."""
    assert check.loaded(summary) == words


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
        ("Soviet and Japanese crews, Moscow or Tokyo.", ["Moscow or Tokyo", "Soviet and Japanese"]),
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


@pytest.mark.parametrize(
    "hostile",
    [
        "“" * 4000,
        '"' * 3999,
        "is called " * 400,
        "occupied " * 400,
        "by a " * 800,
        "япони" * 800,
        "日本と" * 1300,
    ],
)
def test_a_hostile_text_costs_no_more_than_its_length(check: WordCheck, hostile: str) -> None:
    """No pattern runs back and forth over a text."""
    results: list[Any] = [
        one(hostile, language)
        for one in (check.loaded, check.telling, check.alone, check.reversed)
        for language in LANGUAGES
    ]
    assert all(isinstance(one, list) for one in results)
