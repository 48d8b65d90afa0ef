"""``python -m dashboard``: see ``dashboard.serve_command``."""

from geo.command_line import run

if __name__ == "__main__":
    run("dashboard.serve_command")
