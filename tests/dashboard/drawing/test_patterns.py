"""Whatever a style sheet fills with is drawn: a fill that leads nowhere shows the sea through the land."""

import re

from dashboard.drawing.patterns import patterns
from dashboard.map.island_map import island_map
from dashboard.reference import reference
from dashboard.serving.assets import STYLE_SHEETS, style_sheet
from dashboard.view.view import today
from tests.dashboard.reference.asking import reader

DRAWN = re.findall(r'<pattern id="([^"]+)"', patterns())


def test_each_pattern_that_is_filled_with_is_drawn_once() -> None:
    """In every style sheet, and none stands idle."""
    filled = {
        one for name in STYLE_SHEETS for one in re.findall(r"url\(#([\w-]+)\)", style_sheet(name).decode())
    }
    assert filled == set(DRAWN)
    assert len(DRAWN) == len(set(DRAWN))


def test_the_map_and_the_story_draw_the_very_same() -> None:
    """One list for the browser's map and for paper."""
    settings = next(iter(island_map("", "en", today())._children.values())).settings  # type: ignore[attr-defined]
    assert settings["patterns"] == patterns()
    assert patterns() in reference.story(reader())
