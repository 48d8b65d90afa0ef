"""The server: one process for the page, its assets and its headers. Start it with ``make run``."""

import logging
import sys
from pathlib import Path

# `streamlit run dashboard/server.py` puts this file's folder first on the path; the packages lie above it.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import streamlit
from starlette.middleware import Middleware
from streamlit.starlette import App

from dashboard import assets, document, reference, wording
from dashboard.compression import CompressedBundle
from dashboard.headers import SecurityHeaders
from dashboard.record import require_catalog
from dashboard.unknown_addresses import UnknownAddresses

require_catalog()
# Whatever cannot be served is said now, not to the first visitor.
document.document()
assets.assets()


def tell_visitor(error: Exception) -> bool:
    """Say in plain words that something failed; the traceback is for the log alone."""
    logging.getLogger(__name__).error("the page's script failed", exc_info=error)
    streamlit.error(wording.ERROR)
    return True


app = App(
    Path(__file__).with_name("page.py"),
    routes=[document.ROUTE, assets.ROUTE, *reference.ROUTES],
    middleware=[Middleware(SecurityHeaders), Middleware(UnknownAddresses), Middleware(CompressedBundle)],
    on_script_error=tell_visitor,
)
