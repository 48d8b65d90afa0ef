"""The map: folium's, with nothing from outside, whose frame knows every day and follows the page."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import folium
from branca.element import Element, Figure, MacroElement
from folium.template import Template

from dashboard.drawing.patterns import patterns
from dashboard.frame.theme import OWN_COLOURS
from dashboard.lenses.lenses import lens_words
from dashboard.record.record import catalog
from dashboard.view.channel import CHANNEL
from dashboard.view.opening import MOST_ZOOM
from dashboard.view.view import first_day
from dashboard.words.wording import wording
from geo.text import Language


def leaflet_options() -> dict[str, Any]:
    """What Leaflet makes the map with, in a frame of folium's or without one."""
    return {
        "center": catalog().dispute.map.groups.center,
        "zoom": 8,
        "zoomSnap": 0.1,
        "zoomDelta": 0.5,
        "maxZoom": MOST_ZOOM,
        "maxBoundsViscosity": 1,
        "zoomControl": False,
        # By map_gestures.js: a finger scrolls the page until it is known that a mouse moves the map.
        "dragging": False,
        "attributionControl": True,
        # map.js follows the frame's size: what Leaflet does for it by itself would count as the reader's.
        "trackResize": False,
    }


class IslandMap(folium.Map):
    """A ``folium.Map`` without tiles; ``js`` and ``css`` are name and address of each script and style."""

    _template = Template(
        """
        {% macro html(this, kwargs) %}
            <div class="folium-map" id={{ this.get_name()|tojson }} ></div>
        {% endmacro %}
        {% macro script(this, kwargs) %}
            var {{ this.get_name() }} = L.map({{ this.get_name()|tojson }}, {{ this.options|tojson }});
            {{ this.get_name() }}.attributionControl.setPrefix(false);
        {% endmacro %}
        """
    )

    def __init__(self, js: Sequence[tuple[str, str]], css: Sequence[tuple[str, str]]) -> None:
        """Make the map. No name may stand twice: folium keeps both kinds under it, and the last wins."""
        super().__init__(tiles=None, zoom_control=False)
        # Instance attributes on purpose: folium keeps its links on the class, and add_js_link would change
        # them for every map of the process.
        self.default_js = list(js)
        self.default_css = list(css)
        self.options = leaflet_options()
        document = self.get_root()
        if isinstance(document, Figure):
            document.header.add_child(Element(OWN_COLOURS), name="own_colours")


class IslandLayers(MacroElement):
    """The coast, the groups, their labels, the lens and the legend, drawn by ``map.js``.

    ``settings`` are what the module ``settings["module"]`` starts with; see ``map_settings``.
    """

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            // Style sheets may come after this, and Leaflet's boxes lie anywhere until they do.
            {{ this._parent.get_name() }}.getContainer().style.visibility = "hidden";
            import({{ this.settings.module|tojson }}).then(
                (map) => map.start({{ this._parent.get_name() }}, {{ this.settings|tojson }})
            ).catch((error) => {
                console.warn(error);
                const place = {{ this._parent.get_name() }}.getContainer();
                place.textContent = {{ this.settings.wording.failed|tojson }};
            }).finally(() => {
                {{ this._parent.get_name() }}.getContainer().style.visibility = "";
            });
        {% endmacro %}
        """
    )

    def __init__(self, settings: dict[str, Any]) -> None:
        """Describe what the frame needs to know once."""
        super().__init__()  # type: ignore[no-untyped-call]  # branca is not typed
        self._name = "IslandLayers"
        self.settings = settings


def map_settings(
    module: str,
    islands: str,
    coast: str,
    locator: str,
    moments: str,
    channel: str,
    language: Language,
    last: date | None,
) -> dict[str, Any]:
    """What the map's ``module`` needs to know: addresses, the channel's name, the days there are, words.

    Where ``last`` is None, the last day is that of the reader's clock until the page says better.
    """
    return {
        "module": module,
        "islands": islands,
        "coast": coast,
        "locator": locator,
        "moments": moments,
        "channel": channel,
        "language": language,
        "first": first_day().isoformat(),
        "last": last and last.isoformat(),
        "groups": catalog().dispute.map.groups.corners,
        "region": catalog().dispute.map.region.corners,
        "within": catalog().dispute.map.within.corners,
        "patterns": patterns(),
        "wording": {**wording(language).map, "lenses": lens_words(language)},
    }


def island_map(assets: str, language: Language, last: date | None) -> IslandMap:
    """The map for a page; ``last`` is the last day it can show, None where that is the reader's own.

    ``assets`` is an address on this server that ends in a slash. The script is the same for every day,
    island, lens and reader, and on the next day too, so streamlit-folium never builds the map anew.
    """
    chart = IslandMap(
        js=[("leaflet", f"{assets}leaflet/leaflet.js")],
        css=[("leaflet_css", f"{assets}leaflet/leaflet.css"), ("map_css", f"{assets}map.css")],
    )
    settings = map_settings(
        module=f"{assets}map/framed_map.js",
        islands=f"{assets}islands.json",
        coast=f"{assets}context.json",
        locator=f"{assets}locator.json",
        moments=f"{assets}moments.{language}.json",
        channel=CHANNEL,
        language=language,
        last=last,
    )
    chart.add_child(IslandLayers(settings))
    return chart
