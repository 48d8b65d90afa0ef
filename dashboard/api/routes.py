"""The addresses that programs read."""

from functools import partial
from http import HTTPStatus

from starlette.requests import Request
from starlette.routing import Route

from dashboard.api import answers, openapi
from dashboard.api.downloads import FILES, download
from dashboard.api.problem_details import RefusedError
from dashboard.api.reading import Reading, Reply


def nowhere(request: Request) -> Reply:
    """The answer to an address that is none: programs read no page about it."""
    raise RefusedError(
        HTTPStatus.NOT_FOUND, f"There is nothing at {request.url.path}; api/openapi.json tells what there is."
    )


ROUTES = [
    Route("/api/events.json", Reading(answers.events)),
    Route("/api/islands/{id}.json", Reading(answers.island)),
    Route("/api/state", Reading(answers.states)),
    Route("/api/openapi.json", Reading(openapi.respond)),
    *(Route(f"/download/{name}", Reading(partial(download, name=name))) for name in FILES),
    Route("/api/{rest:path}", Reading(nowhere)),
    Route("/download/{rest:path}", Reading(nowhere)),
]
