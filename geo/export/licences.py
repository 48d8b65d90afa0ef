"""The licences under which the record is given away, as files name them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence by its SPDX id, with its title and the address of its text."""

    id: str
    title: str
    url: str

    def as_package(self) -> Mapping[str, str]:
        """As a data package names it."""
        return {"name": self.id, "title": self.title, "path": self.url}


RECORD = Licence(
    "CC-BY-4.0",
    "Creative Commons Attribution 4.0 International",
    "https://creativecommons.org/licenses/by/4.0/",
)
"""Of what is compiled: every entry, in every form."""
OUTLINES = Licence(
    "ODbL-1.0",
    "Open Data Commons Open Database License 1.0",
    "https://opendatacommons.org/licenses/odbl/1-0/",
)
"""Of the islands' outlines."""
OUTLINES_BY = "© OpenStreetMap contributors"
