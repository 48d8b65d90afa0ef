"""An address that is none of this page's is a 404 in plain words; Streamlit would answer with its shell.

One that is, but for a slash at its end, leads to it: people write ``/about/``.
"""

from collections.abc import Sequence
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.reference import reference
from dashboard.reference.reader import Reader
from dashboard.serving.base_path import base_path
from dashboard.serving.streamlit_internals import needed_addresses


class UnknownAddresses:
    """ASGI middleware that answers every other address itself."""

    def __init__(self, app: ASGIApp, routes: Sequence[BaseRoute]) -> None:
        """Wrap ``app``, which answers ``routes`` and what the page needs of Streamlit's addresses."""
        self.app = app
        self.routes = routes
        self.base = base_path()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass known addresses and sockets on; say of the rest that they are not there."""
        if scope["type"] == "http" and not self._known(scope):
            path = Request(scope).url.path
            if path.endswith("/") and self._known({**scope, "path": path.removesuffix("/")}):
                # Relative, as a proxy may have taken a path away that stands before this one.
                query = scope["query_string"].decode("latin-1")
                address = f"../{quote(path.split('/')[-2])}" + (f"?{query}" if query else "")
                await RedirectResponse(address, status_code=308)(scope, receive, send)
                return
            below = path.removeprefix(self.base)
            reader = Reader(Request(scope), "../" * (below.count("/") - 1) or "./")
            await reference.not_found(reader)(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _known(self, scope: Scope) -> bool:
        path = Request(scope).url.path
        if self.base and not f"{path}/".startswith(f"{self.base}/"):
            return False
        if path.removeprefix(self.base) in needed_addresses():
            return True
        return path == self.base or any(route.matches(scope)[0] is not Match.NONE for route in self.routes)
