"""What each edition of the record changed and why: as a page, and as a feed."""

from uuid import NAMESPACE_URL, uuid5

from starlette.requests import Request
from starlette.responses import Response

from dashboard.record.record import catalog
from dashboard.reference.page import render
from dashboard.reference.reader import Reader
from dashboard.words.languages import translations
from dashboard.words.template_functions import template_functions
from dashboard.words.templating import template
from dashboard.words.wording import wording
from geo.changes import Change


def changes(reader: Reader) -> str:
    """What each edition of the record changed, and why."""
    say = translations(reader.language).gettext
    return render(
        "changes",
        reader,
        wording(reader.language).more_pages["changes"],
        say("What each edition of the record changed, entry by entry, and why."),
        editions=_by_edition(),
    )


def _by_edition() -> list[tuple[str, list[Change]]]:
    by_edition: dict[str, list[Change]] = {}
    for change in catalog().changes:
        by_edition.setdefault(change.edition, []).append(change)
    return list(by_edition.items())


def feed(request: Request) -> Response:
    """The changes as an Atom feed (RFC 4287), in the language that the link or the browser asks for."""
    reader = Reader(request, "./")
    known = catalog()
    xml = template("reference/changes.atom", reader.language).render(
        language=reader.language,
        wording=wording(reader.language),
        title=wording(reader.language).more_pages["changes"],
        root=reader.root,
        urn=_urn,
        changes=known.changes,
        updated=max([known.edition.reviewed.last, *(one.day.last for one in known.changes)]).isoformat(),
        **template_functions(known, reader.language),
    )
    return Response(xml, media_type="application/atom+xml", headers=reader.headers())


def _urn(change: str) -> str:
    """The name of a change in the feed, or of the feed, wherever and in whatever language it is read."""
    return uuid5(NAMESPACE_URL, f"four-islands/changes#{change}").urn
