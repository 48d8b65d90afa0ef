"""Words of the interface that the browser's modules get, part by part, each part with its own."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from dashboard.words.dates import browser_dates
from dashboard.words.templating import lower_first

if TYPE_CHECKING:
    from dashboard.words.wording import Wording

Translate = Callable[[str], str]
"""Looks a message up; braces in it stand for what the browser puts there."""


def card_words(words: "Wording", _: Translate) -> dict[str, Any]:
    """Of the cards beside marks, on the timeline and the map."""
    return {
        "toDay": _("Go to this day"),
        "toBeginning": _("Go to its first day"),
        "full": _("full entry"),
        "facts": _("facts and figures"),
        "close": _("Close"),
        "several": _("{count} events here"),
        "state": _("{island}: {state}"),
        "since": _("since {begin}"),
        "until": _("until {end}"),
        "between": _("{begin} – {end}"),
        "before": _("as far back as the record goes"),
        "allGroups": lower_first(words.dispute.groups.short.to(words.language)),
        "comma": _(", "),
    }


def map_words(words: "Wording", _: Translate) -> dict[str, Any]:
    """Of the map; those of each lens stand with it."""
    return {
        "failed": words.failed,
        "map": _("Map of the island groups"),
        "lens": _("What the map shows"),
        "attribution": _("© OpenStreetMap contributors"),
        "card": words.card,
        "firstVisit": {
            "hint": _("Choose an island or a day."),
            "reading": _("How to read this map"),
            "close": _("Close"),
        },
        "all": words.dispute.groups.short.to(words.language),
        "allTitle": words.dispute.groups.show.to(words.language),
        "region": words.dispute.region.short.to(words.language),
        "regionTitle": words.dispute.region.show.to(words.language),
        "goTo": _("Go to"),
        "zoomIn": _("Zoom in"),
        "zoomOut": _("Zoom out"),
        "legend": _("Legend"),
        "locator": _("Where on Earth this is: the frame on the globe is what the map shows."),
        "scale": {
            "scale": _("Scale"),
            "km": _("km"),
            "mi": _("mi"),
            "toMiles": _("Show miles"),
            "toKilometres": _("Show kilometres"),
        },
        "wheel": _("Ctrl or ⌘ and the wheel zoom the map; so does the wheel alone after a click on it."),
        "context": {
            "paler": _("paler: surrounding regions, for context; not part of this dispute"),
            "unrecorded": _("without a border, or not recorded who administered"),
            "otherLand": _("other land, not part of this record"),
            "showLines": _("Show the whole line"),
            "line": _("{name}, {year} · drawn by {by}"),
            "lineShort": _("{name}, {year}"),
            "region": _("{name}: {administration}"),
        },
    }


def list_words(words: "Wording", _: Translate) -> dict[str, Any]:
    """Of the lists below the map, and of what is told in words there."""
    return {
        "events": _("All events"),
        "changes": _("What changed here"),
        "lists": _("Lists of the record"),
        "find": _("Find"),
        "island": _("Island"),
        "kind": _("Kind"),
        "party": _("Party"),
        "from": _("From"),
        "to": _("To"),
        "year": _("year"),
        "any": _("any"),
        "onlyChanges": _("only what changed something"),
        "count": _("{some} of {all} events"),
        "thinned": _("{some} of {all} shown, here and on the timeline"),
        "clear": _("Clear the filter"),
        "more": _("Show more"),
        "full": _("full entry"),
        "place": _("on the map"),
        "allGroups": lower_first(words.dispute.groups.short.to(words.language)),
        "comma": _(", "),
        "semicolon": _("; "),
        "table": _("The groups on this day, in words"),
        "dates": browser_dates(words.language),
        "day": _("On {day}: {parts}"),
        "group": _(
            "{islands}: administered by {administration}; {positions}; {offerName}: {offer}; "
            "{talksName}: {talks}."
        ),
        "held": _("{who}: {status}"),
        "all": words.dispute.groups.all.to(words.language),
        "offer": lower_first(words.offer_heading),
        "talks": lower_first(words.talks),
        "withLaw": words.with_law,
        "underControl": words.under_control,
        "columns": {
            "island": _("Island"),
            "when": _("When"),
            "title": _("Event"),
            "kind": _("Kind"),
            "islands": _("Islands"),
            "changed": _("Changed"),
            "administration": _("Administered by"),
            "claims": _("Claims"),
            "offer": words.offer,
            "talks": words.talks,
            "evidence": _("Evidence"),
        },
        "changed": {
            "administration": _("administration"),
            "claims": _("claims"),
            "offer": _("offer"),
            "talks": lower_first(words.talks),
            "law": _("law"),
        },
        "chooseFirst": _("Choose an island on the map or in the panel; what changed for it is listed here."),
        "before": _("as far back as the record goes"),
        "noPosition": _("no position recorded"),
    }


def timeline_words(words: "Wording", _: Translate) -> dict[str, Any]:
    """Of the timeline."""
    return {
        "timeline": _("Timeline"),
        "previousChange": _("‹ Change"),
        "previousChangeTitle": _("Previous change"),
        "nextChange": _("Change ›"),
        "nextChangeTitle": _("Next change"),
        "play": _("Play"),
        "pause": _("Pause"),
        "speed": _("Speed"),
        "range": _("Years shown"),
        "all": _("All"),
        "card": words.card,
        "bands": _("What the bands tell of this day"),
        "changeMeans": _(
            "A change is a day on which the administration, a claim, the offer, a law on it or what the "
            "talks were about changed: for the chosen group, or else for any of them."
        ),
        "eventMeans": _("An event is anything that the record dates, whether it changed something or not."),
        "narrower": _("Show fewer years"),
        "wider": _("Show more years"),
        "previous": _("‹ Event"),
        "previousTitle": _("Previous event"),
        "next": _("Event ›"),
        "nextTitle": _("Next event"),
        "date": _("Date"),
        "dateHint": _("YYYY-MM-DD"),
        "go": _("Go"),
        "today": _("Today"),
        "badDate": _("That is not a date. Write it as 1956-10-19, 1956-10 or 1956."),
        "noSuchDay": _("There is no such day in the calendar."),
        "outside": _("That day lies outside {first} to {last}."),
        "lastEvent": _("Last event before: {title} ({written})"),
        "aroundNow": _("About now: {title} ({written})"),
        "noEvent": _("No event recorded before this day"),
        # What a screen reader says of the slider. Russian dates end in a full stop already.
        "spoken": _("{date}. {said}"),
        "dates": browser_dates(words.language),
        "second": {
            "name": _("Second day"),
            "compare": _("Compare"),
            "compareTitle": _("Compare with a second day"),
            "remove": _("Take the second day away"),
            "both": _("Compare both days"),
            "keys": _("Keys as on the timeline. Delete or Escape: take it away."),
            "different": _("Different: {parts}."),
            "around": _("Nothing different in the groups; around them: {parts}."),
            "alike": _("Nothing different, in the groups or around them."),
            "part": _("{what} ({where})"),
            "told": {
                "administration": _("administration"),
                "claims": _("claims"),
                "offer": _("offer"),
                "talks": lower_first(words.talks),
                "law": _("law"),
            },
            "regions": _("regions"),
            "lines": _("lines"),
            "comma": _(", "),
        },
        "filtered": _("A filter is on: of the events only the {some} it leaves are stops."),
        "thinned": _("A filter is on: {some} of {all} events shown"),
        "clear": _("Clear the filter"),
        "keys": _(
            "Arrow keys: neighbouring event. Shift and arrow: a day. "
            "Page Up and Down: a year. Home and End: the ends. Space: play or pause. "
            "Enter: what is known of the day's event; Escape: back."
        ),
    }


def cite_words(words: "Wording", _: Translate) -> dict[str, Any]:
    """Of what is taken elsewhere: citation, link, table, picture."""
    return {
        "name": words.name,
        "allGroups": words.dispute.groups.short.to(words.language),
        "title": _("{island}, {day} ({lens})"),
        "both": _("{one} and {other}"),
        "of": _("{name}: {title}"),
        "date": _("Date"),
        "edition": _("Edition"),
        "link": _("Link"),
        "copied": _("Copied."),
        "notCopied": _("Copying is not allowed here; what can be selected is selected."),
        "saved": _("Saved as {name}."),
        "notDrawn": _("The picture could not be made. Is the map there?"),
        "credit": _(
            "Outlines © OpenStreetMap contributors, ODbL 1.0. Record: {work}, edition {edition}, CC BY 4.0."
        ),
        "sentence": _(
            "{author} ({year}). {title}. {work}, edition {version} ({note}). Accessed on {day}: {link}"
        ),
    }
