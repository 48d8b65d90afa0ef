"""Titles of the pages of events and sources that no two of them share, so that tabs and bookmarks differ."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from dashboard.record.record import catalog
from dashboard.words.dates import date_in_words
from dashboard.words.languages import list_in_words, translations
from dashboard.words.wording import wording
from geo.text import Language


@cache
def entry_titles(language: Language) -> Mapping[str, str]:
    """By address (``events/<id>``, ``sources/<id>``) the title of its page.

    It is the entry's own, with as much beside it as it takes to be the only one: the date or the publisher,
    the publisher and the date, and at last the id.
    """
    forms = dict(_forms(language))
    steps = dict.fromkeys(forms, 0)
    # Other pages have these titles already.
    taken = Counter(
        [
            *wording(language).pages.values(),
            *wording(language).more_pages.values(),
            *(one.name.to(language) for one in catalog().islands.values()),
        ]
    )
    while True:
        titles = {address: forms[address][step] for address, step in steps.items()}
        count = Counter(titles.values()) + taken
        shared = [
            address
            for address, title in titles.items()
            if count[title] > 1 and steps[address] + 1 < len(forms[address])
        ]
        if not shared:
            return titles
        for address in shared:
            steps[address] += 1


def _forms(language: Language) -> Iterator[tuple[str, Sequence[str]]]:
    """Each page's address, and what its title can be, the shortest first."""
    together = translations(language).gettext("%(title)s (%(more)s)")

    def forms(title: str, *details: Sequence[str]) -> list[str]:
        return [
            title,
            *(together % {"title": title, "more": list_in_words(more, language)} for more in details),
        ]

    for event in catalog().events.values():
        yield (
            f"events/{event.id}",
            forms(event.title.to(language), [date_in_words(event.date, language)], [event.id]),
        )
    for source in catalog().sources.values():
        publisher = source.publisher.to(language)
        dated = [date_in_words(source.date, language)] if source.date else []
        yield (
            f"sources/{source.id}",
            forms(
                source.title.to(language), [publisher], [publisher, *dated], [publisher, *dated, source.id]
            ),
        )
