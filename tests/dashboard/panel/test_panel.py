"""The panel's words."""

import re
from dataclasses import replace
from datetime import date, timedelta
from html import unescape

import pytest

from dashboard.panel.panel import panel
from dashboard.view.view import View
from dashboard.words.dates import date_in_words
from dashboard.words.passages import passage_name, passages
from dashboard.words.templating import lower_first
from geo import islands_as_of, load_catalog
from geo.catalog import Catalog
from geo.codes import Island
from geo.entries import Claim
from geo.historical_date import HistoricalDate, Precision
from geo.snapshot import snapshot
from geo.text import LANGUAGES, Language
from geo.vocabulary import STRONG
from tests.record_codes import CLAIMANTS, ISLANDS

CATALOG = load_catalog()
DAYS = sorted(
    {date(1643, 1, 1), *(event.date.first for event in CATALOG.events.values()), date(2026, 11, 22)}
)


SOME_DAYS = sorted({*DAYS[::8], date(1956, 10, 19), date(1960, 1, 27), date(2026, 11, 22)})


def words_of(html: str) -> str:
    """The text of ``html``, on one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("island", [None, *ISLANDS])
def test_every_panel_of_every_change_can_be_shown(island: Island | None) -> None:
    """On each day on which anything happened, the panel has its day, its island and its sources."""
    for day in DAYS:
        html = panel(CATALOG, View(day, island))
        assert html.count("<time ") == 1
        assert "\n" not in html
        assert f'<time datetime="{day}">' in html
        assert (f'data-island="{island}"' in html) == (island is not None)
        numbers = {int(number) for number in re.findall(r'href="#source-(\d+)"', html)}
        listed = {int(number) for number in re.findall(r'<li id="source-(\d+)"', html)}
        assert numbers == listed == set(range(1, len(listed) + 1))
        assert len(listed) >= 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("island", [None, *ISLANDS])
def test_no_full_stop_follows_another(island: Island | None, language: Language) -> None:
    """A Russian date in words ends in one: 19 октября 1956 г."""
    for day in [*SOME_DAYS, date(2026, 11, 29)]:
        words = words_of(panel(CATALOG, View(day, island, language=language)))
        assert re.findall(r".{20}(?:[.。] ?\.|。。).{5}", words) == [], day


@pytest.mark.parametrize("island", [None, *ISLANDS])
def test_no_space_stands_between_japanese_sentences(island: Island | None) -> None:
    """Whatever is in bold, cited or a link to another day; a link to more after the last stands apart."""
    for day in SOME_DAYS:
        html = panel(CATALOG, View(day, island, language="ja"))
        running = re.sub(r"</?(?:strong|sup|time)\b[^>]*>", "", html)
        assert re.findall(r"[^<>]{0,20}。\s+[^<>\s][^<>]{0,12}", running) == [], day


def columns_of(html: str) -> list[str]:
    """The claimants whose columns stand side by side, told by the slots that draw them."""
    party_of = {str(CATALOG.parties[party].slot): str(party) for party in CLAIMANTS}
    return [party_of[slot] for slot in re.findall(r'<div class="claim (\w+) stance-', html)]


@pytest.mark.parametrize("island", ISLANDS)
def test_both_sides_stand_side_by_side(island: Island) -> None:
    """Both claimants have a column each on every day, in the order of the names they go by on it."""
    for day in DAYS:
        for language in LANGUAGES:
            html = panel(CATALOG, View(day, island, language=language))
            columns = columns_of(html)
            assert sorted(columns) == [str(party) for party in CLAIMANTS]
            if language != "ja":
                japan_first = language == "en"
                assert columns == sorted(columns, reverse=not japan_first)


@pytest.mark.parametrize(
    ("day", "order", "names"),
    [
        (date(1643, 1, 1), ["ussr_russia", "japan"], ["ソ連／ロシア", "日本"]),
        (date(1900, 1, 1), ["japan", "ussr_russia"], ["日本", "ロシア、のちにソ連"]),
        (date(1956, 10, 19), ["ussr_russia", "japan"], ["ソ連", "日本"]),
        (date(2026, 11, 22), ["japan", "ussr_russia"], ["日本", "ロシア"]),
    ],
)
def test_the_sides_in_the_order_of_the_fifty_sounds(day: date, order: list[str], names: list[str]) -> None:
    """ソ連 (それん) stands before 日本 (にほん), ロシア (ろしあ) after it; in the overview too."""
    html = panel(CATALOG, View(day, "iturup", language="ja"))
    assert columns_of(html) == order
    told = panel(CATALOG, View(day, language="ja"))
    assert [told.index(f"<dt>{name}</dt>") for name in names] == sorted(
        told.index(f"<dt>{name}</dt>") for name in names
    )


def test_the_panel_of_the_joint_declaration() -> None:
    """19 October 1956, Shikotan: the USSR administers, the offer is signed and not in force, both claim."""
    said = words_of(panel(CATALOG, View(date(1956, 10, 19), "shikotan")))
    assert "Soviet Union" in said
    assert "signed, not yet in force" in said
    assert CATALOG.events["joint-declaration-1956"].title.en in said
    assert "12 December 1956 →" in said


def test_the_panel_says_how_sure_and_how_sourced() -> None:
    """For one island in short, in the overview with the counts of the join: the island's list has its own."""
    day = date(1870, 1, 1)
    row = islands_as_of(CATALOG, day).loc["shikotan"]
    line = f"sure, part unconfirmed: {row['strong_sources']} of {row['sources']} sources official or primary"
    assert "Evidence sure, part unconfirmed" in words_of(panel(CATALOG, View(day, "shikotan")))
    assert f"Shikotan {line}" in words_of(panel(CATALOG, View(day)))


def parts_of(html: str) -> list[str]:
    """What stands at the panel's first level, each in its own markup."""
    return re.split(r"(?=<header>|<section|<details class=\"part)", html)[1:]


@pytest.mark.parametrize("island", [None, *ISLANDS])
def test_the_answer_comes_first(island: Island | None) -> None:
    """Before any detail: the event, who administered, both sides in a line each, the offer."""
    for day in SOME_DAYS:
        head, answer, *details = parts_of(panel(CATALOG, View(day, island)))
        assert head.startswith("<header>")
        assert answer.startswith('<section class="answer">')
        lines = re.findall(r"<dt>(.*?)</dt>", answer)
        assert lines.count("Administered by") == lines.count("1956 offer") == answer.count("<dl") > 0
        assert len(lines) >= 4 * answer.count("<dl")
        earlier = [event for event in CATALOG.events.values() if event.date.first <= day]
        told = [event for event in earlier if island is None or island in event.islands]
        assert ('class="lead"' in answer) == bool(told), day
        assert details[-1].startswith('<details class="part sources"')


def test_the_answer_names_the_weightiest_event_of_the_day() -> None:
    """With the way to its full entry; on a day without one, the last before it, with its date."""
    title = CATALOG.events["joint-declaration-1956"].title.en
    for day, says in (
        (date(1956, 10, 19), f"On this day: {title} "),
        (date(1956, 10, 20), f"Last event before: {title} (19 October 1956) "),
    ):
        for island in (None, "shikotan"):
            html = panel(CATALOG, View(day, island))
            assert says in words_of(html)
            assert 'class="lead" href="events/joint-declaration-1956"' in html


def test_groups_alike_are_told_together() -> None:
    """Today two are named by the text of 1956 and two are not: a block each, with the ways to its groups."""
    html = panel(CATALOG, View(date(2026, 11, 22)))
    blocks = html.split('<div class="group">')[1:]
    ways = [re.findall(r'class="jump" href="[^"]*island=(\w+)', block.split("</h3>")[0]) for block in blocks]
    assert ways == [["iturup", "kunashir"], ["habomai", "shikotan"]]


@pytest.mark.parametrize("island", ISLANDS)
def test_one_number_for_one_meaning(island: Island) -> None:
    """A part says how many points on which sources differ it holds, the list how many sources it has."""
    differing = 0
    for day in SOME_DAYS:
        html = panel(CATALOG, View(day, island))
        for part in parts_of(html):
            said = re.search(r"sources differ: (\d+)<", part)
            if said and '<details class="part' in part:
                assert int(said[1]) == part.count('class="more differs"')
                differing += 1
        all_sources = re.search(r"Sources cited here: (\d+), (\d+) of them", html)
        assert all_sources
        assert int(all_sources[1]) == html.count('<li id="source-')
        kinds = re.findall(r'<a class="kind"[^>]*>([^<]+)</a>', html)
        strong = {CATALOG.vocabulary.source_kinds[kind].label.en for kind in STRONG}
        assert int(all_sources[2]) == sum(kind in strong for kind in kinds)
    assert differing > 0


def test_before_the_record_it_says_so() -> None:
    """On the first day no state administered, nobody's position is recorded, and the panel says both."""
    said = words_of(panel(CATALOG, View(date(1643, 1, 1), "iturup")))
    assert "The record knows no beginning" in said
    assert said.count("No position is recorded before this day") == 2


def test_a_coarsely_dated_day_says_so() -> None:
    """In August 1955 only the month is known, and the panel says it."""
    said = words_of(panel(CATALOG, View(date(1955, 8, 15), "shikotan")))
    assert "Whether this held on the very day is not known" in said
    assert "August 1955" in said


def test_the_record_is_escaped() -> None:
    """A text of the record can never become markup."""
    hostile = CATALOG.islands["habomai"].name.model_copy(update={"en": "<script>alert(1)</script>"})
    facts = CATALOG.islands["habomai"].model_copy(update={"name": hostile})
    catalog = Catalog(**(vars(CATALOG) | {"islands": {**CATALOG.islands, "habomai": facts}}))
    html = panel(catalog, View(date(2000, 1, 1), "habomai"))
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("island", [None, *ISLANDS])
def test_each_speaker_and_statement_are_one_block(island: Island | None) -> None:
    """A pair stands in a div of its own, so that no page or column parts a side from its words."""
    for day in (date(1956, 10, 19), date(1993, 10, 13), date(2026, 11, 22)):
        html = panel(CATALOG, View(day, island))
        pairs = re.findall(
            r"<div>\s*<dt>(?:(?!</?d[lt]>).)*</dt>\s*<dd>(?:(?!</?d[lt]>).)*</dd>\s*</div>", html
        )
        assert len(pairs) == html.count("<dt>") == html.count("<dd>") > 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("island", [None, ISLANDS[0]])
def test_after_the_last_known_day_the_panel_says_so(island: Island | None, language: Language) -> None:
    """Nobody takes silence for knowledge: not yet on the last day that was looked through, but on the next.

    That day may lie long after the newest event: until then it is known that nothing happened.
    """
    last = CATALOG.newest_event.date.end + timedelta(days=40)
    edition = CATALOG.edition.model_copy(update={"known_to": HistoricalDate.parse(last.isoformat())})
    catalog = replace(CATALOG, edition=edition)
    words = {"en": "No event is recorded after", "ja": "収録していない", "ru": "событий не учтено"}[language]
    assert words not in panel(catalog, View(last, island, language=language))
    after = words_of(panel(catalog, View(last + timedelta(days=1), island, language=language)))
    assert words in after
    for named in (edition.known_to, edition.reviewed):
        assert " ".join(date_in_words(named, language).split()) in after


def cited(html: str, whole: str) -> set[str]:
    """The sources whose numbers stand in ``html``, a part of the panel ``whole``, by its list of them."""
    listed = dict(re.findall(r'<li id="source-(\d+)">.*?href="sources/([^"?]+)', whole))
    return {listed[number] for number in re.findall(r'href="#source-(\d+)"', html)}


def claims_shown(html: str, island: Island, day: date) -> list[tuple[Claim, str]]:
    """Each claim told in the panel ``html``, with the markup of its column."""
    held = snapshot(CATALOG, island, day).claims
    columns = re.split(r'<div class="claim \w+ stance-', html.split('class="claims"')[1])[1:]
    by_party = dict(zip(columns_of(html), columns, strict=True))
    return [(held[party].span, by_party[str(party)]) for party in CLAIMANTS if party in held]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("island", ISLANDS)
def test_each_ground_has_its_sources_and_the_other_sides_answer(island: Island, language: Language) -> None:
    """Ground by ground, with the numbers of what it rests on; below it the answer, with those of its own."""
    grounds = answers = 0
    for day in SOME_DAYS:
        whole = panel(CATALOG, View(day, island, language=language))
        for claim, column in claims_shown(whole, island, day):
            (listed,) = re.findall(r'<ul class="grounds">(.*?)</ul>', column)
            told = re.findall(r"<li>(.*?)</li>", listed)
            for ground, item in zip(claim.grounds, told, strict=True):
                says, _, reply = item.partition('<span class="reply">')
                assert unescape(says).startswith(ground.says.to(language))
                assert cited(says, whole) == set(ground.sources)
                grounds += 1
                assert bool(reply) == (ground.answer is not None)
                if ground.answer:
                    assert unescape(reply).startswith(ground.answer.says.to(language))
                    assert cited(reply, whole) == set(ground.answer.sources)
                    answers += 1
            assert words_of(claim.answer.says.to(language)) in unescape(words_of(column))
    assert grounds > answers > 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("island", [None, *ISLANDS])
def test_talks_and_law_stand_beside_the_offer(island: Island | None, language: Language) -> None:
    """In the answer: what the talks were about, and a law that bears on the clause on its days alone."""
    laws = CATALOG.vocabulary.law_statuses
    under_law = 0
    for day in SOME_DAYS:
        whole = panel(CATALOG, View(day, island, language=language))
        answer = unescape(words_of(parts_of(whole)[1]))
        shown = [snapshot(CATALOG, one, day) for one in ([island] if island else ISLANDS)]
        for state in shown:
            talks = CATALOG.vocabulary.talks_statuses[state.talks.span.status].label.to(language)
            assert f"{CATALOG.dispute.talks.label.to(language)} {lower_first(talks)}" in answer
        holding = {state.law.span.status for state in shown if state.law}
        for code, term in laws.items():
            assert (lower_first(term.label.to(language)) in answer) == (code in holding), day
        assert ("barred" in whole) == bool(holding)
        under_law += bool(holding)
    assert 0 < under_law < len(SOME_DAYS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_talks_and_law_are_told_in_full_below(language: Language) -> None:
    """What the law says, what its authors say of it and how both sides read it; the talks likewise."""
    day, island = date(2024, 1, 30), ISLANDS[0]
    state = snapshot(CATALOG, island, day)
    assert state.law
    said = unescape(words_of(panel(CATALOG, View(day, island, language=language))))
    law, talks = state.law.span, state.talks.span
    for text in (
        law.account,
        law.authors_say,
        *law.readings.values(),
        talks.account,
        *talks.readings.values(),
    ):
        assert words_of(text.to(language)) in said
    before = unescape(words_of(panel(CATALOG, View(date(2019, 1, 30), island, language=language))))
    assert law.account.to(language) not in before


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_quotation_says_its_language_and_whether_it_is_authentic(language: Language) -> None:
    """Folded, on the day of its event: each passage in its language, those not authentic told as such."""
    authentic, translated = {
        "en": ("Authentic text: ", "Translated for this record; not authentic."),
        "ja": ("正文：", "本記録による訳。正文ではない。"),
        "ru": ("Аутентичный текст: ", "Перевод этого свода; не аутентичный текст."),
    }[language]
    dated = [
        one for one in CATALOG.texts.values() if CATALOG.events[one.event].date.precision is Precision.DAY
    ]
    assert len(dated) > len(CATALOG.texts) / 2
    for text in dated:
        event = CATALOG.events[text.event]
        whole = panel(CATALOG, View(event.date.first, event.islands[0], language=language))
        (happened,) = [
            part
            for part in parts_of(whole)
            if "happened" in part and event.summary.to(language) in unescape(part)
        ]
        quoted = re.findall(r'<details class="more quoted"><summary>(.*?)</summary>(.*?)</details>', happened)
        about = passage_name(text, language)
        (words,) = [words for summary, words in quoted if unescape(summary).endswith(about)]
        told = re.findall(r'<blockquote lang="(\w+)">(.*?)</blockquote> <p class="note">(.*?)</p>', words)
        for one, (tongue, quote, note) in zip(passages(text, language), told, strict=True):
            assert (tongue, unescape(quote)) == (one.language, one.quote)
            assert note.startswith(authentic if one.authentic else translated)
            assert cited(note, whole) == set(one.sources)
