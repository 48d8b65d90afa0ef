"""A style sheet written into the elements that it matches, for what reads SVG and no such sheet.

Selectors are those of CSS (cssselect2); media queries are left out, so that what comes is the light screen.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree as ET

import cssselect2
import tinycss2

PROPERTIES = frozenset(
    (
        *("display", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray"),
        *("stroke-linejoin", "stroke-linecap", "opacity"),
    )
)
"""What is written: the presentation attributes of SVG that the page's maps set."""
_VARIABLE = re.compile(r"var\((--[\w-]+)\)")

Declarations = list[tuple[str, str]]


class StyleSheet:
    """The rules of a style sheet, ready to be matched."""

    def __init__(self, css: str) -> None:
        """Read ``css``; rules for what this reader of selectors does not know can match nothing here."""
        self._matcher = cssselect2.Matcher()
        for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
            if rule.type != "qualified-rule":
                continue
            declarations = [
                (one.name, tinycss2.serialize(one.value).strip())
                for one in tinycss2.parse_blocks_contents(rule.content)
                if one.type == "declaration"
            ]
            for selector in _selectors(rule.prelude):
                self._matcher.add_selector(selector, declarations)

    def write_into(self, root: ET.Element) -> None:
        """Give each element below ``root``, and it, what the sheet says of it as attributes."""
        top = cssselect2.ElementWrapper.from_xml_root(root)
        variables = {name: value for name, value in self._of(top) if name.startswith("--")}
        for element in top.iter_subtree():
            for name, value in self._of(element):
                if name in PROPERTIES:
                    element.etree_element.set(name, _filled(value, variables))

    def _of(self, element: Any) -> Iterator[tuple[str, str]]:
        """The declarations for ``element``, the weightiest last."""
        for _, _, pseudo, declarations in self._matcher.match(element):
            if pseudo is None:
                yield from declarations


def _selectors(prelude: Any) -> Any:
    try:
        return cssselect2.compile_selector_list(prelude)
    except cssselect2.SelectorError:
        return []


def _filled(value: str, variables: Mapping[str, str]) -> str:
    return _VARIABLE.sub(lambda found: variables[found[1]], value)
