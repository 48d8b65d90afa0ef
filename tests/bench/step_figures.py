"""The rows that steps and clicks make: what was promised, and what stands beside it."""

import re

from tests.bench.figures import Figure, UnmeasuredError, p50, p95
from tests.bench.steps import Samples
from tests.server import ROOT

MAP_P50_MS = 8
MAP_P95_MS = 16
TIMES_FASTER = 20
TIMES_FLOOR = 1.5
ANSWER_MS = 50
CLICK_OVER_FLOOR_MS = 250
STEP_BYTES = 10_000
STEP_CPU_TIMES = 1.5


def figures(ours: Samples, naive: Samples, floor: Samples) -> tuple[list[Figure], list[Figure]]:
    """The rows with a goal, and those beside them."""
    return [*_map(ours, naive), *_panel(ours, naive, floor), *_cost(ours, naive, floor)], [
        Figure(
            "input → frame drawn with the day, p95",
            _ms(p95("input → frame", ours.frame)),
            _ms(p95("input → frame, naive", naive.frame)),
        ),
        Figure(
            f"input → panel, the {settle_delay()} ms for which the hand must rest included, p95",
            _ms(p95("input → panel", ours.panel)),
            _ms(p95("input → panel, naive", naive.panel)),
            _ms(p95("input → panel, floor", floor.panel)),
        ),
        Figure(
            "settle → panel, p50",
            _ms(p50("settle → panel", ours.panel) - settle_delay()),
            least=_ms(p50("settle → panel, floor", floor.panel)),
        ),
        Figure(
            "bytes on the wire, both ways, a settled step, p50",
            _kb(p50("bytes", ours.bytes)),
            _kb(p50("bytes, naive", naive.bytes)),
            _kb(p50("bytes, floor", floor.bytes)),
        ),
        Figure(
            "server CPU time a settled step, mean, idle ticking included",
            _ms(ours.cpu_mean()),
            _ms(naive.cpu_mean()),
            _ms(floor.cpu_mean()),
        ),
        Figure(
            "first byte sent → last byte received, a settled step, p50",
            _ms(p50("wire time", ours.wire)),
            _ms(p50("wire time, naive", naive.wire)),
            _ms(p50("wire time, floor", floor.wire)),
        ),
    ]


def settle_delay() -> int:
    """How long the timeline waits for the hand to rest, in ms, as the store says."""
    module = ROOT / "dashboard" / "view" / "store.js"
    found = re.search(r"^const SETTLE = (\d+);", module.read_text(encoding="utf-8"), re.MULTILINE)
    if not found:
        raise UnmeasuredError(f"settle → panel: {module.name} names no SETTLE")
    return int(found[1])


def _map(ours: Samples, naive: Samples) -> list[Figure]:
    middle, most = p50("input → map", ours.map), p95("input → map", ours.map)
    times = p95("input → map, naive", naive.map) / most
    return [
        Figure(
            f"input → map shows the day, p50 ({len(ours.map)} / {len(naive.map)} steps)",
            _ms(middle),
            _ms(p50("input → map, naive", naive.map)),
            goal=f"≤ {MAP_P50_MS} ms",
            met=middle <= MAP_P50_MS,
        ),
        Figure(
            "input → map shows the day, p95",
            _ms(most),
            _ms(p95("input → map, naive", naive.map)),
            goal=f"≤ {MAP_P95_MS} ms",
            met=most <= MAP_P95_MS,
        ),
        Figure(
            "the same, how many times faster",
            f"{times:.0f} ×",
            "1",
            goal=f"≥ {TIMES_FASTER} ×",
            met=times >= TIMES_FASTER,
        ),
        Figure(
            "map reloads, and frames with a blank or half-drawn map",
            f"{ours.reloads} and {ours.blank_frames} in {ours.steps} steps",
            f"{naive.reloads} and {naive.blank_frames} in {naive.steps} steps, blank for "
            f"{naive.blank_ms / naive.steps:.0f} ms a step",
            goal="0",
            met=ours.reloads == ours.blank_frames == 0,
        ),
    ]


def _panel(ours: Samples, naive: Samples, floor: Samples) -> list[Figure]:
    settled, least = p95("settle → panel", ours.panel) - settle_delay(), p95("floor", floor.panel)
    answer, told = p95("click → answer", ours.click_answer), p95("click → panel", ours.click_panel)
    return [
        Figure(
            f"settle → panel, p95 ({len(ours.panel)} / {len(floor.panel)} steps)",
            _ms(settled),
            least=_ms(least),
            goal=f"≤ {TIMES_FLOOR} × empty",
            met=settled <= TIMES_FLOOR * least,
        ),
        Figure(
            f"click → visible answer, p95 ({len(ours.click_answer)} / {len(naive.click_answer)} clicks)",
            _ms(answer),
            _ms(p95("click → answer, naive", naive.click_answer)),
            goal=f"≤ {ANSWER_MS} ms",
            met=answer <= ANSWER_MS,
        ),
        Figure(
            "click → panel, p95",
            _ms(told),
            _ms(p95("click → panel, naive", naive.click_panel)),
            f"{_ms(least)} from a key",
            f"≤ empty + {CLICK_OVER_FLOOR_MS} ms",
            told <= least + CLICK_OVER_FLOOR_MS,
        ),
    ]


def _cost(ours: Samples, naive: Samples, floor: Samples) -> list[Figure]:
    size, cpu = p95("bytes", ours.bytes), ours.cpu_of_step()
    return [
        Figure(
            "bytes on the wire, both ways, a settled step, p95",
            _kb(size),
            _kb(p95("bytes, naive", naive.bytes)),
            _kb(p95("bytes, floor", floor.bytes)),
            f"≤ {_kb(STEP_BYTES)}",
            size <= STEP_BYTES,
        ),
        Figure(
            "server CPU time a settled step, mean, idle ticking taken off",
            _ms(cpu),
            _ms(naive.cpu_of_step()),
            _ms(floor.cpu_of_step()),
            f"≤ {STEP_CPU_TIMES} × empty",
            cpu <= STEP_CPU_TIMES * floor.cpu_of_step(),
        ),
    ]


def _ms(value: float) -> str:
    return f"{value:.1f} ms" if value < 100 else f"{value:.0f} ms"


def _kb(value: float) -> str:
    return f"{value / 1000:.1f} kB"
