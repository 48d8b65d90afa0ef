"""The land polygons of OpenStreetMap that the coastline is derived from, verified before use."""

from __future__ import annotations

import hashlib
from importlib import import_module
from typing import Any

import numpy as np
import shapely

PACKAGE = "roaring-landmask==0.11.0"
"""The Python package that carries the polygons (about 100 MB: needed to build, never to run)."""

ASSET_SHA256 = "728e740b6e56f6eb9996aafba6c2602ca3f01c40d1be2b620b9775e31ce6dbf1"
"""SHA-256 of the uncompressed WKB asset: OpenStreetMap land polygons of 2024, ODbL-1.0."""

Bounds = tuple[float, float, float, float]
"""West, south, east, north in degrees, EPSG:4326."""


class CoastlineError(RuntimeError):
    """The coastline cannot be built: the source is missing, is another one, or breaks a rule."""


def verify_asset(wkb: bytes) -> None:
    """Raise `CoastlineError` unless `wkb` is, byte for byte, the asset the recipe was measured on."""
    found = hashlib.sha256(wkb).hexdigest()
    if found != ASSET_SHA256:
        raise CoastlineError(f"land polygons of {PACKAGE}: sha256 is {found}, expected {ASSET_SHA256}")


def land_polygons() -> np.ndarray[Any, np.dtype[np.object_]]:
    """Return all OpenStreetMap land polygons.

    The result has shape (n,) and holds `shapely.Polygon` objects in EPSG:4326, in the order of the
    asset. Takes about 8 seconds and 1.1 GB of memory.

    Raises `CoastlineError` if the package is not installed or its asset is another one.
    """
    try:  # here, not above: nothing but the build needs the package
        package = import_module("roaring_landmask")
    except ImportError as error:
        raise CoastlineError(f"{PACKAGE} is not installed; `make coastline` installs it") from error
    wkb = bytes(package.Shapes.wkb(package.LandmaskProvider.Osm))
    verify_asset(wkb)
    return np.asarray(shapely.get_parts(shapely.from_wkb(wkb)), dtype=np.object_)


def meeting(
    polygons: np.ndarray[Any, np.dtype[np.object_]], bounds: Bounds
) -> np.ndarray[Any, np.dtype[np.object_]]:
    """Return those of `polygons` whose bounding box meets `bounds`, whole and in their order."""
    west, south, east, north = bounds
    boxes = shapely.bounds(polygons)
    near = (boxes[:, 0] <= east) & (boxes[:, 2] >= west) & (boxes[:, 1] <= north) & (boxes[:, 3] >= south)
    return np.asarray(polygons[near], dtype=np.object_)
