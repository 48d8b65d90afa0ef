"""The frame as a file that needs no other, and that shows the edition it was made of for good."""

from collections.abc import Mapping

from dashboard.drawing.still_map import still_map
from dashboard.embed.embed import STILL, frame_settings, within_element
from dashboard.frame.theme import OWN_COLOURS
from dashboard.frame.view_in_words import description_of, sentence_of, title_of
from dashboard.record.edition import edition_mark
from dashboard.record.record import catalog
from dashboard.serving.assets import assets, leaflet_file, style_sheet
from dashboard.serving.bundles import bundle
from dashboard.serving.data_address import data_address
from dashboard.serving.document_policy import ALONE, with_policy
from dashboard.timeline.timeline import words_of_page
from dashboard.view.view import View, today
from dashboard.words.dates import day_with_era
from dashboard.words.templating import template
from dashboard.words.wording import wording
from geo.text import Language


def embed_file(language: Language, full: str, ways: Mapping[Language, str], ending: str) -> str:
    """The document in ``language``; a sandbox that lets nothing but scripts run is enough for it.

    ``full`` is the way from it to the full page, ``ways`` those to the same file in other languages, and
    ``ending`` that of the site's pages. Which view it shows follows from its own address, in the browser.
    """
    last = today()
    view = View(last, language=language, edition=edition_mark())
    words = wording(language)
    settings = frame_settings(view, _carried) | {
        "wording": words_of_page(language),
        "full": full,
        "ways": ways,
    }
    html = template("embed/embed.html", language).render(
        language=language,
        own_colours=OWN_COLOURS,
        words=words,
        view=view,
        title=title_of(view, last),
        description=description_of(view, last),
        sentence=sentence_of(view),
        notices=(),
        day=day_with_era(last, language),
        still=still_map(view, *STILL),
        full=full,
        version=catalog().edition.version,
        settings=within_element(settings),
        carried={
            "ending": ending,
            "style": leaflet_file("leaflet.css").decode() + style_sheet("embed.css").decode(),
            "leaflet": leaflet_file("leaflet.js").decode(),
            "script": bundle("embed/embed.js"),
        },
    )
    return with_policy(html, ALONE)


def _carried(name: str) -> str:
    return data_address("application/json", assets()[name].plain)
