"""The browsers that the tests drive: finding them, installing them where that is ours to do.

``python -m tests.browser.browsers chromium firefox webkit`` is run before the tests. It ends with 0 when all
that are named are there, or when an absence only means that its tests are skipped; with ``CI=true`` an
absence ends with 1.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from playwright.sync_api import Browser, Playwright

from tests.browser.fonts import FOLDER, NARROW, FontSet
from tests.environment import environment, in_ci

# Chromium refuses to run as root inside its sandbox; everyone else keeps it.
_IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@dataclass(frozen=True)
class Engine:
    """A browser engine: how its program is found, and Debian's packages that bring it."""

    name: str
    variable: str
    """The environment variable that names a program of one's own: a path, or a name on PATH."""
    commands: tuple[str, ...]
    """Programs looked for on PATH or at these places, in this order."""
    packages: tuple[str, ...]
    beside: tuple[str, ...] = ()
    """Programs that it cannot be driven without."""


_MACOS = tuple(
    str(place / f"{application}.app" / "Contents" / "MacOS" / application)
    for place in (Path("/Applications"), Path("~/Applications").expanduser())
    for application in ("Chromium", "Google Chrome")
)
"""Where macOS keeps it: never on PATH."""

# The shell has no windows: it draws and runs pages as the browser does, for half of the processor's time.
CHROMIUM = Engine(
    "chromium",
    "CHROMIUM",
    (
        *("chromium-headless-shell", "chromium", "chromium-browser"),
        *("google-chrome", "google-chrome-stable", *_MACOS),
    ),
    ("chromium-headless-shell",),
)
FIREFOX = Engine("firefox", "FIREFOX", ("firefox-esr", "firefox"), ("firefox-esr",))
WEBKIT = Engine("webkit", "WEBKIT", ("WebKitWebDriver",), ("webkit2gtk-driver", "xvfb"), beside=("Xvfb",))
ENGINES = {one.name: one for one in (CHROMIUM, FIREFOX, WEBKIT)}

CHROMIUM_FLAGS = (
    *(("--no-sandbox",) if _IS_ROOT else ()),
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)
"""Flags for every launch: no graphics card is needed, and no host but this one is found."""


FIREFOX_PREFERENCES: dict[str, str | float | bool] = {
    "intl.accept_languages": "en-GB, en",
    # No host but this one is found: every other is asked for at a door that nobody opens.
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "localhost, 127.0.0.1",
    # Its sandbox would keep the processes that draw pages from reading fonts in a folder it does not know.
    "security.sandbox.content.read_path_whitelist": ",".join(sorted({f"{FOLDER}/", f"{FOLDER.resolve()}/"})),
}
"""Preferences for every launch of Firefox."""

NO_MORE: Mapping[str, str | float | bool] = MappingProxyType({})


class BrowserSettingError(Exception):
    """An environment variable names a browser that cannot be run."""


def find(engine: Engine) -> Path | None:
    """Return the program to drive, or None where there is none.

    The engine's environment variable goes before everything else. Raises BrowserSettingError if it is set
    to something that cannot be run: a wrong wish is not passed over.
    """
    if not all(shutil.which(one) for one in engine.beside):
        return None
    wish = os.environ.get(engine.variable)
    if wish:
        found = shutil.which(Path(wish).expanduser())
        if found is None:
            raise BrowserSettingError(
                f"{engine.variable} is {wish!r}, which is not a program that can be run"
            )
        return Path(found)
    for candidate in engine.commands:
        found = shutil.which(candidate)
        if found is not None:
            return Path(found)
    return None


def ensure(*engines: Engine) -> int:
    """See to it that ``engines`` are there, as far as this machine allows; return the exit status.

    Prints a line for each: which program it is, or that its tests will be skipped (0), or that they cannot
    run although CI=true asks for them (1). A wrong environment variable is 1 everywhere.
    """
    try:
        missing = [one for one in engines if find(one) is None]
        if missing and _may_install():
            _install(package for one in missing for package in one.packages)
        return max((_told(one) for one in engines), default=0)
    except BrowserSettingError as error:
        print(f"!!! BROWSER TESTS CANNOT RUN: {error}", flush=True)
        return 1


def _told(engine: Engine) -> int:
    """Print how it stands with ``engine``; the exit status that follows from it."""
    found = find(engine)
    if found is not None:
        print(f"{engine.name}: {found}", flush=True)
        return 0
    remedy = (
        f"there is no {engine.name} here; install one (Debian: {' '.join(engine.packages)}), "
        f"or name it: {engine.variable}=path make test"
    )
    if in_ci():
        print(f"!!! {engine.name.upper()} TESTS CANNOT RUN, and CI needs them: {remedy}", flush=True)
        return 1
    print(f"!!! {engine.name.upper()} TESTS WILL BE SKIPPED: {remedy}", flush=True)
    return 0


def _may_install() -> bool:
    """Whether packages can be installed without asking anyone: root, and apt-get is there."""
    return _IS_ROOT and shutil.which("apt-get") is not None


def _install(packages: Iterator[str]) -> None:
    """Install ``packages`` with apt-get; a failure is told by apt-get itself and leaves nothing to find."""
    names = tuple(packages)
    print(f"installing {' and '.join(names)} with apt-get …", flush=True)
    _apt_get("update")
    _apt_get("install", "--yes", "--no-install-recommends", *names)


def _apt_get(command: str, *arguments: str) -> None:
    call = ("apt-get", "--quiet=2", command, *arguments)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # Its progress lines are dropped, its complaints (on stderr) are not.
    subprocess.run(call, env=quiet, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)


@contextmanager
def fresh_home(fonts: FontSet = NARROW) -> Iterator[dict[str, str]]:
    """The environment of a browser's process: an empty HOME, gone afterwards, ``fonts`` and no others."""
    with tempfile.TemporaryDirectory(prefix="four-islands-browser-", ignore_cleanup_errors=True) as home:
        yield environment(home) | {"XDG_RUNTIME_DIR": home, "FONTCONFIG_FILE": str(fonts.configuration)}


def launched(
    driver: Playwright,
    engine: Engine,
    environment: Mapping[str, str],
    preferences: Mapping[str, str | float | bool] = NO_MORE,
) -> Browser:
    """A headless Chromium or Firefox, driven by Playwright, its process started with ``environment``.

    ``preferences`` are further ones of Firefox's, by the names of its about:config.
    Raises FileNotFoundError where there is none.
    """
    found = find(engine)
    if found is None:
        raise FileNotFoundError(f"there is no {engine.name} here")
    if engine is FIREFOX:
        # The channel stands for Mozilla's own Firefox, spoken to by WebDriver BiDi, and not Playwright's.
        return driver.firefox.launch(
            channel="moz-firefox",
            executable_path=str(found),
            env={**environment},
            firefox_user_prefs=FIREFOX_PREFERENCES | {**preferences},
        )
    return driver.chromium.launch(executable_path=str(found), args=list(CHROMIUM_FLAGS), env={**environment})


if __name__ == "__main__":
    sys.exit(ensure(*(ENGINES[name] for name in sys.argv[1:])))
