"""How addresses for programs answer: from anywhere, packed, with ETags, and with problems in words."""

import gzip
import logging

import brotli
import pytest
from starlette.requests import Request

from dashboard.api import answers
from dashboard.api.downloads import FILES
from dashboard.api.reading import Reply
from dashboard.api.routes import ROUTES
from dashboard.record.record import edition
from tests.dashboard.api.asking import ask

UNPACKED = {"br": brotli.decompress, "gzip": gzip.decompress}
ADDRESSES = [
    "/api/events.json",
    "/api/islands/iturup.json",
    "/api/state?date=1956-10-19",
    "/api/openapi.json",
    "/download/states.geojson?date=1956-10-19",
    *(f"/download/{name}" for name in FILES),
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_can_be_read_from_any_page_and_kept(address: str) -> None:
    """CORS for everyone, a strong ETag, an hour's keeping, no sniffing, and no body when nothing is new."""
    came = ask(address, Origin="https://elsewhere.example")
    assert came.status == 200
    assert came.headers["access-control-allow-origin"] == "*"
    assert came.headers["cross-origin-resource-policy"] == "cross-origin"
    assert came.headers["cache-control"] == "public, max-age=3600"
    assert came.headers["x-content-type-options"] == "nosniff"
    assert came.headers["content-length"] == str(len(came.body))
    tag = came.headers["etag"]
    assert tag[0] == tag[-1] == '"'
    again = ask(address, If_None_Match=tag)
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == tag
    assert again.headers["access-control-allow-origin"] == "*"
    assert ask(address).body == came.body


@pytest.mark.parametrize("encoding", UNPACKED)
@pytest.mark.parametrize("address", ADDRESSES)
def test_each_is_packed_as_asked_for(address: str, encoding: str) -> None:
    """To the same content, each packing with an ETag of its own; what is packed already is sent as it is."""
    plain, packed = ask(address), ask(address, Accept_Encoding=encoding)
    if address.endswith(".parquet"):
        assert packed.body == plain.body
        assert "content-encoding" not in packed.headers
        return
    assert packed.headers["content-encoding"] == encoding
    assert UNPACKED[encoding](packed.body) == plain.body
    assert len(packed.body) < len(plain.body)
    assert packed.headers["etag"] != plain.headers["etag"]
    assert "Accept-Encoding" in packed.headers["vary"]
    assert ask(address, Accept_Encoding=encoding, If_None_Match=packed.headers["etag"]).status == 304
    assert ask(address, Accept_Encoding=encoding, If_None_Match=plain.headers["etag"]).status == 200


@pytest.mark.parametrize(
    ("named", "status"),
    [('"other", {tag}', 304), ("W/{tag}", 304), ("*", 304), ('"other"', 200), ("{tag}x", 200), ("", 200)],
)
def test_what_the_asker_has_is_compared_as_http_says(named: str, status: int) -> None:
    """One of a list, compared weakly, or anything at all (RFC 9110, 13.1.2)."""
    tag = ask("/api/events.json").headers["etag"]
    assert ask("/api/events.json", If_None_Match=named.format(tag=tag)).status == status


@pytest.mark.parametrize("address", ["/api/state?date=1956-10-19", "/download/history.gpkg", "/api/nothing"])
def test_a_browser_may_ask_beforehand(address: str) -> None:
    """The preflight of a request with If-None-Match: what is allowed, for a day."""
    came = ask(address, "OPTIONS", Origin="https://e.example", Access_Control_Request_Method="GET")
    assert (came.status, came.body) == (204, b"")
    assert came.headers["allow"] == "GET, HEAD, OPTIONS"
    assert came.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS"
    assert came.headers["access-control-allow-headers"] == "If-None-Match"
    assert came.headers["access-control-allow-origin"] == "*"


def test_head_tells_what_get_would() -> None:
    """The same headers; the server below drops the body."""
    assert ask("/api/events.json", "HEAD").headers == ask("/api/events.json").headers


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_changed(method: str) -> None:
    """Any other method is refused, with those that are not."""
    came = ask("/api/state?date=1956-10-19", method)
    assert came.status == 405
    assert came.headers["allow"] == "GET, HEAD, OPTIONS"
    assert came.json()["detail"] == f"method: came {method}; allowed: GET, HEAD, OPTIONS"


@pytest.mark.parametrize(
    ("address", "status", "detail"),
    [
        (
            "/api/state",
            400,
            "date: came nothing; allowed: a day of the calendar as YYYY-MM-DD, up to 366 of them",
        ),
        ("/api/state?date=", 400, "date: came ''; allowed: a day of the calendar as YYYY-MM-DD"),
        ("/api/state?date=1956", 400, "date: came '1956'; allowed: a day of the calendar as YYYY-MM-DD"),
        (
            "/api/state?date=1956-10-19&date=1956-02-30",
            400,
            "date: came '1956-02-30'; allowed: a day of the calendar as YYYY-MM-DD",
        ),
        (f"/api/state?{'date=1956-10-19&' * 367}", 400, "date: came 367; allowed: up to 366 days"),
        (
            "/api/state?date=1956-10-19&island=hokkaido",
            400,
            "island: came 'hokkaido'; allowed: habomai, iturup, kunashir, shikotan",
        ),
        ("/api/state?day=1956-10-19", 400, "parameter: came 'day'; allowed: date, island"),
        ("/api/events.json?lang=ja", 400, "parameter: came 'lang'; allowed: none"),
        (
            "/api/islands/hokkaido.json",
            404,
            "island: came 'hokkaido'; allowed: habomai, iturup, kunashir, shikotan",
        ),
        ("/api/nothing", 404, "There is nothing at /api/nothing; api/openapi.json tells what there is."),
        (
            "/download/x",
            404,
            "There is nothing at /download/x; api/openapi.json tells what there is.",
        ),
        (
            "/download/states.geojson?date=today",
            400,
            "date: came 'today'; allowed: a day of the calendar as YYYY-MM-DD",
        ),
        ("/download/states.geojson?date=1956-10-19&date=1956-10-20", 400, "date: came 2; allowed: one day"),
        ("/download/events.csv?date=1956-10-19", 400, "parameter: came 'date'; allowed: none"),
    ],
)
def test_a_problem_says_what_came_and_what_is_allowed(address: str, status: int, detail: str) -> None:
    """As problem details (RFC 9457), which any page may read and none may keep."""
    came = ask(address, Accept_Encoding="gzip;q=0")
    assert came.status == status
    assert came.headers["content-type"] == "application/problem+json"
    assert came.headers["cache-control"] == "no-store"
    assert came.headers["access-control-allow-origin"] == "*"
    told = came.json()
    assert told == {
        "type": "about:blank",
        "title": {400: "Bad Request", 404: "Not Found"}[status],
        "status": status,
        "detail": detail,
    }


def test_a_fault_of_ours_is_no_traceback(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever fails is a problem in words for the asker, and a traceback in the log alone."""

    def broken(request: Request) -> Reply:
        raise RuntimeError("secret")

    (reading,) = (one.endpoint for one in ROUTES if one.endpoint.respond is answers.states)
    monkeypatch.setattr(reading, "respond", broken)
    with caplog.at_level(logging.ERROR):
        came = ask("/api/state?date=1956-10-19")
    assert came.status == 500
    assert came.json()["detail"] == "The answer could not be made; it is our fault."
    assert b"secret" not in came.body
    assert "secret" in caplog.text


@pytest.mark.parametrize("name", FILES)
def test_a_download_is_kept_under_a_name_that_tells_the_edition(name: str) -> None:
    """And tells the record's whole digest, and its own type."""
    came = ask(f"/download/{name}")
    stamp = edition()
    kept = f"four-islands-{stamp.version}-{stamp.digest[:16]}-{name}"
    assert came.headers["content-disposition"] == f'attachment; filename="{kept}"'
    assert came.headers["x-edition-digest"] == stamp.digest
    types = {"csv": "text/csv; charset=utf-8", "geojson": "application/geo+json", "json": "application/json"}
    types |= {"parquet": "application/vnd.apache.parquet", "gpkg": "application/geopackage+sqlite3"}
    assert came.headers["content-type"] == types[name.rpartition(".")[2]]
