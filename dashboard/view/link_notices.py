"""What is said of a part of a link that cannot be taken: ``%(…)s`` are what came and what is allowed.

The page as files has it said by the browser (``link_notices.js``); a test holds both to the same notices.
"""

from collections.abc import Mapping
from functools import cache

from dashboard.words.languages import translations
from geo.text import Language


@cache
def link_notices(language: Language) -> Mapping[str, str]:
    """The notices by what is amiss."""
    say = translations(language).gettext
    return {
        "step": say("The link's step “%(written)s” of the story is unknown; the story stays closed."),
        "day": say("The link's date “%(written)s” is not a day written YYYY-MM-DD; showing %(shown)s."),
        "dayOutside": say(
            "The link's date %(written)s lies outside %(first)s to %(last)s; showing %(last)s."
        ),
        "second": say(
            "The link's second day “%(written)s” is not a day written YYYY-MM-DD; showing one day."
        ),
        "secondOutside": say(
            "The link's second day %(written)s lies outside %(first)s to %(last)s; showing one day."
        ),
        "island": say("The link's island “%(written)s” is unknown (known: %(known)s); showing all groups."),
        "lens": say("The link's lens “%(written)s” is unknown (known: %(known)s); showing administration."),
        "language": say("The link's language “%(written)s” is unknown (known: %(known)s); showing this one."),
        "anotherEdition": say(
            "The link was made with edition %(written)s of the record; shown is edition %(shown)s, which may "
            "tell it otherwise."
        ),
        "noEdition": say(
            "The link's edition “%(written)s” is not one of this record; showing edition %(shown)s."
        ),
        "place": say(
            "The link's place “%(written)s” is no latitude, longitude and zoom of this map; the map opens as "
            "usual."
        ),
        "filter": say(
            "The link's “%(part)s=%(written)s” does not filter the list of events; it is left out."
        ),
    }
