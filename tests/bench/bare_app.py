"""The bare page: a title and a folium map by st_folium, and nothing else; the floor of a first load.

It is what any page with these two libraries loads at least: Streamlit's shell, streamlit-folium's frame, a
map of folium's defaults. It is less than their defaults: no tiles, and of folium's links only Leaflet, from
its own server (plain_server.py), since no outside host may be asked. It imports no record and draws no
island, so being as fast to paint as this page means that the record costs the reader nothing.
"""

import folium
import streamlit as st
from streamlit_folium import st_folium

st.title("A map")
chart = folium.Map(location=(44.4, 147.1), zoom_start=7, tiles=None)
chart.default_js = [("leaflet", "/leaflet/leaflet.js")]
chart.default_css = [("leaflet_css", "/leaflet/leaflet.css")]
st_folium(chart, height=500, use_container_width=True, returned_objects=[])
