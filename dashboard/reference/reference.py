"""The reference pages, plain HTML without Streamlit: one function each, and the addresses they answer."""

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any, TypeVar

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.drawing.patterns import patterns
from dashboard.record.record import catalog, edition
from dashboard.reference import story_page
from dashboard.reference.change_log import changes, feed
from dashboard.reference.compare_page import compare_page
from dashboard.reference.downloads_page import downloads
from dashboard.reference.entry_page import KINDS as ENTRY_KINDS
from dashboard.reference.entry_page import entry_pages
from dashboard.reference.entry_titles import entry_titles
from dashboard.reference.event_changes import changes_by_event
from dashboard.reference.page import render
from dashboard.reference.place_names import places_by_kind
from dashboard.reference.reader import Reader
from dashboard.serving.compression import answer_once
from dashboard.serving.headers import POLICY, reference_policy
from dashboard.view.view import first_day, today
from dashboard.words.dates import day_with_era
from dashboard.words.languages import list_in_words, translations
from dashboard.words.wording import wording
from geo.alphabet import alphabetical, claimants_by_name, islands_by_name, names_of
from geo.citation_index import citations
from geo.party_statements import statements_by_party
from geo.vocabulary import PartyRole, Track

Found = TypeVar("Found")


class NoSuchEntryError(LookupError):
    """The record has no entry of the id that an address names."""


def about(reader: Reader) -> str:
    """The policy, the method, the vocabulary, how to correct, which edition."""
    say = translations(reader.language).gettext
    words = catalog().vocabulary
    return render(
        "about",
        reader,
        say("About"),
        say("The neutrality policy, how statuses were decided, the vocabulary, how to propose a correction."),
        digest=edition().digest[:16],
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
        shown={"date": max(found.date.first, first_day()).isoformat()},
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
        shown={"island": one},
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
        patterns=patterns(),
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


def parties(reader: Reader) -> str:
    """Who speaks and acts in the record: what each said of the islands, and in which events others acted."""
    known, language = catalog(), reader.language
    named = alphabetical(known.parties.values(), language)
    say = translations(language).gettext
    return render(
        "parties",
        reader,
        say("Who speaks and acts in the record"),
        say("Each party with what it said of the islands, oldest first, and the events in which it acted."),
        roles=[(role, [one for one in named if one.role is role]) for role in PartyRole],
        said=statements_by_party(known),
        acted={
            one.id: [event for event in known.events.values() if one.id in event.parties]
            for one in named
            if one.role is not PartyRole.CLAIMANT  # these act in nearly all
        },
    )


def regions(reader: Reader) -> str:
    """The regions that the map tones around the groups, and the lines between the two states."""
    say = translations(reader.language).gettext
    return render(
        "regions",
        reader,
        say("Regions around the groups, and lines between the two states"),
        say("How far each region reaches, who administered it and since when, and which lines were drawn."),
    )


def not_found(reader: Reader) -> Response:
    """The answer to an address that leads nowhere: a 404 in plain words."""
    say = translations(reader.language).gettext
    page = render("missing", reader, say("Not in the record"), say("No such entry."))
    return _answered(reader, page, status=404)


def _answered(reader: Reader, html: str, status: int = 200) -> Response:
    return answer_once(reader.request, html, reader.headers() | {POLICY: reference_policy(html)}, status)


def _entry(entries: Mapping[Any, Found], one: str) -> Found:
    try:
        return entries[one]
    except KeyError:
        raise NoSuchEntryError(one) from None


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
        return _answered(reader, html)

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
    Route("/data", _answer(downloads, "./")),
    *(Route(f"/{kind}/{{id}}", _answer(partial(_of_kind, kind), "../")) for kind in ENTRY_KINDS),
    Route("/parties", _answer(parties, "./")),
    Route("/regions", _answer(regions, "./")),
    Route("/compare", _answer(compare_page, "./")),
    Route("/texts", _answer(texts, "./")),
]
