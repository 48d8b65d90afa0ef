"""Balance: how much each side says over an island's history, and what its claims rest on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from geo.catalog import Catalog
from geo.codes import Claimant, Island
from geo.entries import Claim
from geo.problem import Problem
from geo.record import Record
from geo.text import LANGUAGES, Language
from geo.vocabulary import STRONG

# Translations vary more in length than the English that they were made from.
LARGEST_DIFFERENCE: Mapping[Language, float] = {"en": 0.2, "ja": 0.25, "ru": 0.25}
MEASURES: Mapping[Language, str] = {"en": "words", "ja": "characters in Japanese", "ru": "words in Russian"}


@dataclass(frozen=True)
class Balance:
    """Counts by island and side, and the claims that cite neither an official nor a primary source.

    A source has no side of its own: it counts for the side whose claim cites it.
    """

    words: Mapping[Language, Mapping[Island, Mapping[Claimant, int]]]
    strong_sources: Mapping[Island, Mapping[Claimant, int]]
    weak_claims: tuple[str, ...]
    problems: tuple[Problem, ...]


def balance(catalog: Catalog, record: Record) -> Balance:
    """The balance of a catalog; ``record`` says which file holds what."""
    words = {
        language: {
            island: {party: words_of(catalog, island, party, language) for party in catalog.claimants}
            for island in catalog.islands
        }
        for language in LANGUAGES
    }
    strong = {
        island: {
            party: len(
                {
                    cited
                    for stretch in catalog.claims[party, island]
                    for cited in (*stretch.span.sources, *_of_the_grounds(stretch.span))
                    if catalog.sources[cited].kind in STRONG
                }
            )
            for party in catalog.claimants
        }
        for island in catalog.islands
    }
    problems = [
        Problem(
            "administrations.yaml, claims.yaml, offer.yaml, talks.yaml, laws.yaml",
            island,
            MEASURES[language],
            ", ".join(f"{count} of {party}" for party, count in counts.items()),
            f"at most {LARGEST_DIFFERENCE[language]:.0%} fewer on one side, and none without words",
        )
        for language, islands in words.items()
        for island, counts in islands.items()
        if min(counts.values()) < (1 - LARGEST_DIFFERENCE[language]) * max(counts.values())
        or not any(counts.values())
    ]
    weak: list[str] = []
    for item in record["claims"].entries:
        claim: Claim = item.entry
        if any(catalog.sources[cited].kind in STRONG for cited in claim.sources):
            continue
        begun_by = catalog.events[claim.begins].sources if claim.begins else ()
        better = [cited for cited in begun_by if catalog.sources[cited].kind in STRONG]
        if better:
            allowed = f"an official or primary source, as the event that begins it has: {', '.join(better)}"
            problems.append(Problem(item.file, claim.id, "sources", "none official or primary", allowed))
        else:
            weak.append(claim.id)
    return Balance(words, strong, tuple(weak), tuple(problems))


def words_of(catalog: Catalog, island: Island, party: Claimant, language: Language = "en") -> int:
    """How many words, in Japanese characters, ``party`` has over an island's history in ``language``.

    Counted are its readings of administrations, of the offer, of the talks and of laws on it, its claims with
    their grounds, and its answers to the other side's claims and grounds. A text that lacks the language
    counts nothing.
    """
    readings = [
        one.span.readings[party]
        for history in (
            catalog.administrations[island],
            catalog.offers[island],
            catalog.talks[island],
            catalog.laws[island],
        )
        for one in history
        if party in one.span.readings
    ]
    claims = [one.span for who in catalog.claimants for one in catalog.claims[who, island]]
    stated = [
        text
        for claim in claims
        if claim.party == party
        for text in (claim.statement, *(ground.says for ground in claim.grounds))
    ]
    answered = [
        text
        for claim in claims
        if claim.answer.party == party
        for text in (claim.answer.says, *(one.answer.says for one in claim.grounds if one.answer))
    ]
    said = [getattr(text, language) or "" for text in (*readings, *stated, *answered)]
    # Japanese has no spaces between words to count by.
    return sum(len("".join(one.split()) if language == "ja" else one.split()) for one in said)


def _of_the_grounds(claim: Claim) -> Iterator[str]:
    return (cited for ground in claim.grounds for cited in ground.sources)
