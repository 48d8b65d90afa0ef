"""What the tests of the library share: the committed record, loaded once, and copies of it to break."""

import gc
from pathlib import Path

import pytest

from geo import Catalog, Problem, load_catalog, loading
from geo.loading import DATA, read_whole
from geo.neutrality import WordCheck
from geo.word_list import NeutralityRules
from tests.geo import broken_record


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The committed record."""
    loaded = load_catalog()
    # It stays to the end: the garbage collector need not walk through it again at every test.
    gc.collect()
    gc.freeze()
    return loaded


@pytest.fixture(scope="session")
def check() -> WordCheck:
    """The committed word lists."""
    problems: list[Problem] = []
    rules = read_whole(DATA, "neutrality.yaml", NeutralityRules, problems)
    assert rules is not None, problems
    return WordCheck(rules)


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the record's folder that a test may break.

    Loading it parses only the files that a test changed: parsing all of them would be most of the time.
    """
    monkeypatch.setattr(loading, "read_record_file", broken_record.read_if_changed)
    monkeypatch.setattr(loading, "read_outlines", broken_record.outlines_if_changed)
    return broken_record.copied_to(tmp_path / "data")


@pytest.fixture(scope="module")
def scratch_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that many examples of one property write anew."""
    return tmp_path_factory.mktemp("scratch") / "scratch.yaml"
