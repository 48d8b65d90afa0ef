"""All that the server relies on of Streamlit, uvicorn and streamlit-folium without their documenting it.

Each part says what it relies on, of which version, and why; each has one test that names it when a newer
version differs. The browser's half is frame/streamlit_page.js, the style sheets' are frame/streamlit_page.css
and map/folium_frame.css. What these libraries document, such as routes, components and ``key=``, is used
where it is needed.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import streamlit
from streamlit import net_util
from streamlit.components.v1.custom_component import CustomComponent
from streamlit.runtime import get_instance
from uvicorn.protocols.websockets import websockets_sansio_impl
from websockets.extensions.permessage_deflate import ServerPerMessageDeflateFactory

WINDOW_BITS = 15
"""The base-two logarithm of a socket's window in bytes (RFC 7692, section 7.1.2). 15 is the largest."""


def widen_socket_window() -> None:
    """Have every socket opened from now on compress with the widest window that its browser allows.

    Relies on uvicorn (0.54) making its sockets' compression by the name ``ServerPerMessageDeflateFactory`` in
    ``websockets_sansio_impl``, the protocol that Streamlit (1.67) starts it with. Of a panel a step sends the
    markup, about 20 kB, most of it as in the step before. uvicorn lets the compressor see the last 4 kB only,
    to save memory where sockets carry little; with 32 kB, and some 0.2 MB more a visitor, a step that took
    8.6 kB on the wire takes 0.8 kB.

    uvicorn takes a protocol class of one's own, but Streamlit hands it ``ws="websockets-sansio"`` whether it
    is started by ``streamlit run`` or ``App.run``, with no option for another; and such a class would have to
    build uvicorn's connection anew, which reaches further in than this name.

    Raises ``LookupError`` if uvicorn has changed so that this would do nothing.
    """
    if not hasattr(websockets_sansio_impl, "ServerPerMessageDeflateFactory"):
        raise LookupError("uvicorn no longer makes its sockets' compression where this page widens it")
    websockets_sansio_impl.ServerPerMessageDeflateFactory = _wide_factory


def _wide_factory(**uvicorns: object) -> ServerPerMessageDeflateFactory:
    """The factory that uvicorn asks for with narrower settings of its own."""
    return ServerPerMessageDeflateFactory(server_max_window_bits=WINDOW_BITS, client_max_window_bits=12)


def ask_no_outside_address() -> None:
    """From now on Streamlit takes this machine's outside address as unknown, and asks no outside host for it.

    Relies on Streamlit (1.67) asking by ``net_util.get_external_ip``. It does so at the first socket whose
    Origin is foreign, to allow that address too, and waits for the answer while everyone else waits. Whoever
    serves the page under an address of its own names it in ``server.corsAllowedOrigins``; a socket of the
    page's own origin is allowed without a question.

    Raises ``LookupError`` if Streamlit has changed so that this would do nothing.
    """
    if not hasattr(net_util, "get_external_ip"):
        raise LookupError("Streamlit no longer asks for its outside address where this keeps it from that")
    net_util.get_external_ip = _unknown


def _unknown() -> None:
    return None


MAP_FRAME_PACKAGE = "streamlit_folium"
MAP_FRAME = f"component/{MAP_FRAME_PACKAGE}.st_folium/index.html"
"""Where Streamlit answers for the document of the map's frame, relative to the page."""
FROM_MAP_FRAME = "../" * MAP_FRAME.count("/")
"""From there to the page. Relative, so that a path before the page changes nothing."""


def register_map_frame() -> None:
    """Make streamlit-folium's frame known to the running Streamlit before anybody came.

    Relies on streamlit-folium (0.27) declaring the component ``st_folium`` with the folder
    ``frontend/build``, and on Streamlit (1.67) keeping a registry of components at its runtime, which stands
    when an app's lifespan begins. Streamlit knows a component only once a visitor's script has imported it;
    behind a proxy the frame may be asked of a process that has run the page for nobody yet, and the map would
    never appear. The import by a script registers the same again.

    Raises ``LookupError`` if streamlit-folium no longer keeps its frame where this looks.
    """
    spec = find_spec(MAP_FRAME_PACKAGE)
    frame = Path(spec.origin).parent / "frontend" / "build" if spec and spec.origin else Path()
    if not (frame / "index.html").is_file():
        raise LookupError(f"streamlit-folium no longer keeps its frame in {MAP_FRAME_PACKAGE}/frontend/build")
    component = CustomComponent(
        name=f"{MAP_FRAME_PACKAGE}.st_folium", path=str(frame), module_name=MAP_FRAME_PACKAGE
    )
    get_instance().component_registry.register_component(component)


STATIC = Path(streamlit.__file__).parent / "static"
"""Where Streamlit (1.67) keeps its document and, below ``static/``, what it sends from ``/static/``."""

DOCUMENT_PARTS = {
    "head": r"<title>.*?</title>",
    "language": r'<html lang="[^"]*">',
    "description of the agents' interface": r'<link rel="service-desc"[^>]*/>',
    "icon": r'<link rel="shortcut icon"[^>]*/>',
    "notice without scripts": r"<noscript>.*?</noscript>",
    "font": r'<link\s+rel="preload"[^>]*as="font"[^>]*/>',
}
"""What the page puts its own in place of, each by the pattern by which it is found."""


def first_document(parts: Mapping[str, str]) -> str:
    """Streamlit's document with ``parts`` in place of its own: one for each name in ``DOCUMENT_PARTS``.

    Relies on Streamlit (1.67) sending ``static/index.html`` with one of each, so that the page has its own
    language, title, style and icon before any script has run.

    Raises ``LookupError`` naming what Streamlit's document no longer has.
    """
    html = (STATIC / "index.html").read_text(encoding="utf-8")
    for name, pattern in DOCUMENT_PARTS.items():
        found = re.search(pattern, html, flags=re.DOTALL)
        if found is None:
            raise LookupError(f"Streamlit's index.html has no {pattern} to fit this page's own ({name})")
        html = html[: found.start()] + parts[name] + html[found.end() :]
    return html


@cache
def bundle() -> dict[str, Path]:
    """Streamlit's scripts and style sheets by the addresses below the page at which it sends them.

    Relies on Streamlit (1.67) sending ``static/static/`` as ``/static/`` and leaving it unpacked, for which
    ``compression.CompressedBundle`` makes up. Empty if there is none, which its test notices.
    """
    return {
        f"/{file.relative_to(STATIC).as_posix()}": file
        for file in (STATIC / "static").rglob("*")
        if file.suffix in (".js", ".css")
    }


OWN_ADDRESSES = re.compile(r"/(?:_stcore|static|component|media|app|auth|oauth2callback)(?:/.*)?")
"""The addresses that Streamlit (1.67) answers itself: core, bundle, components, media, app files, sign-in.

It does not list them; every other that is none of this page's is a 404 of ours (``UnknownAddresses``)."""

SCRIPT_SOURCES = "'self' 'unsafe-inline' 'unsafe-eval' blob:"
"""What the policy must allow scripts.

Streamlit (1.67) evaluates component modules from ``blob:`` addresses; streamlit-folium (0.27) runs the map's
script inline and calls ``eval``."""
