"""An address that is none of this page's is a 404 in plain words; Streamlit would answer with its shell."""

import re

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.reference import reference

# Streamlit's own (core, bundles, components, media, app files, sign-in, icon), then this page's.
_KNOWN = re.compile(
    r"/(?:(?:_stcore|static|component|media|app|auth|oauth2callback)(?:/.*)?|favicon\.(?:ico|png)"
    r"|assets/.*|about|sources(?:/[^/]+)?|(?:events|islands)/[^/]+)?"
)


class UnknownAddresses:
    """ASGI middleware that answers every other address itself."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass known addresses and sockets on; say of the rest that they are not there."""
        if scope["type"] == "http" and not _KNOWN.fullmatch(path := Request(scope).url.path):
            reader = reference.Reader(Request(scope), "../" * (path.count("/") - 1) or "./")
            await reference.not_found(reader)(scope, receive, send)
            return
        await self.app(scope, receive, send)
