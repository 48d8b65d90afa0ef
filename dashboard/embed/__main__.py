"""``python -m dashboard.embed``: see ``dashboard.embed.embed_command``."""

from geo.command_line import run

if __name__ == "__main__":
    run("dashboard.embed.embed_command")
