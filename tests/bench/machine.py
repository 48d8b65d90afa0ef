"""Where and when the figures were measured, in lines of Markdown."""

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tests.server import ROOT

PACKAGES = ("streamlit", "folium", "streamlit-folium", "geopandas")


def circumstances(chromium: str, seconds: float) -> list[str]:
    """Machine, versions, date and revision."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return [
        f"Machine: {os.cpu_count()} CPUs ({_cpu_model()}), {_memory_gib():.1f} GiB of memory, load "
        f"{os.getloadavg()[0]:.1f} at the end (the benchmark's own included).",
        f"Versions: Python {platform.python_version()}, {packages}, Chromium {chromium}.",
        f"Measured {datetime.now(UTC):%Y-%m-%d %H:%M} UTC at revision {_revision()}, in {seconds:.0f} s.",
    ]


def _cpu_model() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition(":")
        if name.strip() == "model name":
            return " ".join(value.split())
    return platform.machine()


def _memory_gib() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def _revision() -> str:
    try:
        revision = _git("rev-parse", "--short", "HEAD")
        changed = _git("status", "--porcelain", "--", ".", ":!tests/bench/results.md", ":!README.md")
    except (OSError, subprocess.CalledProcessError):
        return "unknown (no git)"
    return f"{revision} with changes" if changed else revision


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()
