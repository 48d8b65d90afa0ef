"""An allowance: so much at once, and after that so much a second."""

from collections.abc import Callable
from time import monotonic


class Allowance:
    """What may be taken: ``at_once``, growing back by ``a_second``, never above ``at_once``."""

    def __init__(self, at_once: float, a_second: float, clock: Callable[[], float] = monotonic) -> None:
        """A full one; ``clock`` tells seconds and never goes back."""
        self.at_once = at_once
        self.a_second = a_second
        self._clock = clock
        self._left = at_once
        self._counted = clock()

    def take(self, amount: float = 1) -> float:
        """Take ``amount``, and how many seconds to wait until it may be used: 0 where there is enough.

        What is taken is taken, there or not: whoever asks again without waiting waits the longer.
        """
        self._grow()
        self._left -= amount
        return max(0.0, -self._left / self.a_second)

    def has(self, amount: float = 1) -> bool:
        """Take ``amount`` if there is as much, and whether there was."""
        self._grow()
        if self._left < amount:
            return False
        self._left -= amount
        return True

    def _grow(self) -> None:
        now = self._clock()
        self._left = min(self.at_once, self._left + (now - self._counted) * self.a_second)
        self._counted = now
