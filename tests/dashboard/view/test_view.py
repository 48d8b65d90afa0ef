"""The link and what it opens."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.map.island_map import leaflet_options
from dashboard.record.edition import edition_mark
from dashboard.record.record import catalog, folder
from dashboard.view.lens_ids import LENSES
from dashboard.view.opening import AS_USUAL, Opening, Place
from dashboard.view.view import View, first_day, query_string, read_view, today
from geo.edition_digest import edition_digest
from geo.text import LANGUAGES, Language
from tests.record_codes import ISLANDS

LAST = date(2026, 11, 22)


def _rounded(least: float, most: float, digits: int) -> st.SearchStrategy[float]:
    return st.floats(least, most).map(lambda number: round(number, digits))


VIEWS = st.builds(
    View,
    day=st.dates(first_day(), LAST),
    island=st.none() | st.sampled_from(ISLANDS),
    lens=st.sampled_from(LENSES),
    language=st.sampled_from(LANGUAGES),
    named=st.just(True),
    second=st.none() | st.dates(first_day(), LAST),
    story=st.none() | st.sampled_from([step.id for step in catalog().story]),
    edition=st.none() | st.from_regex(r"[0-9]{4}\.[0-9]{2}-[0-9a-f]{8,64}", fullmatch=True),
    opening=st.builds(
        Opening,
        place=st.none()
        | st.builds(Place, _rounded(40.5, 55.5, 4), _rounded(138.5, 159.5, 4), _rounded(0, 12, 1)),
        filter=st.sampled_from(
            [
                (),
                (("find", "soviet, note"), ("find-from", "1945")),
                (("find-kind", "treaty"), ("find-sort", "-when")),
            ]
        ),
    ),
)


LINKS = json.loads(Path(__file__).with_name("links.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", LINKS["cases"], ids=lambda case: str(case["asked"]) or "nothing")
def test_a_link_opens_what_it_opens_in_the_browser(case: dict[str, Any]) -> None:
    """Python's half of the table that the browser's module is held to as well."""
    asked = {name: values[-1] for name, values in parse_qs(case["asked"][1:], keep_blank_values=True).items()}
    view, _ = read_view(asked, date.fromisoformat(LINKS["last"]))
    assert [view.day.isoformat(), view.island, view.lens, view.story] == case["view"]
    assert (view.second and view.second.isoformat()) == case.get("with")
    assert view.opening.query() == case.get("opens", {})
    assert query_string(replace(view, language="en", named=True).query()) == case["link"]


@given(VIEWS)
def test_every_view_survives_its_link(view: View) -> None:
    """Reading the link of a view gives the view."""
    assert read_view(view.query(), LAST)[0] == view


@pytest.mark.parametrize(
    ("link", "browser", "language"),
    [
        ({}, None, "en"),
        ({}, "ja", "ja"),
        ({}, "ru-RU,ru;q=0.9,en;q=0.8", "ru"),
        ({}, "fr-FR,fr;q=0.9,ja;q=0.5,en;q=0.4", "ja"),
        ({}, "en;q=0,ru;q=0", "en"),
        ({}, "de", "en"),
        ({}, "ja;q=none,ru;q=0.1", "ru"),
        ({}, ";;,,=q", "en"),
        ({"lang": "ru"}, "ja", "ru"),
        ({"lang": "tlh"}, "ja", "ja"),
    ],
)
def test_the_link_decides_over_the_browser(link: dict[str, str], browser: str | None, language: str) -> None:
    """The first language is the browser's; a link that names one decides, and only then keeps naming it."""
    view, _ = read_view(link, LAST, browser)
    assert view.language == language
    assert ("lang" in view.query()) == (link.get("lang") == language)


def test_notices_speak_the_readers_language() -> None:
    """What fell back is told in the language shown, and names what was written."""
    for language in LANGUAGES:
        _, notices = read_view(
            {"date": "soon", "island": "hokkaido", "lens": "x", "story": "y", "lang": language}, LAST
        )
        assert len(notices) == 4
        assert ["y" in notices[0], "soon" in notices[1]] == [True] * 2
        assert all(("The link" in notice) == (language == "en") for notice in notices)


def test_the_edition_shown_is_passed_over() -> None:
    """A link with the edition served keeps naming it, and nothing is said, however many digits it has."""
    for digits in (8, 12, 64):
        mark = f"{catalog().edition.version}-{edition_digest(folder())[:digits]}"
        view, notices = read_view({"edition": mark}, LAST)
        assert (view.edition, notices) == (mark, ())
        assert view.query()["edition"] == mark
    assert edition_mark() == f"{catalog().edition.version}-{edition_digest(folder())[:16]}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_edition_is_told_and_kept(language: Language) -> None:
    """One of another version, and one of this version whose record differs: both named, and the one shown."""
    version, digest = edition_mark().split("-")
    changed = f"{version}-{digest[:-1]}{'0' if digest[-1] != '0' else '1'}"
    for mark in ("2019.07-0123456789ab", f"2019.07-{digest}", changed):
        view, (notice,) = read_view({"edition": mark, "lang": language}, LAST)
        assert view.edition == view.query()["edition"] == mark
        assert mark in notice
        assert edition_mark() in notice


@pytest.mark.parametrize("written", ["", "2026.12", "2026.12-", "2026.12-0123456", "latest", "2026.12-xyz"])
def test_what_is_no_edition_is_told_and_left(written: str) -> None:
    """The link goes on without it."""
    view, (notice,) = read_view({"edition": written}, LAST)
    assert view == View(LAST)
    assert f"“{written}”" in notice
    assert edition_mark() in notice


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_map_and_list_cannot_open_with_is_told(language: Language) -> None:
    """Each part by itself, in the language shown; the others hold."""
    asked = {"at": "0,0,8", "find-kind": "flags", "find-party": "japan", "find-to": "soon", "lang": language}
    view, notices = read_view(asked, LAST)
    assert view.opening == Opening(None, (("find-party", "japan"),))
    assert len(notices) == 3
    assert ["0,0,8" in notices[0], "find-kind=flags" in notices[1], "find-to=soon" in notices[2]] == [
        True
    ] * 3
    assert all(("The link" in notice) == (language == "en") for notice in notices)


def test_only_the_link_itself_opens_map_and_list() -> None:
    """A view beside it, on another day or of another island, opens them as everybody finds them."""
    view, notices = read_view({"at": "44.6,146.8,8.5", "find": "note"}, LAST)
    assert notices == ()
    assert view.query()["at"] == "44.6,146.8,8.5"
    for beside in (view.at(LAST), view.of("habomai"), view.usual()):
        assert beside.opening == AS_USUAL
        assert not {"at", "find"} & beside.query().keys()


@given(st.tuples(*[st.floats()] * 3))
def test_no_place_beyond_the_map_is_ever_opened(numbers: tuple[float, float, float]) -> None:
    """Whatever numbers a link has, the map's middle lies where a reader could have moved it."""
    view, notices = read_view({"at": ",".join(map(str, numbers))}, LAST)
    within, place = catalog().dispute.map.within, view.opening.place
    assert (place is None) == (len(notices) == 1)
    if place:
        assert within.south <= place.latitude <= within.north
        assert within.west <= place.longitude <= within.east
        assert 0 <= place.zoom <= leaflet_options()["maxZoom"]


def test_a_bare_link_is_today_no_island_administration_english() -> None:
    """Nothing asked for: the defaults, and no notice."""
    assert read_view({}, LAST) == (View(LAST), ())


@pytest.mark.parametrize(
    "part",
    [
        "date",
        "with",
        "island",
        "lens",
        "story",
        "edition",
        "lang",
        "at",
        "find-kind",
        "find-from",
        "find-changes",
    ],
)
@given(written=st.text())
def test_whatever_is_written_the_page_has_a_view(part: str, written: str) -> None:
    """Any text in any part is either understood or answered by one notice, on one line, not too long."""
    view, notices = read_view({part: written}, LAST)
    assert first_day() <= view.day <= LAST
    assert len(notices) <= 1
    if notices:
        assert view in (View(LAST), View(LAST, language=view.language))
        assert "\n" not in notices[0]
        assert len(notices[0]) < 200


@pytest.mark.parametrize(
    "written", ["1956-2-3", "1956-02-30", "19561019", "+1956-10-19", "1956-10-19T00:00", "१९५६-१०-१९", ""]
)
def test_only_iso_days_are_dates(written: str) -> None:
    """A date is YYYY-MM-DD in plain digits, and exists."""
    view, (notice,) = read_view({"date": written}, LAST)
    assert view.day == LAST
    assert "YYYY-MM-DD" in notice


def test_the_ends_belong_to_the_range() -> None:
    """The first day and today are shown; the days beside them are not."""
    assert read_view({"date": "1643-01-01"}, LAST) == (View(first_day()), ())
    assert read_view({"date": LAST.isoformat()}, LAST) == (View(LAST), ())
    for beyond in ("1642-12-31", "2026-11-23"):
        view, notices = read_view({"date": beyond}, LAST)
        assert view.day == LAST
        assert beyond in notices[0]


@pytest.mark.parametrize("written", ["soon", "1956-02-30", "1642-12-31", "2026-11-23", ""])
def test_a_second_day_that_is_none_is_told_and_left(written: str) -> None:
    """One day is shown, and the other parts hold."""
    view, (notice,) = read_view({"date": "1956-10-19", "with": written}, LAST)
    assert view == View(date(1956, 10, 19))
    assert f"{written}" in notice
    assert "showing one day" in notice


def test_each_bad_part_is_named() -> None:
    """Several bad parts give several notices, and the good ones still count."""
    view, notices = read_view({"date": "x", "island": "shikotan", "lens": "y", "lang": "z"}, LAST)
    assert view == View(LAST, "shikotan")
    assert ["“x”" in notices[0], "“y”" in notices[1], "“z”" in notices[2]] == [True] * 3


def test_today_is_a_day() -> None:
    """The last day shown is a plain date after the record's last event."""
    assert type(today()) is date
    assert today() > date(2026, 1, 1)


def test_the_last_day_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures that are to be the same next year name their day."""
    monkeypatch.setenv("FOUR_ISLANDS_TODAY", "2026-11-22")
    assert today() == LAST


@pytest.mark.parametrize(
    "given", ["tomorrow", "2026-02-30", "20261122", "2026-11-22T00:00", "1642-12-31", " "]
)
def test_a_last_day_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    """The error names the variable, what it holds and what it may hold."""
    monkeypatch.setenv("FOUR_ISLANDS_TODAY", given)
    with pytest.raises(ValueError, match=r"FOUR_ISLANDS_TODAY is '.*'; allowed: a day written YYYY-MM-DD"):
        today()
