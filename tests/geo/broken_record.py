"""Copies of the record with something broken in them: read the YAML, change it, write it back."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import geopandas
import yaml

from geo import Problem, RecordError, load_catalog
from geo.loading import DATA
from geo.outlines import OutlinesFile, read_outlines
from geo.record_file import read_record_file


class _Dumper(yaml.CSafeDumper):
    """Writes a value that occurs twice in full, as the record knows no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def copied_to(folder: Path) -> Path:
    """A copy of the record in ``folder``, without what loading does not read: no edition to differ from."""
    return shutil.copytree(DATA, folder, ignore=shutil.ignore_patterns("LICENSE*", "editions"))


@cache
def _committed() -> dict[str, tuple[bytes, Any]]:
    """Each file of the record: its bytes, and what they hold."""
    files = {path.relative_to(DATA).as_posix(): path for path in DATA.glob("**/*.yaml")}
    return {file: (path.read_bytes(), read_record_file(path, file)[0]) for file, path in files.items()}


def read_if_changed(path: Path, file: str) -> tuple[Any, list[Problem]]:
    """What ``read_record_file`` gives, without parsing again a file that is as it was committed."""
    raw, held = _committed().get(file, (None, None))
    return (held, []) if path.is_file() and path.read_bytes() == raw else read_record_file(path, file)


@cache
def _committed_outlines(file: OutlinesFile) -> tuple[bytes, geopandas.GeoDataFrame | None]:
    return (DATA / file.name).read_bytes(), read_outlines(DATA, file, None, [])


def outlines_if_changed(
    folder: Path, file: OutlinesFile, wanted: Sequence[str] | None, problems: list[Problem]
) -> geopandas.GeoDataFrame | None:
    """What ``read_outlines`` gives, without building again the shapes that are as they were committed."""
    raw, outlines = _committed_outlines(file)
    path = folder / file.name
    same = path.is_file() and path.read_bytes() == raw
    if same and outlines is not None and (wanted is None or sorted(wanted) == sorted(outlines.index)):
        return outlines
    return read_outlines(folder, file, wanted, problems)


def problems_in(folder: Path) -> list[Problem]:
    """What loading ``folder`` finds wrong."""
    try:
        load_catalog(folder)
    except RecordError as error:
        return list(error.problems)
    return []


@contextmanager
def content(folder: Path, file: str) -> Iterator[Any]:
    """The list or mapping in ``file``, written back with the changes made to it."""
    held, problems = read_if_changed(folder / file, file)
    assert not problems
    read = deepcopy(held)
    yield read
    write(folder / file, read)


def write(path: Path, held: Any) -> None:
    """Write a list or mapping as a file of the record."""
    text = yaml.dump(held, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    path.write_text(text, encoding="utf-8")


@contextmanager
def entry(folder: Path, kind: str, entry_id: str) -> Iterator[dict[str, Any]]:
    """One entry, written back with the changes made to it."""
    with content(folder, file_of(folder, kind, entry_id)) as entries:
        yield next(one for one in entries if one["id"] == entry_id)


def without(folder: Path, kind: str, entry_id: str) -> None:
    """Take one entry out."""
    with content(folder, file_of(folder, kind, entry_id)) as entries:
        entries[:] = [one for one in entries if one["id"] != entry_id]


def file_of(folder: Path, kind: str, entry_id: str) -> str:
    """The file that holds an entry, as problems name it."""
    for path in (*folder.glob(f"{kind}.yaml"), *sorted(folder.glob(f"{kind}/*.yaml"))):
        if f"- id: {entry_id}\n" in path.read_text(encoding="utf-8"):
            return path.relative_to(folder).as_posix()
    raise LookupError(f"no {kind} entry {entry_id}")
