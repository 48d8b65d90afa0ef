"""The report of ``python -m geo check``: every problem at once, counts, and what a reviewer should know."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from geo.balance import MEASURES, Balance, balance
from geo.catalog import Catalog
from geo.changes import unexplained_changes
from geo.codes import Claimant
from geo.contradictions import contradictions, needless_reviews
from geo.editions import EditionDigests, closed_editions, edition_before, entry_digests, never_closed
from geo.evidence import Evidence, evidence
from geo.glossary import avoided_problems, repeated, term_problems
from geo.grounds import complaints_as_grounds, fewer_grounds, grounds_reported
from geo.loading import Reading, read_record
from geo.neutrality import WordCheck, reading_problems, sides_out_of_order, silent_sides, word_problems
from geo.order import order_problems, unlisted_islands
from geo.problem import Problem, RecordError, in_order
from geo.source_balance import reading_source_problems, source_balance_problems, sources_reported
from geo.texts import PlacedText, all_texts
from geo.translations import TranslationRules, texts_by_language, translation_problems
from geo.word_list import NeutralityRules


@dataclass(frozen=True)
class Report:
    """What checking found: problems in file order, counts, and facts by heading that are only reported."""

    problems: tuple[Problem, ...]
    counts: Mapping[str, int]
    reported: Mapping[str, tuple[str, ...]]

    def as_json(self) -> dict[str, Any]:
        """The report for programs."""
        return {
            "problems": [
                {
                    "file": one.file,
                    "entry": one.entry,
                    "field": one.field,
                    "came": one.came,
                    "allowed": one.allowed,
                }
                for one in self.problems
            ],
            "counts": dict(self.counts),
            "reported": {heading: list(lines) for heading, lines in self.reported.items()},
        }


def report(folder: Path, today: date) -> Report:
    """Check ``folder`` in every way there is; ``today`` decides whether the last review is long ago.

    The form is checked first; what can be read is then checked for neutrality, evidence and translation.
    Balance and the order of things need the whole record, and are checked where its form is right.
    """
    reading = read_record(folder)
    problems = list(reading.problems)
    try:
        closed = closed_editions(folder)
    except RecordError as error:
        problems += error.problems
        closed = None
    neutrality, order = reading.rules.neutrality, reading.rules.order
    glossary, translations = reading.rules.glossary, reading.rules.translations
    whole = not reading.problems
    texts = tuple(all_texts(reading.record, reading.vocabulary, reading.edition, reading.dispute))
    if glossary is not None:
        problems += [*repeated(glossary), *term_problems(texts, glossary)]
    if glossary and neutrality:
        problems += avoided_problems(texts, glossary, WordCheck(neutrality))
    if translations:
        problems += translation_problems(texts, reading.record, translations, whole)
    if neutrality:
        problems += word_problems(texts, neutrality, whole)
        problems += reading_problems(reading.record, neutrality, whole)
        problems += sides_out_of_order(reading.record, neutrality)
        problems += contradictions(reading.record, neutrality)
        problems += complaints_as_grounds(reading.record, neutrality.complaints)
    evident = evidence(reading.record, whole)
    problems += [*evident.problems, *unlisted_islands(reading.record)]
    counts = {kind: len(part.entries) for kind, part in reading.record.items()}
    counts |= {"statements": evident.statements, "statements with a source": evident.sourced}
    counts |= {
        "sourced entries": evident.entries,
        "of them well sourced": evident.entries - len(evident.weak),
    }
    counts |= _texts_counted(texts) | {"terms of the glossary": len(glossary or ())}
    reported = _evidence_reported(evident)
    if whole:
        catalog = reading.catalog()
        problems += _known_too_early(catalog)
        if closed is not None:
            problems += _unexplained(closed, reading, catalog.edition.version)
        weighed = balance(catalog, reading.record)
        problems += [*weighed.problems, *silent_sides(catalog, reading.record)]
        problems += fewer_grounds(catalog, reading.record)
        if neutrality:
            problems += source_balance_problems(catalog, neutrality)
            problems += reading_source_problems(reading.record, neutrality)
            reported["Official and primary sources of each side, by period"] = sources_reported(
                catalog, neutrality
            )
            problems += needless_reviews(reading.record, neutrality)
        if order:
            problems += order_problems(catalog, reading.record, order)
        reported |= _balance_reported(weighed) | _dates_reported(catalog, today)
        reported |= {"Grounds of each side, island by island": grounds_reported(catalog)}
    if neutrality:
        counts["reviewed exceptions"] = len(neutrality.exceptions) + len(neutrality.one_sided)
        reported |= _exceptions_reported(neutrality)
    if translations:
        reported |= _latin_reported(translations)
    return Report(in_order(problems), counts, reported)


def _known_too_early(catalog: Catalog) -> list[Problem]:
    """An edition that says it knows less than it tells."""
    newest, known = catalog.newest_event, catalog.edition.known_to
    if newest.date.first <= known.end:
        return []
    allowed = f"{newest.date.written} or later, the day of {newest.id}"
    return [Problem("edition.yaml", "", "known_to", known.written, allowed)]


def _unexplained(closed: Mapping[str, EditionDigests], reading: Reading, version: str) -> Iterator[Problem]:
    """What differs from the edition before without a word, and editions told of whose files are gone."""
    now = entry_digests(reading.record, reading.wholes)
    yield from unexplained_changes(reading.record, version, edition_before(closed, version), now)
    told = {item.entry.edition for item in reading.record["changes"].entries}
    yield from never_closed(closed, told, version)


def review_is_old(catalog: Catalog, today: date) -> bool:
    """Whether the last review of the whole record is more than a year ago."""
    return (today - catalog.edition.reviewed.last).days > 366


def _texts_counted(texts: Sequence[PlacedText]) -> dict[str, int]:
    names = {"en": "texts in English", "ja": "texts in Japanese", "ru": "texts in Russian"}
    return {names[language]: count for language, count in texts_by_language(texts).items()}


def _evidence_reported(evident: Evidence) -> dict[str, tuple[str, ...]]:
    share = f"{evident.share:.1%} of entries have an official or primary source, or two publishers"
    return {"Evidence": (share,), "Entries with neither": evident.weak}


def _balance_reported(weighed: Balance) -> dict[str, tuple[str, ...]]:
    def by_side(counts: Mapping[Claimant, int]) -> str:
        return ", ".join(f"{party} {count}" for party, count in counts.items())

    return {
        **{
            f"{MEASURES[language][0].upper()}{MEASURES[language][1:]} by side": tuple(
                f"{island}: {by_side(counts)}" for island, counts in islands.items()
            )
            for language, islands in weighed.words.items()
        },
        "Official and primary sources cited by each side's claims": tuple(
            f"{island}: {by_side(counts)}" for island, counts in weighed.strong_sources.items()
        ),
        "Claims without an official or primary source": weighed.weak_claims,
    }


def _dates_reported(catalog: Catalog, today: date) -> dict[str, tuple[str, ...]]:
    latest = list(catalog.events.values())[-1:]
    lines = [f"last review: {catalog.edition.reviewed.written}"]
    lines += [f"latest event: {event.date.written} ({event.id})" for event in latest]
    if review_is_old(catalog, today):
        lines.append("the last review is more than a year ago")
    return {"Dates": tuple(lines)}


def _exceptions_reported(rules: NeutralityRules) -> dict[str, tuple[str, ...]]:
    words = [f"{one.entry}: {', '.join(one.words)}: {one.reason}" for one in rules.exceptions]
    return {"Reviewed exceptions": (*words, *(f"{one.entry}: {one.reason}" for one in rules.one_sided))}


def _latin_reported(rules: TranslationRules) -> dict[str, tuple[str, ...]]:
    lines = [f"{one.words} ({', '.join(one.languages)}): {one.reason}" for one in rules.latin]
    return {"Names left in Latin letters": tuple(lines)}
