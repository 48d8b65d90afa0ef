"""The edition's digest: every byte of the record counts, and nothing beside it."""

import shutil
from pathlib import Path

import pytest

from geo.edition_digest import edition_digest
from geo.loading import DATA


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the whole folder."""
    return shutil.copytree(DATA, tmp_path / "data")


def test_a_copy_is_the_same_edition(copy: Path) -> None:
    """Where the record lies does not count."""
    assert edition_digest(copy) == edition_digest(DATA)
    assert len(edition_digest(DATA)) == 64


@pytest.mark.parametrize("name", ["sources/primary.yaml", "edition.yaml", "islands.geojson"])
def test_one_byte_makes_another_edition(copy: Path, name: str) -> None:
    """A changed byte in any data file, of a source as of an outline, is seen."""
    content = bytearray((copy / name).read_bytes())
    content[len(content) // 2] ^= 1
    (copy / name).write_bytes(content)
    assert edition_digest(copy) != edition_digest(DATA)


def test_names_and_borders_of_files_count(copy: Path) -> None:
    """Bytes that move to another file, a renamed file and a missing one are each another edition."""
    seen = {edition_digest(copy)}
    first, second = copy / "events" / "1855-1944.yaml", copy / "events" / "1945-1946.yaml"
    first.write_bytes(first.read_bytes() + second.read_bytes())
    second.write_bytes(b"")
    seen.add(edition_digest(copy))
    second.rename(copy / "events" / "1945.yaml")
    seen.add(edition_digest(copy))
    (copy / "events" / "1945.yaml").unlink()
    seen.add(edition_digest(copy))
    assert len(seen) == 4


@pytest.mark.parametrize("name", ["page.css", "README.md", "schema/events.json", "LICENSE-ODbL.txt"])
def test_what_is_not_the_record_does_not_count(copy: Path, name: str) -> None:
    """A style sheet, the dictionary, a schema or a licence changes nothing that is known."""
    with (copy / name).open("ab") as file:
        file.write(b"\n")
    assert edition_digest(copy) == edition_digest(DATA)
