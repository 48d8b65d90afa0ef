"""What is served: the page, its assets and its headers, as an ASGI app. Start it with ``make run``."""

import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

# `streamlit run dashboard/server.py` puts this file's folder first on the path; the packages lie above it.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import streamlit
from starlette.middleware import Middleware
from streamlit.starlette import App

from dashboard.api.routes import ROUTES as API_ROUTES
from dashboard.document import document
from dashboard.document.page_assets import add_page_assets
from dashboard.drawing import picture
from dashboard.embed import edition_frames, embed
from dashboard.frame import icon, manifest
from dashboard.frame.no_room import no_room
from dashboard.reference import reference, sitemap
from dashboard.reference.corrections import require_address
from dashboard.reference.unknown_addresses import UnknownAddresses
from dashboard.serving import assets
from dashboard.serving.base_path import below_base_path
from dashboard.serving.compression import CompressedBundle
from dashboard.serving.fair_shares import FairShares
from dashboard.serving.headers import SecurityHeaders
from dashboard.serving.sound import require_sound
from dashboard.serving.streamlit_internals import (
    ask_no_outside_address,
    register_map_frame,
    widen_socket_window,
    write_theme_once,
)
from dashboard.story.story import require_lenses
from dashboard.view.view import View, today
from dashboard.words.languages import asked
from dashboard.words.wording import wording
from geo.text import LANGUAGES

# What is amiss with what the operator gave ends the start here, in words: one ``require_…`` for each.
require_sound()
require_address()
edition_frames.require_kept_folder()
widen_socket_window()
ask_no_outside_address()
write_theme_once()
require_lenses()
add_page_assets(edition_frames.embeds)
# Whatever cannot be served is said now, not to the first visitor.
for language in LANGUAGES:
    document.document(View(today(), language=language), today())
assets.assets()


def tell_visitor(error: Exception) -> bool:
    """Say in plain words that something failed; the traceback is for the log alone."""
    logging.getLogger(__name__).error("the page's script failed", exc_info=error)
    accepted = streamlit.context.headers.get("Accept-Language")
    streamlit.error(wording(asked(streamlit.query_params.get("lang"), accepted)).error)
    return True


@asynccontextmanager
async def starting(_: App) -> AsyncIterator[dict[str, object]]:
    """Once Streamlit runs, and before the first visitor."""
    register_map_frame()
    yield {}


routes = below_base_path(
    [
        document.ROUTE,
        assets.ROUTE,
        manifest.ROUTE,
        picture.ROUTE,
        *embed.ROUTES,
        edition_frames.ROUTE,
        *icon.ROUTES,
        *API_ROUTES,
        *reference.ROUTES,
        *sitemap.ROUTES,
    ]
)
app = App(
    Path(__file__).with_name("page.py"),
    routes=routes,
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(FairShares, no_room=no_room),
        Middleware(UnknownAddresses, routes=routes),
        Middleware(CompressedBundle),
    ],
    lifespan=starting,
    on_script_error=tell_visitor,
)
