"""The view asked for in the first HTML: what the page shows first, from its templates, before any script.

It lies over the place that Streamlit fills until the page stands there (first_view.js), and stays where
no script runs or none arrives. Its containers have the names of the page's with ``first-`` for ``st-key-``,
and page.css gives both the same places.
"""

from datetime import date
from functools import lru_cache

from dashboard.document.without_scripts import without_scripts
from dashboard.drawing.still_map import map_without_edges
from dashboard.frame.masthead import colophon, masthead
from dashboard.frame.pages_without_scripts import ways_without_scripts
from dashboard.panel.panel_closed import closed
from dashboard.panel.panel_memory import written_panel
from dashboard.record.record import catalog
from dashboard.story.story import story_at
from dashboard.timeline.headline import headline
from dashboard.timeline.timeline import longest_caption, longest_day, longest_julian
from dashboard.view.view import View, linked
from dashboard.words.dates import browser_dates, day_with_era, julian_in_words
from dashboard.words.template_functions import template_functions
from dashboard.words.templating import template
from dashboard.words.wording import wording
from geo.snapshot import snapshot

MAP = 560, 420
"""The width of the map in units of its own, and how far it is drawn beyond: as far as any screen shows."""
KEPT = 64
"""How many are kept, those least lately asked for go: about 100 kB each."""


@lru_cache(maxsize=KEPT)
def first_view(view: View, notices: tuple[str, ...], last_day: date) -> str:
    """HTML for the body: ``view``, ``notices`` of what the link asked for in vain, and the way to any day."""
    known, language = catalog(), view.language
    svg, frame = map_without_edges(view, *MAP)
    event, said = headline(known, view.day, language)
    return template("document/first_view.html", language).render(
        template_functions(known, language),
        catalog=known,
        words=wording(language),
        view=view,
        masthead=masthead(view),
        notices=notices,
        story=view.story and story_at(view.story, language),
        svg=svg,
        frame=frame,
        states={island: snapshot(known, facts.id, view.day) for island, facts in known.islands.items()},
        # Between both names a line may break, before the stroke none.
        name_of=lambda island: known.islands[island].name.to(language).replace(" /", "\N{NO-BREAK SPACE}/"),
        day=day_with_era(view.day, language),
        julian=julian_in_words(view.day, language),
        era=bool(browser_dates(language)["eras"]),
        event=event,
        headline=said,
        longest=longest_caption(language),
        longest_day=longest_day(language),
        longest_julian=longest_julian(language),
        captions=wording(language).timeline,
        linked=lambda address: linked(address, view),
        panel=closed(written_panel(view)),
        without_scripts=without_scripts(view, last_day),
        colophon=colophon(language, known.edition.version),
        ways=ways_without_scripts(language),
    )
