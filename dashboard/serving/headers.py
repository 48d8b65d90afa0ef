"""The headers of answers: what each kind of document may do, who may frame it, and that it stays behind TLS.

Whoever adds an inline script to a document needs nothing here: ``page_policy`` allows those that the document
has, by their digests. Where an answer says a policy of its own, that holds.
"""

import hashlib
import re
from base64 import b64encode

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.serving.base_path import base_path
from dashboard.serving.streamlit_internals import (
    BLOBS,
    INLINE_STYLES,
    MAP_FRAME,
    MAP_FRAME_SCRIPTS,
    NUMBERS,
)

POLICY = "Content-Security-Policy"
# Frames elsewhere are what /embed is for: it lets nothing be done in a reader's name.
_OURS_ALONE = "frame-ancestors 'self'"


def page_policy(html: str) -> str:
    """The policy of the map's page ``html``: its own scripts, and what Streamlit's page does with them."""
    return "; ".join(
        (
            "default-src 'self'",
            " ".join(("script-src 'self'", *digests(html), BLOBS, NUMBERS)),
            f"style-src 'self' {INLINE_STYLES}",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            f"worker-src 'self' {BLOBS}",
            "frame-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            _OURS_ALONE,
        )
    )


MAP_FRAME_POLICY = "; ".join(
    (
        "default-src 'none'",
        f"script-src 'self' {MAP_FRAME_SCRIPTS}",
        f"style-src 'self' {INLINE_STYLES}",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        _OURS_ALONE,
    )
)
"""Of the frame that the map lies in."""


def reference_policy(html: str) -> str:
    """The policy of ``html`` among the pages that need no script: they have a module or two of ours."""
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *digests(html))),
            "style-src 'self'",
            "img-src 'self' data:",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            _OURS_ALONE,
        )
    )


OTHER_POLICY = f"default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; {_OURS_ALONE}"
"""Of whatever else could stand as a document, such as a picture: it does nothing."""
DOCUMENT_HEADERS = {
    POLICY: OTHER_POLICY,
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in (
            *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope"),
            *("magnetometer", "microphone", "midi", "payment", "usb"),
        )
    ),
}
RESOURCE_POLICY = "Cross-Origin-Resource-Policy"
HEADERS = {"X-Content-Type-Options": "nosniff"}
STRICT_TRANSPORT = "max-age=31536000"
"""A year, and no host but this one: whoever runs the page knows which others there are."""
# A policy binds the document or worker it comes with. On what a document only uses it would say nothing, a
# hundred times on each first load. A script may become a worker, but none of ours does, and Streamlit's come
# as blobs, which keep their maker's policy.
_PARTS = ("assets/", "static/", "component/")
_USED = ("text/javascript", "application/javascript", "text/css", "application/json", "font/", "image/png")
_INLINE = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_NO_SCRIPT = re.compile(r"""\bsrc\s*=|\btype\s*=\s*["']application/""")


def digests(html: str) -> list[str]:
    """Of each inline script that ``html`` runs, what a policy names it by; each once, as they stand."""
    scripts = (code for attributes, code in _INLINE.findall(html) if not _NO_SCRIPT.search(attributes))
    return list(
        dict.fromkeys(
            f"'sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" for script in scripts
        )
    )


class SecurityHeaders:
    """ASGI middleware that adds ``HEADERS`` to every HTTP answer, and ``DOCUMENT_HEADERS`` to documents.

    To an answer that goes out behind TLS it adds that this host is for TLS alone, and its cookies with it.
    Whether it does is the scheme's to say: of a proxy that uvicorn trusts (``FORWARDED_ALLOW_IPS``), the one
    that its readers came by.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app
        self.map_frame = f"{base_path()}/{MAP_FRAME}"
        self.parts = tuple(f"{base_path()}/{one}" for one in _PARTS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; touch the start of HTTP answers only."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                if not self._is_part(scope["path"], headers):
                    self._as_document(scope["path"], headers)
                if scope.get("scheme") == "https":
                    _behind_tls(headers)
            await send(message)

        await self.app(scope, receive, send_with_headers)

    def _is_part(self, path: str, headers: MutableHeaders) -> bool:
        return path.startswith(self.parts) and headers.get("content-type", "").startswith(_USED)

    def _as_document(self, path: str, headers: MutableHeaders) -> None:
        if path == self.map_frame:
            headers.setdefault(POLICY, MAP_FRAME_POLICY)
        for name, value in DOCUMENT_HEADERS.items():
            headers.setdefault(name, value)
        # What may be read from anywhere, or framed anywhere, is anyone's to load.
        anyones = "Access-Control-Allow-Origin" in headers or "frame-ancestors *" in headers[POLICY]
        headers.setdefault(RESOURCE_POLICY, "cross-origin" if anyones else "same-origin")


def _behind_tls(headers: MutableHeaders) -> None:
    headers.setdefault("Strict-Transport-Security", STRICT_TRANSPORT)
    cookies = headers.getlist("set-cookie")
    del headers["set-cookie"]
    for cookie in cookies:
        # Streamlit's page reads its cookie and sends it back (a double-submit token): it cannot be HttpOnly.
        secure = re.search(r";\s*secure\b", cookie, re.IGNORECASE)
        headers.append("set-cookie", cookie if secure else f"{cookie}; Secure")
