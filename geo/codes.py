"""Codes that the record itself defines: its islands, claimants, statuses, administrators and regions.

Entries name them as plain strings. Each is checked against what the record holds while it is loaded, and
listed in the JSON Schemas of data/schema, so that another record brings its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

Codes = Mapping[str, Sequence[str]]
"""The codes of each group; of a group that could not be read, and so is left out, any code passes."""

MARK = "code_of"
"""Where the metadata of a core schema holds the ``CodeOf`` that made it, for geo/schema.py."""


@dataclass(frozen=True)
class CodeOf:
    """A string that must be one of the codes of ``group``, which validation is given as its context."""

    name: str
    """What the JSON schemas and the data dictionary call it."""
    group: str
    description: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """A string, then the check; under one name, so that the JSON schemas define it once."""
        return core_schema.with_info_after_validator_function(
            self._known,
            core_schema.str_schema(strict=True),
            ref=f"{__name__}.{self.name}:{self.group}",
            metadata={MARK: self},
        )

    def _known(self, value: str, info: ValidationInfo) -> str:
        codes = (info.context or {}).get(self.group)
        if codes is not None and value not in codes:
            raise PydanticKnownError("enum", {"expected": _one_of(codes)})
        return value


def _one_of(codes: Sequence[str]) -> str:
    quoted = [f"'{code}'" for code in codes]
    return " or ".join([*([", ".join(quoted[:-1])] if quoted[1:] else []), *quoted[-1:]]) or "none"


ISLAND = CodeOf("Island", "islands", "The groups of the dispute: the ids in islands.yaml.")
CLAIMANT = CodeOf("Claimant", "claimants", "The two parties that claim them: ids in parties.yaml.")
REGION = CodeOf("Region", "regions", "The regions around the groups that changed hands: ids in regions.yaml.")
ADMINISTRATOR = CodeOf("Administrator", "administrators", "Who administered an island; no word on title.")
CONTROL = CodeOf("Control", "controls", "In what way it was administered.")
REGION_ADMINISTRATOR = CodeOf(
    "RegionAdministrator",
    "region_administrators",
    "Who administered a region around the groups; no word on title.",
)
CLAIM_STATUS = CodeOf("ClaimStatus", "claim_statuses", "What a claimant's position amounted to.")
POSITION_STATUS = CodeOf(
    "PositionStatus", "position_statuses", "What a position outside the two claims amounted to."
)
OFFER_STATUS = CodeOf("OfferStatus", "offer_statuses", "Where the handover clause stood.")
TALKS_STATUS = CodeOf("TalksStatus", "talks_statuses", "What the talks were about.")
LAW_STATUS = CodeOf("LawStatus", "law_statuses", "What a law comes down to for the handover clause.")

Island = Annotated[str, ISLAND]
Claimant = Annotated[str, CLAIMANT]
Region = Annotated[str, REGION]
Administrator = Annotated[str, ADMINISTRATOR]
Control = Annotated[str, CONTROL]
RegionAdministrator = Annotated[str, REGION_ADMINISTRATOR]
ClaimStatus = Annotated[str, CLAIM_STATUS]
PositionStatus = Annotated[str, POSITION_STATUS]
OfferStatus = Annotated[str, OFFER_STATUS]
TalksStatus = Annotated[str, TALKS_STATUS]
LawStatus = Annotated[str, LAW_STATUS]

OF_THE_VOCABULARY = (
    ADMINISTRATOR,
    CONTROL,
    REGION_ADMINISTRATOR,
    CLAIM_STATUS,
    POSITION_STATUS,
    OFFER_STATUS,
    TALKS_STATUS,
    LAW_STATUS,
)
"""Those whose group vocabulary.yaml defines."""
