"""Serves naive_app.py as it stands, and Leaflet beside it, since no outside host may be asked."""

from pathlib import Path

from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from streamlit.starlette import App
from xstatic.pkg import leaflet

app = App(
    Path(__file__).with_name("naive_app.py"),
    routes=[Mount("/leaflet", StaticFiles(directory=leaflet.BASE_DIR))],
)
