"""Reading one file of the record: strict YAML with texts, numbers, lists and mappings, and nothing else.

YAML's surprises are off: a date or ``no`` stays the text that was written, a key written twice is an
error instead of a silent loss; tags are refused, and so are anchors: no file can be cyclic or explode.
A file whose last line does not end is refused: what a broken copy left of it may well be YAML.
"""

import re
from collections.abc import Hashable
from pathlib import Path
from typing import Any, cast

import yaml

from geo.file_text import read_text, unreadable
from geo.problem import Problem, shown

MAX_BYTES = 5_000_000
MAX_DEPTH = 40


class _StrictLoader(yaml.CSafeLoader):
    """SafeLoader without dates, yes/no words, repeated keys."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.tag != "tag:yaml.org,2002:str":
                raise yaml.MarkedYAMLError(
                    problem="a key that is not plain text", problem_mark=key.start_mark
                )
            if key.value in seen:
                raise yaml.MarkedYAMLError(
                    problem=f"the key {shown(key.value)} for the second time", problem_mark=key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)


_StrictLoader.yaml_implicit_resolvers = {}
for _tag, _form, _starts in (
    ("null", r"^(?:null|~|)$", ["n", "~", ""]),
    ("bool", r"^(?:true|false)$", list("tf")),
    # Four digits are a year of the record, which is text; all other numbers are figures.
    ("int", r"^-?(?:0|[1-9]\d{0,2}|[1-9]\d{4,17})$", list("-0123456789")),
    ("float", r"^-?(?:0|[1-9]\d{0,8})\.\d{1,17}$", list("-0123456789")),
):
    _StrictLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_form), _starts)


def read_record_file(path: Path, file: str) -> tuple[Any, list[Problem]]:
    """The content of ``path``, or None and the problem that keeps it from being read.

    ``file`` is what the problem calls it.
    """
    text, problems = read_text(path, file, MAX_BYTES)
    if problems:
        return None, problems
    try:
        _refuse_anchors_tags_and_depths(text)
        content = yaml.load(text, Loader=_StrictLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f"line {mark.line + 1}" if mark else ""
        return None, [unreadable(file, error.problem or "text that is not YAML", "plain YAML", line)]
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        came = str(error).splitlines() or ["text that is not YAML"]
        return None, [unreadable(file, shown(came[0]), "plain YAML")]
    if not text.endswith("\n"):
        line = f"line {text.count(chr(10)) + 1}"
        allowed = "a line end after the last line, as in a whole file"
        return None, [unreadable(file, "a last line without its end: the file may be cut off", allowed, line)]
    return content, []


def _refuse_anchors_tags_and_depths(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if getattr(event, "anchor", None) is not None:
            raise _refused("an anchor or alias", event)
        if getattr(event, "tag", None) is not None:
            raise _refused("a tag", event)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise _refused(f"more than {MAX_DEPTH} levels of nesting", event)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _refused(what: str, event: yaml.Event) -> yaml.MarkedYAMLError:
    # The C parser's marks are a class of their own with the same fields.
    mark = cast("yaml.Mark | None", event.start_mark)
    return yaml.MarkedYAMLError(problem=what, problem_mark=mark)
