"""What the answers hold, as types: the record's own entries, and rows whose columns say what they mean."""

from collections.abc import Sequence
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema, create_model

from dashboard.record.record import catalog, edition
from geo.entries import Event
from geo.export.column import Column, Kind
from geo.export.day_state import day_state_columns
from geo.export.history import history_columns
from geo.export.licences import RECORD
from geo.island_facts import IslandFacts

_SCHEMAS: dict[Kind, dict[str, Any]] = {
    "text": {"type": "string"},
    "day": {"type": "string", "format": "date"},
    "whole number": {"type": "integer"},
    "number": {"type": "number"},
}
_TYPES: dict[Kind, type] = {"text": str, "day": str, "whole number": int, "number": float}


class Answer(BaseModel):
    """What every answer tells of itself."""

    model_config = ConfigDict(frozen=True)

    edition: str = Field(description="the edition of the record: year and month, as YYYY.MM")
    digest: str = Field(description="SHA-256 of the record's content, 64 hexadecimal digits")
    licence: str = Field(description="SPDX id of the licence of what it tells")


class EventsAnswer(Answer):
    """Every event of the record, in the order of their dates."""

    events: list[Event]


def stamp() -> dict[str, str]:
    """The fields of ``Answer``."""
    return {"edition": edition().version, "digest": edition().digest, "licence": RECORD.id}


@cache
def states_answer() -> type[Answer]:
    """The type of what held on the days and islands that were asked for."""
    row = _row("State", "What held on one island on one day.", day_state_columns(catalog()))
    return create_model(
        "StatesAnswer",
        __base__=Answer,
        __doc__="What held, day by day in the order asked for, and island by island.",
        states=(list[row], ...),  # type: ignore[valid-type]
    )


@cache
def island_answer() -> type[Answer]:
    """The type of what is known of one island."""
    told = "What held on one island from one day to another, without a change."
    row = _row("Stretch", told, history_columns(catalog()))
    return create_model(
        "IslandAnswer",
        __base__=Answer,
        __doc__="An island's names and figures, and its whole history, oldest first.",
        island=(IslandFacts, ...),
        history=(list[row], ...),  # type: ignore[valid-type]
    )


def _row(name: str, told: str, columns: Sequence[Column]) -> type[BaseModel]:
    fields: dict[str, Any] = {
        column.name: (_type(column), Field(description=column.meaning)) for column in columns
    }
    return create_model(name, __doc__=told, __config__=ConfigDict(extra="forbid"), **fields)


def _type(column: Column) -> Any:
    schema = _SCHEMAS[column.kind] | ({"enum": list(column.codes)} if column.codes else {})
    cell: Any = Annotated[(_TYPES[column.kind], WithJsonSchema(schema))]
    return cell if column.always else cell | None
