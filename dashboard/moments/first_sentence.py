"""The page's first sentence: what the groups are, where, and who administered and claimed them on a day.

Its clauses are made here alone and travel with the states to the browser, where ``first_sentence.js`` puts
them together for each day as ``put_together`` does: tests/dashboard/moments/first_sentences.json holds both
to the same cases.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from dashboard.record.record import catalog
from dashboard.words.templating import lower_first
from dashboard.words.wording import wording
from geo.alphabet import islands_by_name, sides_by_name
from geo.catalog import Catalog
from geo.entries import Administration, Claim
from geo.snapshot import Snapshot, snapshot
from geo.stretches import Stretch
from geo.text import Language
from geo.vocabulary import ControlKind, Stance


class Told(NamedTuple):
    """A group by name, with what is said of who administered it and of who claimed it."""

    name: str
    administered: str
    claimed: str


def first_sentence(record: Catalog, day: date, language: Language) -> str:
    """Four island groups north-east of Hokkaido, administered by Russia; claimed by Japan and Russia."""
    groups = [
        Told(facts.name.to(language), *clauses(record, snapshot(record, facts.id, day), language))
        for facts in islands_by_name(record, language)
    ]
    return put_together(groups, wording(language).sentence)


@cache
def longest_sentence(language: Language) -> str:
    """The sentence that takes the most room of all that ``language`` has: the room kept on each day."""
    record = catalog()
    days = {date.min, *(event.date.first for changes in record.changes_of.values() for event in changes)}
    return max((first_sentence(record, day, language) for day in sorted(days)), key=_room)


def put_together(groups: Sequence[Told], words: Mapping[str, str]) -> str:
    """The sentence for ``groups``: what all have in common once, the rest for those alike together."""
    what = words["what"]
    administered, claimed = groups[0].administered, groups[0].claimed
    one_administration = all(told.administered == administered for told in groups)
    one_claim = all(told.claimed == claimed for told in groups)
    if one_administration and one_claim:
        return words["alike"].format(what=what, administered=administered, claimed=claimed)
    alike: dict[str, list[str]] = {}
    for told in groups:
        both = words["both"].format(administered=told.administered, claimed=told.claimed)
        says = told.claimed if one_administration else told.administered if one_claim else both
        alike.setdefault(says, []).append(told.name)
    named = [(words["comma"].join(names), len(names), says) for says, names in alike.items()]
    *some, (_, _, others) = sorted(named, key=lambda one: (one[1], len(one[0])))
    parts = [words["some"].format(names=names, says=says) for names, _, says in some]
    each = words["semicolon"].join([*parts, words["others"].format(says=others)])
    if one_administration or one_claim:
        shared = administered if one_administration else claimed
        return words["partly"].format(what=what, shared=shared, each=each)
    return words["apart"].format(what=what, each=each)


def clauses(record: Catalog, state: Snapshot, language: Language) -> tuple[str, str]:
    """Who administered and who claimed the group of ``state``, each as a clause of the sentence."""
    return _administered(record, state.administration.span, language), _claimed(record, state, language)


def _administered(record: Catalog, span: Administration, language: Language) -> str:
    """By whom, and that it was by arms where it was; the clause itself says where no state governed."""
    clause = record.vocabulary.administrators[span.administrator].clause.to(language)
    control = record.vocabulary.controls[span.control]
    if control.kind is not ControlKind.MILITARY:
        return clause
    how = lower_first(control.label.to(language))
    return wording(language).clauses["aside"].format(says=clause, aside=how)


def _claimed(record: Catalog, state: Snapshot, language: Language) -> str:
    """Those who claimed together, with equal weight; what was no claim as the record calls it.

    Where a treaty between the two had settled whose claim it was, there is no other claim to tell of.
    """
    words = wording(language).clauses
    terms = record.vocabulary.claim_statuses
    held = [state.claims[one] for one in sides_by_name(record, state.claims, language) if one in state.claims]
    claims = [one for one in held if terms[one.span.status].stance is Stance.CLAIMS]
    settled = any(terms[one.span.status].by for one in claims)
    positions = [
        words["position"].format(
            who=_mid_sentence(one.span.speaker.to(language)),
            status=lower_first(terms[one.span.status].label.to(language)),
        )
        for one in held
        if one not in claims and not (settled and terms[one.span.status].stance is Stance.NO_CLAIM)
    ]
    if not claims:
        return words["comma"].join(positions) or words["unclaimed"]
    by = [_claimant(record, one, language) for one in claims]
    if len(by) > 1:
        return words["claimedByTwo"].format(first=by[0], second=by[1])
    aside = words["comma"].join(positions) or words["nobodyElse"]
    return words["aside"].format(says=words["claimedByOne"].format(who=by[0]), aside=aside)


def _claimant(record: Catalog, held: Stretch[Claim], language: Language) -> str:
    """The speaker, and by what the claim came about where the record has words for it."""
    who = _mid_sentence(held.span.speaker.to(language))
    by = record.vocabulary.claim_statuses[held.span.status].by
    if by is None or held.begun_by is None:
        return who
    since = by.to(language).format(year=held.begun_by.date.first.year)
    return wording(language).clauses["claimantBy"].format(who=who, by=since)


def _mid_sentence(name: str) -> str:
    """``name`` with an English article of its own as it stands within a sentence: the USSR."""
    return f"the {name.removeprefix('The ')}" if name.startswith("The ") else name


def _room(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
