"""How a command ends whose output is cut off, or at Ctrl-C: in a word at most, never a traceback."""

import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

INTERRUPTED = 130
CUT_OFF = 141
"""What shells say of a program that SIGINT, or SIGPIPE, ended: 128 and the signal's number."""
UNWRITTEN = 74
"""EX_IOERR of sysexits.h."""


def ended(command: Callable[[], int]) -> int:
    """Run ``command`` and give its exit status, or one of those above.

    Whoever closes the pipe (``| head``) has read enough, which takes no word; a full disk does.
    """
    try:
        try:
            status = command()
        finally:
            # Written now and not on the way out, where Python could only print a traceback.
            for stream in _streams():
                stream.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        _let_go()
        if error.errno == errno.EPIPE:
            return CUT_OFF
        with suppress(OSError):  # where it is standard error itself
            print(f"The output could not be written: {error.strerror or error}", file=sys.stderr)
        return UNWRITTEN
    return status


def _streams() -> list[TextIO]:
    # A stream that was closed before the start (>&-) is None.
    given: tuple[TextIO | None, ...] = (sys.stdout, sys.stderr)
    return [stream for stream in given if stream is not None]


def _let_go() -> None:
    """Have what is still buffered written nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in _streams():
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
