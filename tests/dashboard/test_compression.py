"""The bundle, packed: what is there is sent packed, and no address makes the server fail."""

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message

from dashboard.compression import CompressedBundle, _files
from tests.awaiting import awaited


def answered(path: str) -> tuple[dict[bytes, bytes], bytes]:
    """Headers and body for ``path``; “passed on” where the answer is left to Streamlit."""
    sent: list[Message] = []

    async def keep(message: Message) -> None:
        sent.append(message)

    async def nothing() -> Message:
        return {"type": "http.request", "body": b""}

    scope = {"type": "http", "method": "GET", "path": path, "headers": [(b"accept-encoding", b"gzip")]}
    awaited(CompressedBundle(PlainTextResponse("passed on"))(scope, nothing, keep))
    return dict(sent[0]["headers"]), sent[1]["body"]


def test_a_bundle_is_sent_packed() -> None:
    address = min(_files(), key=lambda one: _files()[one].stat().st_size)
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
