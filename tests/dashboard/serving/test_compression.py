"""What is sent packed: the bundle, the page and the reference pages; no address makes the server fail."""

import gzip

import brotli
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message

from dashboard.document import document
from dashboard.reference import reference
from dashboard.reference.unknown_addresses import UnknownAddresses
from dashboard.serving.compression import CompressedBundle
from dashboard.serving.streamlit_internals import bundle
from tests.awaiting import awaited

ROUTES = [document.ROUTE, *reference.ROUTES]
PAGES = UnknownAddresses(Starlette(routes=ROUTES), ROUTES)
UNPACKED = {b"br": brotli.decompress, b"gzip": gzip.decompress, None: bytes}


def answered(
    path: str, app: ASGIApp | None = None, accepted: bytes = b"gzip"
) -> tuple[dict[bytes, bytes], bytes]:
    """Headers and body for ``path``; “passed on” where the bundle leaves the answer to Streamlit."""
    app = app or CompressedBundle(PlainTextResponse("passed on"))
    sent: list[Message] = []

    async def keep(message: Message) -> None:
        sent.append(message)

    async def nothing() -> Message:
        return {"type": "http.request", "body": b""}

    scope = {"type": "http", "method": "GET", "path": path, "root_path": "", "query_string": b""}
    headers = [(b"accept-encoding", accepted), (b"host", b"here")]
    awaited(app(scope | {"headers": headers}, nothing, keep))
    return dict(sent[0]["headers"]), sent[1]["body"]


def test_a_bundle_is_sent_packed() -> None:
    address = min(bundle(), key=lambda one: bundle()[one].stat().st_size)
    headers, _ = answered(address)
    assert headers[b"content-encoding"] == b"gzip"
    assert b"immutable" in headers[b"cache-control"]


@pytest.mark.parametrize(
    "path",
    [
        "/static/\0.js",
        f"/static/{'a' * 5000}.js",
        "/static/../../config.js",
        "/static//etc/passwd.js",
        "/static/js/\ud800.js",
        "/static/js",
    ],
)
def test_what_is_no_bundle_is_passed_on(path: str) -> None:
    """Whatever is written in an address, it is compared with what is there and never opened."""
    assert answered(path)[1] == b"passed on"


@pytest.mark.parametrize(
    "path", ["/", "/about", "/sources", "/events/joint-declaration-1956", "/islands/habomai", "/no/where"]
)
def test_every_document_is_sent_packed(path: str) -> None:
    """Each unpacks to what is sent plain, at much fewer bytes, and caches know what it depends on."""
    plain, whole = answered(path, PAGES, b"")
    assert b"content-encoding" not in plain
    for accepted, coding in (
        (b"gzip, deflate, br, zstd", b"br"),
        (b"gzip, deflate", b"gzip"),
        (b"br;q=0, gzip;q=0.5", b"gzip"),
        (b"identity", None),
        (b"br;q=0", None),
    ):
        headers, body = answered(path, PAGES, accepted)
        assert headers.get(b"content-encoding") == coding
        assert UNPACKED[coding](body) == whole
        assert int(headers[b"content-length"]) == len(body)
        assert coding is None or len(body) < len(whole) * 0.6
        assert headers[b"vary"] == b"Accept-Language, Accept-Encoding"
        assert b"immutable" not in headers.get(b"cache-control", b"")
        assert headers[b"content-type"] == b"text/html; charset=utf-8"
