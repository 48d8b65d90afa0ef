"""Turns: a few at work at a time, one after another of those who wait, whoever asks the most.

Python runs one thread at a time: a second that works beside the first makes both take twice as long, and ten
make each wait for nine. So work waits here, and not there; and whoever asks for much waits behind itself.
"""

import asyncio
from collections import OrderedDict, deque


class FullError(Exception):
    """So many of one name wait already that another would wait in vain."""


class Turns:
    """At most ``at_once`` turns are taken at a time, of one name ``of_one`` at most, and ``waiting`` wait.

    Names that wait come up one after the other, each with the one of theirs that has waited longest.
    """

    def __init__(self, at_once: int, of_one: int, waiting: int) -> None:
        """All are free."""
        self.at_once = at_once
        self.of_one = of_one
        self.waiting = waiting
        self._taken: dict[str, int] = {}
        self._lines: OrderedDict[str, deque[asyncio.Future[None]]] = OrderedDict()

    async def take(self, name: str) -> None:
        """Wait for a turn, which ``give_back`` ends; cancelled, it has none.

        Raises FullError where too many of ``name`` wait.
        """
        if self.take_free(name):
            return
        line = self._lines.setdefault(name, deque())
        if len(line) >= self.waiting:
            raise FullError
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        line.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.give_back(name)
            elif turn in line:  # otherwise its turn came and was passed on
                line.remove(turn)
                if not line and self._lines.get(name) is line:
                    del self._lines[name]
            raise

    def take_free(self, name: str) -> bool:
        """Take a turn where one is free and nobody of ``name`` waits, and whether it was taken."""
        if self._lines.get(name) or not self._free(name):
            return False
        self._taken[name] = self._taken.get(name, 0) + 1
        return True

    def give_back(self, name: str) -> None:
        """End a turn of ``name``; whoever is next has it."""
        self._taken[name] -= 1
        if not self._taken[name]:
            del self._taken[name]
        self._next()

    def _free(self, name: str) -> bool:
        return sum(self._taken.values()) < self.at_once and self._taken.get(name, 0) < self.of_one

    def _next(self) -> None:
        for name in list(self._lines):
            if not self._free(name):
                continue
            line = self._lines[name]
            turn = line.popleft()
            if line:
                self._lines.move_to_end(name)
            else:
                del self._lines[name]
            if not turn.cancelled():
                self._taken[name] = self._taken.get(name, 0) + 1
                turn.set_result(None)
            return self._next()
