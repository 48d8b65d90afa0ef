"""``python -m dashboard.lenses``: see ``dashboard.lenses.lens_message_types``."""

from geo.command_line import run

if __name__ == "__main__":
    run("dashboard.lenses.lens_message_types")
