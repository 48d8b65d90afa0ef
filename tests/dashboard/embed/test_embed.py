"""The page in a frame tells its view and runs no script but its own; programs learn how to frame it."""

import json
import re
from html import unescape
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware

from dashboard.document import document
from dashboard.embed import embed
from dashboard.record.record import catalog
from dashboard.serving.assets import assets, base
from dashboard.serving.headers import SecurityHeaders
from dashboard.view.view import today
from dashboard.words.wording import wording
from geo.text import LANGUAGES, Language
from tests.dashboard.reference.asking import answered, words_of

APP = Starlette(routes=embed.ROUTES, middleware=[Middleware(SecurityHeaders)])
VIEW = "date=1956-10-19&island=shikotan&lens=offer"


def sent(query: str) -> str:
    """The frame for a link with ``query``."""
    return bytes(answered(APP, "/embed", query).body).decode()


def settings(html: str) -> dict[str, object]:
    """What its script begins with."""
    (told,) = re.findall(r'<script type="application/json" id="settings">(.*?)</script>', html, re.DOTALL)
    found: dict[str, object] = json.loads(told)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_tells_the_view_before_any_script_runs(language: Language) -> None:
    """Name, sentence, day and picture, whose they are, and the way to the full page with the same view."""
    html = sent(f"{VIEW}&lang={language}")
    said = words_of(html.split("<body>")[1].split("<script")[0])
    for words in (wording(language).name, wording(language).licences, catalog().edition.version):
        assert words_of(words) in said
    assert 'class="still-map"' in html
    assert 'data-lens="offer" data-date="1956-10-19"' in html
    full = f"http://here/?date=1956-10-19&island=shikotan&lens=offer&lang={language}"
    assert {unescape(one) for one in re.findall(r'class="full" href="([^"]+)"', html)} == {full}
    assert unescape(re.findall(r'<link rel="canonical" href="([^"]+)"', html)[0]) == full


def test_its_script_begins_with_the_view_and_names_what_there_is() -> None:
    """Every address is that of an asset; nothing in the settings can end the element that holds them."""
    html = sent(f"{VIEW}&lang=ru")
    told = settings(html)
    shown = {"date": "1956-10-19", "island": "shikotan", "lens": "offer"}
    timeline, chart = told["timeline"], told["map"]
    assert isinstance(timeline, dict)
    assert isinstance(chart, dict)
    assert timeline["view"] == shown | {"with": None, "story": None, "edition": None}
    assert timeline["last"] == chart["last"] == today().isoformat()
    assert timeline["channel"] == chart["channel"]
    named = [told["words"], *(chart[name] for name in ("islands", "coast", "locator", "moments"))]
    named += re.findall(rf'(?:href|src)="\.?/?({base()}[^"]+)"', html)
    assert len(named) > 8
    added = {"page_words.ru.js"}  # by the server, as it starts
    assert {str(one).removeprefix(base()) for one in named} <= assets().keys() | added
    assert "<" not in html.split('id="settings">')[1].split("</script>")[0]


def test_it_opens_map_and_timeline_as_the_link_says() -> None:
    """Where the map stands and what the filter leaves; the full page and its frame elsewhere open alike."""
    opening = "at=44.6,146.8,8.5&find=note&find-kind=treaty"
    html = sent(f"{VIEW}&{opening}&lang=en")
    told = settings(html)
    assert isinstance(told["map"], dict)
    assert told["map"]["place"] == [44.6, 146.8, 8.5]
    assert told["filter"] == "?find=note&find-kind=treaty"
    full = f"http://here/?{VIEW}&{opening}&lang=en"
    assert {unescape(one) for one in re.findall(r'class="full" href="([^"]+)"', html)} == {full}
    asked = urlencode({"url": full})
    assert f"/embed?{VIEW}&{opening}&lang=en" in unescape(
        json.loads(bytes(answered(APP, "/oembed", asked).body))["html"]
    )
    usual = settings(sent(f"{VIEW}&at=0,0,8"))
    assert isinstance(usual["map"], dict)
    assert (usual["map"]["place"], usual["filter"]) == (None, "?")


def test_what_a_link_gets_wrong_is_said() -> None:
    """And leads to what there is; nothing of it comes to stand as markup."""
    html = sent("date=never&island=<b>x</b>&lang=en")
    assert html.count('class="notice"') == 2
    assert "<b>" not in html
    assert {unescape(one) for one in re.findall(r'class="full" href="([^"]+)"', html)} == {
        "http://here/?lang=en"
    }


def test_any_page_may_frame_it_and_no_other_script_runs_in_it() -> None:
    """Its policy is its own: no inline script, no eval, nothing from elsewhere."""
    policy = answered(APP, "/embed", VIEW).headers["Content-Security-Policy"]
    rules = dict(one.split(" ", 1) for one in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == "'self'"
    assert rules["frame-ancestors"] == "*"
    assert not re.search(r"<script(?![^>]*(?: src=|application/json))", sent(VIEW))
    assert not re.search(r"\son\w+=", sent(VIEW))


@pytest.mark.parametrize(
    ("asked", "size"),
    [
        ({}, (720, 720)),
        ({"maxwidth": "480"}, (480, 720)),
        ({"maxwidth": "100", "maxheight": "100"}, (300, 420)),
        ({"maxwidth": "9000", "maxheight": "500"}, (720, 500)),
        ({"maxwidth": "-1", "maxheight": "many"}, (720, 720)),
    ],
)
def test_other_programs_learn_how_to_frame_it(asked: dict[str, str], size: tuple[int, int]) -> None:
    """OEmbed: a frame of the size there is room for, in a sandbox, with the view that was asked for."""
    query = urlencode({"url": f"http://here/?{VIEW}&lang=ja", **asked})
    told = json.loads(bytes(answered(APP, "/oembed", query).body))
    assert (told["version"], told["type"]) == ("1.0", "rich")
    assert (told["width"], told["height"]) == size
    (source,) = re.findall(r'<iframe src="([^"]+)"', told["html"])
    address = urlsplit(unescape(source))
    assert (address.netloc, address.path) == ("here", "/embed")
    assert dict(parse_qsl(address.query)) == dict(parse_qsl(f"{VIEW}&lang=ja"))
    assert 'loading="lazy"' in told["html"]
    (sandbox,) = re.findall(r'sandbox="([^"]+)"', told["html"])
    assert "allow-same-origin" not in sandbox
    assert catalog().islands["shikotan"].name.ja in told["title"]


def test_a_view_names_the_way_to_its_frame() -> None:
    """The first HTML of the page leads programs to an answer about that very view."""
    page = answered(Starlette(routes=[document.ROUTE]), "/", f"{VIEW}&lang=ja")
    (found,) = re.findall(r'type="application/json\+oembed" href="([^"]+)"', bytes(page.body).decode())
    way = urlsplit(unescape(found))
    assert (way.netloc, way.path) == ("here", "/oembed")
    told = json.loads(bytes(answered(APP, "/oembed", way.query).body))
    assert f"/embed?{VIEW}&lang=ja" in unescape(told["html"])


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("url=http%3A%2F%2Felsewhere%2F", 404),
        ("url=http%3A%2F%2Fhere%2Fsources", 404),
        ("", 404),
        ("url=http%3A%2F%2Fhere%2F&format=xml", 501),
    ],
)
def test_what_cannot_be_framed_is_said(query: str, status: int) -> None:
    """With the status that oEmbed asks for, and what was allowed."""
    answer = answered(APP, "/oembed", query)
    assert answer.status_code == status
    assert json.loads(bytes(answer.body))["error"]
