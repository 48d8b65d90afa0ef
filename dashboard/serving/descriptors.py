"""Descriptors: how many files and sockets this process may hold, and how many readers that is room for."""

import contextlib
import sys

if sys.platform != "win32":  # which has no such limits
    import resource

EACH = 4
"""What an open page takes: its socket, and three for its session's event loop in Streamlit (1.67)."""
KEPT_SESSIONS = 128
"""How many sessions Streamlit keeps for readers who may come back, each without its socket."""
SPARE = 256
"""For all else: files, libraries, requests that are being answered, connections that a browser keeps open."""
MOST = 16_384
"""More than one process could serve: no system's limit makes this page promise it."""


def raise_limit() -> None:
    """Let this process hold as many descriptors as the system allows it: the usual limit is the lowest."""
    if sys.platform != "win32":
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if soft != hard:
            # Some systems name a hard limit that they do not grant.
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def room() -> int:
    """How many pages may be open at a time in this process."""
    if sys.platform != "win32":
        limit = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
        if limit != resource.RLIM_INFINITY:
            return pages(limit)
    return MOST


def pages(limit: int) -> int:
    """How many of them ``limit`` descriptors are enough for; a few, however low it is."""
    return max(16, min(MOST, (limit - SPARE - KEPT_SESSIONS * (EACH - 1)) // EACH))
