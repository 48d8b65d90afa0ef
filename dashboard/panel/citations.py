"""Numbers for the sources a panel cites, in the order in which it first cites them."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from markupsafe import Markup

from dashboard.record.record import catalog
from dashboard.view.view import View, linked
from dashboard.words.languages import translations
from dashboard.words.template_functions import template_functions
from dashboard.words.templating import template
from geo.entries import Source
from geo.text import Language
from geo.vocabulary import STRONG


class Citations:
    """The sources cited so far; a panel's numbers begin at 1."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        """Cite from ``sources``, the record's by id."""
        self._sources = sources
        self._numbers: dict[str, int] = {}
        self._quoted: set[str] = set()

    def numbers(self, ids: Iterable[str]) -> Sequence[int | str]:
        """The numbers of ``ids``, ascending, given out now if they are new."""
        return sorted({self._numbers.setdefault(one, len(self._numbers) + 1) for one in ids})

    def number(self, one: str) -> int | str:
        """The number of ``one``, which has been cited."""
        return self._numbers[one]

    def first(self, text: str) -> bool:
        """Whether the decisive words of that id are now quoted for the first time in this panel."""
        known = text in self._quoted
        self._quoted.add(text)
        return not known

    def only_quoted(self, texts: Iterable[str]) -> None:
        """From now on ``texts``, by their ids, count as quoted and no others."""
        self._quoted = set(texts)

    @property
    def quoted(self) -> frozenset[str]:
        """The ids of the texts quoted so far."""
        return frozenset(self._quoted)

    @property
    def cited(self) -> list[Source]:
        """The cited sources in the order of their numbers."""
        return [self._sources[one] for one in self._numbers]

    @property
    def strong(self) -> int:
        """How many of the cited sources are official or the text of a document."""
        return sum(source.kind in STRONG for source in self.cited)


class CitationsByName(Citations):
    """The same with each source's id in braces where its number would stand, in the order of the record.

    Numbers follow from all that a panel says before; by name, what two panels say alike is written alike.
    """

    def numbers(self, ids: Iterable[str]) -> Sequence[int | str]:
        """The ids, each once."""
        cited = list(dict.fromkeys(ids))
        super().numbers(cited)
        return [self.number(one) for one in cited]

    def number(self, one: str) -> int | str:
        """The id itself."""
        return f"{{{one}}}"


def citing(citations: Citations, ids: Iterable[str], language: Language) -> Markup:
    """The links that cite ``ids``: numbers, or where a panel is taken to pieces ids in braces."""
    links = (_link(number, language) for number in citations.numbers(ids))
    return Markup(" ".join(links))  # numbers and ids, and a label that is escaped


@lru_cache(maxsize=4096)
def _link(number: int | str, language: Language) -> str:
    label = str(Markup.escape(translations(language).gettext("Source %(number)s")))
    return f'<a href="#source-{number}" aria-label="{label.replace("%(number)s", str(number))}">{number}</a>'


def told_source(source: Source, view: View) -> Markup:
    """What the list of sources tells of one: the same in every panel of a language."""
    return _told(source.id, view.language, linked(f"sources/{source.id}", view))


@lru_cache(maxsize=8192)
def _told(source: str, language: Language, page: str) -> Markup:
    known = catalog()
    html = template("panel/source_line.html", language).render(
        template_functions(known, language), source=known.sources[source], words=known.vocabulary, page=page
    )
    return Markup(html)  # the template has escaped it
