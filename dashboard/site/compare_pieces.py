"""What the page of two days compared says, in pieces: the page as files puts any two days together from them.

Every piece is written by the page's own templates; compare.js only chooses, by the first day of each.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import groupby
from typing import Any

from dashboard.drawing.still_map import still_map
from dashboard.moments.first_sentence import first_sentence
from dashboard.record.record import catalog
from dashboard.reference.compare_page import SIZE, said, weights
from dashboard.view.view import View, first_day
from dashboard.words.compact_json import json_in_html
from dashboard.words.dates import browser_dates
from dashboard.words.languages import translations
from dashboard.words.template_functions import template_functions
from dashboard.words.templating import template
from geo.comparison import Aspect, Pair, parts
from geo.entries import Event
from geo.snapshot import snapshot
from geo.stretches import Stretch
from geo.text import Language
from geo.turning_days import turning_days

KINDS = {
    Aspect.ADMINISTRATION: "administrations",
    Aspect.CLAIM: "claims",
    Aspect.OFFER: "offer",
    Aspect.TALKS: "talks",
    Aspect.LAW: "laws",
}
"""Under which kind the entries of an aspect have their pages."""
_PATH = re.compile(r' d="([^"]*)"')
_DAY = re.compile(r' data-date="[^"]*"')
Held = Stretch[Any] | None


def compare_pieces(language: Language, fit: Callable[[str], str]) -> dict[str, Any]:
    """The pieces as JSON takes them; ``fit`` makes HTML with a server's links fit the site.

    ``cells``: by cell the days from which another entry held, each with its number, and for every two that
    may stand beside one another the cell's HTML. ``looks``, ``sentences``: from which day on the map's SVG
    (with ``{n}`` for its n-th path) and the day's sentence. ``lines``: from, until, HTML. ``events``: by
    weight, day and HTML. ``words``: headings and counts with ``{count}``.
    """
    known = catalog()
    functions = {**template_functions(known, language), "to": lambda address: f"{address}?lang={language}"}
    pieces: Any = template("reference/compare_cells.html", language).make_module(functions)
    others: Any = template("reference/pieces.html", language).make_module(functions)
    say = translations(language).gettext

    def day_of(event: Event) -> str:
        return f"./?date={max(event.date.first, first_day())}&lang={language}"

    days = [first_day(), *(day for day in turning_days(known) if day > first_day())]
    paths: dict[str, int] = {}
    return {
        "dates": browser_dates(language),
        "cells": {
            name: _cell(held, partial(_written, pieces, kind, says, fit))
            for name, kind, says, held in _all_cells(language, days)
        },
        "looks": _changing(days, lambda day: _look(day, paths)),
        "paths": list(paths),
        "sentences": _changing(days, lambda day: first_sentence(known, day, language)),
        "lines": [
            [
                line.first.isoformat() if line.begun_by else None,
                line.ended_by.date.first.isoformat() if line.ended_by else None,
                fit(str(pieces.line(line, others.days(line)))),
            ]
            for line in known.treaty_lines
        ],
        "events": [
            [event.date.first.isoformat(), event.weight, fit(str(pieces.happened(event, day_of(event))))]
            for event in known.events.values()
        ],
        "weights": {str(weight): heading for weight, heading in weights(language).items()},
        "words": {
            "differ": say("Cells of the table that differ: %(count)s.") % {"count": "{count}"},
            "same": say("The four groups differ in nothing between these days."),
            "gone": say("Lines that stood on the first day alone"),
            "come": say("Lines that stood on the second day alone"),
            "between": say("Events between (%(count)s)") % {"count": "{count}"},
            "none": say("None is recorded."),
            "title": say("Compared: %(first)s and %(second)s") % {"first": "{first}", "second": "{second}"},
            "colon": say(": "),
        },
    }


def _all_cells(
    language: Language, days: Sequence[date]
) -> list[tuple[str, str, Callable[[Any], str], list[tuple[date, Held]]]]:
    """Each cell's name in compare.html, its kind of entry, what it says of one, what held on which day."""
    known, words = catalog(), said(language)
    administered = template_functions(known, language)["administered"]
    states = {
        island: [(day, parts(known, snapshot(known, island, day))) for day in days]
        for island in known.islands
    }
    cells = []
    for island, told in states.items():
        for aspect, party in told[0][1]:
            name = " ".join([island, aspect, *([party] if party else [])])
            says = administered if aspect is Aspect.ADMINISTRATION else getattr(words, aspect)
            cells.append((name, KINDS[aspect], says, [(day, held[aspect, party]) for day, held in told]))
    for region, history in known.region_administrations.items():
        held = [(day, history.on(day)) for day in days]
        cells.append((str(region), "region_administrations", words.region, held))
    return cells


def _written(
    pieces: Any, kind: str, says: Callable[[Any], str], fit: Callable[[str], str], pair: Pair
) -> str:
    return fit(str(pieces.cell(kind, pair, says)))


def _cell(held: Sequence[tuple[date, Held]], render: Callable[[Pair], str]) -> dict[str, Any]:
    """From which day on which entry held, by number, and the HTML for each two, the earlier first."""
    entries: dict[str | None, int] = {}
    stretches: list[Held] = []
    from_: list[tuple[str, int]] = []
    for day, stretch in held:
        one = str(stretch.span.id) if stretch else None
        if one not in entries:
            entries[one] = len(entries)
            stretches.append(stretch)
        if not from_ or from_[-1][1] != entries[one]:
            from_.append((day.isoformat(), entries[one]))
    order = [number for _, number in from_]
    beside = {(order[i], order[j]) for i in range(len(order)) for j in range(i, len(order))}
    return {
        "from": from_,
        "html": {f"{i} {j}": render(Pair(stretches[i], stretches[j])) for i, j in sorted(beside)},
    }


def _changing(days: Sequence[date], of: Callable[[date], str]) -> list[tuple[str, str]]:
    """The first day of each run of ``days`` of which ``of`` says the same, and what it says."""
    runs = groupby(((day, of(day)) for day in days), key=lambda pair: pair[1])
    return [(next(run)[0].isoformat(), words) for words, run in runs]


def _look(day: date, paths: dict[str, int]) -> str:
    svg = _DAY.sub("", still_map(View(day), *SIZE, own_patterns=False))
    return _PATH.sub(lambda path: f' d="{{{paths.setdefault(path[1], len(paths))}}}"', svg)


def as_element(pieces: dict[str, Any], assets: str) -> str:
    """The pieces as an element of the document, in which no tag may begin or end, and what reads them."""
    return template("site/compare_pieces.html", "en").render(content=json_in_html(pieces), assets=assets)
