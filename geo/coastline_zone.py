"""Where each island group and each region around them lies: a ring, and a point on its main island."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Zone:
    """Where the polygons of one island group, or the land of one region, lie."""

    ring: tuple[tuple[float, float], ...]
    """Longitude and latitude in degrees (EPSG:4326). A polygon belongs to a group only if it is wholly
    inside; to a region belongs what land is inside."""
    seed: tuple[float, float]
    """Longitude and latitude of a point that the largest polygon inside must contain."""


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

# The regions around the groups that changed hands since 1855, each at once or within days; data/regions.yaml
# says the same in words, with sources. Northern and central Kurils part at Kruzenshtern Strait, between the
# Lovushki rocks and Raikoke; the central ones reach to Urup inclusive, where the border of 1855 ran. Southern
# Sakhalin, with Moneron, ends at 50 degrees north, where the border of 1905 ran and northern Sakhalin begins.
# The rings run through open water, that of northern Sakhalin along the middle of the Tatar Strait and of the
# Amur's estuary: the parallel alone cuts land.
REGIONS: Mapping[str, Zone] = {
    "central_kurils": Zone(
        ring=(
            (149.2, 45.45),
            (151.0, 45.45),
            (154.5, 48.0),
            (154.5, 48.5),
            (152.5, 48.5),
            (149.2, 46.3),
        ),
        seed=(150.0, 45.95),
    ),
    "northern_kurils": Zone(
        ring=(
            (152.5, 48.5),
            (155.6, 48.5),
            (156.9, 50.4),
            (156.58, 50.7),
            (156.57, 51.0),
            (154.5, 51.1),
        ),
        seed=(155.75, 50.3),
    ),
    "northern_sakhalin": Zone(
        ring=(
            (141.1, 50.0),
            (145.5, 50.0),
            (145.5, 54.7),
            (141.95, 54.7),
            (141.6, 53.5),
            (141.55, 53.2),
            (141.68, 52.9),
            (141.6, 52.4),
            (141.59, 52.15),
            (141.3, 51.5),
        ),
        seed=(142.9, 51.5),
    ),
    "southern_sakhalin": Zone(
        ring=(
            (141.1, 45.7),
            (145.5, 45.7),
            (145.5, 50.0),
            (141.1, 50.0),
        ),
        seed=(142.75, 47.0),
    ),
}
