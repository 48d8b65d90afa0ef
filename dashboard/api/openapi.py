"""The description of the API (OpenAPI 3.1), made from the types of its answers and the record itself."""

import json
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema
from starlette.requests import Request

from dashboard.api.answers import JSON, Told, told_of_days, told_of_events, told_of_island
from dashboard.api.asked_for import MOST_DAYS, nothing_but
from dashboard.api.downloads import DAY_FILE, FILES, files
from dashboard.api.models import EventsAnswer, island_answer, states_answer
from dashboard.api.problem_details import MEDIA_TYPE, ProblemDetails, refused
from dashboard.api.reading import Reply
from dashboard.record.record import catalog, edition, folder
from dashboard.serving.base_path import base_path
from dashboard.serving.compression import Packed, pack
from geo.calendar_day import FORM
from geo.export.licences import RECORD
from geo.loading import read_vocabulary
from geo.schema import schema_generator

Document = dict[str, Any]
_OF_ALL = "Every answer can be read from any page (CORS), has an ETag, and names the edition of the record."


def respond(request: Request) -> Reply:
    """The document."""
    nothing_but(request)
    return Reply(_packed(), JSON)


@cache
def _packed() -> Packed:
    return pack((json.dumps(document(), ensure_ascii=False, indent=1) + "\n").encode(), JSON)


def document() -> Document:
    """What each address answers, to what parameters, and what every field means."""
    dispute = catalog().dispute
    described: Document = {
        "openapi": "3.1.1",
        "info": {
            "title": dispute.title.en,
            "description": f"{dispute.description.en} {_OF_ALL}",
            "version": edition().version,
            "license": {"name": RECORD.title, "identifier": RECORD.id},
        },
        "paths": _paths(),
        "components": {"schemas": _schemas(), "responses": {"Problem": _problem()}},
    }
    if base_path():
        described["servers"] = [{"url": base_path()}]
    return described


def _paths() -> Document:
    island = next(iter(catalog().islands))
    day = edition().known_to
    told = told_of_island(island)
    paths: Document = {
        "/api/events.json": _get(
            "events",
            "Every event of the record",
            EventsAnswer,
            told_of_events([catalog().newest_event]),
        ),
        "/api/islands/{id}.json": _get(
            "island",
            "An island's names and figures, and its whole history",
            island_answer(),
            {**told, "history": told["history"][-1:]},
            [_parameter("id", "path", "which island group", _islands(), island)],
        ),
        "/api/state": _get(
            "state",
            "What held on one day or on several",
            states_answer(),
            told_of_days([day], [island]),
            [
                _parameter(
                    "date",
                    "query",
                    f"{FORM}; repeated for several days, at most {MOST_DAYS}",
                    _list({"type": "string", "format": "date"}, MOST_DAYS),
                    [day.isoformat()],
                ),
                _parameter(
                    "island", "query", "which island groups; all without it", _list(_islands()), [island]
                ),
            ],
        ),
    }
    for name in FILES:
        paths[f"/download/{name}"] = _download(name, day.isoformat())
    return paths


def _get(
    operation: str,
    summary: str,
    answer: type[BaseModel],
    example: Told,
    parameters: list[Document] | None = None,
) -> Document:
    schema = {"$ref": f"#/components/schemas/{answer.__name__}"}
    return _operation(operation, summary, {JSON: {"schema": schema, "example": example}}, parameters or [])


def _download(name: str, day: str) -> Document:
    file = files()[name]
    form = {"type": "string", "format": "date"}
    parameters = (
        [_parameter("date", "query", f"{FORM}; the last day of the record without it", form, day)]
        if name == DAY_FILE
        else []
    )
    title = "The islands on a day, with outlines" if name == DAY_FILE else file.title
    media_type = file.media_type.partition(";")[0]
    return _operation(f"download-{name.replace('.', '-')}", title, {media_type: {}}, parameters)


def _operation(operation: str, summary: str, content: Document, parameters: list[Document]) -> Document:
    responses: Document = {
        "200": {"description": summary, "content": content},
        "304": {"description": "What the asker has, by its If-None-Match, still holds"},
        "4XX": {"$ref": "#/components/responses/Problem"},
    }
    described: Document = {"operationId": operation, "summary": summary, "responses": responses}
    return {"get": described | ({"parameters": parameters} if parameters else {})}


def _parameter(name: str, where: str, told: str, schema: Document, example: object) -> Document:
    return {
        "name": name,
        "in": where,
        "description": told,
        "required": where == "path" or schema.get("minItems") == 1,
        "schema": schema,
        "example": example,
    }


def _islands() -> Document:
    return {"type": "string", "enum": list(catalog().islands)}


def _list(items: Document, most: int | None = None) -> Document:
    return {"type": "array", "items": items} | ({"minItems": 1, "maxItems": most} if most else {})


def _problem() -> Document:
    example = refused("date", "1956-02-30", FORM).problem.model_dump()
    schema = {"$ref": f"#/components/schemas/{ProblemDetails.__name__}"}
    return {
        "description": "What is wrong with the request (RFC 9457)",
        "content": {MEDIA_TYPE: {"schema": schema, "example": example}},
    }


def _schemas() -> Document:
    _, codes = read_vocabulary(folder())
    models: list[type[BaseModel]] = [EventsAnswer, island_answer(), states_answer(), ProblemDetails]
    _, made = models_json_schema(
        [(model, "serialization") for model in models],
        ref_template="#/components/schemas/{model}",
        schema_generator=schema_generator(codes),
    )
    schemas: Document = made["$defs"]
    return schemas
