"""Two days on one page: the maps beside one another, what differs, what happened between."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

from dashboard.drawing.patterns import patterns
from dashboard.drawing.still_map import still_map
from dashboard.lenses.lenses import lenses
from dashboard.moments.first_sentence import first_sentence
from dashboard.record.record import catalog
from dashboard.reference.page import render
from dashboard.reference.reader import Reader
from dashboard.view.readers_day import last_day
from dashboard.view.view import View, first_day, read_view, today
from dashboard.words.dates import day_with_era
from dashboard.words.languages import translations
from dashboard.words.templating import lower_first
from geo.alphabet import claimants_by_name, islands_by_name
from geo.comparison import compare
from geo.terms import Term
from geo.text import Language

SIZE = 400, 330
"""Of each map, in pixels."""
PARTS = ("date", "lens")
"""What of a link's view counts here, besides the other day."""


def compare_page(reader: Reader) -> str:
    """The page for the days that the link names as ``date`` and ``with``, under its ``lens``.

    Where no other day is named it is the last there is, or beside that the one before the last change; what
    is wrong in a link is said and left out, as on the map.
    """
    known, language = catalog(), reader.language
    asked = reader.request.query_params
    last = last_day(asked, today())
    one, notices = read_view({name: asked[name] for name in PARTS if name in asked}, last)
    other, more = read_view({"date": asked["with"]} if "with" in asked else _usual(one.day, last), last)
    found = compare(known, one.day, other.day)
    days = (found.first, found.second)
    say = translations(language).gettext
    both = {"first": day_with_era(days[0], language), "second": day_with_era(days[1], language)}
    told = say("What differs between %(first)s and %(second)s, group by group, and what happened between.")
    return render(
        "compare",
        reader,
        say("Two days compared"),
        told % both,
        shown={"date": days[1].isoformat()},
        page_title=say("Compared: %(first)s and %(second)s") % both,
        found=found,
        notices=(*notices, *more),
        first_day=first_day(),
        last_day=last,
        lens=one.lens,
        lens_names={name: told.label for name, told in lenses(language).items()},
        maps=[(day, still_map(View(day, lens=one.lens), *SIZE, own_patterns=False)) for day in days],
        patterns=patterns(),
        sentences={day: first_sentence(known, day, language) for day in days},
        day_with_era=lambda day: day_with_era(day, language),
        claimants=claimants_by_name(known, language),
        islands=islands_by_name(known, language),
        said=said(language),
        weights=weights(language),
    )


def _usual(day: date, last: date) -> dict[str, str]:
    if day < last:
        return {}
    changes = [catalog().previous_change(island, last) for island in catalog().islands]
    before = max(event.date.first for event in changes if event) - timedelta(days=1)
    return {"date": before.isoformat()}


def weights(language: Language) -> Mapping[int, str]:
    """The headings under which events are listed, by weight, the heaviest first."""
    say = translations(language).gettext
    return {3: say("Key events"), 2: say("Other events"), 1: say("Background")}


def said(language: Language) -> SimpleNamespace:
    """What a cell says of an entry, by the aspect that is compared."""
    words = catalog().vocabulary

    def status(terms: Mapping[str, Term]) -> Callable[[Any], str]:
        return lambda entry: lower_first(terms[entry.status].label.to(language))

    return SimpleNamespace(
        claim=status(words.claim_statuses),
        offer=status(words.offer_statuses),
        talks=status(words.talks_statuses),
        law=status(words.law_statuses),
        region=lambda entry: words.region_administrators[entry.administrator].label.to(language),
    )
