"""The naive app: the same map and facts, written as most people would write them with these libraries.

It is: ``st.slider`` for the day, a ``folium.Map`` made anew on each run, ``folium.GeoJson`` of the same
outlines coloured by who administered them, ``st_folium`` with its default returned objects, and text for
the island last clicked. The record is loaded once (``st.cache_resource``) and asked with ``islands_as_of``,
so it owes nothing of its slowness to its data.

It is not a straw man: it draws no tiles, no coast and no labels, fetches Leaflet from its own server
(plain_server.py) and none of the jQuery, Bootstrap and fonts that folium links by default, and shares this
checkout's Streamlit settings (compressed WebSocket, no usage statistics). Nor is it the best that could be
done. Its map says its day (in the tooltips, and in a class by which the benchmark sees it), so its script
differs from day to day and streamlit-folium builds it anew on each step; without that, it would do so only
on days when a colour changes.
"""

from datetime import date
from typing import Any

import folium
import streamlit as st
from streamlit_folium import st_folium

from geo import Catalog, islands_as_of, load_catalog

COLOURS = {"japan": "#5b7fa6", "ussr": "#a68a5b", "russia": "#a68a5b"}
LEAFLET = "/leaflet/leaflet"


@st.cache_resource
def record() -> Catalog:
    """The record, loaded once."""
    return load_catalog()


def style(feature: dict[str, Any]) -> dict[str, Any]:
    """A fill for who administered the island."""
    facts = feature["properties"]
    return {
        "fillColor": COLOURS.get(facts["administration"], "#999999"),
        "fillOpacity": 0.7,
        "color": "#333333",
        "weight": 1,
        "className": f"island day-{facts['day']}",
    }


st.title("The islands by day")
day = st.slider("Day", min_value=date(1855, 1, 1), max_value=date.today(), value=date.today())
islands = islands_as_of(record(), day)

chart = folium.Map(location=(44.4, 147.1), zoom_start=7, tiles=None)
chart.default_js = [("leaflet", f"{LEAFLET}.js")]
chart.default_css = [("leaflet_css", f"{LEAFLET}.css")]
folium.GeoJson(
    islands[["name", "administration", "geometry"]].assign(day=day.isoformat()),
    style_function=style,
    tooltip=folium.GeoJsonTooltip(["name", "administration", "day"]),
).add_to(chart)
answer = st_folium(chart, height=500, use_container_width=True)

clicked = (answer.get("last_active_drawing") or {}).get("id")
if clicked:
    st.session_state.island = clicked
island = st.session_state.get("island")
with st.container(key="island-panel"):
    if island:
        facts = islands.loc[island]
        st.subheader(facts["name"])
        st.write(f"Administration: {facts['administration']} ({facts['control']})")
        st.write(f"Claimed by: {facts['claimants'] or 'nobody'}")
        st.write(f"Offer of 1956: {facts['offer']}")
    else:
        st.write("Click an island.")
    st.caption(f"island {island or 'none'}, day {day}")
