"""How a command ends whose output is cut off, at Ctrl-C, or at SIGTERM: in a line at most, never a traceback.

Every command of the project ends by ``run`` or ``ended``, and knows nothing of this itself.
"""

import errno
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import NoReturn, TextIO

INTERRUPTED = 130
CUT_OFF = 141
TERMINATED = 143
"""What shells say of a program that SIGINT, SIGPIPE or SIGTERM ended: 128 and the signal's number."""
UNWRITTEN = 74
"""EX_IOERR of sysexits.h."""
UNREADABLE = 1


def run(module: str) -> NoReturn:
    """End the process as ``main()`` of ``module`` does; it is imported here.

    Loading pandas takes a second or two, in which Ctrl-C is to end as quietly as later.
    """
    sys.exit(ended(lambda: import_module(module).main()))


def ended(command: Callable[[], int]) -> int:
    """Run ``command`` and give its exit status, or one of those above.

    Whoever closes the pipe (``| head``) has read enough, which takes no word; a full disk does. At SIGTERM
    what is written beside its place is taken away, as at Ctrl-C.
    """
    try:
        before = signal.signal(signal.SIGTERM, _terminated)
        try:
            status = command()
        finally:
            signal.signal(signal.SIGTERM, before)
            # Written now and not on the way out, where Python could only print a traceback.
            for stream in _streams():
                stream.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except _Terminated:
        return TERMINATED
    except OSError as error:
        _let_go()
        if error.errno == errno.EPIPE:
            return CUT_OFF
        with suppress(OSError):  # where it is standard error itself
            if error.filename is not None:
                print(f"{error.filename}: {error.strerror}", file=sys.stderr)
                return UNREADABLE
            print(f"The output could not be written: {error.strerror or error}", file=sys.stderr)
        return UNWRITTEN
    return status


class _Terminated(BaseException):
    """SIGTERM came. No ``except Exception`` on the way may take it for a fault of its own."""


def _terminated(*_: object) -> NoReturn:
    raise _Terminated


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
