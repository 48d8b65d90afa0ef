"""The server: one process for the page, its assets and its headers. Start it with ``make run``."""

import logging
import sys
from pathlib import Path

# `streamlit run dashboard/server.py` puts this file's folder first on the path; the packages lie above it.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import streamlit
from starlette.middleware import Middleware
from streamlit.starlette import App

from dashboard import assets, document, icon, reference
from dashboard.compression import CompressedBundle
from dashboard.headers import SecurityHeaders
from dashboard.languages import asked
from dashboard.record import require_catalog
from dashboard.socket_compression import widen_window
from dashboard.unknown_addresses import UnknownAddresses
from dashboard.view import today
from dashboard.wording import wording
from geo.text import LANGUAGES

try:
    today()
except ValueError as error:
    sys.exit(str(error))
require_catalog()
widen_window()
# Whatever cannot be served is said now, not to the first visitor.
for language in LANGUAGES:
    document.packed_document(language)
assets.assets()


def tell_visitor(error: Exception) -> bool:
    """Say in plain words that something failed; the traceback is for the log alone."""
    logging.getLogger(__name__).error("the page's script failed", exc_info=error)
    accepted = streamlit.context.headers.get("Accept-Language")
    streamlit.error(wording(asked(streamlit.query_params.get("lang"), accepted)).error)
    return True


app = App(
    Path(__file__).with_name("page.py"),
    routes=[document.ROUTE, assets.ROUTE, *icon.ROUTES, *reference.ROUTES],
    middleware=[Middleware(SecurityHeaders), Middleware(UnknownAddresses), Middleware(CompressedBundle)],
    on_script_error=tell_visitor,
)
