"""What the product says in its own voice, and the rules for it: who speaks, and both names of an island."""

import re
from collections.abc import Iterator

from geo import Catalog

Finding = tuple[str, str]
"""The id of an entry (or the vocabulary's code) and the word that was found in it."""

# Words that take a side when they stand without a speaker.
LOADED = re.compile(
    r"\b(occupied|occupation|liberated|inherent|illegal|illegally|annexed|seized|returned|ceded)\b", re.I
)
# A sentence with one of these tells what somebody says.
SAYING = re.compile(
    r"\b(says?|said|saying|calls?|called|speaks? of|spoke of|describes?|described|writes?|wrote|argues?"
    r"|argued|claims? that|claimed that|holds? that|held that|states? that|stated that|declares?|declared"
    r"|quotes?|quoted|according to|in the words of|by (?:a|an|some|one|\w+['’]s?) (?:\w+ )?accounts?)\b",
    re.I,
)
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|「[^」]*」|«[^»]*»")
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[“\"«A-Z0-9])")
PAIRS = ("Etorofu / Iturup", "Kunashir / Kunashiri")
ALONE = re.compile(r"\b(Etorofu|Iturup|Kunashiri?)\b")


def own_voice(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Entry id and English text of every field in which nobody but the product speaks."""
    for event in catalog.events.values():
        yield event.id, event.title.en
        yield event.id, event.summary.en
        if event.place:
            yield event.id, event.place.name.en
    for administration in {
        one.span.id: one.span for history in catalog.administrations.values() for one in history
    }.values():
        yield administration.id, administration.office.en
        yield administration.id, administration.footing.en
    for phase in {one.span.id: one.span for history in catalog.offers.values() for one in history}.values():
        yield phase.id, phase.account.en
        yield phase.id, phase.effect.en
    for facts in catalog.islands.values():
        yield facts.id, facts.name.en
        yield facts.id, facts.description.en
    vocabulary = catalog.vocabulary
    for group in type(vocabulary).model_fields:
        for code, term in getattr(vocabulary, group).items():
            yield str(code), term.label.en
            yield str(code), term.definition.en


def loaded_words(catalog: Catalog) -> set[Finding]:
    """Loaded words without a speaker, in all that the product says."""
    return {(entry, word) for entry, text in own_voice(catalog) for word in loaded_in(text)}


def loaded_in(text: str) -> set[str]:
    """Loaded words in sentences without a speaker: neither in quotation marks nor told as said."""
    return {
        word.lower()
        for sentence in SENTENCE.split(text)
        if not SAYING.search(sentence)
        for word in LOADED.findall(QUOTED.sub("", sentence))
    }


def names_alone(catalog: Catalog) -> set[Finding]:
    """Names of Iturup and Kunashir without the other side's beside them, in all that the product says."""
    return {(entry, name) for entry, text in own_voice(catalog) for name in alone_in(text)}


def alone_in(text: str) -> set[str]:
    """Names in ``text`` without the other side's beside them, outside quotation marks."""
    rest = QUOTED.sub("", text)
    for pair in PAIRS:
        rest = rest.replace(pair, "")
    return set(ALONE.findall(rest))
