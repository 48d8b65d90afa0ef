"""The data dictionary: as the model says, whole, and in the vocabulary's words."""

import re
from pathlib import Path

import pytest

from geo import RecordError
from geo.dictionary import files
from geo.loading import DATA
from geo.schema import LISTS, MAPPINGS
from geo.terms import Vocabulary
from tests.geo.broken_record import content

PAGE = (DATA / "README.md").read_text(encoding="utf-8")


def test_the_dictionary_is_as_the_model_says() -> None:
    """``python -m geo dictionary`` would change nothing."""
    assert files(DATA) == {DATA / "README.md": PAGE}, "python -m geo dictionary writes it anew"


@pytest.mark.parametrize("kind", [*LISTS, *MAPPINGS])
def test_every_field_of_every_file_is_in_it(kind: str) -> None:
    """Each kind of file has a section with a row for each of its fields."""
    section = PAGE.split(f"\n## {kind}\n")[1].split("\n## ")[0]
    model = MAPPINGS.get(kind) or LISTS[kind]
    assert re.findall(r"^\| `(\w+)` \|", section, flags=re.MULTILINE) == list(model.model_fields)


def test_every_code_is_in_it_with_its_label(record: Path) -> None:
    """Codes are explained in the words of the vocabulary, and a change of those makes the page stale."""
    with content(record, "vocabulary.yaml") as vocabulary:
        for group in Vocabulary.model_fields:
            for code, term in vocabulary[group].items():
                assert f"| `{code}` | {term['label']['en'].strip()} |" in PAGE
        vocabulary["administrators"]["ussr"]["label"]["en"] = "USSR | Moscow"
    assert r"| `ussr` | USSR \| Moscow |" in files(record)[record / "README.md"]


def test_every_link_leads_somewhere() -> None:
    """To a heading of the page, or to a file beside it."""
    anchors = {heading.lower() for heading in re.findall(r"^#+ (\w+)$", PAGE, flags=re.MULTILINE)}
    for link in re.findall(r"\]\(([^)]+)\)", PAGE):
        assert link[1:] in anchors if link.startswith("#") else (DATA / link).exists(), link


def test_without_a_vocabulary_there_is_no_dictionary(record: Path) -> None:
    """The words for the codes are part of it."""
    (record / "vocabulary.yaml").unlink()
    with pytest.raises(RecordError, match=r"vocabulary\.yaml"):
        files(record)
