"""JSON Schema (2020-12) for each kind of file in data/, made from the model: editors complete and check."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from geo.glossary import Concept
from geo.loading import KINDS, WHOLES
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


class _WithoutTitles(GenerateJsonSchema):
    """Leaves out the title that pydantic makes of a field's name: it says nothing more."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schema_of(kind: str) -> dict[str, Any]:
    """The schema of a file of ``kind``."""
    model: Any = MAPPINGS[kind] if kind in MAPPINGS else list[LISTS[kind]]  # type: ignore[valid-type]
    schema = TypeAdapter(model).json_schema(schema_generator=_WithoutTitles)
    definitions = schema.pop("$defs", {})
    head = {"$schema": GenerateJsonSchema.schema_dialect, "title": title(kind)}
    # Definitions last, where a reader looks for them.
    return {**head, **{key: held for key, held in schema.items() if key != "title"}, "$defs": definitions}


def title(kind: str) -> str:
    """The names that a file of ``kind`` can have."""
    return f"{kind}.yaml or {kind}/*.yaml" if kind in KINDS else f"{kind}.yaml"


def files(folder: Path) -> dict[Path, str]:
    """Each schema file of the record in ``folder`` and what is to stand in it."""
    return {
        folder / FOLDER / f"{kind}.json": json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"
        for kind in (*LISTS, *MAPPINGS)
    }
