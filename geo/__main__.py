"""``python -m geo``: see ``geo.record_command``."""

import sys

from geo.command_line import ended


def _run() -> int:
    # Loading pandas takes a second or two, in which Ctrl-C is to end as quietly as later.
    from geo.record_command import main  # noqa: PLC0415

    return main()


if __name__ == "__main__":
    sys.exit(ended(_run))
