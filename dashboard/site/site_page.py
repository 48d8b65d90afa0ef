"""The page of the map as a document: the first view and all that its modules begin with."""

import re
from collections.abc import Sequence
from datetime import date
from urllib.parse import urlencode

from starlette.requests import Request

from dashboard.cite.cite import work
from dashboard.drawing.still_map import still_map
from dashboard.embed.embed import STILL, within_element
from dashboard.frame import icon, manifest
from dashboard.frame.dataset import dataset_script
from dashboard.frame.link_preview import Preview, preview
from dashboard.frame.masthead import colophon, masthead
from dashboard.frame.needed_browsers import named, notice
from dashboard.frame.theme import FIRST_PAINT
from dashboard.frame.view_in_words import description_of, title_of
from dashboard.map.island_map import island_map
from dashboard.panel.panel import panel
from dashboard.record.record import catalog
from dashboard.serving.assets import base
from dashboard.serving.browser_component import words_file
from dashboard.serving.bundles import module
from dashboard.site.places import ENDING, HOME, MAP, folder, up
from dashboard.timeline.timeline import timeline_settings
from dashboard.view.channel import CHANNEL
from dashboard.view.link_notices import link_notices
from dashboard.view.view import View, fixed_day, today
from dashboard.words.dates import day_with_era
from dashboard.words.templating import template
from dashboard.words.wording import as_json, wording
from geo.text import LANGUAGES, Language

_PLACE = re.compile(r"%\((\w+)\)s")
MODULES = ("map/framed_map.js",)
"""What the frame asks for once it is there."""
FETCHED = ("islands.json", "context.json")


def site_page(language: Language, request: Request, pieces: str, periods: Sequence[date]) -> str:
    """The document in ``language`` as a server would send it at ``request``.

    ``pieces`` is the folder of the panels' pieces from the root, ``periods`` the first days of their periods.
    """
    last = today()
    view = View(last, language=language, named=True)
    words = wording(language)
    assets = f"{up(language)}{base()}"
    title, description = title_of(view, last), description_of(view, last)
    ways = {other: f"{up(language)}{folder(other)}{MAP}{ENDING}" for other in LANGUAGES}
    page_settings = timeline_settings(view, CHANNEL, last.isoformat()) | {
        "moments": f"{assets}moments.{language}.json"
    }
    settings = {
        "page": page_settings,
        "lists": {"channel": CHANNEL, "moments": page_settings["moments"]},
        "words": f"{assets}{words_file('page', language)}",
        "listWords": f"{assets}{words_file('lists', language)}",
        "panels": {
            "folder": f"{up(language)}{pieces}",
            "language": language,
            "periods": [day.isoformat() for day in periods],
        },
        "lastIsFixed": fixed_day() is not None,
        "notices": notices_in_browser(language),
        "edition": work(),
        "within": catalog().dispute.map.within.corners,
        "languages": list(LANGUAGES),
    }
    return template("site/page.html", language).render(
        language=language,
        home=language == HOME,
        ways=as_json(ways),
        ending=ENDING,
        before_paint=module("site/before_paint.js"),
        title=title,
        description=description,
        preview=preview(Preview(request, "./", language, title, description)),
        assets=base(),
        theme=FIRST_PAINT,
        icons=f"{icon.links('./')}\n{manifest.link(language, './')}",
        dataset=dataset_script(language, str(request.url.replace(query=""))),
        modules=(*MODULES, words_file("page", language), words_file("lists", language)),
        fetched=(*FETCHED, f"moments.{language}.json"),
        old_browser=notice(language),
        no_scripts=words.no_scripts.format(browsers=named()),
        masthead=_of_today(masthead(view), view),
        still=still_map(View(last, language=language), *STILL),
        view=view,
        day=day_with_era(last, language),
        panel=_of_today(panel(catalog(), view), view),
        colophon=colophon(language, catalog().edition.version),
        settings=within_element(settings),
    )


def notices_in_browser(language: Language) -> dict[str, str]:
    """The notices about links with places in braces, as the modules fill them."""
    return {name: _PLACE.sub(r"{\1}", notice) for name, notice in link_notices(language).items()}


def map_frame(language: Language) -> str:
    """The document of the map's frame: folium's own."""
    chart = island_map(f"{up(language)}{base()}", language, fixed_day())
    # folium numbers its elements at random; this one has one, and the same bytes each time.
    chart._name, chart._id = "map", "div"
    html: str = chart.get_root().render()
    return html.replace("<html>", f'<html lang="{language}" data-pages="{ENDING}">', 1)


def _of_today(html: str, view: View) -> str:
    """``html`` with its links to the last day led to whatever is the last when they are followed."""
    asked = urlencode({"date": view.day.isoformat()})
    return html.replace(f'href="?{asked}&amp;', 'href="?').replace(f'href="?{asked}"', 'href="./"')
