"""Compression of the socket that looks back over a whole panel, so that a step costs what changed in it.

A panel has about 28 kB of HTML, most of it as in the panel before. uvicorn lets the compressor see the
last 4 kB only, to save memory where sockets carry little; with 32 kB, and some 0.2 MB more a visitor, a
step that took 8.6 kB on the wire takes 0.8 kB.
"""

from uvicorn.protocols.websockets import websockets_sansio_impl
from websockets.extensions.permessage_deflate import ServerPerMessageDeflateFactory

# As RFC 7692, section 7.1.2, has it: the base-two logarithm of the window in bytes. 15 is the largest.
WINDOW_BITS = 15


def widen_window() -> None:
    """Have every socket opened from now on compress with the widest window that its browser allows.

    Raises ``LookupError`` if uvicorn has changed so that this would do nothing.
    """
    if not hasattr(websockets_sansio_impl, "ServerPerMessageDeflateFactory"):
        raise LookupError("uvicorn no longer makes its sockets' compression where this page widens it")
    websockets_sansio_impl.ServerPerMessageDeflateFactory = _factory


def _factory(**uvicorns: object) -> ServerPerMessageDeflateFactory:
    """The factory that uvicorn asks for with narrower settings of its own."""
    return ServerPerMessageDeflateFactory(server_max_window_bits=WINDOW_BITS, client_max_window_bits=12)
