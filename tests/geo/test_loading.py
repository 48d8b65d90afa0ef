"""Loading: the committed record, and every problem of a broken one in a single error."""

from pathlib import Path

import pytest

from geo import Catalog, Problem, RecordError, load_catalog
from geo.loading import KINDS
from tests.geo.broken_record import content, copied_to, entry, file_of, problems_in

# The files that hold one mapping instead of a list of entries.
WHOLE = (
    *("dispute.yaml", "vocabulary.yaml", "edition.yaml"),
    *("neutrality.yaml", "order.yaml", "translations.yaml"),
)
OUTLINES = ("islands.geojson", "context.geojson", "locator.geojson")


def test_the_committed_record_loads(catalog: Catalog) -> None:
    """What is in data/ has no problem at all."""
    assert len(catalog.events) > 50
    assert len(catalog.sources) > 200


def test_a_copy_of_the_record_is_not_broken_by_copying_or_rewriting(record: Path) -> None:
    """The copies that the other tests break are sound before that, and rewriting breaks nothing."""
    assert problems_in(record) == []
    before = load_catalog(record)
    for path in sorted(record.glob("**/*.yaml")):
        with content(record, path.relative_to(record).as_posix()):
            pass
    after = load_catalog(record)
    assert after.events == before.events
    assert after.sources == before.sources
    assert after.islands == before.islands
    assert after.vocabulary == before.vocabulary


def test_the_folder_may_be_named_by_text(record: Path) -> None:
    """A notebook passes a plain string."""
    assert load_catalog(str(record)).events


def test_all_problems_come_at_once(record: Path) -> None:
    """Whoever repairs the record sees every problem in one run, each in one line, in file order.

    Before them stand the files that cannot be read.
    """
    event_file = file_of(record, "events", "joint-declaration-1956")
    source_file = file_of(record, "sources", "joint-declaration-1956-text")
    with entry(record, "administrations", "iturup-1991") as administration:
        administration["administrator"] = "narnia"
        administration["sources"] = []
    with entry(record, "claims", "russia-all-2022") as claim:
        claim["answer"]["party"] = "narnia"
    with entry(record, "events", "joint-declaration-1956") as event:
        event["date"] = "1956-02-30"
        event["wight"] = 3
    with entry(record, "sources", "joint-declaration-1956-text") as source:
        del source["publisher"]
    (record / "islands.geojson").write_text("{}", encoding="utf-8")
    (record / "islands.yaml").unlink()
    with content(record, "vocabulary.yaml") as vocabulary:
        del vocabulary["bearings"]["named"]
    with pytest.raises(RecordError) as raised:
        load_catalog(record)
    assert [(problem.file, problem.entry, problem.field) for problem in raised.value.problems] == [
        ("islands.geojson", "", ""),
        ("islands.yaml", "", ""),
        *sorted(
            [
                ("administrations.yaml", "iturup-1991", "administrator"),
                ("administrations.yaml", "iturup-1991", "sources"),
                ("claims.yaml", "russia-all-2022", "answer.party"),
                (event_file, "joint-declaration-1956", "date"),
                (event_file, "joint-declaration-1956", "wight"),
                (source_file, "joint-declaration-1956-text", "publisher"),
                ("vocabulary.yaml", "bearings", "named"),
            ]
        ),
    ]
    assert str(raised.value).splitlines() == [str(problem) for problem in raised.value.problems]


@pytest.mark.parametrize("kind", KINDS)
def test_a_missing_file_is_one_problem(record: Path, kind: str) -> None:
    """A file that is gone is reported once, and not again at each entry that refers into it."""
    for path in (*record.glob(f"{kind}.yaml"), *record.glob(f"{kind}/*.yaml")):
        path.unlink()
    allowed = f"{kind}.yaml or {kind}/*.yaml"
    assert problems_in(record) == [Problem(f"{kind}.yaml", "", "", "no such file", allowed)]


@pytest.mark.parametrize("file", WHOLE)
def test_a_missing_file_that_is_one_mapping_is_one_problem(record: Path, file: str) -> None:
    """Without the words for its codes, its edition or its rules, the record is not used."""
    (record / file).unlink()
    assert problems_in(record) == [Problem(file, "", "", "No such file or directory", "a readable file")]


def test_an_empty_folder_misses_every_file(tmp_path: Path) -> None:
    """A folder that is not the record says so file by file."""
    expected = {f"{kind}.yaml" for kind in KINDS} | {*WHOLE, *OUTLINES, "glossary.yaml"}
    assert {problem.file for problem in problems_in(tmp_path)} == expected
    assert len(problems_in(tmp_path)) == len(expected)


@pytest.mark.parametrize(
    ("kind", "text", "came"),
    [
        *((kind, "a: 1", "{'a': 1}") for kind in KINDS),
        ("glossary", "a: 1", "{'a': 1}"),
        *(("events", "just words", "'just words'"), ("events", "null", "None"), ("events", "12", "12")),
    ],
)
def test_a_file_that_is_not_a_list_is_one_problem(record: Path, kind: str, text: str, came: str) -> None:
    """A file is a list of entries; anything else is reported once, and not again at what refers into it."""
    file = first_file(record, kind)
    (record / file).write_text(text and f"{text}\n", encoding="utf-8")
    assert problems_in(record) == [Problem(file, "", "", came, "a list of entries")]


@pytest.mark.parametrize("kind", [*KINDS, *(file.removesuffix(".yaml") for file in WHOLE), "glossary"])
def test_a_file_that_cannot_be_read_is_one_problem(record: Path, kind: str) -> None:
    """A slip of YAML in one file is reported once, with its line, and nothing else looks broken for it."""
    file = first_file(record, kind)
    text = (record / file).read_text(encoding="utf-8")
    (record / file).write_text(text + "\n\tbroken: [", encoding="utf-8")
    [problem] = problems_in(record)
    assert (problem.file, problem.entry, problem.allowed) == (file, "", "plain YAML")
    assert problem.field == f"line {text.count(chr(10)) + 2}"


@pytest.mark.parametrize("kind", KINDS)
def test_an_entry_that_is_not_a_mapping_is_named_by_its_place(record: Path, kind: str) -> None:
    """An entry without an id is found by its number in the file."""
    file = first_file(record, kind)
    wrong = ["just words", 12, None, ["a"]]
    with content(record, file) as entries:
        number = len(entries) + 1
        entries.extend(wrong)
    assert sorted(
        (problem.file, problem.entry, problem.field, problem.came) for problem in problems_in(record)
    ) == sorted((file, f"entry {number + offset}", "", repr(value)) for offset, value in enumerate(wrong))


@pytest.mark.parametrize("file", WHOLE)
def test_a_list_where_a_mapping_is_due_is_one_problem(record: Path, file: str) -> None:
    """The vocabulary, the edition and most rules are one mapping each."""
    (record / file).write_text("- a\n", encoding="utf-8")
    [problem] = problems_in(record)
    assert (problem.file, problem.entry, problem.came) == (file, "", "['a']")


def test_a_record_may_be_one_file_or_a_folder_of_files(record: Path) -> None:
    """Where the entries of a kind stand is a matter of taste: one file, a folder, or both."""
    events = sorted((record / "events").glob("*.yaml"))
    single = "\n".join(path.read_text(encoding="utf-8") for path in events)
    (record / "events.yaml").write_text(single, encoding="utf-8")
    for path in events:
        path.unlink()
    assert problems_in(record) == []
    (record / "claims").mkdir()
    (record / "claims.yaml").rename(record / "claims" / "all.yaml")
    assert problems_in(record) == []


def test_loading_twice_says_the_same(record: Path, tmp_path: Path) -> None:
    """The same record gives the same problems in the same order, wherever it lies."""
    other = copied_to(tmp_path / "elsewhere" / "data")
    for folder in (record, other):
        (folder / "parties.yaml").write_text("- id: x\n- id: y\n  role: z\n", encoding="utf-8")
    assert problems_in(record) == problems_in(record) == problems_in(other) != []


def first_file(record: Path, kind: str) -> str:
    """The first file of ``kind``, as problems name it."""
    paths = [*record.glob(f"{kind}.yaml"), *sorted(record.glob(f"{kind}/*.yaml"))]
    return paths[0].relative_to(record).as_posix()
