"""The first HTML tells the view that the link asks for, with scripts and without."""

import re
from datetime import date
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette

from dashboard.document import document
from dashboard.frame.view_in_words import day_in_sentences, description_of, title_of
from dashboard.record.record import catalog
from dashboard.view.view import View, first_day, today
from dashboard.words.administration_words import administration_in_words
from dashboard.words.dates import day_with_era
from dashboard.words.wording import wording
from geo.snapshot import snapshot
from geo.text import LANGUAGES, Language
from tests.dashboard.reference.asking import answered, links, words_of
from tests.record_codes import ISLANDS

APP = Starlette(routes=[document.ROUTE])
VIEWS = st.builds(
    View,
    day=st.dates(first_day(), today()),
    island=st.sampled_from([None, *ISLANDS]),
    language=st.sampled_from(LANGUAGES),
    named=st.just(True),
)


def sent(query: str) -> str:
    """The document for a link with ``query``, as a Russian browser gets it."""
    return bytes(answered(APP, "/", query).body).decode()


def without_scripts(html: str) -> str:
    """What stands there for who has none."""
    (told,) = re.findall('<noscript>(<div class="without-scripts">.*?)</noscript>', html, re.DOTALL)
    return str(told)


@given(VIEWS)
def test_without_scripts_the_day_is_told_in_words_and_group_by_group(view: View) -> None:
    """Who administered each group, in a table, and of the chosen one the footing, claims and offer."""
    told = without_scripts(document.document(view, today()))
    said = words_of(told)
    assert words_of(day_in_sentences(view)) in said
    (table,) = re.findall("<tbody>(.*?)</tbody>", told, re.DOTALL)
    rows = [words_of(row) for row in re.findall("<tr>(.*?)</tr>", table, re.DOTALL)]
    assert len(rows) == len(catalog().islands)
    for island, facts in catalog().islands.items():
        state = snapshot(catalog(), island, view.day)
        (row,) = (one for one in rows if one.startswith(facts.name.to(view.language)))
        assert administration_in_words(catalog(), state.administration.span, view.language) in row
    if view.island:
        state = snapshot(catalog(), view.island, view.day)
        for kind, span in (
            ("administrations", state.administration.span),
            ("offer", state.offer.span),
            ("talks", state.talks.span),
            *(("claims", held.span) for held in state.claims.values()),
        ):
            assert f'href="{kind}/{span.id}?lang={view.language}"' in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_any_day_can_be_asked_for(language: Language) -> None:
    """By a form and by links, which keep island and language; what the link got wrong is said."""
    told = without_scripts(sent(f"date=1875-05-07&island=shikotan&lang={language}"))
    assert re.search(r'<form action="\./" method="get">.*name="date" value="1875-05-07"', told, re.DOTALL)
    assert '<input type="hidden" name="island" value="shikotan">' in told
    events = [unescape(one) for one in re.findall(r'<li><a href="(\?[^"]+)"', told)]
    assert len(events) >= 6
    for link in events:
        asked = parse_qs(urlsplit(link).query)
        assert (asked["island"], asked["lang"]) == (["shikotan"], [language])
        assert date.fromisoformat(asked["date"][0]) >= first_day()
    wrong = sent(f"island=<b>nowhere</b>&lang={language}")
    assert "&lt;b&gt;nowhere&lt;/b&gt;" in str(re.findall('<p class="notice">(.*?)</p>', wrong))


def test_without_scripts_no_way_leads_to_what_needs_them() -> None:
    """Every other page is a link away, and the page names the browsers that need not do without."""
    told = without_scripts(sent("lang=en"))
    pages = {*wording("en").more_pages, "story", "about", "sources"}
    assert {one.rstrip("?") for one in re.findall(r'href="\./([a-z]+)\?', told)} == pages
    assert links(told, "nothing") == set()
    assert 'href="#' not in told
    assert "JavaScript" in words_of(told)


def named(html: str, pattern: str) -> list[str]:
    """What ``pattern`` finds in the head of ``html``."""
    return [unescape(one) for one in re.findall(pattern, html.split("</head>", maxsplit=1)[0])]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_tells_the_view_it_leads_to(language: Language) -> None:
    """Title and description name day, island, administration and claims, for readers and for previews."""
    html = sent(f"date=1956-10-19&island=shikotan&lens=offer&lang={language}")
    view = View(date(1956, 10, 19), "shikotan", "offer", language, True)
    title, description = title_of(view, today()), description_of(view, today())
    shikotan = catalog().islands["shikotan"].name.to(language)
    for said in (title, description):
        assert shikotan in said
        assert day_with_era(view.day, language) in said
    assert named(html, "<title>(.*?)</title>") == [title]
    assert named(html, '<meta name="description" content="(.*?)"') == [description]
    assert named(html, '<meta property="og:title" content="(.*?)"') == [title]
    assert named(html, '<meta property="og:description" content="(.*?)"') == [description]
    own = f"http://here/?date=1956-10-19&island=shikotan&lens=offer&lang={language}"
    assert named(html, '<link rel="canonical" href="(.*?)"') == [own]
    assert named(html, '<meta property="og:url" content="(.*?)"') == [own]
    others = dict(re.findall(r'<link rel="alternate" href="([^"]+)" hreflang="([^"]+)"', html))
    assert {unescape(to).partition("lang=")[2] or "x-default": of for to, of in others.items()} == {
        one: one for one in (*LANGUAGES, "x-default")
    }


def test_a_link_without_a_day_stays_one_to_the_day_it_is_opened_on() -> None:
    """Its address for good names no day; its title is the page's."""
    html = sent("lang=en")
    assert named(html, '<link rel="canonical" href="(.*?)"') == ["http://here/?lang=en"]
    assert named(html, "<title>(.*?)</title>") == [wording("en").title]
    assert named(html, '<meta name="description" content="(.*?)"') == [wording("en").description]


def test_what_a_link_got_wrong_is_in_none_of_its_addresses() -> None:
    """Neither a slip nor what somebody puts there on purpose comes to stand in the head."""
    head = sent('date=x&island="><script>&lens=what&lang=en&more=1').split("</head>")[0]
    assert named(head, '<link rel="canonical" href="(.*?)"') == ["http://here/?lang=en"]
    assert "more=" not in head


@given(VIEWS)
def test_no_view_shares_its_title_with_another_day_or_island(view: View) -> None:
    """Tabs and bookmarks differ; the page's own title is that of all groups on the last day."""
    title = title_of(view, today())
    assert (title == wording(view.language).title) == (view.day == today() and view.island is None)
    assert (title != wording(view.language).title) == (day_with_era(view.day, view.language) in title)
    assert catalog().dispute.name.to(view.language) in title


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_with_two_days_tells_both(language: Language) -> None:
    """In title, description and address; without scripts it leads to both compared."""
    html = sent(f"date=1945-08-01&with=1946-06-01&lens=claims&lang={language}")
    title = unescape(re.findall("<title>(.*?)</title>", html)[0])
    description = unescape(re.findall('<meta name="description" content="(.*?)"', html)[0])
    for day in (date(1945, 8, 1), date(1946, 6, 1)):
        assert day_with_era(day, language) in title
        assert day_in_sentences(View(day, language=language)) in description
    (canonical,) = re.findall(r'<link rel="canonical" href="([^"]+)"', html)
    query = f"date=1945-08-01&with=1946-06-01&lens=claims&lang={language}"
    assert unescape(canonical) == f"http://here/?{query}"
    assert f'href="./compare?{query}"' in unescape(without_scripts(html))
    assert "compare?" not in without_scripts(sent("date=1945-08-01"))


def test_machines_are_told_of_the_view_as_everybody_finds_it() -> None:
    """Where one reader had the map and by what they filtered makes no other page of it."""
    html = sent("date=1956-10-19&at=44.6,146.8,8.5&find=note&lang=en")
    (canonical,) = re.findall(r'<link rel="canonical" href="([^"]+)"', html)
    assert parse_qs(urlsplit(unescape(canonical)).query) == {"date": ["1956-10-19"], "lang": ["en"]}
    # The same link in another language keeps them.
    assert "at=44.6,146.8,8.5&find=note" in unescape(without_scripts(html))
