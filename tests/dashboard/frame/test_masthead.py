"""The masthead and the colophon: complete in every language, and words stay words in them."""

import re
from copy import copy
from datetime import date

import pytest

from dashboard.frame import masthead
from dashboard.view.view import View
from dashboard.words.wording import wording
from geo.text import LANGUAGES, Language

SLIP = '<b onclick="x">"Kurils" & more</b>'


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_is_there(language: Language) -> None:
    """Skip links first, then title, pages and the other languages, each of which keeps the view."""
    view = View(date(1956, 10, 19), "shikotan", "offer", language, named=True)
    words = wording(language)
    html = masthead.masthead(view)
    links = re.findall(r'<a(?: class="(\w+)")? href="([^"]+)"', html)
    assert [address for kind, address in links if kind == "skip"] == list(words.skips)
    assert [address.removesuffix(f"?lang={language}") for kind, address in links if not kind] == list(
        words.pages
    )
    assert [address for kind, address in links if kind == "language"] == [
        f"?date=1956-10-19&amp;island=shikotan&amp;lens=offer&amp;lang={other}"
        for other in LANGUAGES
        if other != language
    ]
    foot = masthead.colophon(language, "2026.11")
    assert "2026.11" in foot
    assert "{version}" not in foot
    assert re.findall(r'data-choose-theme="(\w+)"', foot) == list(words.themes)


def test_a_word_with_markup_in_it_is_shown_as_it_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a translator or an edition writes is text: it opens no element and ends no attribute."""
    changed = copy(wording("en"))
    changed.name = changed.pages_label = changed.neutrality = changed.themes_label = SLIP
    changed.skips = changed.themes = {"#map": SLIP}
    monkeypatch.setattr(masthead, "wording", lambda language: changed)
    for html in (masthead.masthead(View(date(1956, 10, 19))), masthead.colophon("en", SLIP)):
        assert "<b " not in html
        assert 'onclick="' not in html
        assert "&lt;b onclick=&#34;x&#34;&gt;&#34;Kurils&#34; &amp; more&lt;/b&gt;" in html
