"""Words of the interface for scripts and server, by language; templates and lenses hold their own."""

import json
from functools import cache
from typing import Any

from dashboard.record.record import catalog
from dashboard.words.dates import browser_dates
from dashboard.words.languages import NAMES, translations
from dashboard.words.templating import lower_first
from geo.text import Language

FOR_MODULES = ("card", "map", "lists", "timeline", "panel", "guide", "sentence", "paper")
"""What of ``Wording`` the browser's modules get; ``dashboard.words.message_types`` declares it to them."""


class ByCode(dict[str, str]):
    """Words for codes that the record lists, not this code: modules are promised none by name."""


class Wording:
    """The interface's words in one language, which ``wording`` makes once."""

    def __init__(self, language: Language) -> None:
        """Look every message up; braces in a message stand for what the browser puts there."""
        _ = translations(language).gettext
        self.language = language
        self._dispute = catalog().dispute
        self.title = self._dispute.title.to(language)
        self.name = self._dispute.name.to(language)
        self.subtitle = self._dispute.subtitle.to(language)
        self.description = self._dispute.description.to(language)
        self.offer = self._dispute.offer.label.to(language)
        self.offer_heading = self._dispute.offer.heading.to(language)
        self.old_browser = _(
            "This browser is too old for the map and the timeline: they need {browsers}, or newer."
        )
        self.no_scripts = _(
            "The map and the timeline need JavaScript, and one of these browsers or a newer one: {browsers}."
        )
        self.without_map = _("Without them you can read:")
        self.under_control = _("{who}, {control}")
        self.neutrality = _(
            "This page takes no side: administration is told as fact, a claim always has a speaker, names "
            "come in pairs, and fill shows who administered, never who is right."
        )
        self.vocabulary_headings = {
            "administrators": _("Who administered"),
            "controls": _("In what way"),
            "claim_statuses": _("Claims"),
            "offer_statuses": self.offer_heading,
            "position_statuses": _("Positions of others"),
            "bearings": _("How an event bears on an island"),
            "certainties": _("How sure the record is"),
            "evidence_statuses": _("How well a day is sourced"),
            "source_kinds": _("Kinds of sources"),
            "event_kinds": _("Kinds of events"),
            "region_administrators": _("Who administered the regions around"),
        }
        self.entry_kinds = {
            "administrations": _("Administration"),
            "claims": _("Claim"),
            "offer": self.offer,
            "positions": _("Position of others"),
            "wordings": _("Wording"),
            "regions": _("Surrounding region"),
            "region_administrations": _("Administration of a surrounding region"),
            "treaty_lines": _("Line between the two states"),
            "story": _("How the border moved"),
            "places": _("Name on the map"),
        }
        self.place_kinds = {
            "land": _("Lands and peninsulas"),
            "island": _("Islands"),
            "islet": _("Islets"),
            "sea": _("Seas"),
            "strait": _("Straits"),
            "cape": _("Capes"),
            "peak": _("Peaks"),
            "town": _("Towns and villages"),
        }
        self.licences = _(
            "Outlines © OpenStreetMap contributors, ODbL 1.0. Compiled record CC BY 4.0. Code MIT. "
            "Days are counted in UTC and in the Gregorian calendar."
        )
        self.error = _(
            "Something went wrong on our side. The link in your address bar still holds this view; "
            "please reload."
        )
        self.failed = _(
            "This part of the page could not be loaded. Please reload; the link in the address bar keeps "
            "your view."
        )
        self.reach = _("Events known to {last}; reviewed {reviewed}.")
        self.pages = {
            "#story": _("How the border moved"),
            "#reading": _("How to read this map"),
            "#table": _("In words"),
            "#events": _("Events"),
            "#changes": _("Changes"),
            "sources": _("Sources"),
            "about": _("About"),
        }
        self.skips = {
            "#map": _("Skip to the map"),
            "#timeline": _("Skip to the timeline"),
            "#panel": _("Skip to the panel"),
        }
        self.pages_label = _("Pages")
        self.languages_label = _("Language")
        self.themes_label = _("Colours")
        self.themes = {"system": _("as the system"), "light": _("light"), "dark": _("dark")}
        self.card = self._card(_)
        self.map = self._map(_)
        self.lists = self._lists(_)
        self.timeline = self._timeline(_)
        self.panel = {
            "name": _("What held on the day"),
            "more": _("More below"),
            "inList": _("in the list of sources"),
            "toMap": _("Map ↑"),
            "catchingUp": _("The panel is catching up …"),
            "offline": _("Offline: the panel waits for the connection; map and timeline go on."),
        }
        self.guide = {"failed": self.failed, "close": _("Close")}
        self.sentence = {
            "what": self._dispute.groups.what.to(language),
            "alike": _("{what}, {administered}; {claimed}."),
            "partly": _("{what}; {shared}. {each}."),
            "apart": _("{what}. {each}."),
            "both": _("{administered}, {claimed}"),
            "some": _("{names}: {says}"),
            "others": _("the others: {says}"),
            "comma": _(", "),
            "semicolon": _("; "),
        }
        self.clauses = {
            "claimedByOne": _("claimed by {who}"),
            "claimedByTwo": _("claimed by {first} and {second}"),
            "claimantBy": _("{who} {by}"),
            "position": _("{who}: {status}"),
            "aside": _("{says} ({aside})"),
            "comma": _(", "),
            "nobodyElse": _("no other claim recorded"),
            "unclaimed": _("no claim recorded"),
        }
        self.paper = {"imprint": _("Record {version}. Printed on {day} from {link}")}

    def _card(self, _: Any) -> dict[str, Any]:
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
            "allGroups": lower_first(self._dispute.groups.short.to(self.language)),
            "comma": _(", "),
        }

    def _map(self, _: Any) -> dict[str, Any]:
        return {
            "failed": self.failed,
            "map": _("Map of the island groups"),
            "lens": _("What the map shows"),
            "attribution": _("© OpenStreetMap contributors"),
            "card": self.card,
            "firstVisit": {
                "hint": _("Choose an island, or move through time below."),
                "reading": _("How to read this map"),
                "close": _("Close"),
            },
            "all": self._dispute.groups.short.to(self.language),
            "allTitle": self._dispute.groups.show.to(self.language),
            "region": self._dispute.region.short.to(self.language),
            "regionTitle": self._dispute.region.show.to(self.language),
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
                "region": _("{name}: {administration}"),
            },
        }

    def _lists(self, _: Any) -> dict[str, Any]:
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
            "allGroups": lower_first(self._dispute.groups.short.to(self.language)),
            "comma": _(", "),
            "semicolon": _("; "),
            "table": _("The groups on this day, in words"),
            "dates": browser_dates(self.language),
            "day": _("On {day}: {parts}"),
            "group": _("{islands}: administered by {administration}; {positions}; {offerName}: {offer}."),
            "held": _("{who}: {status}"),
            "all": self._dispute.groups.all.to(self.language),
            "offer": lower_first(self.offer_heading),
            "underControl": self.under_control,
            "columns": {
                "island": _("Island"),
                "when": _("When"),
                "title": _("Event"),
                "kind": _("Kind"),
                "islands": _("Islands"),
                "changed": _("Changed"),
                "administration": _("Administered by"),
                "claims": _("Claims"),
                "offer": self.offer,
                "evidence": _("Evidence"),
            },
            "changed": {"administration": _("administration"), "claims": _("claims"), "offer": _("offer")},
            "chooseFirst": _(
                "Choose an island on the map or in the panel; what changed for it is listed here."
            ),
            "before": _("as far back as the record goes"),
            "noPosition": _("no position recorded"),
        }

    def _timeline(self, _: Any) -> dict[str, Any]:
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
            "card": self.card,
            "bands": _("What the bands tell of this day"),
            "changeMeans": _(
                "A change is a day on which the administration, a claim or the offer changed: for the chosen "
                "group, or else for any of them."
            ),
            "eventMeans": _(
                "An event is anything that the record dates, whether it changed something or not."
            ),
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
            "dates": browser_dates(self.language),
            "filtered": _("A filter is on: of the events only the {some} it leaves are stops."),
            "thinned": _("A filter is on: {some} of {all} events shown"),
            "clear": _("Clear the filter"),
            "keys": _(
                "Arrow keys: neighbouring event. Shift and arrow: a day. "
                "Page Up and Down: a year. Home and End: the ends. Space: play or pause. "
                "Enter: what is known of the day's event; Escape: back."
            ),
        }


@cache
def wording(language: Language) -> Wording:
    """The interface's words in ``language``."""
    return Wording(language)


def language_links(shown: Language) -> dict[Language, str]:
    """What each other language calls itself, for the switch."""
    return {language: name for language, name in NAMES.items() if language != shown}


def as_json(words: object) -> str:
    """``words`` for a script."""
    return json.dumps(words, ensure_ascii=False)
