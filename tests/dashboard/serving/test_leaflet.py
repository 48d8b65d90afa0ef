"""What is served of Leaflet is what its makers published, or nothing is served."""

import shutil
from pathlib import Path

import pytest

from dashboard.serving import assets
from dashboard.serving.assets import LEAFLET, LEAFLET_FILES, leaflet_file, require_leaflet


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the files, served in place of them."""
    for name in LEAFLET_FILES:
        shutil.copy(assets._LEAFLET / name, tmp_path)
    monkeypatch.setattr(assets, "_LEAFLET", tmp_path)
    return tmp_path


def test_its_files_are_the_makers() -> None:
    """The version that they name themselves, too."""
    require_leaflet()
    assert f"Leaflet {LEAFLET}," in leaflet_file("leaflet.js").decode()


@pytest.mark.parametrize("name", LEAFLET_FILES)
def test_another_byte_is_never_served(copied: Path, name: str) -> None:
    """The start ends in a line that names the file, and nothing else hands it out either."""
    require_leaflet()
    path = copied / name
    path.write_bytes(path.read_bytes() + b"\n")
    with pytest.raises(
        SystemExit, match=rf"{name}: came SHA-256 [0-9a-f]{{64}}; allowed: {LEAFLET_FILES[name]}"
    ):
        require_leaflet()
    with pytest.raises(ValueError, match=name):
        leaflet_file(name)
    path.unlink()
    with pytest.raises(SystemExit, match=rf"{name}: No such file or directory"):
        require_leaflet()
