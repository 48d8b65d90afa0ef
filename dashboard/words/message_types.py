"""Declares the messages that the browser's modules get, and the places of each, to TypeScript: wording.d.ts.

``python -m dashboard.words`` writes the file from ``Wording`` in English; with ``--check`` it
writes nothing and ends with 1 if the file is stale.
"""

import argparse
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from dashboard.words.wording import FOR_MODULES, ByCode, Wording, wording
from geo.written_files import write

COMMAND = "python -m dashboard.words"
FILE = Path(__file__).with_name("wording.d.ts")
HEAD = f"""\
/** The interface's messages that modules get, part by part. Written by `{COMMAND}` from wording.py. */

import type {{ Message }} from "./filled.js";
"""
DECLARED_ELSEWHERE = {"dates": 'import("./days.js").Dates', "card": "CardWording"}
"""What is no message, by its key, and where it is declared: by who reads it, or as a part of its own."""
_PLACE = re.compile(r"\{(\w+)\}")
_NAME = re.compile(r"[A-Za-z_$][\w$]*")


def declaration(parts: Mapping[str, object], head: str = HEAD) -> str:
    """A file of types, one for the words of each part; the same whichever language they are in."""
    return head + "".join(
        f"\nexport type {type_name(part)} = {_type(words, part)};\n" for part, words in parts.items()
    )


def parts_of(words: Wording) -> dict[str, object]:
    """What of ``words`` modules get."""
    return {part: getattr(words, part) for part in FOR_MODULES}


def type_name(part: str) -> str:
    """What the type of a part is called: ``MapWording``."""
    return f"{part.capitalize()}Wording"


def _type(words: object, path: str) -> str:
    """The type of ``words``, which stand at ``path``."""
    if isinstance(words, str):
        places = " | ".join(f'"{place}"' for place in sorted(set(_PLACE.findall(words))))
        return f"Message<{places}>" if places else "string"
    if isinstance(words, ByCode):
        return f"Record<string, {_one_type(words.values(), path)}>"
    if isinstance(words, list):
        return f"{_one_type(words, path)}[]"
    if isinstance(words, Mapping):
        return "{\n" + "".join(_members(words, path)) + "}"
    raise TypeError(f"{path}: a {type(words).__name__} is no message; allowed: str, list, dict, ByCode")


def _members(words: Mapping[str, object], path: str) -> Iterator[str]:
    for key, value in words.items():
        name = key if _NAME.fullmatch(key) else f'"{key}"'
        declared = DECLARED_ELSEWHERE.get(key) or _type(value, f"{path}.{key}")
        yield f"  {name}: {declared};\n".replace("\n", "\n  ").removesuffix("  ")


def _one_type(words: Iterable[object], path: str) -> str:
    """The type that all ``words`` share: with other places in each, no module could fill them."""
    types = {_type(one, path) for one in words}
    if len(types) > 1:
        raise TypeError(f"{path}: messages of one list have one and the same places, not {sorted(types)}")
    return types.pop() if types else "string"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the declaration; 1 if it is stale."""
    return keep(FILE, declaration(parts_of(wording("en"))), COMMAND, arguments)


def keep(file: Path, text: str, command: str, arguments: Sequence[str] | None) -> int:
    """Write ``text`` to ``file``, or with ``--check`` only say whether it is stale: 1 if so."""
    parser = argparse.ArgumentParser(prog=command, description="Declares the messages that modules get.")
    parser.add_argument("--check", action="store_true", help="write nothing; 1 if the file is stale")
    return write({file: text}, parser.parse_args(arguments).check, command)
