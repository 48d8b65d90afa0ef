"""Links between pages lead to files, whatever their depth and language."""

import pytest

from dashboard.site.places import Places
from geo.text import Language

PLACES = Places(
    "https://islands.example/maps/", {"about", "events/one", "islands/iturup"}, lambda query: query
)


@pytest.mark.parametrize(
    ("language", "address", "written", "led"),
    [
        ("en", "", "about?lang=en", "about.html"),
        ("en", "", "?date=1956-10-19&amp;lang=en", "?date=1956-10-19&amp;lang=en"),
        ("en", "", "?lang=ja", "ja/index.html"),
        ("ja", "", "events/one?lang=ja", "events/one.html"),
        ("ja", "", "assets/0/page.css", "../assets/0/page.css"),
        ("ja", "", "?lang=en", "../index.html?lang=en"),
        ("ja", "", "?island=iturup&amp;lang=ru", "../ru/index.html?island=iturup"),
        ("en", "events/one", "../about?lang=en#policy", "../about.html#policy"),
        ("en", "events/one", "?lang=ru", "../ru/events/one.html"),
        ("ru", "events/one", "../?date=1956-10-19&amp;lang=ru", "../index.html?date=1956-10-19"),
        ("ru", "events/one", "../islands/iturup?date=1956-10-19", "../islands/iturup.html?date=1956-10-19"),
        ("ru", "events/one", "../download/events.csv", "../../download/events.csv"),
        ("en", "about", "https://example.org/about", "https://example.org/about"),
        ("en", "about", "mailto:someone@example.org", "mailto:someone@example.org"),
        ("en", "about", "#policy", "#policy"),
        (
            "ja",
            "about",
            "https://islands.example/maps/about?lang=ja",
            "https://islands.example/maps/ja/about.html",
        ),
        ("ja", "about", "https://islands.example/maps/?lang=ja", "https://islands.example/maps/ja/"),
        ("en", "about", "https://islands.example/maps/?lang=en", "https://islands.example/maps/?lang=en"),
        ("en", "about", "https://islands.example/maps/picture.png?x=1", "https://islands.example/maps/x=1"),
    ],
)
def test_a_link_leads_to_a_file(language: Language, address: str, written: str, led: str) -> None:
    """From a page's own folder, and whole where it was whole."""
    assert PLACES.led(f'<a href="{written}">', address, language) == f'<a href="{led}">'


def test_what_only_ends_like_a_link_is_none() -> None:
    """As an attribute that a module reads."""
    assert PLACES.led('<a data-href="about">', "", "ja") == '<a data-href="about">'


def test_addresses_in_data_are_led_too() -> None:
    """As in JSON-LD, where nothing is escaped as in HTML."""
    told = '{"url":"https://islands.example/maps/about?lang=ja&x=1"}'
    assert PLACES.led(told, "", "ja") == '{"url":"https://islands.example/maps/ja/about.html?x=1"}'


def test_a_page_for_any_address_has_its_ways_from_the_host() -> None:
    """Those that are whole, or within the page, stay."""
    stays = '<a href="#top"><a href="https://example.org/"><a href="/x">'
    html = f'<a href="about.html"><a href="./index.html">{stays}'
    assert PLACES.anywhere(html) == f'<a href="/maps/about.html"><a href="/maps/index.html">{stays}'
