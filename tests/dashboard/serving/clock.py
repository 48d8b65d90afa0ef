"""A clock that goes when it is told to."""


class Clock:
    """Seconds, from 0 on."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """The time it is."""
        return self.now
