"""``python -m geo``: see ``geo.record_command``."""

from geo.command_line import run

if __name__ == "__main__":
    run("geo.record_command")
