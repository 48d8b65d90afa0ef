"""Every key event of the record can be read over the ticks, however close its neighbours."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from dashboard.moments.moments import moments
from geo import load_catalog
from geo.text import LANGUAGES, Language

SCRIPT = Path(__file__).with_name("every_key_event.mjs")


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
@pytest.mark.parametrize("language", LANGUAGES)
def test_looking_closer_names_every_key_event(tmp_path: Path, language: Language) -> None:
    """On a phone and on a desk, at some zoom on its day, in letters wider than any the page has."""
    told = tmp_path / "moments.json"
    told.write_text(json.dumps(moments(load_catalog(), language)), encoding="utf-8")
    ended = subprocess.run(
        ["node", str(SCRIPT), str(told)], capture_output=True, text=True, timeout=60, check=True
    )
    assert json.loads(ended.stdout) == []
