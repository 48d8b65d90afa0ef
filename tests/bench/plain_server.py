"""Serves the app that PLAIN_APP names, and Leaflet beside it, since no outside host may be asked."""

import os
from pathlib import Path

from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from streamlit.starlette import App
from xstatic.pkg import leaflet

app = App(
    Path(__file__).with_name(os.environ["PLAIN_APP"]),
    routes=[Mount("/leaflet", StaticFiles(directory=leaflet.BASE_DIR))],
)
