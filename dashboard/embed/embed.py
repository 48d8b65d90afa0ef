"""The page in a frame, at /embed with a view's parameters, and how programs learn of it (oEmbed)."""

from collections.abc import Callable, Sequence
from datetime import date
from html import escape
from urllib.parse import parse_qsl, urljoin, urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dashboard.drawing.still_map import still_map
from dashboard.frame import icon
from dashboard.frame.theme import OWN_COLOURS
from dashboard.frame.view_in_words import description_of, sentence_of, title_of
from dashboard.map.island_map import leaflet_options, map_settings
from dashboard.record.record import catalog
from dashboard.serving.assets import base
from dashboard.serving.browser_component import words_file
from dashboard.serving.compression import answer_once
from dashboard.timeline.timeline import timeline_settings
from dashboard.view.readers_day import read_anyones_link
from dashboard.view.view import View, fixed_day, link_parts, query_string, today
from dashboard.words.dates import day_with_era
from dashboard.words.templating import template
from dashboard.words.wording import as_json, wording

ADDRESS = "embed"
CHANNEL = "embed"
WIDTH, HEIGHT = 720, 720
"""Of a frame, in pixels, where whoever frames the page says nothing else."""
NARROWEST, LOWEST = 300, 420
STILL = 700, 374
"""Of the picture that stands there until the map has come, in pixels."""
# Whoever embeds the page may: that is what it is for. It runs no script but its own modules.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors *",
    )
)


def embed(view: View, notices: Sequence[str], full: str) -> str:
    """The document for ``view``; ``full`` is the whole address of the full page with the same view."""
    language, last = view.language, _last_day(view)
    words = wording(language)
    settings = frame_settings(view, lambda name: f"{base()}{name}") | {
        "words": f"{base()}{words_file('page', language)}",
        "full": full,
        "lastIsFixed": fixed_day() is not None,
        "filter": query_string(dict(view.opening.filter)),
    }
    return template("embed/embed.html", language).render(
        language=language,
        own_colours=OWN_COLOURS,
        words=words,
        view=view,
        title=title_of(view, last),
        description=description_of(view, last),
        sentence=sentence_of(View(view.day, language=language)),
        notices=notices,
        day=day_with_era(view.day, language),
        still=still_map(view, *STILL),
        full=full,
        version=catalog().edition.version,
        assets=base(),
        words_file=words_file("page", language),
        icons=icon.links("./"),
        settings=within_element(settings),
        carried=None,
    )


def frame_settings(view: View, address: Callable[[str], str]) -> dict[str, object]:
    """What framed_page.js begins with; ``address`` says where an asset of that name is."""
    last, place = _last_day(view), view.opening.place
    return {
        "timeline": timeline_settings(view, CHANNEL, last.isoformat()),
        "map": map_settings(
            module="",  # its code has come with the document's own
            islands=address("islands.json"),
            coast=address("context.json"),
            locator=address("locator.json"),
            moments=address(f"moments.{view.language}.json"),
            channel=CHANNEL,
            language=view.language,
            last=last,
        )
        | {"place": place and [place.latitude, place.longitude, place.zoom]},
        "options": leaflet_options(),
    }


def _last_day(view: View) -> date:
    """Today, or the next day where somebody's link names it already."""
    return max(today(), view.day, view.second or view.day)


def within_element(settings: object) -> str:
    """JSON for an element of the document, in which no tag may begin or end."""
    return as_json(settings).replace("<", "\\u003c")


def respond(request: Request) -> Response:
    """The frame for the view that the link asks for."""
    asked = dict(request.query_params)
    view, notices, _ = read_anyones_link(asked, request.headers.get("accept-language"))
    full = urljoin(str(request.url), "./") + query_string(link_parts(view, asked))
    headers = {
        "Cache-Control": "no-cache",
        "Content-Language": view.language,
        "Vary": "Accept-Language",
        "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    }
    return answer_once(request, embed(view, notices, full), headers)


def oembed(request: Request) -> Response:
    """How to frame the page at the address ``url`` of this site (oEmbed 1.0), as JSON."""
    root = urljoin(str(request.url), "./")
    asked = request.query_params
    if asked.get("format", "json") != "json":
        return JSONResponse({"error": "format: json is what there is"}, status_code=501)
    url = urlsplit(asked.get("url", ""))
    if urljoin(root, url.path) not in (root, f"{root}{ADDRESS}") or url.netloc != urlsplit(root).netloc:
        return JSONResponse({"error": f"url: allowed is an address of a view, {root}?…"}, status_code=404)
    query = dict(parse_qsl(url.query))
    view, _, last = read_anyones_link(query)
    width = _size(asked.get("maxwidth"), NARROWEST, WIDTH)
    height = _size(asked.get("maxheight"), LOWEST, HEIGHT)
    title = title_of(view, last)
    return JSONResponse(
        {
            "version": "1.0",
            "type": "rich",
            "title": title,
            "provider_name": wording(view.language).name,
            "provider_url": root,
            "width": width,
            "height": height,
            "html": frame(root + ADDRESS + query_string(link_parts(view, query)), title, width, height),
        },
        headers={"Access-Control-Allow-Origin": "*"},
    )


def frame(address: str, title: str, width: int, height: int) -> str:
    """The element that shows the embed at ``address`` in another page.

    Its sandbox lets scripts run and the full page open, and nothing else.
    """
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="{width}" height="{height}"'
        ' style="width: 100%; border: 0" loading="lazy" sandbox="allow-scripts allow-popups'
        ' allow-popups-to-escape-sandbox"></iframe>'
    )


FRAME = frame("{address}{query}", "{title}", WIDTH, HEIGHT)
"""The same with places to fill: ``{address}``, the embed's; ``{query}``, a view's link; ``{title}``."""


def _size(asked: str | None, least: int, usual: int) -> int:
    """As much as is ``asked``, if that is a number and less than the ``usual``; never under the ``least``."""
    most = int(asked) if asked and asked.isascii() and asked.isdigit() and len(asked) < 6 else usual
    return max(least, min(usual, most))


ROUTES = [Route(f"/{ADDRESS}", respond), Route("/oembed", oembed)]
