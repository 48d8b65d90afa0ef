"""The page's script, run by Streamlit's own test runner."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.view import readers_day

PANEL = "four_islands_panel"
PAGE = Path(__file__).resolve().parents[2] / "dashboard" / "page.py"


def run(**query: str) -> AppTest:
    """The page at a link."""
    app = AppTest.from_file(str(PAGE), default_timeout=30)
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def html(app: AppTest) -> str:
    """All HTML of the page, the panel's included."""
    components = [element.proto for element in app.get("bidi_component")]
    (panel,) = [json.loads(one.bytes) for one in components if one.component_name.startswith(PANEL)]
    bodies = [element.proto.body for element in app.get("html")]
    return "\n".join([*bodies, panel["html"] or "", *panel["said"].values(), *panel["parts"].values()])


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"date": "1956-10-19", "island": "shikotan"}, "signed, not yet in force"),
        ({"date": "1956-10-19", "island": "iturup"}, "not in the 1956 text"),
        ({"date": "2022-03-21", "island": "habomai"}, "frozen"),
        ({"date": "1900-01-01", "island": "kunashir"}, "no offer"),
        ({"date": "2024-01-30", "island": "iturup"}, "Kishida"),
        ({}, "The four groups"),
        ({"story": "joint-declaration-1956"}, "signed, not yet in force"),
    ],
)
def test_the_link_decides_what_is_said(query: dict[str, str], said: str) -> None:
    """The script runs without an exception and says what the link's day asks for."""
    app = run(**query)
    assert not app.exception
    assert said in html(app)


def test_a_bad_link_is_answered_in_one_quiet_line() -> None:
    """Bad values are shown back as text, escaped, and the page stands."""
    app = run(date="<b>never</b>", island="atlantis")
    assert not app.exception
    page = html(app)
    assert "&lt;b&gt;never&lt;/b&gt;" in page
    assert "atlantis" in page
    assert page.count('class="notice"') == 1


def test_a_step_of_the_story_is_kept_in_the_view_and_an_unknown_one_is_told() -> None:
    """The link of a step opens its day, and the address goes on naming it."""
    app = run(story="joint-declaration-1956")
    assert app.session_state["view"].query()["story"] == "joint-declaration-1956"
    page = html(run(story="the-end"))
    assert "“the-end”" in page
    assert page.count('class="notice"') == 1


def test_each_visit_is_named_by_itself() -> None:
    """By that name the browser notices that another process has taken its page over."""
    assert run().session_state["visit"] != run().session_state["visit"]


def test_running_again_changes_neither_map_nor_view() -> None:
    """A second run of the script keeps visit, view and revision: the map's script stays the same."""
    app = run(date="1956-10-19", island="shikotan")
    before = {name: app.session_state[name] for name in ("visit", "view", "revision", "link")}
    app.run()
    assert {name: app.session_state[name] for name in before} == before


BEFORE = {"date": "1956-10-19", "island": "shikotan"}


def map_of(app: AppTest) -> str:
    """The map's script, which streamlit-folium would build the map anew for if it changed."""
    (frame,) = [json.loads(one.proto.json_args) for one in app.get("component_instance")]
    return str(frame["script"])


def told(app: AppTest) -> tuple[str, str, int]:
    """What the browser is told: the day shown, the last there is, and the revision."""
    (data,) = [
        json.loads(element.proto.json)
        for element in app.get("bidi_component")
        if element.proto.component_name.startswith("four_islands_timeline")
    ]
    return data["view"]["date"], data["last"], data["revision"]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int], None]:
    """Set the server's clock, and how many minutes the reader's is from UTC, as browsers count."""

    def set_to(now: str, minutes_to_utc: int) -> None:
        moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
        monkeypatch.setattr(readers_day, "_now", lambda: moment)
        monkeypatch.setattr(type(st.context), "timezone_offset", minutes_to_utc)

    monkeypatch.delenv("FOUR_ISLANDS_TODAY")
    return set_to


JAPAN = -540


def test_a_link_without_a_day_opens_on_the_readers_own(clock: Callable[[str, int], None]) -> None:
    """At eight in the morning in Japan that is the day after UTC's."""
    clock("2026-11-30T23:00", JAPAN)
    assert told(run()) == ("2026-12-01", "2026-12-01", 1)
    clock("2026-11-30T23:00", 0)
    assert told(run()) == ("2026-11-30", "2026-11-30", 1)
    assert told(run(date="2026-12-01")) == ("2026-12-01", "2026-12-01", 1)


def test_past_midnight_today_moves_on_and_a_named_day_stays(clock: Callable[[str, int], None]) -> None:
    """The page goes up to the new day; who opened a link without a day moves along, its map as it was."""
    for query, shown in (
        ({}, "2026-12-01"),
        ({"date": "2026-11-30"}, "2026-11-30"),
        (BEFORE, BEFORE["date"]),
    ):
        clock("2026-11-30T14:59", JAPAN)
        app = run(**query)
        day, last, revision = told(app)
        assert (day, last) == (query.get("date", "2026-11-30"), "2026-11-30")
        frame = map_of(app)
        clock("2026-11-30T15:00", JAPAN)
        app.run()
        assert told(app) == (shown, "2026-12-01", revision + (day != shown))
        assert map_of(app) == frame
        assert shown in html(app).splitlines()
        assert app.session_state["link"] == query


def test_the_end_never_moves_back(clock: Callable[[str, int], None]) -> None:
    """Who crosses the date line going east has a day twice, and keeps the one that they have seen."""
    clock("2026-11-30T23:00", JAPAN)
    app = run()
    clock("2026-11-30T23:30", 600)
    app.run()
    assert told(app) == ("2026-12-01", "2026-12-01", 1)
