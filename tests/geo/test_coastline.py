"""The committed outlines, and the program that derives them."""

import copy
import importlib.util
import json
import sys
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from pyproj import Geod
from shapely import MultiPolygon, Point, Polygon
from shapely.geometry import shape

from geo import coastline, coastline_source
from geo.coastline import DATA
from geo.coastline_source import CoastlineError
from geo.coastline_zone import REGIONS, ZONES
from geo.outlines import COAST

WGS84 = Geod(ellps="WGS84")
ISLANDS = json.loads((DATA / "islands.geojson").read_text(encoding="utf-8"))
CONTEXT = json.loads((DATA / "context.geojson").read_text(encoding="utf-8"))
LOCATOR = json.loads((DATA / "locator.geojson").read_text(encoding="utf-8"))
DECIMALS = {"islands.geojson": 5, "context.geojson": 4, "locator.geojson": 1}
COMMITTED = {name: (DATA / name).read_bytes() for name in DECIMALS}

# Measured on the source, once, by another program than the one tested here: polygons, km².
MEASURED = {
    "habomai": (66, 94.37),
    "iturup": (43, 3165.11),
    "kunashir": (10, 1485.90),
    "shikotan": (48, 249.01),
}
SEEDS = {
    "habomai": (146.136, 43.508),
    "iturup": (147.84, 44.99),
    "kunashir": (145.81, 44.084),
    "shikotan": (146.71, 43.796),
}
# Published positions (to the minute of arc, some of them) and the areas found in the source, km².
HABOMAI_MEMBERS = {
    "Suishō / Tanfilyeva": (145.917, 43.433, 12.35),
    "Shibotsu / Zelyony": (146.133, 43.5, 58.13),
    "Yuri": (146.067, 43.417, 9.82),
    "Akiyuri / Anuchina": (146.0, 43.367, 2.06),
    "Taraku / Polonskogo": (146.317, 43.633, 10.97),
    "Moemoshiri / Storozhevoy": (145.89, 43.39, 0.073),
    "Harukarimoshiri / Dyomina": (146.167, 43.417, 0.48),
    "Kaigara / Signalny": (145.859, 43.395, 0.0036),
}


def km2(geometry: Polygon | MultiPolygon) -> float:
    """Geodesic area on WGS 84; right only where rings are wound by RFC 7946."""
    return float(WGS84.geometry_area_perimeter(geometry)[0]) / 1e6


def multi(geometry: dict[str, Any]) -> MultiPolygon:
    """A GeoJSON geometry that must be a MultiPolygon."""
    found = shape(geometry)
    assert isinstance(found, MultiPolygon)
    return found


def outline(collection: dict[str, Any], name: str) -> MultiPolygon:
    """The shape of the feature with this id."""
    (found,) = (feature for feature in collection["features"] if feature["id"] == name)
    return multi(found["geometry"])


def surroundings() -> Any:
    """All land of the context, put together again."""
    return shapely.union_all([multi(feature["geometry"]) for feature in CONTEXT["features"]])


def rings(collection: dict[str, Any]) -> list[tuple[int, list[list[float]]]]:
    """Every ring with its place in its polygon: 0 is the exterior, all others are holes."""
    return [
        ring
        for feature in collection["features"]
        for polygon in feature["geometry"]["coordinates"]
        for ring in enumerate(polygon)
    ]


def wrongly_wound(collection: dict[str, Any]) -> int:
    """How many exteriors run clockwise or holes counter-clockwise (RFC 7946, section 3.1.6)."""
    return sum(shapely.is_ccw(shapely.LinearRing(ring)) != (place == 0) for place, ring in rings(collection))


def too_precise(collection: dict[str, Any], decimals: int) -> int:
    """How many numbers have more decimals than this."""
    return sum(
        number != round(number, decimals) for _, ring in rings(collection) for xy in ring for number in xy
    )


def members_missing(habomai: MultiPolygon) -> set[str]:
    """The named islands for which no polygon within 3 km has the area, to 5 %."""

    def there(lon: float, lat: float, area: float) -> bool:
        def metres_away(polygon: Polygon) -> float:
            point = polygon.representative_point()
            return float(WGS84.inv(lon, lat, point.x, point.y)[2])

        return any(
            km2(polygon) == pytest.approx(area, rel=0.05) and metres_away(polygon) < 3_000
            for polygon in habomai.geoms
        )

    return {name for name, known in HABOMAI_MEMBERS.items() if not there(*known)}


def reversed_rings(collection: dict[str, Any]) -> dict[str, Any]:
    """A copy with every ring running the other way."""
    broken = copy.deepcopy(collection)
    for _, ring in rings(broken):
        ring.reverse()
    return broken


def test_exactly_the_four_groups_in_alphabetical_order() -> None:
    """The page carries an island's id in the feature; a click on the map relies on it."""
    assert [feature["id"] for feature in ISLANDS["features"]] == sorted(MEASURED)
    assert [feature["properties"]["id"] for feature in ISLANDS["features"]] == sorted(MEASURED)
    assert [feature["id"] for feature in CONTEXT["features"]] == sorted([COAST, *REGIONS])


@pytest.mark.parametrize("collection", [ISLANDS, CONTEXT, LOCATOR], ids=["islands", "context", "locator"])
def test_attribution_and_licence_travel_with_the_file(collection: dict[str, Any]) -> None:
    """The outlines are ODbL whatever the code's licence is, and a copy of a file says so."""
    assert collection["attribution"] == "© OpenStreetMap contributors"
    assert collection["license"] == "ODbL-1.0"


def test_licence_notice_names_the_very_source_the_build_verifies() -> None:
    """The notice in data/ and the hash asserted by the build speak of the same source."""
    notice = (DATA / "LICENSE-ODbL.txt").read_text(encoding="utf-8")
    assert coastline_source.ASSET_SHA256 in notice
    assert coastline_source.PACKAGE.replace("==", " ") in notice
    assert "### 4.0 Conditions of Use" in notice


@pytest.mark.parametrize("name", sorted(MEASURED))
def test_polygons_and_geodesic_area_are_the_measured_ones(name: str) -> None:
    """No island is lost or gained, and the area stated in the file is the area of the shape."""
    polygons, area = MEASURED[name]
    found = outline(ISLANDS, name)
    (stated,) = (one["properties"]["area_km2"] for one in ISLANDS["features"] if one["id"] == name)
    assert len(found.geoms) == polygons
    assert km2(found) == pytest.approx(area, rel=0.01)
    assert stated == round(km2(found), 2)


@pytest.mark.parametrize("name", sorted(SEEDS))
def test_the_largest_polygon_is_the_island_meant(name: str) -> None:
    """The first polygon is the largest and lies where the main island is."""
    polygons = outline(ISLANDS, name).geoms
    assert polygons[0] == max(polygons, key=km2)
    assert polygons[0].contains(Point(SEEDS[name]))


def test_every_shape_is_a_valid_multipolygon() -> None:
    """Rounding has left no ring crossing itself."""
    features = [*ISLANDS["features"], *CONTEXT["features"]]
    assert all(multi(feature["geometry"]).is_valid for feature in features)


@pytest.mark.parametrize("collection", [ISLANDS, CONTEXT, LOCATOR], ids=["islands", "context", "locator"])
def test_rings_are_wound_by_rfc_7946(collection: dict[str, Any]) -> None:
    """Exteriors run counter-clockwise, holes clockwise, and the test sees it when they do not."""
    assert wrongly_wound(collection) == 0
    assert wrongly_wound(reversed_rings(collection)) == len(rings(collection))


@pytest.mark.parametrize(
    ("collection", "decimals"), [(ISLANDS, 5), (CONTEXT, 4), (LOCATOR, 1)], ids=list("icl")
)
def test_coordinates_have_fixed_decimals(collection: dict[str, Any], decimals: int) -> None:
    """No number claims more than the source holds, and the test sees one that does."""
    broken = copy.deepcopy(collection)
    rings(broken)[0][1][0][0] += 10.0 ** -(decimals + 1)
    assert too_precise(collection, decimals) == 0
    assert too_precise(broken, decimals) == 1


def test_the_members_of_habomai_are_there() -> None:
    """The islands a reader may look for are in the group, where they belong and as large."""
    assert members_missing(outline(ISLANDS, "habomai")) == set()


@pytest.mark.parametrize("lost", sorted(HABOMAI_MEMBERS))
def test_a_lost_member_of_habomai_is_noticed(lost: str) -> None:
    """Leaving out the polygon nearest to a member's position is seen, and as that member."""
    polygons = list(outline(ISLANDS, "habomai").geoms)
    lon, lat, area = HABOMAI_MEMBERS[lost]
    alike = [one for one in polygons if km2(one) == pytest.approx(area, rel=0.05)]
    polygons.remove(min(alike, key=lambda one: one.distance(Point(lon, lat))))
    assert members_missing(MultiPolygon(polygons)) == {lost}


def test_context_is_clipped_to_its_box() -> None:
    """The coast ends at the box, which is where the map's bounds hide the straight cut."""
    assert surroundings().bounds == (138, 40, 160, 57)


@pytest.mark.parametrize("name", sorted(MEASURED))
def test_context_leaves_the_four_groups_out(name: str) -> None:
    """No island is drawn twice, once as disputed and once as the land of somebody."""
    island = outline(ISLANDS, name)
    context = surroundings()
    assert context.disjoint(island)
    assert not context.union(island).disjoint(island)


@pytest.mark.parametrize(
    ("lon", "lat", "place", "feature"),
    [
        (142.8, 43.4, "Hokkaido", "coast"),
        (141.5, 52.18, "the mainland at the narrowest point of the Tatar Strait", "coast"),
        (141.421, 53.324, "Baydukov, in the Amur's estuary", "coast"),
        (156.9, 51.6, "Kamchatka", "coast"),
        (142.9, 51.5, "northern Sakhalin", "northern_sakhalin"),
        (142.9, 50.05, "Sakhalin just north of 50 degrees", "northern_sakhalin"),
        (141.75, 52.2, "Sakhalin at the narrowest point of the Tatar Strait", "northern_sakhalin"),
        (142.7, 54.38, "the northern tip of Sakhalin", "northern_sakhalin"),
        (142.75, 47.0, "southern Sakhalin", "southern_sakhalin"),
        (142.9, 49.95, "Sakhalin just south of 50 degrees", "southern_sakhalin"),
        (141.235, 46.26, "Moneron", "southern_sakhalin"),
        (150.0, 45.95, "Urup", "central_kurils"),
        (152.0, 46.95, "Simushir", "central_kurils"),
        (153.25, 48.29, "Raikoke", "central_kurils"),
        (154.12, 48.81, "Shiashkotan", "northern_kurils"),
        (155.75, 50.3, "Paramushir", "northern_kurils"),
        (156.35, 50.75, "Shumshu", "northern_kurils"),
        (155.57, 50.86, "Atlasov", "northern_kurils"),
    ],
)
def test_context_holds_the_surrounding_coast(lon: float, lat: float, place: str, feature: str) -> None:
    """Whoever looks at the map finds the neighbours, each in the region it changed hands with."""
    holding = [
        one["id"] for one in CONTEXT["features"] if outline(CONTEXT, one["id"]).contains(Point(lon, lat))
    ]
    assert holding == [feature], place


def test_regions_meet_only_at_fifty_degrees_north() -> None:
    """No land is lost, doubled or cut, but for Sakhalin along the parallel of the border of 1905."""
    parts = {feature["id"]: multi(feature["geometry"]) for feature in CONTEXT["features"]}
    cuts = [shapely.intersection(one, other) for one, other in combinations(parts.values(), 2)]
    (cut,) = (one for one in cuts if not one.is_empty)
    assert {lat for _, lat in shapely.get_coordinates(cut)} == {50.0}
    assert cut.bounds[0] == pytest.approx(142.154, abs=0.01)
    assert cut.bounds[2] == pytest.approx(143.991, abs=0.01)


def test_a_region_whose_main_island_is_elsewhere_is_refused() -> None:
    """A ring that caught only islets, or nothing, stops the build and says which region."""
    islet = shapely.box(150.0, 46.9, 150.1, 47.0)
    with pytest.raises(CoastlineError, match="central_kurils: the largest of 0"):
        coastline.split_by_region([islet])


def test_zones_do_not_overlap() -> None:
    """No polygon can belong to two groups."""
    zones = [Polygon(zone.ring) for zone in (*ZONES.values(), *REGIONS.values())]
    assert all(zone.is_valid for zone in zones)
    assert all(one.intersection(other).area == 0 for one, other in combinations(zones, 2))


def test_a_group_whose_main_island_is_elsewhere_is_refused() -> None:
    """A zone that caught only rocks, or nothing, stops the build and says which group."""
    rock = shapely.box(146.90, 43.80, 146.91, 43.81)
    for land in ([rock], []):
        with pytest.raises(CoastlineError, match="shikotan: the largest of"):
            coastline.group_mask(np.array(land, dtype=np.object_), "shikotan")


def test_only_polygons_wholly_inside_a_zone_join_its_group() -> None:
    """Land that reaches out of the zone is the coast of somewhere else."""
    main = shapely.box(146.60, 43.70, 146.90, 43.90)
    across = shapely.box(147.01, 43.80, 147.03, 43.81)
    land = np.array([across, main], dtype=np.object_)
    assert coastline.group_mask(land, "shikotan").tolist() == [False, True]


def test_rocks_are_left_out_and_islets_kept() -> None:
    """Under 1,000 m² a polygon is dropped; just above, it is kept with all its vertices."""
    rock = shapely.box(146.7, 43.8, 146.7003, 43.8003)
    islet = shapely.box(146.8, 43.8, 146.8004, 43.8004)
    kept = coastline.island_outline(np.array([rock, islet], dtype=np.object_))
    assert [one.bounds for one in kept] == [islet.bounds]


def test_a_geometry_has_one_form_whatever_the_order_it_came_in() -> None:
    """The same polygons, turned round, started elsewhere and shuffled, give the same bytes."""
    big = Polygon([(0, 0), (3, 0), (3, 3), (0, 3)], [[(1, 1), (1, 2), (2, 2), (2, 1)]])
    twin, other = shapely.box(8, 0, 9, 1), shapely.box(5, 0, 6, 1)
    turned = Polygon([(3, 3), (3, 0), (0, 0), (0, 3)], [[(2, 2), (1, 2), (1, 1), (2, 1)]])
    one = coastline.multipolygon([big, twin, other], 5)
    assert one == coastline.multipolygon([other.reverse(), turned, twin], 5)
    assert [polygon[0][0] for polygon in one["coordinates"]] == [[0.0, 0.0], [5.0, 0.0], [8.0, 0.0]]
    assert wrongly_wound({"features": [{"geometry": one}]}) == 0


def test_the_committed_files_are_in_the_form_the_build_writes() -> None:
    """Nobody has edited them by hand or let another program reformat them."""
    for name, decimals in DECIMALS.items():
        content = COMMITTED[name]
        features = json.loads(content)["features"]
        for feature in features:
            feature["geometry"] = coastline.multipolygon(multi(feature["geometry"]).geoms, decimals)
        assert coastline.encode(features) == content


def test_files_hold_one_feature_a_line() -> None:
    """A change to one group is a change of one line, and the file ends with a line end."""
    for content, features in zip(COMMITTED.values(), (4, 5, 1), strict=True):
        assert content.count(b'\n{"type":"Feature","id":') == features
        assert content.endswith(b"\n]}\n")
        assert not any(before == after == 0x0A for before, after in pairwise(content))


def test_writing_and_checking_agree(tmp_path: Path) -> None:
    """What the program writes, its own check accepts."""
    assert coastline.main(["--folder", str(tmp_path)], lambda: COMMITTED) == 0
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == COMMITTED
    assert coastline.main(["--check", "--folder", str(tmp_path)], lambda: COMMITTED) == 0


@pytest.mark.parametrize("broken", sorted(COMMITTED))
def test_check_names_the_file_that_differs(
    broken: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One digit changed, or the file gone, is a difference; checking repairs nothing."""
    for name, content in COMMITTED.items():
        (tmp_path / name).write_bytes(content)
    altered = COMMITTED[broken].replace(b"1", b"2", 1)
    (tmp_path / broken).write_bytes(altered)
    assert coastline.main(["--check", "--folder", str(tmp_path)], lambda: COMMITTED) == 1
    assert [line.split(":")[0] for line in capsys.readouterr().err.splitlines()] == [broken]
    assert (tmp_path / broken).read_bytes() == altered
    (tmp_path / broken).unlink()
    assert coastline.differing(COMMITTED, tmp_path) == [broken]


def test_another_source_is_refused() -> None:
    """The polygons are used only if they are, to the byte, those the recipe was measured on."""
    with pytest.raises(CoastlineError, match=f"expected {coastline_source.ASSET_SHA256}"):
        coastline_source.verify_asset(b"other land")


def test_a_missing_package_is_said_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Whoever lacks the build's package reads what to install, and nothing is written."""
    monkeypatch.setitem(sys.modules, "roaring_landmask", None)
    assert coastline.main(["--folder", str(tmp_path)]) == 2
    assert "`make coastline` installs it" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(
    importlib.util.find_spec("roaring_landmask") is None,
    reason="needs the extra 'coastline' (100 MB), which only the build needs",
)
def test_the_source_gives_the_committed_bytes() -> None:
    """Anyone can derive the outlines anew and get the same files."""
    assert coastline.build() == COMMITTED
