"""Asking a browser's module, run by node, for what it makes."""

import json
import subprocess
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def made_by(script: str, asked: dict[str, Any]) -> list[Any]:
    """What ``script``, a path from this folder, writes when it is given ``asked``; both are JSON."""
    ended = subprocess.run(
        ["node", str(HERE / script)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    found: list[Any] = json.loads(ended.stdout)
    return found
