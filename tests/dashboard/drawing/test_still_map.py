"""The still map says of each shape what the join says, and draws what the view asks for."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.drawing.still_map import LAYERS, still_map
from dashboard.record.record import catalog
from dashboard.view.lens_ids import LENSES
from dashboard.view.view import View, first_day
from geo.join import islands_as_of
from tests.record_codes import ISLANDS

VIEWS = st.builds(
    View,
    day=st.dates(first_day(), date(2026, 12, 31)),
    island=st.sampled_from([None, *ISLANDS]),
    lens=st.sampled_from(LENSES),
)


def shapes(svg: str, kind: str) -> list[dict[str, str]]:
    """The attributes of each path of class ``kind``."""
    found = re.findall(rf'<path class="{kind}[ "][^>]*>', svg)
    return [dict(re.findall(r'([a-z-]+)="([^"]*)"', one)) for one in found]


@given(VIEWS)
def test_each_group_is_drawn_as_the_join_has_it(view: View) -> None:
    """Four layers of each, all with its state; the chosen one is marked, and no other."""
    svg = still_map(view, 600, 315)
    rows = islands_as_of(catalog(), view.day)
    for layer in LAYERS:
        drawn = {one["data-island"]: one for one in shapes(svg, layer)}
        assert set(drawn) == set(ISLANDS)
        for island, told in drawn.items():
            row = rows.loc[island]
            for name, column in (
                ("administration", "administration"),
                ("offer", "offer"),
                ("talks", "talks"),
            ):
                assert told[f"data-{name}"] == row[column]
            assert ("chosen" in told["class"].split()) == (island == view.island)
    assert f'data-lens="{view.lens}"' in svg


@given(VIEWS)
def test_the_lines_are_those_that_stood(view: View) -> None:
    """No more than stood on the day, of those that cross the part that is shown."""
    drawn = len(shapes(still_map(view, 600, 315), "treaty-line"))
    assert drawn <= sum(bool(one.span.course) for one in catalog().lines_on(view.day))


@pytest.mark.parametrize("step", [step.id for step in catalog().story])
def test_a_step_of_the_story_is_shown_in_its_own_frame(step: str) -> None:
    """Where the whole region is told of, it is drawn."""
    frame = next(one.frame for one in catalog().story if one.id == step)
    svg = still_map(View(date(1930, 1, 1), story=step), 600, 315)
    regions = len(shapes(svg, "coast"))
    assert regions > 2 if frame.north > 50 else regions >= 1


@pytest.mark.parametrize(
    ("day", "quarters", "barred"),
    [("1945-08-01", (0, 0), False), ("1956-10-19", (2, 0), False), ("2023-01-01", (1, 0), True)],
)
def test_a_ring_beside_each_group_fills_as_the_offer_stood(
    day: str, quarters: tuple[int, int], *, barred: bool
) -> None:
    """For Shikotan and for Iturup, which the clause does not name; a law is a bar below each."""
    rings = re.findall(r'<g class="still-ring">(.*?)</g>', still_map(View(date.fromisoformat(day)), 600, 315))
    by_group = dict(zip(catalog().islands, rings, strict=True))
    for island, full in zip(("shikotan", "iturup"), quarters, strict=True):
        wedge = re.search(r'class="ring-full" d="([^"]+)"', by_group[island])
        assert (wedge[1].count("A") if wedge else 0) == full
        assert ("ring-bar" in by_group[island]) == barred
