"""The order of each language's own alphabet, in which islands and parties are listed."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from geo.catalog import Catalog
from geo.island_facts import IslandFacts
from geo.text import Language, Text
from geo.vocabulary import Claimant, Island


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
    return sorted(named, key=lambda one: _key(one, language))


def islands_by_name(catalog: Catalog, language: Language) -> list[IslandFacts]:
    """The four groups in the order of their names."""
    return alphabetical(catalog.islands.values(), language)


def names_of(catalog: Catalog, islands: Iterable[Island], language: Language) -> list[str]:
    """The names of ``islands``, in order."""
    named = alphabetical((catalog.islands[island] for island in islands), language)
    return [facts.name.to(language) for facts in named]


def claimants_by_name(catalog: Catalog, language: Language) -> list[Claimant]:
    """The two claimants in the order of their names."""
    parties = alphabetical((catalog.parties[party] for party in Claimant), language)
    return [Claimant(party.id) for party in parties]


def _key(one: Named, language: Language) -> str:
    name = one.name.to(language)
    if language == "ja":
        return one.kana or name
    # ё follows е in dictionaries, but not in Unicode.
    return name.casefold().replace("ё", "е")
