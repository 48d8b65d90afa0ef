"""Where the page listens: one port at one address, for one process or for several that share it."""

import contextlib
import ipaddress
import socket

BACKLOG = 1024
"""How many connections may wait to be taken up."""


class ListeningError(Exception):
    """The page cannot listen there; the message is one line that says why, and what is allowed."""


def reserve(address: str, port: int) -> socket.socket:
    """A socket that keeps ``port`` (0: any that is free) at ``address``, and takes up no connection itself.

    Whoever starts several processes holds it for as long as they run: each of them listens on its own
    (``listener``, ``shared``), and the system spreads connections over those that do.

    Raises ListeningError where the address or the port cannot be had, or the system shares none.
    """
    if not hasattr(socket, "SO_REUSEPORT"):
        raise ListeningError("WORKERS: this system lets no two processes share a port; allowed is 1")
    # Asked for alone first: sharing would join whoever shares that port already.
    with listener(address, port) as alone:
        found = alone.getsockname()[1]
    return _bound(address, found, shared=True)


def listener(address: str, port: int, *, shared: bool = False) -> socket.socket:
    """A listening socket of one process, or of one among those that have ``shared`` what was reserved.

    Raises ListeningError where it cannot be had.
    """
    one = _bound(address, port, shared)
    one.listen(BACKLOG)
    return one


def in_words(address: str, port: int) -> str:
    """The address as one types it into a browser on this machine."""
    name = "localhost" if _is_everywhere(address) or _is_here(address) else address
    return f"http://{f'[{name}]' if ':' in name else name}:{port}"


def _is_everywhere(address: str) -> bool:
    with contextlib.suppress(ValueError):
        return ipaddress.ip_address(address).is_unspecified
    return False


def _is_here(address: str) -> bool:
    with contextlib.suppress(ValueError):
        return ipaddress.ip_address(address).is_loopback
    return address == "localhost"


def _bound(address: str, port: int, shared: bool) -> socket.socket:
    try:
        version = ipaddress.ip_address("127.0.0.1" if address == "localhost" else address).version
    except ValueError as error:
        raise ListeningError(
            f"ADDRESS is {address!r}; allowed: localhost, or an address of this machine in figures, "
            "127.0.0.1 for this machine alone, 0.0.0.0 for all that reaches it by IPv4, :: for all"
        ) from error
    family = socket.AF_INET6 if version == 6 else socket.AF_INET
    one = socket.socket(family, socket.SOCK_STREAM)
    try:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if shared:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        if family == socket.AF_INET6:
            # At :: whoever comes by IPv4 is let in too.
            one.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        one.bind((address, port))
    except OSError as error:
        one.close()
        raise ListeningError(f"the page cannot listen at {address}, port {port}: {error.strerror}") from error
    return one
