"""Where each island group lies: the ring its polygons are found in, and a point on its main island."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Zone:
    """Where the polygons of one island group lie."""

    ring: tuple[tuple[float, float], ...]
    """Longitude and latitude in degrees (EPSG:4326); a polygon belongs only if it is wholly inside."""
    seed: tuple[float, float]
    """Longitude and latitude of a point that the group's largest polygon must contain."""


# The rings run through open water: no polygon of the source crosses one, and no two rings overlap.
ZONES: Mapping[str, Zone] = {
    "habomai": Zone(
        ring=(
            (145.842, 43.36),
            (145.9, 43.32),
            (146.55, 43.32),
            (146.55, 43.72),
            (146.2, 43.72),
            (145.842, 43.46),
        ),
        seed=(146.136, 43.508),
    ),
    "iturup": Zone(
        ring=(
            (146.75, 44.35),
            (147.35, 44.35),
            (148.2, 44.85),
            (149.05, 45.3),
            (149.05, 45.62),
            (147.6, 45.62),
            (146.75, 44.6),
        ),
        seed=(147.84, 44.99),
    ),
    "kunashir": Zone(
        ring=(
            (145.4, 43.6),
            (145.62, 43.6),
            (146.1, 43.85),
            (146.65, 44.35),
            (146.65, 44.56),
            (146.2, 44.56),
            (145.8, 44.45),
            (145.36, 44.02),
            (145.36, 43.85),
        ),
        seed=(145.81, 44.084),
    ),
    "shikotan": Zone(
        ring=(
            (146.55, 43.66),
            (147.02, 43.66),
            (147.02, 43.93),
            (146.55, 43.93),
        ),
        seed=(146.71, 43.796),
    ),
}
