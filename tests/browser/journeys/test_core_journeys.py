"""The ways that every reader goes, in Firefox and WebKit with every `make test`."""

from pathlib import Path

import pytest

from dashboard.pack.pack import pack
from geo import load_catalog
from tests.browser.journeys.reader import Reader
from tests.browser.test_fonts import MEASURED, TEXTS, WIDTHS

DAYS = {event.date.first.isoformat() for event in load_catalog().events.values()}
NAMES = {"en": "Shikotan", "ja": "色丹島", "ru": "Шикотан"}


def test_text_is_drawn_in_the_tests_fonts(reader: Reader) -> None:
    """A sandbox that keeps fonts from the page would leave boxes in the place of letters."""
    reader.opens_page("about")
    faces = WIDTHS["narrow"]
    widths = reader.driver.run(f"(all) => ({MEASURED})(all)", [list(faces), list(TEXTS)])
    for face, measured in zip(faces, widths, strict=True):
        # WebKitGTK brings each letter to whole pixels; the wide fonts are a hundred pixels wider.
        assert measured == pytest.approx(faces[face], abs=8), face


def test_a_link_opens_its_view(reader: Reader) -> None:
    """Day, island, lens and language are the link's, on map, timeline and panel."""
    reader.opens("/?date=1956-10-19&island=shikotan&lens=offer&lang=ja")
    reader.is_on("1956-10-19")
    reader.is_chosen("shikotan")
    assert reader.attribute('button[data-lens="offer"]', "aria-pressed", in_map=True) == "true"
    assert reader.attribute("html", "lang") == "ja"
    reader.awaits('[role="button"][data-island="shikotan"] .name', NAMES["ja"], in_map=True)


def test_choosing_by_shape_and_by_label(reader: Reader) -> None:
    """A click on a shape or a name chooses, the same click again and Escape let go."""
    reader.opens("/?date=1956-10-19&lang=en")
    reader.chooses_shape("iturup")
    reader.is_chosen("iturup")
    reader.chooses_label("shikotan")
    reader.is_chosen("shikotan")
    reader.chooses_label("shikotan")
    reader.is_chosen(None)
    reader.focuses('[role="button"][data-island="habomai"]', in_map=True)
    reader.presses("Enter")
    reader.is_chosen("habomai")
    reader.presses("Escape")
    reader.is_chosen(None)


def test_scrubbing_by_hand_and_by_keys(reader: Reader) -> None:
    """The map shows the slider's day at every step, and the panel follows where hand and keys rest."""
    reader.opens("/?date=1900-01-01&lang=en")
    seen = reader.drags(0.3, 0.7)
    assert all(slider == on_map for slider, on_map in seen)
    assert [slider for slider, _ in seen] == sorted({slider for slider, _ in seen})
    reader.is_on(reader.day())
    for keys, day in (
        ("Home", "1643-01-01"),
        ("PageUp", "1644-01-01"),
        ("Shift+ArrowRight", "1644-01-02"),
        ("Shift+ArrowLeft", "1644-01-01"),
        ("PageDown", "1643-01-01"),
        ("ArrowRight", min(DAYS - {"1643-01-01"})),
    ):
        reader.focuses("[role=slider]")
        reader.presses(keys)
        reader.is_on(day)


def test_typing_a_date(reader: Reader) -> None:
    """A typed day moves the page; what is none is told and moves nothing."""
    reader.opens("/?date=1900-01-01&lang=en")
    reader.types(".timeline-typed", "1956-10-19")
    reader.presses("Enter")
    reader.is_on("1956-10-19")
    reader.types(".timeline-typed", "soon")
    reader.presses("Enter")
    reader.awaits('.timeline-typed[aria-invalid="true"]')
    reader.is_on("1956-10-19")


def test_lenses(reader: Reader) -> None:
    """Each lens changes the words beside the names, and the link carries it."""
    reader.opens("/?date=1956-10-19&lang=en")
    for lens in ("claims", "offer", "evidence", "administration"):
        before = reader.driver.run(WORDS)
        reader.takes_lens(lens)
        reader.awaits(f'button[data-lens="{lens}"][aria-pressed="true"]', in_map=True)
        reader.driver.wait(f"(before) => ({WORDS})() !== before", before)
        carried = f"lens={lens}" if lens != "administration" else ""
        reader.driver.wait(
            "(part) => part ? location.search.includes(part) : !location.search.includes('lens=')", carried
        )


WORDS = (
    "() => document.querySelector('iframe').contentDocument"
    '.querySelector(\'[role="button"][data-island="shikotan"]\').textContent'
)


def test_another_language(reader: Reader) -> None:
    """The links at the top lead to the same view in the other languages."""
    reader.opens("/?date=1956-10-19&island=shikotan&lang=en")
    for language in ("ru", "ja", "en"):
        reader.clicks(f'.languages a[lang="{language}"]')
        reader.awaits(f'html[lang="{language}"]')
        reader.is_on("1956-10-19")
        reader.is_chosen("shikotan")
        reader.awaits('[role="button"][data-island="shikotan"] .name', NAMES[language], in_map=True)


def test_back_and_forward(reader: Reader) -> None:
    """The browser's own buttons lead to the view before and again to the one after it."""
    reader.opens("/?date=1956-10-19&island=shikotan&lang=en")
    reader.clicks("button", "Next event")
    reader.is_on("1956-12-08")
    reader.driver.wait("() => location.search.includes('date=1956-12-08')")
    reader.driver.back()
    reader.is_on("1956-10-19")
    reader.is_chosen("shikotan")
    reader.driver.forward()
    reader.is_on("1956-12-08")
    reader.is_chosen("shikotan")


@pytest.mark.once
def test_the_classroom_pack_opens_from_a_disk(reader: Reader, tmp_path: Path) -> None:
    """Without a server: map and timeline stand, and a step of the story moves both."""
    file = tmp_path / "pack.html"
    file.write_text(pack("en"), encoding="utf-8")
    reader.driver.go(file.as_uri())
    drawn = "(day) => document.querySelectorAll(`path.island[data-date${day}]`).length === 4"
    reader.driver.wait(drawn, "")
    reader.clicks('[data-step="portsmouth-1905"] button')
    reader.driver.wait(drawn, '="1905-09-05"')
    assert reader.day() == "1905-09-05"
    assert reader.driver.errors() == []
