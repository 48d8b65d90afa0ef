"""How a panel's template writes its sections and what they cite; from memory: panel_sections.py."""

from collections.abc import Callable, Iterable

from markupsafe import Markup

from dashboard.panel.citations import Citations, citing, told_source
from dashboard.view.view import View
from geo.entries import Source


class Writing:
    """Writes one panel for ``view``, all of it anew; ``citations`` are the panel's."""

    def __init__(self, view: View, citations: Citations) -> None:
        """Begin."""
        self.view = view
        self.citations = citations

    def citing(self, ids: Iterable[str]) -> Markup:
        """The links that cite ``ids``."""
        return citing(self.citations, ids, self.view.language)

    def section(self, name: str, *rests_on: object, caller: Callable[[], Markup]) -> Markup:
        """What a template's ``call`` block says: the section ``name``, which says the same on another day.

        ``rests_on`` is all that it says something of beside the view without its day and second day:
        stretches, entries, codes, lists of these, and where it quotes texts those that were quoted before
        it. Two sections of a name that rest on the same are the same.
        """
        return Markup(f"\n{caller().strip()}\n")  # what a template has escaped

    def sources(self) -> Markup:
        """The items of the list of sources: those cited so far."""
        items = (
            f'<li id="source-{self.citations.number(source.id)}"> {self._told(source)} </li>'
            for source in self.citations.cited
        )
        return Markup("\n".join(items))  # numbers and ids, and what a template has escaped

    def _told(self, source: Source) -> str:
        return told_source(source, self.view)
