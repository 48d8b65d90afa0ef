"""No message is declared to the browser's modules that none of them uses."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dashboard.words.message_types import DECLARED_ELSEWHERE, FILE, type_name
from dashboard.words.wording import FOR_MODULES, ByCode, Wording
from tests import module_types

PARTS_WITHIN = {
    key: of for key, of in DECLARED_ELSEWHERE.items() if of in {type_name(part) for part in FOR_MODULES}
}
"""The types of parts that other parts hold, by the key: each is asked for its own messages."""
ELSEWHERE = {"MapWording.failed"}
"""What Python puts beside the module: a module that could not be loaded cannot say so."""


def without_messages(name: str, words: dict[str, Any]) -> Iterator[str]:
    """An interface for each dictionary in ``words``: it has those within it, and none of its messages."""
    inner = {
        key: value for key, value in words.items() if type(value) is dict and key not in DECLARED_ELSEWHERE
    }
    # Its own name as a member makes each differ from every other: none can stand in for another.
    members = [f"{key}: {name}_{key};" for key in inner]
    members += [f"{key}: {part};" for key, part in PARTS_WITHIN.items() if key in words]
    yield f"export interface {name} {{ {name}: 1; {' '.join(members)} }}\n"
    for key, value in inner.items():
        yield from without_messages(f"{name}_{key}", value)


def messages(name: str, words: dict[str, Any]) -> Iterator[str]:
    """``MapWording.goTo``, ``MapWording_lenses.offer``: each message by its type and key."""
    for key, value in words.items():
        if type(value) is dict and key not in DECLARED_ELSEWHERE:
            yield from messages(f"{name}_{key}", value)
        elif key not in PARTS_WITHIN:
            yield f"{name}.{key}"


def used(complaints: str) -> set[str]:
    """What the compiler missed, as ``messages`` names it; ``type.*`` where a key is computed."""
    found = set()
    for complaint in re.split(r"\n(?!  )", complaints):
        names = set(re.findall(r"['\"](\w+)['\"]", complaint))
        names |= set(re.findall(r"\w+", "".join(re.findall(r"missing the following .*: (.*)", complaint))))
        types = set(re.findall(r"\b\w+Wording(?:_\w+)?\b", complaint))
        keys = {"*"} if "can't be used to index type" in complaint else names
        found |= {f"{one}.{key}" for one in types for key in keys}
    return found


def unused(words: Wording, folder: Path) -> set[str]:
    """The messages of ``words`` that no module asks for where none is declared."""
    parts = {type_name(part): getattr(words, part) for part in FOR_MODULES}
    copy = folder / "dashboard"
    shutil.copytree(module_types.MODULES, copy, ignore=shutil.ignore_patterns("*.py", "*.css", "*.html"))
    declared = (line for name, part in parts.items() for line in without_messages(name, part))
    (copy / FILE.parent.name / FILE.name).write_text("".join(declared), "utf-8")
    asked = used(module_types.check(module_types.project_of(copy, folder)).stdout)
    return {
        one
        for name, part in parts.items()
        for one in messages(name, part)
        if asked.isdisjoint({one, *whole(one)})
    }


def whole(message: str) -> Iterator[str]:
    """What is used, as ``used`` names it, where the dictionary of ``message`` is used as a whole."""
    name, _, _ = message.partition(".")
    yield f"{name}.*"
    if "_" in name:
        yield ".".join(name.rsplit("_", 1))


@pytest.mark.usefixtures("javascript_tools")
def test_every_message_is_used_by_a_module_of_its_part(tmp_path: Path) -> None:
    """Of all those in ``FOR_MODULES``."""
    assert unused(Wording("en"), tmp_path) == ELSEWHERE


@pytest.mark.usefixtures("javascript_tools")
def test_a_message_that_no_module_uses_is_found(tmp_path: Path) -> None:
    """Also where another part has one of that name, within a dictionary, and words by code."""
    words = Wording("en")
    words.panel["close"] = "Close"
    words.map["context"]["north"] = "North"
    words.lists["rings"] = ByCode({"0": "none"})
    found = unused(words, tmp_path) - ELSEWHERE
    assert found == {"PanelWording.close", "MapWording_context.north", "ListsWording.rings"}
