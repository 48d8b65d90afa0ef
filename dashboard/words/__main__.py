"""``python -m dashboard.words``: see ``dashboard.words.message_types``."""

from geo.command_line import run

if __name__ == "__main__":
    run("dashboard.words.message_types")
