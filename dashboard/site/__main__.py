"""``python -m dashboard.site``: see ``dashboard.site.site_command``."""

from geo.command_line import run

if __name__ == "__main__":
    run("dashboard.site.site_command")
