"""The data dictionary, data/README.md: every file, field, type and code, made from the model."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from geo.codes import OF_THE_VOCABULARY, Codes
from geo.entries import Id, Url
from geo.historical_date import PATTERN as DATE_PATTERN
from geo.loading import read_vocabulary
from geo.schema import LISTS, MAPPINGS, schema_of, title
from geo.terms import Vocabulary

Schema = dict[str, Any]

HEAD = """\
# The record: a data dictionary

Written by `python -m geo dictionary` from the model in `geo/`; change the model, not this page.

Every file is YAML in UTF-8, read strictly: a date stays the text that was written; an anchor, a tag or a key
written twice is an error. Texts are keyed by language: English, Japanese and Russian, with the terms of
`glossary.yaml`. An entry names others by id: a date stands only on its event, an address only on its source.

**To check it:** `python -m geo check` names every problem at once, as file, entry, field, what came and what
is allowed; `--json` gives the same to programs. Editors with a YAML language server complete and check while
typing: the first line of each file names its JSON Schema in `schema/`, which `python -m geo schema` writes.

**Licences:** the YAML files, here and in `events/` and `sources/`: [CC BY 4.0](LICENSE-CC-BY-4.0.txt). The
outlines `islands.geojson` (the four groups; a feature's `id` is the group's) and `context.geojson` (the land
around them), both in EPSG:4326: © OpenStreetMap contributors, [ODbL 1.0](LICENSE-ODbL.txt).
"""


def files(folder: Path) -> dict[Path, str]:
    """The dictionary of the record in ``folder``; ``RecordError`` if its codes cannot be read."""
    return {folder / "README.md": "\n".join(_page(*read_vocabulary(folder)))}


def _page(vocabulary: Vocabulary, codes: Codes) -> Iterator[str]:
    schemas = {kind: schema_of(kind, codes) for kind in (*LISTS, *MAPPINGS)}
    parts: dict[str, Schema] = {}
    yield HEAD
    yield "## Files\n"
    yield "| file | what one entry is, or what the file is |\n|---|---|"
    for kind, schema in schemas.items():
        parts |= schema["$defs"]
        description = _entry(schema).get("description", "")
        yield f"| [{title(kind)}](#{kind}) | {_cell(description)} |"
    for kind, schema in schemas.items():
        yield f"\n## {kind}\n"
        yield from _fields(_entry(schema), parts)
    entries = {schema["items"]["$ref"].split("/")[-1] for schema in schemas.values() if "items" in schema}
    yield "\n## Parts of entries"
    for name in sorted(parts.keys() - entries):
        if parts[name].get("type") == "object":
            yield f"\n### {name}\n"
            yield from _fields(parts[name], parts)
    yield "\n## Codes"
    words = _words(vocabulary)
    for name in sorted(parts):
        if "enum" in parts[name]:
            yield f"\n### {name}\n"
            yield parts[name]["description"] + "\n"
            yield from _codes(parts[name]["enum"], words.get(name, {}))
    yield ""


def _entry(schema: Schema) -> Schema:
    """The schema of one entry of a list, or of the mapping."""
    if "items" not in schema:
        return schema
    found: Schema = schema["$defs"][schema["items"]["$ref"].split("/")[-1]]
    return found


def _fields(schema: Schema, parts: Mapping[str, Schema]) -> Iterator[str]:
    yield schema["description"] + "\n"
    yield "| field | type | required | meaning |\n|---|---|---|---|"
    for name, field in schema["properties"].items():
        required = "yes" if name in schema.get("required", ()) else "no"
        yield f"| `{name}` | {_cell(_type(field, parts))} | {required} | {_cell(field['description'])} |"


def _codes(codes: list[str], words: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    if not words:
        yield ", ".join(f"`{code}`" for code in codes)
        return
    yield "| code | label | meaning |\n|---|---|---|"
    for code in codes:
        label, definition = words[code]
        yield f"| `{code}` | {_cell(label)} | {_cell(definition)} |"


def _words(vocabulary: Vocabulary) -> dict[str, dict[str, tuple[str, str]]]:
    """For each kind of code its codes with label and definition."""
    names = {code.group: code.name for code in OF_THE_VOCABULARY}
    for group, field in schema_of("vocabulary", {})["properties"].items():
        if group not in names:
            names[group] = field["propertyNames"]["$ref"].split("/")[-1]
    return {
        name: {
            str(code): (term.label.en, term.definition.en)
            for code, term in getattr(vocabulary, group).items()
        }
        for group, name in names.items()
    }


def _pattern(annotated: Any) -> str:
    return str(annotated.__metadata__[0].pattern)


# Texts that have a name of their own, known by their pattern.
_NAMED = {_pattern(Id): "id", _pattern(Url): "web address", DATE_PATTERN: "date"}


def _type(field: Schema, parts: Mapping[str, Schema]) -> str:
    """The type of ``field`` in words, with links to parts and codes."""
    match field:
        case {"$ref": str(reference)}:
            name = reference.split("/")[-1]
            return f"{'code: ' if 'enum' in parts[name] else ''}[{name}](#{name.lower()})"
        case {"anyOf": list(choices)}:
            return " or ".join(_type(choice, parts) for choice in choices)
        case {"enum": list(values)}:
            return " or ".join(f"`{value}`" for value in values)
        case {"type": "array"}:
            least = f", at least {field['minItems']}" if "minItems" in field else ""
            return f"list of {_type(field['items'], parts)}{least}"
        case {"type": "object"}:
            held = field.get("additionalProperties") or next(iter(field["patternProperties"].values()))
            key = "id" if "patternProperties" in field else _type(field["propertyNames"], parts)
            return f"mapping: {key} → {_type(held, parts)}"
        case {"pattern": str(pattern)} if pattern in _NAMED:
            return _NAMED[pattern]
    simple = {"string": "text", "number": "number", "integer": "whole number", "null": "null"}
    return simple[field["type"]]


def _cell(text: str) -> str:
    """``text`` in one line of a table."""
    return " ".join(text.replace("|", "\\|").split())
