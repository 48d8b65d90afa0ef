"""The page's script, run by Streamlit's own test runner."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

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
    return "\n".join([*bodies, panel["html"], *panel["parts"].values()])


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
