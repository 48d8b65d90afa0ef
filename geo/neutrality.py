"""Neutrality as checks: whose words are whose, both names of an island, both sides wherever both speak."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from geo.alphabet import latin_or_cyrillic_key
from geo.catalog import Catalog
from geo.entries import Claim, Evidenced, Span
from geo.kana import in_hiragana
from geo.problem import Problem, shown
from geo.record import Filed, Record, claimants_of
from geo.text import LANGUAGES, Language
from geo.texts import Attribution, PlacedText
from geo.word_list import NeutralityRules, PairOfNames, PairOfSides, bordered, expression, pattern, pattern_of

FILE = "neutrality.yaml"

QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|「[^「」]*」|«[^«»]*»")
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[“\"«A-ZА-ЯЁ0-9])|(?<=[。!?])")
KATAKANA = re.compile(r"[ァ-ヶー]+")
SEPARATORS: Mapping[Language, str] = {"en": " / ", "ja": "／", "ru": " / "}
# How a language joins the two sides; in Japanese a side's people, forces or government are a sign more.
JOINED: Mapping[Language, str] = {
    "en": r" (?:and|or) ",
    "ja": r"(?:側|人|軍|政府)?(?:と|や|か|・|および|及び|または|又は)",
    "ru": r"\s(?:и|или)\s",
}
# "is called", "were said to be": nobody is named who says it.
WITHOUT_SPEAKER = re.compile(r"\b(?:is|are|was|were|been|being) (?:\w+ )?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Finding:
    """A word that must not stand where it stands."""

    placed: PlacedText
    language: Language
    word: str
    allowed: str

    @property
    def problem(self) -> Problem:
        """The finding as a problem of the record."""
        field = f"{self.placed.field}.{self.language}"
        return Problem(self.placed.file, self.placed.entry, field, shown(self.word), self.allowed)


class WordCheck:
    """The word lists, ready to look through texts."""

    def __init__(self, rules: NeutralityRules) -> None:
        """Make the patterns of ``rules`` once."""
        self._loaded = {language: pattern(rules.loaded, language) for language in LANGUAGES}
        self._telling = {language: pattern(rules.telling, language) for language in LANGUAGES}
        self._saying = {language: pattern([rules.saying], language) for language in LANGUAGES}
        names = {language: rules.names.get(language, ()) for language in LANGUAGES}
        self._pairs = {
            language: [f"{pair.first}{SEPARATORS[language]}{pair.second}" for pair in names[language]]
            for language in LANGUAGES
        }
        self._alone = {language: _each_name(names[language], language) for language in LANGUAGES}
        self._reversed = {
            language: _out_of_order(rules.sides.get(language, ()), language) for language in LANGUAGES
        }

    def findings(self, placed: PlacedText) -> Iterator[Finding]:
        """Every word of ``placed`` that must not stand there, each once."""
        if placed.attribution is Attribution.TITLE:
            return
        for language in LANGUAGES:
            text = getattr(placed.text, language)
            if text is None:
                continue
            found = [
                (word, "a word that does not judge the speaker") for word in self.telling(text, language)
            ]
            if placed.attribution is Attribution.OWN:
                found += [
                    (word, "inside what somebody is told to say") for word in self.loaded(text, language)
                ]
                both = f"both names, as “A{SEPARATORS[language]}B”"
                found += [(name, both) for name in self.alone(text, language)]
                found += [
                    (words, "the sides in alphabetical order") for words in self.reversed(text, language)
                ]
            yield from (Finding(placed, language, word, allowed) for word, allowed in found)

    def loaded(self, text: str, language: Language = "en") -> list[str]:
        """Loaded words in sentences without a speaker: neither in quotation marks nor told as said."""
        return sorted(
            {
                word.group().lower()
                for sentence in self.own(text, language)
                for word in self._loaded[language].finditer(sentence)
            }
        )

    def own(self, text: str, language: Language) -> list[str]:
        """What the product says itself: the sentences without a speaker, without what they quote."""
        return [
            _unquoted(sentence)
            for sentence in SENTENCE.split(text)
            if not self._tells_who(sentence, language)
        ]

    def telling(self, text: str, language: Language = "en") -> list[str]:
        """Words outside quotation marks by which the teller judges what a speaker says."""
        return sorted({word.group().lower() for word in self._telling[language].finditer(_unquoted(text))})

    def alone(self, text: str, language: Language = "en") -> list[str]:
        """Names without the other side's beside them, outside quotation marks."""
        rest = _unquoted(text)
        for pair in self._pairs[language]:
            rest = rest.replace(pair, " ")
        return sorted(set(self._alone[language].findall(rest)))

    def reversed(self, text: str, language: Language = "en") -> list[str]:
        """The two sides joined out of the alphabet's order."""
        return sorted(set(self._reversed[language].findall(_unquoted(text))))

    def _tells_who(self, sentence: str, language: Language) -> bool:
        return any(
            not WITHOUT_SPEAKER.search(sentence[max(0, said.start() - 40) : said.start()])
            for said in self._saying[language].finditer(sentence)
        )


def word_problems(texts: Iterable[PlacedText], rules: NeutralityRules, whole: bool) -> list[Problem]:
    """Words that must not stand where they stand, and exceptions that nothing needs any more.

    The second only if the record was read ``whole``.
    """
    check = WordCheck(rules)
    found = [finding for placed in texts for finding in check.findings(placed)]
    excepted = {(one.entry, word) for one in rules.exceptions for word in one.words}
    needed = {(finding.placed.entry, finding.word) for finding in found}
    return [
        *(one.problem for one in found if (one.placed.entry, one.word) not in excepted),
        *(
            Problem(FILE, entry, "exceptions", shown(word), "only words that the check finds there")
            for entry, word in sorted(excepted - needed)
            if whole
        ),
    ]


def reading_problems(record: Record, rules: NeutralityRules, whole: bool) -> list[Problem]:
    """Readings of one side alone, claims that nobody or the claimant itself answers, needless exceptions."""
    both, excepted = set(claimants_of(record)), {one.entry for one in rules.one_sided}
    problems: list[Problem] = []
    alone: set[str] = set()
    for item in _evidenced(record):
        read = both & item.entry.readings.keys()
        if len(read) == 1 < len(both):
            alone.add(item.id)
            if item.id not in excepted:
                allowed = "readings of both sides, or of neither"
                problems.append(Problem(item.file, item.id, "readings", f"only {min(read)}", allowed))
        if not isinstance(item.entry, Claim) or len(both) < 2:
            continue
        if {item.entry.party, item.entry.answer.party} != both:
            came = shown(item.entry.answer.party)
            problems.append(Problem(item.file, item.id, "answer.party", came, "the other claimant"))
    if whole:
        problems += [
            Problem(
                FILE, entry, "one_sided", "an exception", "only for entries with one side's reading alone"
            )
            for entry in sorted(excepted - alone)
        ]
    return problems


def sides_out_of_order(record: Record, rules: NeutralityRules) -> Iterator[Problem]:
    """Pairs of sides that stand in another order in ``rules`` than the page lists the two in.

    In Japanese a name is ordered by its reading: as it is written in kana, or as a claim's speaker of that
    name is read; the others, which the page lists nowhere, are left to the editor.
    """
    spoken = {item.entry.speaker.ja: item.entry.kana for item in record["claims"].entries}

    def key(side: str, language: Language) -> str | None:
        if language != "ja":
            return latin_or_cyrillic_key(side)
        return spoken.get(side) or (in_hiragana(side) if KATAKANA.fullmatch(side) else None)

    for language, pairs in rules.sides.items():
        for pair in pairs:
            first, second = key(pair.first, language), key(pair.second, language)
            if first and second and first > second:
                came = f"{pair.first} before {pair.second}"
                allowed = "the side that the alphabet has first"
                yield Problem(FILE, "sides", language, came, allowed)


def silent_sides(catalog: Catalog, record: Record) -> list[Problem]:
    """Administrations, phases of the offer, talks and laws that lack a reading while both sides claimed."""
    files = {
        (kind, item.id): item.file
        for kind in ("administrations", "offer", "talks", "laws")
        for item in record[kind].entries
    }
    problems: dict[tuple[str, str], Problem] = {}
    for island in catalog.islands:
        claims = [next(iter(catalog.claims[party, island]), None) for party in catalog.claimants]
        begun = [claim.first for claim in claims if claim is not None]
        for kind, history in (
            ("administrations", catalog.administrations[island]),
            ("offer", catalog.offers[island]),
            ("talks", catalog.talks[island]),
            ("laws", catalog.laws[island]),
        ):
            for stretch in history:
                span: Span = stretch.span
                missing = [party for party in catalog.claimants if party not in span.readings]
                if not missing or len(begun) < len(catalog.claimants):
                    continue
                if stretch.ended_by is None or stretch.ended_by.date.first > max(begun):
                    problems[kind, span.id] = Problem(
                        files[kind, span.id],
                        span.id,
                        "readings",
                        f"none of {', '.join(missing)}",
                        "both sides' readings: both held a position then",
                    )
    return list(problems.values())


def _evidenced(record: Record) -> Iterator[Filed]:
    for part in record.values():
        yield from (item for item in part.entries if isinstance(item.entry, Evidenced))


def _each_name(pairs: Iterable[PairOfNames], language: Language) -> re.Pattern[str]:
    names = [name for pair in pairs for name in (pair.first, pair.second, *pair.others)]
    # Russian declines a name that stands alone, and makes adjectives of it.
    declined = [f"{name}*" for name in names] if language == "ru" else names
    return pattern_of(declined, language, ignore_case=language == "ru")


def _out_of_order(pairs: Iterable[PairOfSides], language: Language) -> re.Pattern[str]:
    joined = [f"{expression(pair.second)}{JOINED[language]}{expression(pair.first)}" for pair in pairs]
    return bordered(sorted(joined, key=len, reverse=True), language, ignore_case=language == "ru")


def _unquoted(text: str) -> str:
    return QUOTED.sub(" ", text)
