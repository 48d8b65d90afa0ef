"""What hostile readers cost another one: valid steps at full speed, and answers that nobody reads.

``python -m tests.bench.hostile KIND ADDRESS`` is such a one, in a process of its own, until it is ended.
"""

import asyncio
import contextlib
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from websockets.exceptions import ConnectionClosed

from tests.bench.crowd import PATIENCE_SECONDS, Reader, RefusedError, reading
from tests.bench.figures import NOTHING, Figure, UnmeasuredError, p95
from tests.server import ROOT

AT_MOST = 3.0
NEVER_READING = 5
HOSTILE, HONEST = "198.51.100.7", "192.0.2.7"
KINDS = {"speed": "one at full speed", "deaf": f"{NEVER_READING} that never read"}


async def be(kind: str, address: str, seed: int) -> None:
    """One socket that sends valid steps as fast as it can, and reads what comes or, ``deaf``, does not.

    Whenever it is closed it comes again.
    """
    while True:
        with contextlib.suppress(OSError, TimeoutError, RefusedError, ConnectionClosed):
            async with reading(address, seed, of=HOSTILE, close_timeout=0) as reader:
                print("at it", flush=True)
                if kind == "deaf":
                    reader.socket.transport.pause_reading()
                    await _send(reader)
                else:
                    await asyncio.gather(_send(reader), _read(reader))
        await asyncio.sleep(0.1)


async def _send(reader: Reader) -> None:
    while True:
        await reader.socket.send(reader.next_step())
        await asyncio.sleep(0)


async def _read(reader: Reader) -> None:
    async for _ in reader.socket:
        pass


@contextmanager
def hostile(kind: str, address: str) -> Iterator[None]:
    """Such readers, at it, until the end."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.hostile", kind, address],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout
        process.stdout.readline()
        yield
    finally:
        process.kill()
        process.communicate()


async def steps(address: str, count: int) -> list[float]:
    """How long each of ``count`` steps of an honest reader took, in ms, two a second."""
    taken = []
    async with reading(address, seed=3, of=HONEST) as reader:
        for _ in range(count):
            begun = perf_counter()
            await reader.socket.send(reader.next_step())
            async with asyncio.timeout(PATIENCE_SECONDS):
                await reader.panel_of(reader.day)
            taken.append(1000 * (perf_counter() - begun))
            await asyncio.sleep(max(0.0, 0.5 - taken[-1] / 1000))
    return taken


def figures(address: str, count: int) -> tuple[list[Figure], list[Figure]]:
    """The promised row: how many times longer a step takes beside each kind than undisturbed, each p95."""
    try:
        asyncio.run(steps(address, count))  # so that all find the same panels kept
        alone = p95("steps undisturbed", asyncio.run(steps(address, count)))
        beside = []
        for kind, name in KINDS.items():
            with hostile(kind, address):
                beside.append(p95(name, asyncio.run(steps(address, count))) / alone)
    except (OSError, TimeoutError, RefusedError, ConnectionClosed) as error:
        raise UnmeasuredError(f"hostile readers: {error!r}") from error
    told = " / ".join(f"{times:.1f} ×" for times in beside)
    name = (
        f"another reader's step, p95, beside {' / '.join(KINDS.values())}, to its {alone:.0f} ms undisturbed"
    )
    goal = f"≤ {AT_MOST:.0f} ×"
    return [Figure(name, told, NOTHING, NOTHING, goal, max(beside) <= AT_MOST)], []


async def _all(kind: str, address: str) -> None:
    count = NEVER_READING if kind == "deaf" else 1
    await asyncio.gather(*(be(kind, address, seed) for seed in range(count)))


if __name__ == "__main__":
    asyncio.run(_all(*sys.argv[1:]))
