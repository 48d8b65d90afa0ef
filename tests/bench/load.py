"""A crowd: how long its steps take, what visits leave behind, and how many pages may be open at rest."""

import asyncio
import os
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from websockets.exceptions import WebSocketException

from tests.bench import hostile
from tests.bench.crowd import Answers, RefusedError, crowd, reading
from tests.bench.figures import NOTHING, Figure, UnmeasuredError
from tests.server import Server, running

WORKERS = 2
CROWD, STEP_MS = 200, 500.0
KEPT_MB = 0.02
KEPT_SESSIONS = 128
"""How many sessions Streamlit keeps for those who may come back: until so many came memory only grows."""
AT_ONCE = 16
FAILED = (OSError, TimeoutError, RefusedError, WebSocketException)


@dataclass(frozen=True)
class Plan:
    """How much is measured."""

    crowds: Sequence[int]
    seconds: float
    visits: int
    idle: int
    hostile_steps: int


@contextmanager
def _served(workers: int) -> Iterator[Server]:
    with TemporaryDirectory() as logs, running(Path(logs) / "log.txt", workers=workers) as server:
        yield server


def _processes(server: Server) -> list[int]:
    children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text(encoding="ascii").split()
    return [int(one) for one in children] or [server.pid]


def _resident_mb(server: Server) -> float:
    """The memory of all its processes, in MB."""
    pages = sum(int(Path(f"/proc/{one}/statm").read_text().split()[1]) for one in _processes(server))
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


async def _visits(address: str, first: int, count: int) -> None:
    waiting = iter(range(first, first + count))

    async def one_after_another() -> None:
        for seed in waiting:
            async with reading(address, seed):
                pass

    await asyncio.gather(*(one_after_another() for _ in range(AT_ONCE)))


async def _at_rest(address: str, count: int) -> tuple[int, float]:
    """How many of ``count`` pages can be open at a time, and how long another one then steps, in ms."""
    opening = asyncio.Semaphore(AT_ONCE)
    async with AsyncExitStack() as stack:

        async def one(seed: int) -> bool:
            async with opening:
                try:
                    await stack.enter_async_context(reading(address, seed, close_timeout=1))
                except FAILED:
                    return False
            return True

        opened = sum(await asyncio.gather(*(one(seed) for seed in range(count))))
        answers = await crowd(address, 1, 5)
    return opened, answers.p95


def figures(plan: Plan) -> tuple[list[Figure], list[Figure]]:
    """The promised rows, and those of smaller crowds."""
    try:
        with _served(WORKERS) as server:
            asyncio.run(_visits(server.address, 0, 2 * AT_ONCE))
            crowds = [asyncio.run(crowd(server.address, one, plan.seconds)) for one in plan.crowds]
        with _served(1) as server:
            rows, _ = hostile.figures(server.address, plan.hostile_steps)
        with _served(1) as server:
            asyncio.run(_visits(server.address, 0, KEPT_SESSIONS + 72))
            before = _resident_mb(server)
            asyncio.run(_visits(server.address, 10_000, plan.visits))
            kept = (_resident_mb(server) - before) / plan.visits
            rested = _resident_mb(server)
            opened, step = asyncio.run(_at_rest(server.address, plan.idle))
            each = (_resident_mb(server) - rested) / max(1, opened)
    except FAILED as error:
        raise UnmeasuredError(f"a crowd: {error!r}") from error
    *smaller, largest = [_row(one) for one in crowds]
    visits = Figure(
        f"memory kept a visit, over {plan.visits} visits after the first {KEPT_SESSIONS + 72}",
        *(f"{kept:.3f} MB", NOTHING, NOTHING, f"≤ {KEPT_MB} MB", kept <= KEPT_MB),
    )
    idle = Figure(
        f"pages open at rest in one process, of {plan.idle}; memory each; another's step, p95",
        *(f"{opened}; {each:.2f} MB; {step:.0f} ms", NOTHING, NOTHING, "all", opened == plan.idle),
    )
    return [largest, visits, idle, *rows], smaller


def _row(answers: Answers) -> Figure:
    name = (
        f"crowd of {answers.readers}, a step a second each, {WORKERS} processes: step → panel, p50 / p95; "
        "steps that failed"
    )
    told = f"{answers.p50:.0f} ms / {answers.p95:.0f} ms; {len(answers.failures)} of {len(answers.steps)}"
    if answers.readers < CROWD:
        return Figure(name, told)
    met = answers.p95 <= STEP_MS and not answers.failures
    return Figure(name, told, NOTHING, NOTHING, f"p95 ≤ {STEP_MS:.0f} ms; 0", met)


FULL = Plan(crowds=(1, 25, 50, 100, CROWD), seconds=20, visits=2000, idle=1000, hostile_steps=40)
QUICK = Plan(crowds=(1, CROWD), seconds=3, visits=100, idle=100, hostile_steps=6)
