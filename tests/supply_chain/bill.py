"""Writes what the page consists of as a bill of materials (CycloneDX 1.6, JSON).

``python -m tests.supply_chain.bill FILE``. The same locks give the same bytes: it says neither when nor where
it was made. Tests and their tools are no part of what is served, and not in it.
"""

import argparse
import json
import sys
import tomllib
from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from dashboard.serving.assets import LEAFLET, LEAFLET_FILES
from geo.command_line import ended
from geo.written_files import write
from tests.supply_chain.licences import licence_of
from tests.supply_chain.locks import PAGE, ROOT, Pin, pins

VERSION = SchemaVersion.V1_6
CARRIES_LEAFLET = "xstatic-leaflet"


def bill() -> str:
    """The bill as text."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = Component(
        name=project["name"],
        version=project["version"],
        type=ComponentType.APPLICATION,
        bom_ref=project["name"],
        description=project["description"],
        licenses=[LicenseFactory().make_with_id(project["license"])],
    )
    parts = {pin: _component(pin) for pin in pins(PAGE)}
    bom = Bom(components=parts.values())
    bom.metadata.component = page
    bom.register_dependency(page, _of(parts, project["dependencies"]))
    for pin, component in parts.items():
        bom.register_dependency(component, _of(parts, _required(pin.name)))
    written = json.loads(make_outputter(bom, OutputFormat.JSON, VERSION).output_as_string())
    del written["metadata"]["timestamp"]
    written["serialNumber"] = f"urn:uuid:{uuid5(NAMESPACE_URL, PAGE.read_text(encoding='utf-8'))}"
    return json.dumps(written, indent=2, sort_keys=True) + "\n"


def _component(pin: Pin) -> Component:
    address = PackageURL("pypi", name=pin.name, version=pin.version)
    licence = licence_of(pin).expression
    return Component(
        name=pin.name,
        version=pin.version,
        bom_ref=str(address),
        purl=address,
        licenses=[LicenseFactory().make_from_string(licence)] if licence else [],
        properties=[Property(name="python:environment", value=pin.marker)] if pin.marker else [],
        components=[_leaflet()] if pin.name == CARRIES_LEAFLET else [],
    )


def _leaflet() -> Component:
    """The one thing that the page serves and that is no Python, with the files that are served of it."""
    address = PackageURL("npm", name="leaflet", version=LEAFLET)
    return Component(
        name="leaflet",
        version=LEAFLET,
        bom_ref=str(address),
        purl=address,
        licenses=[LicenseFactory().make_with_id("BSD-2-Clause")],
        components=[
            Component(
                name=name,
                type=ComponentType.FILE,
                bom_ref=f"{address}#{name}",
                hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
            )
            for name, digest in LEAFLET_FILES.items()
        ],
    )


def _required(name: str) -> Sequence[str]:
    try:
        return metadata.requires(name) or []
    except metadata.PackageNotFoundError:  # for another system than this
        return []


def _of(parts: dict[Pin, Component], requirements: Sequence[str]) -> Iterator[Component]:
    """The components that ``requirements`` name, as far as they hold here and without extras."""
    wanted = {
        canonicalize_name(one.name)
        for one in map(Requirement, requirements)
        if one.marker is None or one.marker.evaluate({"extra": ""})
    }
    yield from (component for pin, component in parts.items() if canonicalize_name(pin.name) in wanted)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the bill; 0 if it is there."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.supply_chain.bill", description="Writes what the page consists of."
    )
    parser.add_argument("file", type=Path, help="where; its folder is made if need be")
    file: Path = parser.parse_args(arguments).file
    return write({file: bill()}, False, parser.prog)


if __name__ == "__main__":
    sys.exit(ended(main))
