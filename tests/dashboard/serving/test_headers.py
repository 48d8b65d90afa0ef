"""Headers: every route behind TLS is worth an A+, and each policy says no more than its route needs."""

import re
import urllib.error
import urllib.request
from email.message import Message as Headers

import pytest

from dashboard.document.document import document
from dashboard.record.edition import edition_mark
from dashboard.serving.headers import POLICY, digests, page_policy
from dashboard.serving.streamlit_internals import MAP_FRAME, needed_addresses
from dashboard.view.view import View, today
from geo.text import LANGUAGES, Language
from tests.observatory import score
from tests.server import Server

ROUTES = (
    *("", "about", "story", "sources", "sources/jj", "events/portsmouth-1905", "islands/shikotan", "places"),
    *("figures", "changes", "changes.atom", "data", "parties", "regions", "texts", "sitemap.xml"),
    *("compare?date=1945-08-01&with=1946-06-01", "nowhere", "_stcore/health", "_stcore/metrics", "static"),
)
"""Each kind of document that the page's own host shows, and some that there are not."""
OPEN_ROUTES = (
    "embed?date=1956-10-19",
    f"editions/{edition_mark()}/embed",
    "api/state",
    "download/events.csv",
    "oembed?url=/",
)
"""What any page may frame or read, on purpose: worth what such an answer can be."""


def asked(server: Server, path: str, method: str = "GET", **headers: str) -> tuple[int, Headers, bytes]:
    """Status, headers and content of an answer to who came by TLS to a proxy on this machine."""
    request = urllib.request.Request(
        f"{server.address}/{path}", method=method, headers={"X-Forwarded-Proto": "https"} | headers
    )
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def worth(headers: Headers) -> int:
    named = {name.lower(): value for name, value in headers.items()}
    return score(named, headers.get_all("set-cookie") or ())


@pytest.mark.parametrize("route", ROUTES)
def test_every_route_is_worth_an_a_plus(server: Server, route: str) -> None:
    """110 and more, a cookie that it sets included; and nothing says what serves it."""
    _, headers, _ = asked(server, route)
    assert worth(headers) >= 110, dict(headers)
    assert "server" not in headers
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert "//" not in headers[POLICY]


@pytest.mark.parametrize("route", OPEN_ROUTES)
def test_what_is_open_to_all_lacks_only_that_it_is_not(server: Server, route: str) -> None:
    """An embed may be framed, an answer for programs read from everywhere: no bonus for that."""
    _, headers, _ = asked(server, route)
    assert worth(headers) >= 100, dict(headers)


def test_the_maps_frame_alone_may_run_what_stands_in_it(server: Server) -> None:
    """streamlit-folium writes the map's script into its frame; nobody else's page may frame that."""
    _, headers, _ = asked(server, MAP_FRAME)
    assert "script-src 'self' 'unsafe-inline';" in headers[POLICY]
    assert "frame-ancestors 'self'" in headers[POLICY]
    assert worth(headers) == 80


def test_plain_http_promises_no_tls(server: Server) -> None:
    """On a machine of one's own no browser is told to come by TLS alone, nor is a cookie kept back."""
    _, headers, _ = asked(server, "_stcore/health", **{"X-Forwarded-Proto": "http"})
    assert "strict-transport-security" not in headers
    assert "Secure" not in headers["set-cookie"]


def test_the_cookie_goes_by_tls_alone_and_is_no_session(server: Server) -> None:
    """It is a token that Streamlit's page reads and sends back, so no script may be kept from it."""
    _, headers, _ = asked(server, "_stcore/health")
    assert re.fullmatch(r"_streamlit_xsrf=\S+; Path=/; SameSite=Lax; Secure", headers["set-cookie"])


@pytest.mark.parametrize(
    "path",
    [
        *("_stcore", "_stcore/metrics", "_stcore/script-health-check", "_stcore/agent/openapi.json"),
        *("_stcore/agent/mcp", "_stcore/x", "static", "static/x.js", "static/../index.html", "app/static/x"),
        *("media/x", "component/x", "component/streamlit_folium.st_folium/..%2f..%2f__init__.py"),
        *("index.html", "manifest.json", "oauth2callback", "auth/login"),
    ],
)
def test_nothing_of_streamlits_own_is_answered(server: Server, path: str) -> None:
    """An address that the page does not need is a 404 in plain words, and never Streamlit's shell."""
    status, _, content = asked(server, path)
    assert status in (400, 404)
    assert b"/static/js/index" not in content
    assert b"HELP" not in content


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "OPTIONS"])
def test_nothing_is_uploaded(server: Server, method: str) -> None:
    """The page has no uploader, and its server no address for one."""
    status, _, _ = asked(server, "_stcore/upload_file/a/b", method)
    assert status == 404


def test_nobody_steers_the_page_by_messages(server: Server) -> None:
    """Streamlit's page listens to windows of the origins that it is told of: to none."""
    _, _, content = asked(server, "_stcore/host-config")
    assert b'"allowedOrigins":[]' in content


def test_what_the_page_needs_is_there(server: Server) -> None:
    """Everything that is let through is answered."""
    addresses = sorted(needed_addresses())
    assert len(addresses) > 50
    for address in (*addresses[:5], *addresses[-5:], f"/{MAP_FRAME}"):
        assert asked(server, address[1:])[0] == 200, address


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_runs_its_own_scripts_and_no_other(language: Language) -> None:
    """Its policy names each inline script that it has, and one that is slipped in is another."""
    html = document(View(today(), language=language), today())
    named = digests(html)
    assert len(named) >= 3
    assert all(one in page_policy(html) for one in named)
    assert "'unsafe-" not in page_policy(html).split("style-src")[0]
    (slipped_in,) = set(digests(html + "<script>alert(1)</script>")) - set(named)
    assert slipped_in not in page_policy(html)


def test_data_in_a_document_is_no_script() -> None:
    assert digests('<script type="application/ld+json">{}</script><script src="./a.js"></script>') == []
    assert len(digests("<script>a</script><SCRIPT type='module'>b</SCRIPT><script>a</script>")) == 2


@pytest.mark.parametrize(
    ("headers", "cookies", "worth"),
    [
        ({}, [], 100 - 25 - 20 - 5 - 20),
        ({"content-security-policy": "default-src 'self' 'unsafe-inline'; frame-ancestors 'self'"}, [], 55),
        ({"content-security-policy": "default-src 'none'; frame-ancestors 'none'"}, ["a=b"], 70),
    ],
)
def test_the_score_takes_away_what_is_lacking(
    headers: dict[str, str], cookies: list[str], worth: int
) -> None:
    """The rules, on answers that lack something."""
    assert score(headers, cookies) == worth
