"""The JSON Schema: as the model says, as the files are, named by each of them, and read by any validator."""

import json
import re
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # streamlit's altair needs it

from geo.loading import DATA
from geo.schema import MAPPINGS, files, schema_of
from tests.record_codes import CODES

# What ECMA-262 lets a backslash stand before with the flag u, which validators compile patterns with.
ESCAPABLE = re.compile(r"\\(?:[\^$\\.*+?()\[\]{}|/dDwWsSbBfnrtv]|u[0-9a-fA-F]{4}|p\{)")
RECORD = sorted(path.relative_to(DATA).as_posix() for path in DATA.glob("**/*.yaml"))


def kind_of(file: str) -> str:
    """The kind of a file of the record: its folder, or its name."""
    return file.partition("/")[0].removesuffix(".yaml")


class _AsAnEditor(yaml.CSafeLoader):
    """Reads as YAML 1.2 has it: a date is text, a bare year a number."""


_AsAnEditor.yaml_implicit_resolvers = {
    start: [(tag, form) for tag, form in resolvers if not tag.endswith(":timestamp")]
    for start, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def held_in(file: str) -> Any:
    """What a committed file holds for an editor."""
    return yaml.load((DATA / file).read_bytes(), Loader=_AsAnEditor)


def test_the_schemas_are_as_the_model_says() -> None:
    """``python -m geo schema`` would change nothing, and no other file lies there."""
    expected = files(DATA)
    assert set((DATA / "schema").iterdir()) == set(expected)
    stale = [path.name for path, text in expected.items() if path.read_bytes() != text.encode()]
    assert stale == [], "python -m geo schema writes them anew"


@pytest.mark.parametrize("file", RECORD)
def test_each_file_names_its_schema_and_keeps_to_it(file: str) -> None:
    """The first line names the schema for editors, and they find nothing wrong in the committed files."""
    first = (DATA / file).read_text(encoding="utf-8").partition("\n")[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert named != first
    path = ((DATA / file).parent / named).resolve()
    assert path == DATA / "schema" / f"{kind_of(file)}.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    held = held_in(file)
    assert [error.message for error in Draft202012Validator(schema).iter_errors(held)] == []
    assert [error.message for error in jsonschema_rs.Draft202012Validator(schema).iter_errors(held)] == []


@pytest.mark.parametrize(
    ("file", "change"),
    [
        ("parties.yaml", {"role": "narnia"}),
        ("parties.yaml", {"remark": "none"}),
        ("parties.yaml", {"name": {"ja": "日本"}}),
        ("claims.yaml", {"grounds": []}),
        ("claims.yaml", {"sources": []}),
        ("claims.yaml", {"begins": "No Id"}),
        ("events/1945-1946.yaml", {"date": "in 1945"}),
        ("events/1945-1946.yaml", {"date": 19451}),
        ("events/1945-1946.yaml", {"weight": 4}),
        ("events/1945-1946.yaml", {"islands": ["urup"]}),
    ],
)
def test_a_slip_is_seen_while_typing(file: str, change: dict[str, Any]) -> None:
    """An unknown code or field, a missing text, an empty list, a wrong date: the schema refuses each."""
    first, *_ = held_in(file)
    for standard in (Draft202012Validator, jsonschema_rs.Draft202012Validator):
        validator = standard(schema_of(kind_of(file), CODES))
        assert validator.is_valid([first])
        assert not validator.is_valid([first | change])


def test_a_bare_year_is_a_date_for_editors_too() -> None:
    """Editors take 1799 for a number; the record's reader takes it for a date, and the schema allows both."""
    first, *_ = held_in("events/1945-1946.yaml")
    validator = Draft202012Validator(schema_of("events", CODES))
    assert validator.is_valid([first | {"date": 1799}])
    assert validator.is_valid([first | {"date": "1799~"}])


def test_the_schemas_are_valid_and_say_what_each_field_means() -> None:
    """Each is a schema of the dialect it names, and no field lacks a description."""
    for path, text in files(DATA).items():
        schema = json.loads(text)
        Draft202012Validator.check_schema(schema)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema", path
        for name, part in (schema["$defs"] | {path.stem: schema}).items():
            bare = [field for field, held in part.get("properties", {}).items() if "description" not in held]
            assert bare == [], name
            assert "items" in part or part["description"], name


def test_patterns_are_those_of_every_validator() -> None:
    """No escape that Python knows and ECMA-262 does not: editors would refuse the whole schema."""
    schemas = [json.loads(path.read_bytes()) for path in (DATA / "schema").iterdir()]
    patterns = set(patterns_in(schemas))
    assert len(patterns) >= 5
    assert [one for one in patterns if unknown_escape(one)] == []
    assert unknown_escape(r"^[^\s<>\"]+$")


def patterns_in(held: Any) -> Iterator[str]:
    """All patterns of a schema."""
    if isinstance(held, dict):
        if isinstance(held.get("pattern"), str):
            yield held["pattern"]
        held = list(held.values())
    if isinstance(held, list):
        for one in held:
            yield from patterns_in(one)


def unknown_escape(pattern: str) -> bool:
    """Whether a backslash stands before what needs none."""
    return "\\" in ESCAPABLE.sub("", pattern)


def test_every_file_of_the_record_has_a_schema() -> None:
    """No kind of file is left out, and no schema is of nothing."""
    kinds = {path.stem for path in files(DATA)}
    assert {kind_of(file) for file in RECORD} == kinds > set(MAPPINGS)
