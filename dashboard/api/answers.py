"""The answers of the API, in JSON: every event, an island with its history, what held on a list of days."""

from collections.abc import Collection, Iterable
from datetime import date
from functools import cache, lru_cache
from http import HTTPStatus
from typing import Any

from starlette.requests import Request

from dashboard.api.asked_for import days, islands, nothing_but
from dashboard.api.models import stamp
from dashboard.api.problem_details import RefusedError
from dashboard.api.reading import Reply
from dashboard.record.record import catalog
from dashboard.serving.compression import Packed, pack
from dashboard.words.compact_json import compact_json
from geo.codes import Island
from geo.entries import Event
from geo.export.day_state import day_state
from geo.export.history import history
from geo.problem import shown

JSON = "application/json"
Told = dict[str, Any]


def events(request: Request) -> Reply:
    """Every event, as the record has it."""
    nothing_but(request)
    return Reply(_events(), JSON)


def island(request: Request) -> Reply:
    """An island's facts and its whole history."""
    nothing_but(request)
    asked = request.path_params["id"]
    if asked not in catalog().islands:
        allowed = ", ".join(catalog().islands)
        raise RefusedError(HTTPStatus.NOT_FOUND, f"island: came {shown(asked)}; allowed: {allowed}")
    return Reply(_island(asked), JSON)


def states(request: Request) -> Reply:
    """What held on the days, and the islands, that the request names."""
    nothing_but(request, "date", "island")
    return Reply(compact_json(told_of_days(days(request), islands(request))), JSON)


def told_of_events(entries: Iterable[Event]) -> Told:
    """The answer about ``entries``."""
    return {**stamp(), "events": [event.model_dump(mode="json") for event in entries]}


def told_of_island(asked: Island) -> Told:
    """The answer about one island."""
    states = history(catalog()).drop(columns="geometry")
    rows = states[states["island"] == asked].to_dict("records")
    return {**stamp(), "island": catalog().islands[asked].model_dump(mode="json"), "history": rows}


def told_of_days(asked: Iterable[date], islands: Collection[Island]) -> Told:
    """The answer about some days, and some islands on each."""
    return {**stamp(), "states": [day_state(catalog(), one, day) for day in asked for one in islands]}


@cache
def _events() -> Packed:
    return pack(compact_json(told_of_events(catalog().events.values())), JSON)


@lru_cache(maxsize=64)
def _island(asked: Island) -> Packed:
    return pack(compact_json(told_of_island(asked)), JSON)
