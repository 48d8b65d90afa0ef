"""The order of each language's own alphabet, in which islands and parties are listed."""

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from geo.catalog import Catalog
from geo.codes import Claimant, Island
from geo.entries import Claim
from geo.island_facts import IslandFacts
from geo.stretches import Stretch
from geo.text import Language, Text


class Named(Protocol):
    """What has a name in three languages, and the reading that orders it in Japanese."""

    @property
    def name(self) -> Text:
        """Its name."""

    @property
    def kana(self) -> str | None:
        """How its Japanese name is read."""


Some = TypeVar("Some", bound=Named)


def alphabetical(named: Iterable[Some], language: Language) -> list[Some]:
    """``named`` by name; in Japanese by reading, in the order of the fifty sounds."""
    return sorted(named, key=lambda one: sorting_key(one.name, one.kana, language))


def islands_by_name(catalog: Catalog, language: Language) -> list[IslandFacts]:
    """The four groups in the order of their names."""
    return alphabetical(catalog.islands.values(), language)


def names_of(catalog: Catalog, islands: Iterable[Island], language: Language) -> list[str]:
    """The names of ``islands``, in order."""
    named = alphabetical((catalog.islands[island] for island in islands), language)
    return [facts.name.to(language) for facts in named]


def claimants_by_name(catalog: Catalog, language: Language) -> list[Claimant]:
    """The two claimants in the order of the names that their parties have for all time."""
    return sides_by_name(catalog, {}, language)


def sides_by_name(
    catalog: Catalog, claims: Mapping[Claimant, Stretch[Claim]], language: Language
) -> list[Claimant]:
    """The two claimants in the order of the names they go by on a day whose ``claims`` these are.

    That is the speaker's name, which changes: ソ連 stands before 日本, ロシア after it. Before its first
    position a claimant goes by the party's name.
    """

    def key(party: Claimant) -> str:
        if party in claims:
            span = claims[party].span
            return sorting_key(span.speaker, span.kana, language)
        return sorting_key(catalog.parties[party].name, catalog.parties[party].kana, language)

    return sorted(catalog.claimants, key=key)


def sorting_key(name: Text, kana: str | None, language: Language) -> str:
    """What ``name`` is ordered by in ``language``; in Japanese ``kana``, how it is read."""
    if language == "ja":
        return kana or name.to(language)
    return latin_or_cyrillic_key(name.to(language))


def latin_or_cyrillic_key(name: str) -> str:
    """What a name in Latin or Cyrillic letters is ordered by: no case, no article, and ё beside е."""
    return name.casefold().removeprefix("the ").replace("ё", "е")
