"""The browser's modules have tests of their own, run by node's test runner where there is node."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TESTS = sorted((ROOT / "tests" / "javascript").glob("*.test.mjs"))


@pytest.mark.skipif(
    shutil.which("node") is None, reason="node is not installed: JavaScript unit tests skipped"
)
@pytest.mark.parametrize("file", TESTS, ids=lambda file: str(file.name))
def test_the_modules_pass_their_own_tests(file: Path) -> None:
    """Date arithmetic, keys, snapping, scale, play, filters and bands are right, each by itself."""
    ended = subprocess.run(
        ["node", "--test", str(file)], capture_output=True, text=True, timeout=120, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "# pass 0" not in ended.stdout
