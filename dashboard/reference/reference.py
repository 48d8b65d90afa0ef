"""The reference pages, plain HTML without Streamlit: about, sources, events, islands' facts, places."""

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any, TypeVar
from urllib.parse import urlencode, urljoin
from uuid import NAMESPACE_URL, uuid5

from babel.numbers import format_decimal
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.frame import icon
from dashboard.frame.theme import FIRST_PAINT
from dashboard.record.record import catalog, folder
from dashboard.reference import corrections, story_page
from dashboard.reference.entry_page import KINDS as ENTRY_KINDS
from dashboard.reference.entry_page import entry_pages
from dashboard.reference.entry_titles import entry_titles
from dashboard.reference.event_changes import changes_by_event
from dashboard.reference.place_names import places_by_kind
from dashboard.serving.assets import base
from dashboard.serving.compression import answer_once
from dashboard.view.view import read_view, today
from dashboard.words.dates import date_with_era, day_with_era
from dashboard.words.languages import LOCALES, asked, list_in_words, translations
from dashboard.words.template_functions import template_functions
from dashboard.words.templating import template
from dashboard.words.wording import language_links, wording
from geo.alphabet import alphabetical, claimants_by_name, islands_by_name, names_of
from geo.changes import Change
from geo.citation_index import citations
from geo.edition_digest import edition_digest
from geo.text import LANGUAGES, Language
from geo.vocabulary import Track

Found = TypeVar("Found")

PAGES_OF_KINDS: Mapping[str, str] = {"texts": "texts", "series": "figures", "places": "places"}
"""Kinds whose entries stand on one page together, each with its id."""


class NoSuchEntryError(LookupError):
    """The record has no entry of the id that an address names."""


class Reader:
    """Whom a page is written for: the language, whether the link names it, and the way back to the root."""

    def __init__(self, request: Request, up: str) -> None:
        """Read the language that ``request`` asks for; ``up`` leads from the page to the root."""
        link = request.query_params.get("lang")
        self.request = request
        self.up = up
        self.language = asked(link, request.headers.get("accept-language"))
        self.lang = {"lang": self.language} if link in LANGUAGES else {}
        # The view that the reader came from; what is none is left behind without a word.
        self.view = {
            name: value
            for name in ("date", "island", "lens", "story")
            if (value := request.query_params.get(name)) and not read_view({name: value}, today())[1]
        }

    def to(self, address: str) -> str:
        """The way to another reference page, and to a place on it if ``address`` has a fragment."""
        page, mark, place = address.partition("#")
        return f"{self.up}{page}{_query(self.view | self.lang)}{mark}{place}"

    def map(self, **view: object) -> str:
        """The way back to the map as it was, or at another date or island."""
        return (
            f"{self.up}{_query(self.view | {name: str(value) for name, value in view.items()} | self.lang)}"
        )

    def at_step(self, step: str) -> str:
        """The way to the map at a step of the guided story."""
        return f"{self.up}{_query({'story': step} | self.lang)}"

    def here(self, language: Language) -> str:
        """This page in another language."""
        return _query(self.view | {"lang": language})


def _query(parts: dict[str, str]) -> str:
    return f"?{urlencode(parts)}" if parts else ""


def render(name: str, reader: Reader, title: str, description: str, **more: Any) -> str:
    """A reference page; ``page_title``, if it is given, tells it apart from others headed alike."""
    language = reader.language
    known = catalog()
    return template(f"reference/{name}.html", language).render(
        {"page_title": title} | more,
        language=language,
        title=title,
        description=description,
        up=reader.up,
        theme=FIRST_PAINT,
        to=reader.to,
        map=reader.map,
        at_step=reader.at_step,
        here=reader.here,
        assets=base(),
        wording=wording(language),
        language_links=language_links,
        catalog=known,
        words=known.vocabulary,
        **template_functions(known, language),
        with_era=lambda when: date_with_era(when, language),
        number=lambda figure: format_decimal(figure, locale=LOCALES[language], decimal_quantization=False),
        by_name=lambda ids: alphabetical((known.islands[one] for one in ids), language),
        icons=icon.links(reader.up),
        way=lambda address: (place := _way(address)) and reader.to(place),
        changes_of=lambda address: [one for one in known.changes if one.touches(address)],
        correction=lambda address, says: corrections.proposal(address, says, language),
        correction_address=corrections.address(),
        mailto=corrections.mailto,
    )


def about(reader: Reader) -> str:
    """The policy, the method, the vocabulary, how to correct, which edition."""
    say = translations(reader.language).gettext
    words = catalog().vocabulary
    return render(
        "about",
        reader,
        say("About"),
        say("The neutrality policy, how statuses were decided, the vocabulary, how to propose a correction."),
        digest=_edition_digest()[:16],
        latest=catalog().newest_event,
        islands=islands_by_name(catalog(), reader.language),
        vocabularies=[
            (heading, getattr(words, name))
            for name, heading in wording(reader.language).vocabulary_headings.items()
        ],
    )


def sources(reader: Reader) -> str:
    """All sources by kind."""
    say = translations(reader.language).gettext
    return render(
        "sources", reader, say("Sources"), say("Every source of the record, by kind."), citing=_citing()
    )


def source(reader: Reader, one: str) -> str:
    """A source, and everything that rests on it; ``NoSuchEntryError`` if there is none of that id."""
    found = _entry(catalog().sources, one)
    title = found.title.to(reader.language)
    return render(
        "source",
        reader,
        title,
        translations(reader.language).gettext("What rests on this source: %(title)s") % {"title": title},
        page_title=entry_titles(reader.language)[f"sources/{one}"],
        source=found,
        resting=_citing().get(one, []),
        kinds=wording(reader.language).entry_kinds,
    )


def event(reader: Reader, one: str) -> str:
    """An event in full; ``NoSuchEntryError`` if there is none of that id."""
    found = _entry(catalog().events, one)
    return render(
        "event",
        reader,
        found.title.to(reader.language),
        found.summary.to(reader.language),
        page_title=entry_titles(reader.language)[f"events/{one}"],
        event=found,
        changes=changes_by_event(catalog(), reader.language).get(one, []),
        texts=catalog().texts_of(one),
    )


def island(reader: Reader, one: str) -> str:
    """Names and figures of a group; ``NoSuchEntryError`` if there is none of that id."""
    facts = _entry(catalog().islands, one)
    name = facts.name.to(reader.language)
    say = translations(reader.language).gettext
    return render(
        "island",
        reader,
        name,
        say("Names, areas, population and distances of %(name)s.") % {"name": name},
        facts=facts,
        wordings=[
            ((party, track), history)
            for party in claimants_by_name(catalog(), reader.language)
            for track in Track
            if len(history := catalog().wordings[party, track])
        ],
    )


def story(reader: Reader) -> str:
    """The guided story on two sheets of paper, with a small map for each step."""
    language = reader.language
    say = translations(language).gettext
    return render(
        "story",
        reader,
        wording(language).pages["#story"],
        say("How the border between the two states moved, step by step, with a map and sources for each."),
        marks=story_page.marks(language),
        parts=story_page.parts(),
        told=story_page.told_steps(language, today()),
        day_with_era=lambda day: day_with_era(day, language),
    )


def texts(reader: Reader) -> str:
    """The decisive words of treaties, laws and statements, oldest first."""
    say = translations(reader.language).gettext
    return render(
        "texts",
        reader,
        wording(reader.language).more_pages["texts"],
        say("The passages that decide, verbatim in the authentic languages, each with its source."),
        reasons=wording(reader.language).quotable,
    )


def entry(reader: Reader, kind: str, one: str) -> str:
    """An entry of one of ``ENTRY_KINDS`` in full; ``NoSuchEntryError`` if there is none of that id."""
    language = reader.language
    found = _entry(entry_pages(), f"{kind}/{one}")
    kinds = wording(language).entry_kinds
    whose = getattr(found.entry, "speaker", None)
    about = names_of(catalog(), getattr(found.entry, "islands", ()), language)
    of = whose.to(language) if whose else list_in_words(about, language)
    heading = kinds[kind]
    if of:
        pattern = translations(language).gettext("%(kind)s: %(says)s")
        heading = pattern % {"kind": heading, "says": of}
    return render(
        "entry",
        reader,
        heading,
        found.title.to(language),
        page_title=f"{heading} ({one})",
        page=found,
        kinds=kinds,
        status=found.status,
    )


def figures(reader: Reader) -> str:
    """Figures that are counted again and again, as series, each by whose count."""
    say = translations(reader.language).gettext
    return render(
        "figures",
        reader,
        wording(reader.language).more_pages["figures"],
        say("People, garrisons, fisheries, visits and programmes over the years, each by whose count."),
        topics=wording(reader.language).series_topics,
    )


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
    root = urljoin(str(request.url), ".")
    xml = template("reference/changes.atom", reader.language).render(
        language=reader.language,
        wording=wording(reader.language),
        title=wording(reader.language).more_pages["changes"],
        root=root,
        urn=_urn,
        changes=known.changes,
        updated=max([known.edition.reviewed.last, *(one.day.last for one in known.changes)]).isoformat(),
        **template_functions(known, reader.language),
    )
    return Response(xml, media_type="application/atom+xml", headers=_headers(reader))


def _urn(change: str) -> str:
    """The name of a change in the feed, or of the feed, wherever and in whatever language it is read."""
    return uuid5(NAMESPACE_URL, f"four-islands/changes#{change}").urn


def _way(address: str) -> str | None:
    """Where an entry stands: on a page of its own, or at a place on the page of its kind; None: nowhere.

    A change may name what no longer is, all entries of a kind, or what no page shows.
    """
    kind, _, one = address.partition("/")
    known = catalog()
    if kind in PAGES_OF_KINDS:
        listed = {
            "texts": known.texts,
            "series": known.series,
            "places": [place.id for place in known.places],
        }
        return f"{PAGES_OF_KINDS[kind]}#{one}" if one in listed[kind] else None
    own: Mapping[str, Mapping[Any, object]] = {
        "events": known.events,
        "islands": known.islands,
        "sources": known.sources,
    }
    return address if one in own.get(kind, {}) or address in entry_pages() else None


def places(reader: Reader) -> str:
    """The names on the map, by kind, each with its days and sources."""
    say = translations(reader.language).gettext
    return render(
        "places",
        reader,
        say("Names on the map"),
        say("Every name that the map shows around and on the groups, with its days and sources."),
        kinds=places_by_kind(catalog(), reader.language),
    )


def not_found(reader: Reader) -> Response:
    """The answer to an address that leads nowhere: a 404 in plain words."""
    say = translations(reader.language).gettext
    page = render("missing", reader, say("Not in the record"), say("No such entry."))
    return answer_once(reader.request, page, _headers(reader), status=404)


def _headers(reader: Reader) -> dict[str, str]:
    return {"Content-Language": reader.language, "Vary": "Accept-Language"}


def _entry(entries: Mapping[Any, Found], one: str) -> Found:
    try:
        return entries[one]
    except KeyError:
        raise NoSuchEntryError(one) from None


@cache
def _edition_digest() -> str:
    return edition_digest(folder())


@cache
def _citing() -> Any:
    return citations(catalog())


def _of_kind(kind: str, reader: Reader, one: str) -> str:
    return entry(reader, kind, one)


def _answer(page: Callable[..., str], up: str) -> Callable[[Request], Response]:
    def respond(request: Request) -> Response:
        reader = Reader(request, up)
        try:
            html = page(reader, *request.path_params.values())
        except NoSuchEntryError:
            return not_found(reader)
        return answer_once(request, html, _headers(reader))

    return respond


ROUTES = [
    Route("/about", _answer(about, "./")),
    Route("/story", _answer(story, "./")),
    Route("/sources", _answer(sources, "./")),
    Route("/sources/{id}", _answer(source, "../")),
    Route("/events/{id}", _answer(event, "../")),
    Route("/islands/{id}", _answer(island, "../")),
    Route("/places", _answer(places, "./")),
    Route("/figures", _answer(figures, "./")),
    Route("/changes", _answer(changes, "./")),
    Route("/changes.atom", feed),
    *(Route(f"/{kind}/{{id}}", _answer(partial(_of_kind, kind), "../")) for kind in ENTRY_KINDS),
    Route("/texts", _answer(texts, "./")),
]
