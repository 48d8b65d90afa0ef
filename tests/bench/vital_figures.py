"""The rows of Chromium's own metrics, one for all languages; a goal is met if it is in every language."""

from collections.abc import Iterable, Mapping

from geo.text import Language
from tests.bench.figures import Figure
from tests.bench.vitals import INTERACTIONS, KEY_STEPS, SCRUBS, SHORTEST_MS, Shift, Vitals

CLS = 0.1
CLS_LOADING = 0.02
CLS_SCRUBBING = 0.02
INP_MS = 200


def figures(vitals: Mapping[Language, Vitals], on_phone: float) -> tuple[list[Figure], list[Figure]]:
    """The rows with a goal, and those beside them."""
    languages = " / ".join(vitals)
    each = list(vitals.values())
    worst = [max(one.latency.values()) for one in each]
    return [
        Figure(
            f"layout shift (CLS) of load, {SCRUBS} steps and interactions, map included, {languages}",
            _shares(one.all for one in each),
            goal=f"≤ {CLS}",
            met=all(one.all <= CLS for one in each),
        ),
        Figure(
            f"layout shift (CLS) of load alone, {languages}; on 390 × 844, en",
            f"{_shares(one.load for one in each)}; {on_phone:.3f}",
            goal=f"≤ {CLS_LOADING}",
            met=all(load <= CLS_LOADING for load in (on_phone, *(one.load for one in each))),
        ),
        Figure(
            f"layout shift of the {SCRUBS} steps alone, what CLS forgives after input included, {languages}",
            _shares(one.scrubbing for one in each),
            goal=f"≤ {CLS_SCRUBBING}",
            met=all(one.scrubbing <= CLS_SCRUBBING for one in each),
        ),
        Figure(
            f"worst interaction (INP) of {sum(INTERACTIONS.values())}: choose an island, {KEY_STEPS} "
            f"key steps, another lens, open a detail, type a date, {languages}",
            " / ".join(_latency(one) for one in worst),
            goal=f"≤ {INP_MS} ms",
            met=all(one <= INP_MS for one in worst),
        ),
    ], [
        _largest("the largest single layout shift, and what moved", (one.largest for one in each)),
        _largest("the same of the steps alone", (one.largest_scrubbing for one in each)),
        Figure(
            f"bytes on the wire, both ways, a settled step, most of {len(each[0].step_bytes)}, {languages}",
            " / ".join(f"{max(one.step_bytes) / 1000:.1f} kB" for one in each),
        ),
        *(
            Figure(
                f"worst interaction, {name}, {languages}",
                " / ".join(_latency(one.latency[name]) for one in each),
            )
            for name in INTERACTIONS
        ),
    ]


def _largest(name: str, shifts: Iterable[Shift]) -> Figure:
    largest = max(shifts, key=lambda shift: shift.value)
    return Figure(name, f"{largest.value:.3f}: {largest.what}")


def _shares(values: Iterable[float]) -> str:
    return " / ".join(f"{value:.3f}" for value in values)


def _latency(milliseconds: float) -> str:
    return f"{milliseconds:.0f} ms" if milliseconds else f"< {SHORTEST_MS} ms"
