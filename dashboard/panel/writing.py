"""How a panel's template writes its sections and what they cite; from memory: panel_sections.py."""

import re
from collections.abc import Callable, Iterable

from markupsafe import Markup

from dashboard.panel.citations import Citations, citing, told_source
from dashboard.view.view import View
from geo.entries import Source

BREAKS = re.compile(r"\s*\n\s*")
"""What becomes one space: with templates' indentation a panel outgrows what compression looks back over."""


class Writing:
    """Writes one panel for ``view``, all of it anew; ``citations`` are the panel's."""

    def __init__(self, view: View, citations: Citations) -> None:
        """Begin."""
        self.view = view
        self.citations = citations
        self.slots: dict[str, Callable[[], Markup]] = {"listed": self.sources}
        """What other sections leave open, by its name."""

    def citing(self, ids: Iterable[str]) -> Markup:
        """The links that cite ``ids``."""
        return citing(self.citations, ids, self.view.language)

    def section(self, name: str, *rests_on: object, caller: Callable[[], Markup]) -> Markup:
        """What a template's ``call`` block says: the section ``name``, which says the same on another day.

        ``rests_on`` is all that it says something of beside the view without its day and second day:
        stretches, entries, codes, lists of these, and where it quotes texts those that were quoted before
        it. Two sections of a name that rest on the same are the same.
        """
        return Markup(f"\n{BREAKS.sub(' ', caller().strip())}\n")  # what a template has escaped

    def once(self, caller: Callable[[], Markup]) -> Markup:
        """What ``caller`` says, some sections perhaps, together as no other panel has them."""
        return self.section("", caller=caller)

    def slot(self, name: str, quotes: bool = False) -> Markup:
        """What a section leaves open, because it does not rest on what that rests on; ``slots`` has it.

        ``quotes`` says that it quotes texts, which is then so for what comes after it.
        """
        return self.slots[name]()

    def sources(self) -> Markup:
        """The items of the list of sources: those cited so far."""
        items = (
            f'<li id="source-{self.citations.number(source.id)}"> {self._told(source)} </li>'
            for source in self.citations.cited
        )
        return Markup(" ".join(items))  # numbers and ids, and what a template has escaped

    def _told(self, source: Source) -> str:
        return told_source(source, self.view)
