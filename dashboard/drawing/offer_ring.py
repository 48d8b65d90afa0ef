"""The ring of the handover clause in a still map: where a group's name would stand, it fills by quarters.

Under the lens of the offer alone, as beside the names of the page's own map (lenses/offer.css).
"""

from math import cos, pi, sin

RADIUS = 5.5
"""In pixels of the still map."""


def ring(x: float, y: float, step: int, *, barred: bool) -> str:
    """SVG of a ring there with ``step`` of its four quarters full; ``barred`` where a law bears on it."""
    full = f'<path class="ring-full" d="{_sector(x, y, step)}"/>' if step else ""
    under = f"M{x - RADIUS - 1:.1f} {y + RADIUS + 4:.1f}h{2 * RADIUS + 2:.1f}"
    bar = f'<path class="ring-bar" d="{under}"/>' if barred else ""
    return f'<g class="still-ring"><path class="ring-ground" d="{_sector(x, y, 4)}"/>{full}{bar}</g>'


def _sector(x: float, y: float, quarters: int) -> str:
    """From the top clockwise, each quarter by an arc of its own: one all around would begin where it ends."""
    arcs = "".join(
        f"A{RADIUS} {RADIUS} 0 0 1 {x + RADIUS * sin(end):.1f} {y - RADIUS * cos(end):.1f}"
        for end in (pi / 2 * quarter for quarter in range(1, quarters + 1))
    )
    middle = "" if quarters == 4 else f"L{x:.1f} {y:.1f}"
    return f"M{x:.1f} {y - RADIUS:.1f}{arcs}{middle}Z"
