"""The page of downloads: each file with what it holds, its size and licence, and the way to the API."""

from collections.abc import Mapping
from urllib.parse import urlencode

from babel.units import format_unit

from dashboard.api.asked_for import MOST_DAYS
from dashboard.api.downloads import DAY_FILE, files
from dashboard.record.record import catalog, edition
from dashboard.reference.page import render
from dashboard.reference.reader import Reader
from dashboard.words.languages import LOCALES, translations
from geo.export.licences import OUTLINES, RECORD
from geo.text import Language


def example() -> dict[str, str]:
    """What the example of the API asks for: a group on the day with which the timeline opens."""
    known = catalog()
    return {"date": known.dispute.timeline.opens.first.isoformat(), "island": str(max(known.islands))}


def downloads(reader: Reader) -> str:
    """Every file to take away, and how programs ask."""
    say = translations(reader.language).gettext
    return render(
        "downloads",
        reader,
        say("Downloads"),
        say("The whole record as files, and an interface for programs: what each holds, in which form."),
        files=files().values(),
        holds=_holds(reader.language),
        forms=_forms(reader.language),
        licence=lambda form: RECORD.id if form in ("csv", "json") else f"{RECORD.id}, {OUTLINES.id}",
        size=lambda content: size_in_words(len(content), reader.language),
        edition=edition(),
        day_file=DAY_FILE,
        most_days=MOST_DAYS,
        example=f"{reader.root}api/state?{urlencode(example())}",
        table=f"{reader.root}download/states.csv",
    )


def size_in_words(count: int, language: Language) -> str:
    """So many bytes in kilobytes, or from a million on in megabytes, as that language writes them."""
    number, unit = (count / 1e6, "digital-megabyte") if count >= 1e6 else (count / 1e3, "digital-kilobyte")
    rounded = round(number, 1) if number < 10 else round(number)
    words = format_unit(rounded, unit, length="short", locale=LOCALES[language])
    return words.replace(" ", "\N{NO-BREAK SPACE}")


def _holds(language: Language) -> Mapping[str, str]:
    """What each file holds."""
    say = translations(language).gettext
    return {
        "events.csv": say("Events with dates, places, parties, readings and sources"),
        "states.csv": say("Who administered, who claimed, the offer, talks and laws: a row for each change"),
        "sources.csv": say("Sources, each with publisher, date, address and kind"),
        "texts.csv": say("The decisive words of treaties, laws and statements, language by language"),
        DAY_FILE: say("The four groups with outlines on one day"),
        "history.parquet": say("All states with outlines"),
        "history.gpkg": say("All states with outlines, and events, sources and texts"),
        "datapackage.json": say("What every column of these files means, with sizes, digests and licences"),
    }


def _forms(language: Language) -> Mapping[str, str]:
    """The form of a file by its ending."""
    say = translations(language).gettext
    return {
        "csv": say("CSV (spreadsheets)"),
        "geojson": "GeoJSON",
        "parquet": "GeoParquet",
        "gpkg": say("GeoPackage (QGIS and others)"),
        "json": "Frictionless Data Package",
    }
