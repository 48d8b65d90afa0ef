"""The page for whoever comes while a process has no room: in every language, and without a script."""

from html import escape

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from dashboard.frame.without_scripts import PAGES
from dashboard.serving.assets import base
from dashboard.serving.compression import answer_once
from dashboard.serving.fair_shares import RETRY
from dashboard.serving.headers import POLICY, reference_policy
from dashboard.words.languages import preferred, translations
from dashboard.words.wording import wording
from geo.text import LANGUAGES, Language


def no_room(scope: Scope) -> Response:
    """The answer, 503: the reader's language first, and what can be read all the same."""
    request = Request(scope)
    first = preferred(request.headers.get("accept-language"))
    ordered = [first, *(one for one in LANGUAGES if one != first)]
    html = (
        f'<!DOCTYPE html>\n<html lang="{first}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(wording(first).name)}</title>\n"
        f'<link rel="stylesheet" href="./{base()}reference.css">\n</head>\n<body>\n<main>\n'
        f"<h1>{escape(wording(first).name)}</h1>\n"
        f"{''.join(_in(language, request) for language in ordered)}</main>\n</body>\n</html>\n"
    )
    headers = RETRY | {"Cache-Control": "no-store", "Vary": "Accept-Language", POLICY: reference_policy(html)}
    return answer_once(request, html, headers, status=503)


def _in(language: Language, request: Request) -> str:
    say, words = translations(language).gettext, wording(language)
    full = say("More people are reading than this server has room for. Please try again in half a minute.")
    again = say("Try again")
    open_pages = say("These pages can be read all the same:")
    between = say(", ")
    pages = between.join(
        f'<a href="./{name}?lang={language}">{escape(words.pages[key])}</a>'
        for key in words.pages
        if (name := key.removeprefix("#")) in PAGES
    )
    query = f"?{escape(request.url.query)}" if request.url.query else ""
    return (
        f'<section lang="{language}">\n<p>{escape(full)} <a href="./{query}">{escape(again)}</a></p>\n'
        f"<p>{escape(open_pages)} {pages}</p>\n</section>\n"
    )
