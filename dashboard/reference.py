"""The reference pages, plain HTML without Streamlit: about, sources, events, and islands' facts."""

from functools import cache
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from dashboard import wording
from dashboard.assets import base
from dashboard.changes import changes_by_event
from dashboard.dates import date_in_words
from dashboard.record import catalog
from dashboard.templating import template
from dashboard.view import View
from geo.citation_index import citations
from geo.vocabulary import Island


def render(name: str, title: str, description: str, up: str, **more: Any) -> str:
    """A reference page; ``up`` leads from its address to the root."""
    return template(f"reference/{name}.html").render(
        title=title,
        description=description,
        up=up,
        assets=base(),
        wording=wording,
        catalog=catalog(),
        words=catalog().vocabulary,
        say=lambda text: text.to("en"),
        dated=date_in_words,
        number=_number,
        by_name=lambda ids: sorted(ids, key=lambda one: catalog().islands[one].name.en),
        **more,
    )


@cache
def about() -> str:
    """The policy, the method, the vocabulary, how to correct, which edition."""
    words = catalog().vocabulary
    return render(
        "about",
        "About",
        "The neutrality policy, how statuses were decided, the vocabulary, and how to propose a correction.",
        "./",
        digest=base().split("/")[1],
        latest=list(catalog().events.values())[-1],
        vocabularies=[
            (heading, getattr(words, name)) for name, heading in wording.VOCABULARY_HEADINGS.items()
        ],
    )


@cache
def sources() -> str:
    """All sources by kind."""
    return render(
        "sources", "Sources", "Every source of the record, by kind.", "./", citing=citations(catalog())
    )


@cache
def source(one: str) -> str:
    """A source, and everything that rests on it; ``KeyError`` if there is none of that id."""
    found = catalog().sources[one]
    return render(
        "source",
        found.title.en,
        f"What rests on this source: {found.title.en}",
        "../",
        source=found,
        resting=citations(catalog()).get(one, []),
        kinds=wording.ENTRY_KINDS,
    )


@cache
def event(one: str) -> str:
    """An event in full; ``KeyError`` if there is none of that id."""
    found = catalog().events[one]
    query = View(found.date.first).query()
    return render(
        "event",
        found.title.en,
        found.summary.en,
        "../",
        event=found,
        link=f"?date={query['date']}",
        changes=changes_by_event(catalog(), "en").get(one, []),
    )


@cache
def island(one: str) -> str:
    """Names and figures of a group; ``KeyError`` if there is none of that id."""
    facts = catalog().islands.get(Island(one)) if one in list(Island) else None
    if facts is None:
        raise KeyError(one)
    return render(
        "island",
        facts.name.en,
        f"Names, areas, population and distances of {facts.name.en}.",
        "../",
        facts=facts,
    )


def missing(up: str) -> str:
    """What is said of an address that leads nowhere."""
    return render("missing", "Not in the record", "No such entry.", up)


def _number(figure: float) -> str:
    """5,281; 94.84; 0.0007: as many digits as the figure has, thousands apart."""
    return f"{figure:,.6f}".rstrip("0").rstrip(".")


def _whole(page: Any) -> Any:
    def respond(request: Request) -> Response:
        return HTMLResponse(page())

    return respond


def _one(page: Any) -> Any:
    def respond(request: Request) -> Response:
        try:
            return HTMLResponse(page(request.path_params["id"]))
        except KeyError:
            return HTMLResponse(missing("../"), status_code=404)

    return respond


ROUTES = [
    Route("/about", _whole(about)),
    Route("/sources", _whole(sources)),
    Route("/sources/{id}", _one(source)),
    Route("/events/{id}", _one(event)),
    Route("/islands/{id}", _one(island)),
]
