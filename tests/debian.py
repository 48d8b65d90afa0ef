"""Packages of Debian, downloaded to be unpacked and never installed."""

import os
import shutil
import subprocess
from pathlib import Path


def can_unpack() -> bool:
    """Whether the programs are there that do it (Debian, Ubuntu)."""
    return bool(shutil.which("apt-get") and shutil.which("dpkg-deb"))


def download(package: str, folder: Path | str) -> str:
    """Download ``package`` into ``folder``; what apt-get complained of where it could not."""
    fetched = subprocess.run(
        ("apt-get", "--quiet=2", "download", package),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return fetched.stderr


def unpack(file: Path, folder: Path) -> None:
    """Unpack what was downloaded into ``folder``."""
    subprocess.run(("dpkg-deb", "-x", str(file), str(folder)), check=True)


def renew_lists() -> bool:
    """Have apt-get learn anew which packages there are; False where only root may and we are not."""
    if not (hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")):
        return False
    subprocess.run(("apt-get", "--quiet=2", "update"), stdin=subprocess.DEVNULL, check=False)
    return True
