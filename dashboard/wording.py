"""Words of the interface that scripts, styles and the server need; the templates hold their own."""

import json
from typing import Any

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

TITLE = "Northern Territories / Southern Kurils: four disputed island groups, day by day"
NAME = "Northern Territories / Southern Kurils"
SUBTITLE = "Four disputed island groups, day by day"
DESCRIPTION = (
    "For any day from 1855 and before to today: who administered Etorofu / Iturup, Kunashir / Kunashiri, "
    "Shikotan and Habomai, what Japan and the USSR or Russia claimed and on what ground, where the 1956 "
    "handover offer stood, and the source of each statement."
)
LENSES = {
    "administration": "Administration",
    "claims": "Claims",
    "offer": "1956 offer",
    "evidence": "Evidence",
}
NEUTRALITY = (
    "This page takes no side: administration is told as fact, a claim always has a speaker, names come in "
    "pairs, and fill shows who administered, never who is right."
)
VOCABULARY_HEADINGS = {
    "administrators": "Who administered",
    "controls": "In what way",
    "claim_statuses": "Claims",
    "offer_statuses": "The 1956 offer",
    "position_statuses": "Positions of others",
    "bearings": "How an event bears on an island",
    "certainties": "How sure the record is",
    "evidence_statuses": "How well a day is sourced",
    "source_kinds": "Kinds of sources",
    "event_kinds": "Kinds of events",
    "region_administrators": "Who administered the regions around",
}
ENTRY_KINDS = {
    "administrations": "Administration",
    "claims": "Claim",
    "offer": "1956 offer",
    "positions": "Position of others",
    "wordings": "Wording",
    "regions": "Surrounding region",
    "region_administrations": "Administration of a surrounding region",
    "treaty_lines": "Line between the two states",
}
LICENCES = (
    "Outlines © OpenStreetMap contributors, ODbL 1.0. Compiled record CC BY 4.0. Code MIT. "
    "Days are counted in UTC and in the Gregorian calendar."
)
ERROR = "Something went wrong on our side. The link in your address bar still holds this view; please reload."
FAILED = (
    "This part of the page could not be loaded. Please reload; the link in the address bar keeps your view."
)
MAP: dict[str, Any] = {
    "failed": FAILED,
    "map": "Map of the four island groups",
    "lens": "What the map shows",
    "lenses": LENSES,
    "attribution": "© OpenStreetMap contributors",
    "all": "All four",
    "allTitle": "Show all four groups",
    "goTo": "Go to",
    "zoomIn": "Zoom in",
    "zoomOut": "Zoom out",
    "legend": "Legend",
    "military": "hatched: military control",
    "claimedBy": {"japan": "Japan claims", "ussr_russia": "USSR / Russia claims"},
    "claimLines": {
        "japan": "double line: claimed by Japan",
        "ussr_russia": "dashed line: claimed by USSR / Russia",
    },
    "noClaim": "No claim",
    "reserved": "Positions reserved",
    "reservedLine": "dotted line: argued, not formally claimed",
    "bothClaim": "Both claim",
    "fill": "fill: who administers",
    "ring": "Ring: Moscow on the 1956 clause",
    "rings": {
        "0": "no offer, or not in the text",
        "1": "spoken of, denied, or talks stopped",
        "2": "signed, conditioned, or in doubt",
        "3": "reaffirmed, or basis of talks",
        "4": "acknowledged, due after a peace treaty",
    },
    "fills": {
        "japan": "Japan",
        "ussr_russia": "USSR / Russia",
        "none": "No state, or outposts only",
    },
    "events": "places of events so far",
    "context": {
        "paler": "paler: surrounding regions, for context; not part of this dispute",
        "line": "{name}, {year} · drawn by {by}",
        "region": "{name}: {administration}",
    },
    "certainty": "How sure",
    "certainties": {"high": "sure", "medium": "fairly sure", "low": "unsure"},
    "sourcing": "How sourced",
    "strong": "strong: official or primary",
    "sourced": "{certainty}: {strong} of {all} sources strong",
    "sourcedBut": "{certainty}, {status}: {strong} of {all} strong",
}
PAGES = {"#events": "Events", "#changes": "Changes", "sources": "Sources", "about": "About"}
RECORD = {
    "events": "All events",
    "changes": "What changed here",
    "find": "Find",
    "island": "Island",
    "kind": "Kind",
    "party": "Party",
    "from": "From",
    "to": "To",
    "year": "year",
    "any": "any",
    "onlyChanges": "only what changed something",
    "count": "{some} of {all} events",
    "thinned": "{some} of {all} shown, here and on the timeline",
    "more": "Show more",
    "full": "full entry",
    "place": "on the map",
    "allFour": "all four",
    "columns": {
        "when": "When",
        "title": "Event",
        "kind": "Kind",
        "islands": "Islands",
        "changed": "Changed",
        "administration": "Administered by",
        "claims": "Claims",
        "offer": "1956 offer",
    },
    "changed": {"administration": "administration", "claims": "claims", "offer": "offer"},
    "chooseFirst": "Choose an island on the map or in the panel; what changed for it is listed here.",
    "before": "as far back as the record goes",
    "noPosition": "no position recorded",
}
TIMELINE = {
    "timeline": "Timeline",
    "previousChange": "‹ Change",
    "previousChangeTitle": "Previous change",
    "nextChange": "Change ›",
    "nextChangeTitle": "Next change",
    "play": "Play",
    "pause": "Pause",
    "speed": "Speed",
    "speeds": ["slow", "steady", "fast"],
    "range": "Years shown",
    "presets": ["All", "1855–today", "1945–today", "2010–today"],
    "narrower": "Show fewer years",
    "wider": "Show more years",
    "julian": "{date} in Russia's Julian calendar",
    "previous": "‹ Event",
    "previousTitle": "Previous event",
    "next": "Event ›",
    "nextTitle": "Next event",
    "date": "Date",
    "dateHint": "YYYY-MM-DD",
    "go": "Go",
    "today": "Today",
    "badDate": "Write a day from {first} to {last} as 1956-10-19, a month as 1956-10, or a year.",
    "lastEvent": "Last event before: {title} ({written})",
    "aroundNow": "About now: {title} ({written})",
    "noEvent": "No event recorded before this day",
    "catchingUp": "The panel is catching up …",
    "offline": "Offline: the panel waits for the connection; map and timeline go on.",
    "months": MONTHS,
    "keys": (
        "Arrow keys: neighbouring event. Shift and arrow: a day. "
        "Page Up and Down: a year. Home and End: the ends. Space: play or pause."
    ),
    "filtered": "A filter is on: of the events only the {some} it leaves are stops.",
}


def as_json(words: object) -> str:
    """``words`` for a script."""
    return json.dumps(words, ensure_ascii=False)
