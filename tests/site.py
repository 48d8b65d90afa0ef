"""The page as files, built once for all tests by `make site`'s command, and a server of plain files."""

import fcntl
import functools
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.environment import environment
from tests.server import ROOT

ADDRESS = "https://islands.example/maps/"
"""Where it says that it stands; it is tried at another place."""
NAME = "site"


def built(folder: Path) -> Path:
    """The site in ``folder``, built unless another process of the tests has; they wait for one another."""
    site = folder / NAME
    with (folder / f"{NAME}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.is_dir():
            build(site)
    return site


def build(site: Path) -> None:
    """Write it into ``site`` by the command."""
    with TemporaryDirectory(prefix="four-islands-site-") as home:
        subprocess.run(
            [sys.executable, "-m", "dashboard.site", str(site), "--address", ADDRESS],
            cwd=ROOT,
            env=environment(home, os.environ) | {"PYTHONPATH": str(ROOT)},
            check=True,
            stdout=subprocess.DEVNULL,
        )


class _Files(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of ``site`` below a path of a server of plain files, without a slash at the end."""
    handler = functools.partial(_Files, directory=str(site.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://localhost:{server.server_port}/{site.name}"
        finally:
            server.shutdown()
            thread.join()
