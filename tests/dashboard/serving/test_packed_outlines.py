"""Outlines travel as steps, and arrive as they are in the record."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from dashboard.serving.assets import OUTLINES, assets
from dashboard.serving.bundles import FOLDER
from dashboard.serving.packed_outlines import packed_outlines
from geo.loading import DATA

RING = [[145.12, 43.25], [145.15, 43.24], [145.14, 43.28], [145.12, 43.25]]


def collection(ring: list[list[float]]) -> dict[str, Any]:
    """One polygon."""
    return {"features": [{"id": "a", "geometry": {"type": "Polygon", "coordinates": [ring]}}]}


def test_a_ring_is_its_steps() -> None:
    """The first point in full, then what lies between one and the next; the closing point goes."""
    packed = packed_outlines(collection(RING), 2)
    assert packed["features"][0]["polygons"] == [[[14512, 4325, 3, -1, -1, 4]]]


def test_nothing_is_rounded_away() -> None:
    """A finer coordinate, or an open ring, is an error and not a slightly other island."""
    with pytest.raises(ValueError, match="more than 1 decimals"):
        packed_outlines(collection(RING), 1)
    with pytest.raises(ValueError, match="begins at"):
        packed_outlines(collection(RING[:-1]), 2)


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
@pytest.mark.parametrize("name", OUTLINES)
def test_the_browser_has_every_point_of_the_record(name: str, tmp_path: Path) -> None:
    """What the module makes of the asset are the coordinates of the file in data/, to the last digit."""
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (tmp_path / "packed_outlines.js").write_bytes((FOLDER / "serving" / "packed_outlines.js").read_bytes())
    (tmp_path / "packed.json").write_bytes(assets()[f"{name}.json"].plain)
    script = (
        'import { readFileSync } from "node:fs"; import { unpacked } from "./packed_outlines.js";'
        'console.log(JSON.stringify(unpacked(JSON.parse(readFileSync("packed.json", "utf8")))));'
    )
    ended = subprocess.run(
        ["node", "--input-type=module", "-e", script],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    came = {one["id"]: one["geometry"]["coordinates"] for one in json.loads(ended.stdout)["features"]}
    held = json.loads((DATA / f"{name}.geojson").read_text(encoding="utf-8"))
    for feature in held["features"]:
        coordinates = feature["geometry"]["coordinates"]
        assert came[feature["id"]] == (
            coordinates if feature["geometry"]["type"] == "MultiPolygon" else [coordinates]
        )
