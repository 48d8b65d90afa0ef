"""Entries that contradict themselves: islands called named that are not, and caveats that no longer hold.

Three slips that a record grows into as it is renewed: an event that names islands which its summary says it
does not name; a caveat that a text was not read, beside its quotation in texts.yaml; and one that a document
was not read, beside that document among the sources. The words looked for are those of neutrality.yaml.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from geo.entries import Event, Evidenced, Source
from geo.problem import Problem, shown
from geo.record import Filed, Record
from geo.vocabulary import STRONG, Bearing
from geo.word_list import NeutralityRules, WordList, pattern

SENTENCE = re.compile(r"(?<=[.!?])\s+")
NO_NAMES = frozenset({"The", "That", "It", "Its", "Of"})
"""Words with a capital that only begin a sentence or a title."""
PROPER_NAME = re.compile(r"(?<![\w’'])[A-Z]\w+")


def contradictions(record: Record, rules: NeutralityRules) -> Iterator[Problem]:
    """Every contradiction that the words of an entry show, judged by its English."""
    yield from _named_though_it_says_not(record, rules.unnamed)
    yield from _unread_though_quoted(record, rules)
    yield from _unread_though_cited(record, rules)


def _named_though_it_says_not(record: Record, unnamed: WordList) -> Iterator[Problem]:
    """Events that bear on islands as named, while their own summary says that some of these are not."""
    not_named = pattern([unnamed], "en")
    names = {item.id: re.split(r"\s*/\s*", item.entry.name.en) for item in record["islands"].entries}
    for item in record["events"].entries:
        event: Event = item.entry
        if event.bearing is not Bearing.NAMED:
            continue
        for sentence in SENTENCE.split(event.summary.en):
            if not not_named.search(sentence):
                continue
            left_out = [
                island for island in event.islands if any(one in sentence for one in names.get(island, ()))
            ]
            if left_out:
                came = f"named, while the summary says that {', '.join(left_out)} is not"
                yield Problem(item.file, item.id, "bearing", came, "a bearing that fits the summary")


def _unread_though_quoted(record: Record, rules: NeutralityRules) -> Iterator[Problem]:
    """Caveats that a text was not read, in an entry that texts.yaml quotes it for."""
    not_read = pattern([rules.unread], "en")
    reviewed = {one.entry for one in rules.still_unread}
    quoted: dict[str, list[str]] = defaultdict(list)
    for text in record["texts"].entries:
        quoted[text.entry.event].append(text.id)
    for item in _with_caveats(record):
        found = not_read.search(item.entry.unconfirmed.en)
        if item.id in reviewed or not found:
            continue
        own = quoted.get(item.id, []) if isinstance(item.entry, Event) else []
        texts = [*own, *getattr(item.entry, "texts", ())]
        if texts:
            came = f"{shown(found.group())}, beside {', '.join(texts)} of texts.yaml"
            yield Problem(item.file, item.id, "unconfirmed", came, "a caveat that still holds")


def _unread_though_cited(record: Record, rules: NeutralityRules) -> Iterator[Problem]:
    """Caveats that a document was not read, beside a source of its own that is that document, read whole.

    A caveat and a title are of one document where they share a proper name that is not a party's.
    """
    not_read = pattern([rules.unread], "en")
    sources: dict[str, Source] = {item.id: item.entry for item in record["sources"].entries}
    reviewed = {one.entry for one in rules.still_unread}
    common = {
        name
        for pair in rules.sides.get("en", ())
        for side in (pair.first, pair.second)
        for name in side.split()
    }
    for item in _with_caveats(record):
        caveat = item.entry.unconfirmed.en
        if item.id in reviewed or not not_read.search(caveat):
            continue
        names = set(PROPER_NAME.findall(caveat)) - common - NO_NAMES
        for cited in item.entry.sources:
            source = sources.get(cited)
            if source is None or source.kind not in STRONG or source.note is not None:
                continue
            shared = names & set(PROPER_NAME.findall(source.title.en))
            if shared:
                came = f"not read, beside {cited}: {', '.join(sorted(shared))}"
                yield Problem(item.file, item.id, "unconfirmed", came, "a caveat that still holds")


def needless_reviews(record: Record, rules: NeutralityRules) -> Iterator[Problem]:
    """Reviewed caveats that say nothing of reading any more."""
    not_read = pattern([rules.unread], "en")
    saying_so = {item.id for item in _with_caveats(record) if not_read.search(item.entry.unconfirmed.en)}
    for one in rules.still_unread:
        if one.entry not in saying_so:
            allowed = "only entries with a caveat that something was not read"
            yield Problem("neutrality.yaml", one.entry, "still_unread", "an exception", allowed)


def _with_caveats(record: Record) -> Iterator[Filed]:
    for part in record.values():
        for item in part.entries:
            if isinstance(item.entry, Evidenced) and item.entry.unconfirmed is not None:
                yield item
