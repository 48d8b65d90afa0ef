"""``python -m dashboard.pack``: see ``dashboard.pack.pack_command``."""

from geo.command_line import run

if __name__ == "__main__":
    run("dashboard.pack.pack_command")
