"""The map by itself, for a notebook or a file: everything it needs is written into its document."""

from collections.abc import Collection
from datetime import date
from html import escape
from typing import Any

from branca.element import Element, Figure
from folium.template import Template

from dashboard.map.island_map import IslandLayers, IslandMap, map_settings
from dashboard.record.record import catalog
from dashboard.serving.assets import leaflet_file, moments_as_json, outlines_as_json, style_sheet
from dashboard.serving.bundles import bundle
from dashboard.serving.data_address import data_address
from dashboard.view.lens_ids import FIRST_LENS, LENSES
from dashboard.view.view import first_day, today
from dashboard.words.dates import day_with_era
from dashboard.words.wording import wording
from geo.text import LANGUAGES, Language

_MODULE = "map/standalone_map.js"


class StandaloneMap(IslandMap):
    """A map whose document has the ``day`` above it, in ``language``, and all styles and scripts within."""

    def __init__(self, day: date, language: Language) -> None:
        """Make the map; what is drawn on it comes as its child."""
        super().__init__(js=[], css=[])
        self.day = day
        self.language = language

    def render(self, **kwargs: Any) -> Any:
        """Put into the document what the map needs, then the map."""
        document = self.get_root()
        if isinstance(document, Figure):
            _furnish(document, self.day, self.language)
        return super().render(**kwargs)  # type: ignore[no-untyped-call]  # folium is typed in part


def standalone_map(
    day: date, island: str | None = None, lens: str = FIRST_LENS, language: Language = "en"
) -> StandaloneMap:
    """The map of ``day``, with ``island`` chosen if one is named, under ``lens``.

    A ``folium.Map`` that a notebook shows as the last line of a cell, and that ``save("map.html")`` writes
    into one file of less than a megabyte. Its lenses, legend, names and lines are the page's own; it asks no
    server for anything.

    Raises ``ValueError`` for a day before the record or after today, and for an island, a lens or a language
    that there is not, with what is allowed; ``RecordError`` if the record is broken.
    """
    last = today()
    if not first_day() <= day <= last:
        raise ValueError(f"day is {day}; allowed: {first_day()} to {last}")
    if island is not None:
        _require("island", island, catalog().islands)
    _require("lens", lens, LENSES)
    _require("language", language, LANGUAGES)
    chart = StandaloneMap(day, language)
    chart.add_child(IslandLayers(_settings(day, island, lens, language, last)))
    return chart


def _require(name: str, came: str, allowed: Collection[str]) -> None:
    if came not in allowed:
        raise ValueError(f"{name} is {came!r}; allowed: {', '.join(allowed)}")


def _settings(day: date, island: str | None, lens: str, language: Language, last: date) -> dict[str, object]:
    def carried(content: bytes) -> str:
        return data_address("application/json", content)

    settings = map_settings(
        module=data_address("text/javascript", bundle(_MODULE).encode()),
        islands=carried(outlines_as_json("islands")),
        coast=carried(outlines_as_json("context")),
        locator=carried(outlines_as_json("locator")),
        moments=carried(moments_as_json(language)),
        channel="standalone-map",
        language=language,
        last=last,
    )
    return settings | {"view": {"date": day.isoformat(), "island": island, "lens": lens}}


def _furnish(document: Figure, day: date, language: Language) -> None:
    """Put the day above the map, and the styles and Leaflet into the head."""
    said = day_with_era(day, language)
    document.title = f"{escape(wording(language).title)} ({said})"
    caption = f'<time class="shown-day" datetime="{day}" lang="{language}">{said}</time>'
    document.html.add_child(_Plain(caption), name="day")
    for name, content in {
        "viewport": '<meta name="viewport" content="width=device-width, initial-scale=1" />',
        "leaflet_css": f"<style>{leaflet_file('leaflet.css').decode()}</style>",
        "map_css": f"<style>{style_sheet('standalone_map.css').decode()}</style>",
        "leaflet": f"<script>{leaflet_file('leaflet.js').decode()}</script>",
    }.items():
        document.header.add_child(_Plain(content), name=name)


class _Plain(Element):
    """HTML as it is: folium takes what a plain ``Element`` is given as a template."""

    _template = Template("{{ this.content }}")

    def __init__(self, content: str) -> None:
        super().__init__()
        self.content = content
