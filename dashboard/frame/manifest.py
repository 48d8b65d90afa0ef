"""The web app manifest (W3C): the name and the icon under which a reader keeps the page on a screen."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dashboard.serving.assets import base
from dashboard.words.languages import asked
from dashboard.words.wording import wording
from geo.text import Language

ADDRESS = "manifest.webmanifest"


def link(language: Language, up: str) -> str:
    """The element that names it in a document of ``language`` from which ``up`` leads to the root."""
    return f'<link rel="manifest" href="{up}{ADDRESS}?lang={language}">'


def respond(request: Request) -> Response:
    """The manifest in the language that the link or the browser asks for."""
    language = asked(request.query_params.get("lang"), request.headers.get("accept-language"))
    words = wording(language)
    manifest = {
        "name": words.title,
        "short_name": words.name,
        "description": words.description,
        "lang": language,
        "start_url": f"./?lang={language}",
        "scope": "./",
        "display": "browser",
        "icons": [
            {"src": f"./{base()}frame/icon.svg", "sizes": "any", "type": "image/svg+xml"},
            {"src": f"./{base()}frame/icon.png", "sizes": "64x64", "type": "image/png"},
        ],
    }
    headers = {"Content-Language": language, "Vary": "Accept-Language", "Cache-Control": "no-cache"}
    return JSONResponse(manifest, headers=headers, media_type="application/manifest+json")


ROUTE = Route(f"/{ADDRESS}", respond)
