"""The Chromium that the browser tests drive: finding it, and installing it where that is ours to do.

``python -m tests.browser.chromium`` is run before the tests. It ends with 0 when a Chromium is there, or
when its absence only means that the browser tests are skipped; with ``CI=true`` its absence ends with 1.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""Names looked for on PATH, in this order."""

MACOS_PLACES = tuple(
    place / f"{application}.app" / "Contents" / "MacOS" / application
    for place in (Path("/Applications"), Path("~/Applications").expanduser())
    for application in ("Chromium", "Google Chrome")
)
"""Where macOS keeps it: never on PATH."""

PACKAGES = ("chromium", "fonts-noto-cjk")
"""Debian's packages; without the fonts, Japanese text is drawn as empty boxes."""

# Chromium refuses to run as root inside its sandbox; everyone else keeps it.
_IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0

CHROMIUM_FLAGS = (
    *(("--no-sandbox",) if _IS_ROOT else ()),
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
"""Flags for every launch: no graphics card is needed, and no host is asked for anything but the page."""


class ChromiumSettingError(Exception):
    """The environment variable CHROMIUM names nothing that can be run."""


def find_chromium() -> Path | None:
    """Return the Chromium to drive, or None where there is none.

    The environment variable CHROMIUM (a path, or a name on PATH) goes before everything else. Raises
    ChromiumSettingError if it is set to something that cannot be run: a wrong wish is not passed over.
    """
    wish = os.environ.get("CHROMIUM")
    if wish:
        found = shutil.which(Path(wish).expanduser())
        if found is None:
            raise ChromiumSettingError(f"CHROMIUM is {wish!r}, which is not a program that can be run")
        return Path(found)
    candidates: tuple[str | Path, ...] = (*COMMANDS, *MACOS_PLACES)
    for candidate in candidates:
        found = shutil.which(candidate)
        if found is not None:
            return Path(found)
    return None


def ensure_chromium() -> int:
    """See to it that there is a Chromium, as far as this machine allows; return the exit status.

    Prints one line: which Chromium it is, or that the browser tests will be skipped (0), or that they
    cannot run although CI=true asks for them (1). A wrong CHROMIUM is 1 everywhere.
    """
    try:
        found = find_chromium()
        if found is None and _may_install():
            _install()
            found = find_chromium()
    except ChromiumSettingError as error:
        print(f"!!! BROWSER TESTS CANNOT RUN: {error}", flush=True)
        return 1
    if found is not None:
        print(f"chromium: {found}", flush=True)
        return 0
    remedy = "there is no Chromium here; install one, or name it: CHROMIUM=path make test"
    if os.environ.get("CI", "").lower() in {"1", "true"}:
        print(f"!!! BROWSER TESTS CANNOT RUN, and CI needs them: {remedy}", flush=True)
        return 1
    print(f"!!! BROWSER TESTS WILL BE SKIPPED: {remedy}", flush=True)
    return 0


def _may_install() -> bool:
    """Tell whether packages can be installed without asking anyone: root, and apt-get is there."""
    return _IS_ROOT and shutil.which("apt-get") is not None


def _install() -> None:
    """Install PACKAGES with apt-get; a failure is told by apt-get itself and leaves no Chromium to find."""
    print(f"installing {' and '.join(PACKAGES)} with apt-get …", flush=True)
    _apt_get("update")
    _apt_get("install", "--yes", "--no-install-recommends", *PACKAGES)


def _apt_get(command: str, *arguments: str) -> None:
    call = ("apt-get", "--quiet=2", command, *arguments)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # Its progress lines are dropped, its complaints (on stderr) are not.
    subprocess.run(call, env=quiet, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)


if __name__ == "__main__":
    sys.exit(ensure_chromium())
