"""All that the server relies on of Streamlit, uvicorn and streamlit-folium without their documenting it.

Each part says what it relies on, of which version, and why; each has one test that names it when a newer
version differs. Of uvicorn's connections connections.py tells, of its start process.py. The browser's half is
frame/streamlit_page.js, the style sheets' are frame/streamlit_page.css and map/folium_frame.css. What these
libraries document, such as routes, components and ``key=``, is used where it is needed.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import streamlit
from streamlit import net_util
from streamlit.components.v1.custom_component import CustomComponent
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import app_session, get_instance
from uvicorn.protocols.websockets import websockets_sansio_impl
from websockets.exceptions import PayloadTooBig
from websockets.extensions import Extension
from websockets.extensions.permessage_deflate import PerMessageDeflate, ServerPerMessageDeflateFactory
from websockets.frames import Frame
from websockets.typing import ExtensionParameter

from dashboard.serving.allowance import Allowance

WINDOW_BITS = 15
"""The base-two logarithm of a socket's window in bytes (RFC 7692, section 7.1.2). 15 is the largest."""
UNPACKED = 256 * 1024, 64 * 1024
"""Bytes that a socket may have unpacked, at once and a second: the page's messages have half a kilobyte."""


def widen_socket_window() -> None:
    """Have every socket opened from now on compress with the widest window that its browser allows.

    And have it unpack no more than UNPACKED, whatever is sent: packed a thousandfold, a quarter of a megabyte
    that is read at once would become as much as the process has.

    Relies on uvicorn (0.54) making its sockets' compression by the name ``ServerPerMessageDeflateFactory`` in
    ``websockets_sansio_impl``, the protocol that it is started with. Of a panel a step sends the
    markup, about 20 kB, most of it as in the step before. uvicorn lets the compressor see the last 4 kB only,
    to save memory where sockets carry little; with 32 kB, and some 0.2 MB more a visitor, a step that took
    8.6 kB on the wire takes 0.8 kB. A protocol class of one's own would have to build uvicorn's connection
    anew for that, which reaches further in than this name.

    Raises ``LookupError`` if uvicorn has changed so that this would do nothing.
    """
    if not hasattr(websockets_sansio_impl, "ServerPerMessageDeflateFactory"):
        raise LookupError("uvicorn no longer makes its sockets' compression where this page widens it")
    websockets_sansio_impl.ServerPerMessageDeflateFactory = _wide_factory


def _wide_factory(**uvicorns: object) -> "_WideFactory":
    """The factory that uvicorn asks for with narrower settings of its own."""
    return _WideFactory(server_max_window_bits=WINDOW_BITS, client_max_window_bits=12)


class _WideFactory(ServerPerMessageDeflateFactory):
    def process_request_params(
        self, params: Sequence[ExtensionParameter], accepted_extensions: Sequence[Extension]
    ) -> tuple[list[ExtensionParameter], PerMessageDeflate]:
        answered, deflate = super().process_request_params(params, accepted_extensions)
        return answered, _Sparing(
            deflate.remote_no_context_takeover,
            deflate.local_no_context_takeover,
            deflate.remote_max_window_bits,
            deflate.local_max_window_bits,
        )


class _Sparing(PerMessageDeflate):
    """A socket's compression that unpacks no more than its share; beyond, the socket is closed (1009)."""

    def __init__(self, *settings: Any) -> None:
        super().__init__(*settings)
        self._unpacked = Allowance(*UNPACKED)

    def decode(self, frame: Frame, *, max_size: int | None = None) -> Frame:
        unpacked = super().decode(frame, max_size=max_size)
        if not self._unpacked.has(len(unpacked.data)):
            raise PayloadTooBig(len(unpacked.data), UNPACKED[1])
        return unpacked


@dataclass(frozen=True)
class Asked:
    """What a message of the browser's asks: whether a run of the script, and of which fragment, if of one."""

    runs: bool
    fragment: str

    def overtaken_by(self, newer: "Asked") -> bool:
        """Whether ``newer`` asks for the same fragment: its message carries all that this one's does."""
        return self.runs and newer.runs and bool(self.fragment) and self.fragment == newer.fragment


_PASSED_ON = ("app_heartbeat", "stop_script")
_VALUES = ("json_value", "json_trigger_value")


def asked_by(message: bytes | None) -> Asked | None:
    """What ``message`` asks, or None if this page's browser half never sends the like.

    Relies on Streamlit (1.67) reading a socket's messages as protobufs ``BackMsg``. What it would take up
    beside these, anyone could ask: to empty its caches, to sign addresses for uploads. A value that is no
    JSON would end the session.
    """
    read = BackMsg()
    try:
        read.ParseFromString(message or b"")
    except Exception:  # protobuf's, a library that is only Streamlit's to import
        return None
    kind = read.WhichOneof("type")
    if kind in _PASSED_ON:
        return Asked(False, "")
    if kind != "rerun_script":
        return None
    for widget in read.rerun_script.widget_states.widgets:
        value = widget.WhichOneof("value")
        if value is None:
            continue
        if value not in _VALUES:
            return None
        written = getattr(widget, value)
        try:
            if written:
                json.loads(written)
        except (ValueError, RecursionError):
            return None
    return Asked(True, read.rerun_script.fragment_id)


def ends_run(message: bytes | None) -> bool:
    """Whether ``message``, on its way to the browser, says that a run of the script is over.

    Relies on Streamlit (1.67) ending each run by a ``ForwardMsg`` that says ``script_finished``, a few bytes.
    """
    if message is None or len(message) > _END_OF_RUN:
        return False
    sent = ForwardMsg()
    sent.ParseFromString(message)
    return sent.WhichOneof("type") == "script_finished"


_END_OF_RUN = 1024


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


def write_theme_once() -> None:
    """From now on Streamlit writes each section of its theme once, for the messages of all runs.

    Relies on Streamlit (1.67) beginning each run with a message that holds its theme, written section by
    section by ``app_session._populate_theme_msg(message, section)``. For each of six sections that goes
    through all its settings, and took a tenth of a step's time, though nobody can change them while the page
    is served. The message stays the same.

    Raises ``LookupError`` if Streamlit has changed so that this would do nothing.
    """
    write = getattr(app_session, "_populate_theme_msg", None)
    if write is None:
        raise LookupError("Streamlit no longer writes its theme where this keeps it from writing it anew")
    app_session._populate_theme_msg = _written_once(write)


def _written_once(write: Callable[[Any, str], None]) -> Callable[..., None]:
    """As ``write`` does, from the second time on by what it wrote the first time for that section."""
    written: dict[str, bytes] = {}

    def put(message: Any, section: str = "theme") -> None:
        if section not in written:
            first = type(message)()
            write(first, section)
            written[section] = first.SerializeToString()
        if written[section]:  # a section without settings leaves no trace
            message.MergeFromString(written[section])

    return put


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
    frame = _map_frame_folder()
    component = CustomComponent(
        name=f"{MAP_FRAME_PACKAGE}.st_folium", path=str(frame), module_name=MAP_FRAME_PACKAGE
    )
    get_instance().component_registry.register_component(component)


def _map_frame_folder() -> Path:
    spec = find_spec(MAP_FRAME_PACKAGE)
    frame = Path(spec.origin).parent / "frontend" / "build" if spec and spec.origin else Path()
    if not (frame / "index.html").is_file():
        raise LookupError(f"streamlit-folium no longer keeps its frame in {MAP_FRAME_PACKAGE}/frontend/build")
    return frame


STATIC = Path(streamlit.__file__).parent / "static"
"""Where Streamlit (1.67) keeps its document and, below ``static/``, what it sends from ``/static/``."""

DOCUMENT_PARTS = {
    "head": r"<title>.*?</title>",
    "language": r'<html lang="[^"]*">',
    "description of the agents' interface": r'<link rel="service-desc"[^>]*/>',
    "icon": r'<link rel="shortcut icon"[^>]*/>',
    "notice without scripts": r"<noscript>.*?</noscript>",
    "place of the page": r'<div id="root"></div>',
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


HEALTH = "/_stcore/health"
"""Where Streamlit (1.67) answers whether the process serves."""

STREAM = "/_stcore/stream"
_ASKED_FOR = (HEALTH, "/_stcore/host-config")


@cache
def needed_addresses() -> frozenset[str]:
    """The addresses of Streamlit's that the page asks for, and nothing else of Streamlit's is answered.

    Relies on Streamlit (1.67) answering its health and its host's settings there, what lies in ``static/``
    as ``/static/…``, and a component's files below ``/component/``. What it would answer beside them is for
    its makers (metrics), for agents, for uploads, or is its own page at whatever address.
    """
    frame = Path(MAP_FRAME).parent
    package = _map_frame_folder()
    return frozenset(
        {
            *_ASKED_FOR,
            *(f"/{one.relative_to(STATIC).as_posix()}" for one in _files(STATIC / "static")),
            *(f"/{(frame / one.relative_to(package)).as_posix()}" for one in _files(package)),
        }
    )


def _files(folder: Path) -> list[Path]:
    return [one for one in folder.rglob("*") if one.is_file() and one.suffix != ".map"]


BLOBS = "blob:"
"""What the policy must allow scripts of the page: Streamlit (1.67) runs component modules and workers so."""
WEB_ASSEMBLY = "'wasm-unsafe-eval'"
"""What it must allow besides: Streamlit's (1.67) bundle tries, as it loads, whether there is WebAssembly.

The page goes on without, but browsers report it. No text becomes a script by it (CSP 3, section 6.1.10).
"""
INLINE_STYLES = "'unsafe-inline'"
"""What it must allow styles: Streamlit (1.67) and Leaflet write them into elements as they go."""
MAP_FRAME_SCRIPTS = "'unsafe-inline'"
"""What the map's frame must allow scripts: streamlit-folium (0.27) runs the map's inline, as it comes."""
