"""Several processes behind one port, each of which can answer anyone; one that dies is replaced."""

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Sequence
from time import monotonic

SECONDS_TO_END = 5
"""How long an ending process waits for answers that are still on their way."""
YOUNG = 10.0
"""In seconds: a process that ends earlier than this is replaced only after a pause."""
PAUSE = 2.0


class Workers:
    """``count`` processes of ``command``, which is given two descriptors behind it: see ``_start``."""

    def __init__(self, count: int, command: Sequence[str]) -> None:
        """Start nothing yet."""
        self.count = count
        self.command = command
        self._ending = asyncio.Event()
        self._processes: set[asyncio.subprocess.Process] = set()
        self._told_to_end = 0

    async def run(self) -> int:
        """Keep them running until this process is told to end; the exit status.

        The first is started alone: where it cannot start, none could, and its status is this one's.
        """
        loop = asyncio.get_running_loop()
        for one in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(one, self._end, one)
        # Its other end is closed when this process is gone, however it went: then they end too.
        life, self._held = os.pipe()
        first, answers = await self._start(life)
        if not await answers:
            status = await first.wait()
            return self._status() if self._ending.is_set() else status
        others = [self._start(life) for _ in range(self.count - 1)]
        started = [(first, answers), *await asyncio.gather(*others)]
        await asyncio.gather(*(self._keep(process, life) for process, _ in started))
        return self._status()

    async def _keep(self, process: asyncio.subprocess.Process, life: int) -> None:
        """Wait for ``process`` to end and start another in its place, for as long as this runs."""
        while True:
            begun = monotonic()
            status = await process.wait()
            self._processes.discard(process)
            if self._ending.is_set():
                return
            print(
                f"process {process.pid} ended by itself ({_in_words(status)}); another takes its place",
                file=sys.stderr,
            )
            if monotonic() - begun < YOUNG:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._ending.wait(), PAUSE)
                    return
            process, _ = await self._start(life)

    async def _start(self, life: int) -> tuple[asyncio.subprocess.Process, asyncio.Future[bool]]:
        """A new process, and whether it answers: known when it does, or when it has ended without.

        It gets ``life``, and a descriptor into which it writes once it answers. It is none of the terminal's
        own processes: Ctrl-C comes here, and from here to all of them once.
        """
        answers, tell = os.pipe()
        process = await asyncio.create_subprocess_exec(
            *(*self.command, str(life), str(tell)), pass_fds=(life, tell), start_new_session=True
        )
        os.close(tell)
        self._processes.add(process)
        loop = asyncio.get_running_loop()
        known: asyncio.Future[bool] = loop.create_future()

        def hear() -> None:
            loop.remove_reader(answers)
            known.set_result(bool(os.read(answers, 1)))
            os.close(answers)

        loop.add_reader(answers, hear)
        if self._ending.is_set():
            process.terminate()
        return process, known

    def _end(self, received: signal.Signals) -> None:
        """End all of them; who asks a second time does not wait."""
        self._told_to_end = received
        again = self._ending.is_set()
        self._ending.set()
        for one in self._processes:
            if one.returncode is None:
                (one.kill if again else one.terminate)()
        if not again:
            asyncio.get_running_loop().call_later(2 * SECONDS_TO_END, self._end, received)

    def _status(self) -> int:
        """As a shell tells it of a process that a signal has ended."""
        return 128 + self._told_to_end


def _in_words(status: int) -> str:
    return f"signal {signal.Signals(-status).name}" if status < 0 else f"exit status {status}"
