"""The headers of answers: nothing from outside hosts, no sniffing, no referrer to others."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.serving.streamlit_internals import SCRIPT_SOURCES

# No host but the page's own may be reached. Nothing forbids framing: a newspaper may embed the page.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        f"script-src {SCRIPT_SOURCES}",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "frame-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
    )
)
DOCUMENT_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "strict-origin-when-cross-origin",
}
HEADERS = {"X-Content-Type-Options": "nosniff"}
# A policy binds the document or worker it comes with. On what a document only uses it would say nothing, a
# hundred times on each first load. A script may become a worker, but none of ours does, and Streamlit's come
# as blobs, which keep their maker's policy.
_USED = ("text/javascript", "application/javascript", "text/css", "application/json", "font/", "image/png")


class SecurityHeaders:
    """ASGI middleware that adds ``HEADERS`` to every HTTP answer, and ``DOCUMENT_HEADERS`` to documents."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; touch the start of HTTP answers only."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                if not headers.get("content-type", "").startswith(_USED):
                    for name, value in DOCUMENT_HEADERS.items():
                        headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_with_headers)
