"""Events as a table: dates as written and as days, words in each language, ids of what they rest on."""

from collections.abc import Iterable

from geo.catalog import Catalog
from geo.entries import Event, Place
from geo.export.column import Column, cells_in_each_language, codes, in_each_language, meaning
from geo.export.table import SOURCE_IDS, Row, joined
from geo.historical_date import FORMS, Precision
from geo.vocabulary import Bearing, EventKind


def event_columns(catalog: Catalog) -> list[Column]:
    """The columns of events.csv."""
    islands = tuple(map(str, catalog.islands))
    return [
        Column("id", meaning(Event, "id"), always=True),
        Column("date", f"{meaning(Event, 'date')}: {FORMS}", always=True),
        Column("first_day", "the earliest day of its beginning", "day", always=True),
        Column(
            "last_day",
            "the latest day of its beginning; the same as the earliest where the day is known",
            "day",
            always=True,
        ),
        Column(
            "end_day",
            "the last day of a stretch of days; the latest of its beginning where there is none",
            "day",
            always=True,
        ),
        Column("precision", "how finely the date is known", always=True, codes=codes(Precision)),
        *in_each_language("calendar", meaning(Event, "calendar")),
        Column("kind", meaning(Event, "kind"), always=True, codes=codes(EventKind)),
        Column("weight", meaning(Event, "weight"), "whole number", always=True, codes=("1", "2", "3")),
        *in_each_language("title", meaning(Event, "title")),
        *in_each_language("short", meaning(Event, "short")),
        *in_each_language("summary", meaning(Event, "summary")),
        Column("parties", f"{meaning(Event, 'parties')}; separated by spaces"),
        Column(
            "islands",
            f"{meaning(Event, 'islands')}, of {', '.join(islands)}; separated by spaces",
            always=True,
        ),
        Column("bearing", meaning(Event, "bearing"), always=True, codes=codes(Bearing)),
        *in_each_language("place", meaning(Place, "name")),
        Column("lon", f"{meaning(Event, 'place')}: {meaning(Place, 'lon')}", "number"),
        Column("lat", f"{meaning(Event, 'place')}: {meaning(Place, 'lat')}", "number"),
        *(
            column
            for party in catalog.claimants
            for column in in_each_language(
                f"reading_{party}", f"{meaning(Event, 'readings')}: {catalog.parties[party].name.en}"
            )
        ),
        Column(
            "differing_points",
            f"how many points there are {meaning(Event, 'disagreements')}",
            "whole number",
            always=True,
        ),
        *in_each_language("unconfirmed", meaning(Event, "unconfirmed")),
        SOURCE_IDS,
    ]


def event_rows(catalog: Catalog, events: Iterable[Event]) -> list[Row]:
    """A row for each of ``events``."""
    return [
        {
            "id": event.id,
            "date": event.date.written,
            "first_day": event.date.first.isoformat(),
            "last_day": event.date.last.isoformat(),
            "end_day": event.date.end.isoformat(),
            "precision": str(event.date.precision),
            **cells_in_each_language("calendar", event.calendar),
            "kind": str(event.kind),
            "weight": event.weight,
            **cells_in_each_language("title", event.title),
            **cells_in_each_language("short", event.short),
            **cells_in_each_language("summary", event.summary),
            "parties": joined(event.parties),
            "islands": joined(event.islands),
            "bearing": str(event.bearing),
            **cells_in_each_language("place", event.place.name if event.place else None),
            "lon": event.place.lon if event.place else None,
            "lat": event.place.lat if event.place else None,
            **{
                name: cell
                for party in catalog.claimants
                for name, cell in cells_in_each_language(
                    f"reading_{party}", event.readings.get(party)
                ).items()
            },
            "differing_points": len(event.disagreements),
            **cells_in_each_language("unconfirmed", event.unconfirmed),
            SOURCE_IDS.name: joined(event.sources),
        }
        for event in events
    ]
