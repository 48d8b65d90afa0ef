"""Errors as programs read them: problem details (RFC 9457)."""

from http import HTTPStatus
from typing import Literal

from pydantic import BaseModel, Field

from geo.problem import shown

MEDIA_TYPE = "application/problem+json"


class ProblemDetails(BaseModel):
    """What was wrong with a request: what came, and what is allowed."""

    type: Literal["about:blank"] = Field(
        default="about:blank", description="no more is to be told of it than its status"
    )
    title: str = Field(description="the status in words")
    status: int = Field(description="the HTTP status")
    detail: str = Field(description="what came, and what is allowed")


class RefusedError(Exception):
    """A request that cannot be answered; ``problem`` tells why, ``headers`` what goes with the status."""

    def __init__(self, status: HTTPStatus, detail: str, **headers: str) -> None:
        """Take the status and the words for it."""
        super().__init__(detail)
        self.problem = ProblemDetails(title=status.phrase, status=status, detail=detail)
        self.headers = headers


def refused(what: str, came: object, allowed: str) -> RefusedError:
    """A bad request: ``what`` came as ``came`` (None: it did not), and ``allowed`` is what would do."""
    told = "nothing" if came is None else shown(came)
    return RefusedError(HTTPStatus.BAD_REQUEST, f"{what}: came {told}; allowed: {allowed}")
