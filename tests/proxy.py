"""The proxy that compose.yaml names, as Debian packs it: unpacked into .test-proxy, never installed.

``python -m tests.proxy`` is run before the tests. It ends with 0 when it is there, or when its absence only
means that its tests are skipped; with ``CI=true`` an absence ends with 1.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import yaml

from tests import debian
from tests.environment import environment, in_ci
from tests.server import ROOT, free_port

PACKAGE = "caddy"
FOLDER = ROOT / ".test-proxy"
COMPOSE = ROOT / "compose.yaml"


def find() -> Path | None:
    """The program: one on PATH, or the one that ``ensure`` has unpacked."""
    unpacked = FOLDER / "usr" / "bin" / PACKAGE
    named = shutil.which(PACKAGE)
    return Path(named) if named else unpacked if unpacked.is_file() else None


def ensure() -> str | None:
    """Unpack it where it is lacking; why it cannot be had, or None."""
    if find():
        return None
    if not debian.can_unpack():
        return "there is no apt-get and no dpkg-deb here (Debian, Ubuntu)"
    with TemporaryDirectory(prefix="four-islands-proxy-") as downloads:
        said = debian.download(PACKAGE, downloads)
        if not list(Path(downloads).glob("*.deb")) and debian.renew_lists():
            said = debian.download(PACKAGE, downloads)
        for file in Path(downloads).glob("*.deb"):
            debian.unpack(file, FOLDER)
    return None if find() else said.strip() or f"apt-get has no package {PACKAGE}"


def settings() -> str:
    """The proxy's own settings in compose.yaml, as its container reads them."""
    composed = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))
    return str(composed["configs"]["caddyfile"]["content"]).replace("$$", "$")


@contextmanager
def proxied(*ports: int, base: str = "", patience: str = "10s") -> Iterator[str]:
    """The address by TLS, ``base`` at its end, of a proxy in front of servers at ``ports``.

    It signs its certificate itself, and nobody's list of authorities is touched.
    """
    found = find()
    if found is None:
        raise FileNotFoundError(f"there is no {PACKAGE} here")
    plain, secure = free_port(), free_port()
    with TemporaryDirectory(prefix="four-islands-proxy-", ignore_cleanup_errors=True) as home:
        written = Path(home) / "Caddyfile"
        written.write_text(settings(), encoding="utf-8")
        process = subprocess.Popen(
            [str(found), "run", "--config", str(written), "--adapter", "caddyfile"],
            env=environment(home)
            | {
                "OPTIONS": f"skip_install_trust\nhttp_port {plain}\nhttps_port {secure}",
                "PATIENCE": patience,
                "BASE": base,
                "PAGES": f"to {' '.join(f'127.0.0.1:{port}' for port in ports)}",
            },
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stderr
        reading: Thread | None = None
        try:
            awaited = {"serving initial configuration", "certificate obtained successfully"}
            for line in process.stderr:
                awaited = {one for one in awaited if one not in line}
                if not awaited:
                    break
            else:
                raise ChildProcessError("the proxy did not start with the settings in compose.yaml")
            # Whatever else it says is read, or it would wait for that some day.
            reading = Thread(target=process.stderr.read)
            reading.start()
            yield f"https://localhost:{secure}{base}"
        finally:
            process.terminate()
            process.wait(timeout=20)
            if reading:
                reading.join()
            process.stderr.close()


def main() -> int:
    """See to it that it is there; say what that means for the tests where it is not."""
    missing = ensure()
    if missing is None:
        print(f"proxy: {find()}", flush=True)
        return 0
    what = "CANNOT RUN, AND CI NEEDS THEM" if in_ci() else "WILL BE SKIPPED"
    print(f"!!! TESTS BEHIND A PROXY {what}: {missing}", flush=True)
    return int(in_ci())


if __name__ == "__main__":
    # Packages are world-readable wherever they are unpacked.
    os.umask(0o022)
    sys.exit(main())
