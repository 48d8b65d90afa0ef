"""Words of the interface for scripts and server, by language; templates and lenses hold their own."""

import json
from functools import cache

from dashboard.record.record import catalog
from dashboard.words.languages import NAMES, translations
from dashboard.words.module_wording import card_words, cite_words, list_words, map_words, timeline_words
from geo.text import Language

FOR_MODULES = ("card", "map", "lists", "timeline", "panel", "guide", "sentence", "titles", "cite", "paper")
"""What of ``Wording`` the browser's modules get; ``dashboard.words.message_types`` declares it to them."""


class ByCode(dict[str, str]):
    """Words for codes that the record lists, not this code: modules are promised none by name."""


class Wording:
    """The interface's words in one language, which ``wording`` makes once."""

    def __init__(self, language: Language) -> None:
        """Look every message up; braces in a message stand for what the browser puts there."""
        _ = translations(language).gettext
        self.language = language
        self.dispute = catalog().dispute
        self.title = self.dispute.title.to(language)
        self.name = self.dispute.name.to(language)
        self.subtitle = self.dispute.subtitle.to(language)
        self.description = self.dispute.description.to(language)
        self.offer = self.dispute.offer.label.to(language)
        self.offer_heading = self.dispute.offer.heading.to(language)
        self.talks = self.dispute.talks.label.to(language)
        self.with_law = _("{offer}, {law}")
        self.old_browser = _(
            "This browser is too old for the map and the timeline: they need {browsers}, or newer."
        )
        self.no_scripts = _(
            "The map and the timeline need JavaScript, and one of these browsers or a newer one: {browsers}."
        )
        self.late = _("The map that moves and the timeline have not come yet; what stands here can be read.")
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
            "talks_statuses": self.dispute.talks.heading.to(language),
            "law_statuses": self.dispute.law.heading.to(language),
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
            "talks": self.talks,
            "laws": self.dispute.law.heading.to(language),
            "texts": _("Decisive words"),
            "positions": _("Position of others"),
            "wordings": _("Wording"),
            "regions": _("Surrounding region"),
            "region_administrations": _("Administration of a surrounding region"),
            "treaty_lines": _("Line between the two states"),
            "story": _("How the border moved"),
            "series": _("Series of figures"),
            "places": _("Name on the map"),
        }
        self.party_roles = {
            "claimant": _("The two claimants"),
            "people": _("Indigenous people"),
            "third_party": _("Third parties"),
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
        self.quotable = {
            "treaty": _("a treaty, free to quote"),
            "law": _("a law, free to quote"),
            "joint_document": _("a joint document, free to quote"),
            "official_statement": _("an official statement, free to quote"),
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
        self.use = _("Use this")
        self.as_sentence = _("Sentence")
        self.more_pages = {
            "texts": _("The words themselves"),
            "figures": _("Figures over the years"),
            "changes": _("Changes to the record"),
        }
        self.series_topics = {
            "population": _("Population"),
            "military": _("Garrisons and exercises"),
            "fisheries": _("Fisheries"),
            "exchange": _("Visits and exchanges"),
            "programmes": _("Programmes of both states"),
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
        self.card = card_words(self, _)
        self.map = map_words(self, _)
        self.lists = list_words(self, _)
        self.timeline = timeline_words(self, _)
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
            "what": self.dispute.groups.what.to(language),
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
        self.titles = {
            "page": self.title,
            "where": _("{where}, {day}"),
            "both": _("{one} and {other}"),
            "named": _("{view} – {name}"),
            "name": self.name,
        }
        self.cite = cite_words(self, _)
        self.paper = {"imprint": _("Record {version}. Printed on {day} from {link}")}


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
