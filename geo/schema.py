"""JSON Schema (2020-12) for each kind of file in data/, made from the model: editors complete and check."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from geo.codes import MARK, CodeOf, Codes
from geo.glossary import Concept
from geo.loading import KINDS, WHOLES, read_vocabulary
from geo.order import Order
from geo.translations import TranslationRules
from geo.word_list import NeutralityRules

FOLDER = "schema"
MAPPINGS: Mapping[str, type[BaseModel]] = {
    **WHOLES,
    "neutrality": NeutralityRules,
    "order": Order,
    "translations": TranslationRules,
}
"""Kinds whose file is one mapping."""
LISTS: Mapping[str, type[BaseModel]] = {**KINDS, "glossary": Concept}
"""Kinds whose file is a list of entries."""


def schema_generator(codes: Codes) -> type[GenerateJsonSchema]:
    """What makes JSON Schemas of the record's models, with ``codes`` listed where they are allowed."""

    class RecordSchema(GenerateJsonSchema):
        """Lists ``codes``, and leaves out the titles that only repeat a field's name."""

        def field_title_should_be_set(self, schema: Any) -> bool:
            return False

        def function_after_schema(self, schema: core_schema.AfterValidatorFunctionSchema) -> JsonSchemaValue:
            made = super().function_after_schema(schema)
            code: CodeOf | None = schema.get("metadata", {}).get(MARK)
            if code is None:
                return made
            listed = {"enum": list(codes[code.group])} if code.group in codes else {}
            return {"description": code.description, **listed, **made}

    return RecordSchema


def schema_of(kind: str, codes: Codes) -> dict[str, Any]:
    """The schema of a file of ``kind``, which allows ``codes``."""
    model: Any = MAPPINGS[kind] if kind in MAPPINGS else list[LISTS[kind]]  # type: ignore[valid-type]
    schema = TypeAdapter(model).json_schema(schema_generator=schema_generator(codes))
    definitions = schema.pop("$defs", {})
    head = {"$schema": GenerateJsonSchema.schema_dialect, "title": title(kind)}
    # Definitions last, where a reader looks for them.
    body = {key: held for key, held in schema.items() if key != "title"}
    return {**head, **body, "$defs": definitions}


def title(kind: str) -> str:
    """The names that a file of ``kind`` can have."""
    return f"{kind}.yaml or {kind}/*.yaml" if kind in KINDS else f"{kind}.yaml"


def files(folder: Path) -> dict[Path, str]:
    """Each schema file of the record in ``folder`` and what is to stand in it.

    ``RecordError`` if the codes that the record defines cannot be read.
    """
    _, codes = read_vocabulary(folder)
    schemas = {kind: schema_of(kind, codes) for kind in (*LISTS, *MAPPINGS)}
    return {
        folder / FOLDER / f"{kind}.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for kind, schema in schemas.items()
    }
