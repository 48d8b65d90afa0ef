"""The page for whoever comes while a process has no room: in every language, and without a script."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from dashboard.frame.pages_without_scripts import ways_without_scripts
from dashboard.frame.theme import OWN_COLOURS
from dashboard.serving.assets import base
from dashboard.serving.compression import answer_once
from dashboard.serving.fair_shares import RETRY
from dashboard.serving.headers import POLICY, reference_policy
from dashboard.words.languages import preferred
from dashboard.words.templating import template
from dashboard.words.wording import wording
from geo.text import LANGUAGES


def no_room(scope: Scope) -> Response:
    """The answer, 503: the reader's language first, and what can be read all the same."""
    request = Request(scope)
    first = preferred(request.headers.get("accept-language"))
    query = f"?{request.url.query}" if request.url.query else ""
    said = {
        language: template("frame/no_room_said.html", language).render(
            language=language, query=query, ways=ways_without_scripts(language)
        )
        for language in LANGUAGES
    }
    html = template("frame/no_room.html", first).render(
        own_colours=OWN_COLOURS,
        name=wording(first).name,
        assets=base(),
        languages=[first, *(one for one in LANGUAGES if one != first)],
        said=said,
    )
    headers = RETRY | {"Cache-Control": "no-store", "Vary": "Accept-Language", POLICY: reference_policy(html)}
    return answer_once(request, html, headers, status=503)
