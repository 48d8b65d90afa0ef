"""A style sheet written into SVG says of each element what a browser would."""

from xml.etree import ElementTree as ET

from dashboard.drawing.inline_style import StyleSheet
from dashboard.serving.assets import style_sheet

SHEET = """
:root { --first: #111111; --second: #222222; }
.island { fill: var(--first); stroke-width: 1px; cursor: pointer; }
.island.chosen { fill: var(--second); }
[data-lens="claims"] .line[data-claimed-by~="first"] { display: inline; }
.line { display: none; }
.island:not(.chosen)[data-slot="first"] { stroke: red; }
.island:hover { fill: blue; }
.island::after { fill: blue; }
:unheard(.island) { fill: blue; }
@media (max-width: 100px) { .island { fill: blue; } }
"""
PICTURE = """<svg data-lens="{lens}">
<path class="island" data-slot="first"/><path class="island chosen" data-slot="first"/>
<path class="line" data-claimed-by="second first"/><path class="line" data-claimed-by="second"/></svg>"""


def written(lens: str) -> list[dict[str, str]]:
    """What each path has besides its class and data."""
    root = ET.fromstring(PICTURE.format(lens=lens))
    StyleSheet(SHEET).write_into(root)
    return [
        {name: value for name, value in path.attrib.items() if name != "class" and "data-" not in name}
        for path in root
    ]


def test_the_weightier_rule_wins_and_variables_are_filled() -> None:
    """By specificity, then by order; no rule of a state, a pseudo-element or a medium counts."""
    island, chosen, *_ = written("claims")
    assert island == {"fill": "#111111", "stroke-width": "1px", "stroke": "red"}
    assert chosen == {"fill": "#222222", "stroke-width": "1px"}


def test_what_lies_around_an_element_counts() -> None:
    """The lens is an attribute of the whole picture."""
    assert [path["display"] for path in written("claims")[2:]] == ["inline", "none"]
    assert [path["display"] for path in written("offer")[2:]] == ["none", "none"]


def test_the_pages_own_sheet_leaves_no_variable_unfilled() -> None:
    """Whatever a still map has, down to the stripes of its patterns."""
    root = ET.fromstring(
        '<svg><pattern id="hatch-first"><rect class="ground"/><rect class="stripe"/></pattern>'
        '<path class="island" data-slot="first"/></svg>'
    )
    StyleSheet(style_sheet("still_map.css").decode()).write_into(root)
    fills = [one.get("fill") or "" for one in root.iter()]
    assert fills.count("url(#hatch-first)") == 1
    assert sum(one.startswith("#") for one in fills) == 2
    assert not any("var(" in value for one in root.iter() for value in one.attrib.values())
