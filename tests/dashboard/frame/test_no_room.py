"""The page of a process that has no room: in each language, with the ways that are open."""

import re

import pytest

from dashboard.frame.no_room import no_room
from dashboard.serving.headers import POLICY
from geo.text import LANGUAGES, Language
from tests.dashboard.reference.asking import words_of

AGAIN = {"en": "Try again", "ja": "もう一度試す", "ru": "Попробовать ещё раз"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_in_each_language_what_to_do(language: Language) -> None:
    """It is a 503 that names when to come again, has no script, and keeps the view that was asked for."""
    scope = {
        "type": "http",
        "method": "GET",
        "path": "/",
        "query_string": b"date=1956-10-19&island=<b>",
        "headers": [(b"accept-language", language.encode()), (b"host", b"here")],
    }
    answer = no_room(scope)
    html = bytes(answer.body).decode()
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "30"
    assert "default-src 'none'" in answer.headers[POLICY]
    assert "<script" not in html
    assert "<b>" not in html
    first, *others = re.findall(r'<section lang="(\w+)">', html)
    assert first == language
    assert {first, *others} == set(LANGUAGES)
    assert html.count('href="./?date=1956-10-19') == len(LANGUAGES)
    for one in LANGUAGES:
        assert f'href="./story?lang={one}"' in html
        assert AGAIN[one] in words_of(html)
