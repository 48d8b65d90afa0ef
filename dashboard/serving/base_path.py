"""The path before the page where it does not stand at a host's root.

Streamlit keeps it as ``server.baseUrlPath``; ``python -m dashboard --base`` says it.
Every address that the page sends is relative, so a proxy that takes such a path away needs nothing.
"""

from collections.abc import Sequence

from starlette.routing import Route
from streamlit import config


def below(base: str) -> None:
    """Serve the page below the path ``base``, or nothing; before anything asks for it."""
    if base:
        config.set_option("server.baseUrlPath", base)


def base_path() -> str:
    """The path with a slash before and none behind it, or nothing."""
    given = str(config.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{given}" if given else ""


def below_base_path(routes: Sequence[Route]) -> list[Route]:
    """``routes`` below the path, one by one as Streamlit puts its own: a common mount would hide those."""
    return [Route(base_path() + one.path, one.endpoint) for one in routes]
