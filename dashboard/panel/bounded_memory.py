"""What is remembered up to so many bytes; what was least lately asked for goes first."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class BoundedMemory(Generic[K, V]):
    """Values by key, of ``most`` bytes together by what ``put`` was told of each; threads may share it."""

    def __init__(self, most: int) -> None:
        """Remember nothing yet."""
        self.most = most
        self.size = 0
        self._kept: OrderedDict[K, tuple[V, int]] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        """How many are remembered."""
        return len(self._kept)

    def get(self, key: K) -> V | None:
        """What was put under ``key``, or None where nothing was, or it has gone."""
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                return None
            self._kept.move_to_end(key)
            return found[0]

    def put(self, key: K, value: V, size: int) -> None:
        """Remember ``value``, which takes ``size`` bytes; one larger than all that is allowed is not kept."""
        with self._lock:
            _, before = self._kept.pop(key, (None, 0))
            self.size -= before
            if size > self.most:
                return
            self._kept[key] = value, size
            self.size += size
            while self.size > self.most:
                _, (_, gone) = self._kept.popitem(last=False)
                self.size -= gone
