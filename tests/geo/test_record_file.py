"""One file of the record: YAML without its surprises, and any other file refused in words."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo.problem import Problem
from geo.record_file import MAX_BYTES, MAX_DEPTH, read_record_file
from tests.geo.broken_record import write

many = settings(max_examples=200)


def read(path: Path, text: str | bytes) -> tuple[Any, list[Problem]]:
    """What becomes of ``text`` in a file."""
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_record_file(path, "scratch.yaml")


@pytest.mark.parametrize(
    "text",
    [
        *("1956-10-19", "1956-10", "1955-08/1956-01", "12:30:45", "1956-10-19T00:00:00Z"),
        *("no", "No", "NO", "yes", "on", "off", "y", "n", "True", "FALSE", "Null", "NULL"),
        *("1956", "1644", "0001", "9999", "-1956", "007", "0x1F", "0o17", "1_000", "1e5", "+1", ".5", "5."),
        *(".inf", ".nan", "nan", "inf", "<<", "="),
    ],
)
def test_text_stays_text(scratch_file: Path, text: str) -> None:
    """Dates, years and the words for yes and no stay what was written: no value is a guess of YAML's."""
    assert read(scratch_file, f"key: {text}\n") == ({"key": text}, [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(
            ("0", 0),
            ("3", 3),
            ("999", 999),
            ("-12", -12),
            ("17291", 17291),
            ("146.136", 146.136),
            ("-0.5", -0.5),
        ),
        *(("true", True), ("false", False), ("null", None), ("~", None), ("", None), ("'null'", "null")),
        *(
            ("'12'", "12"),
            ("[a, 1]", ["a", 1]),
            ("{a: 1}", {"a": 1}),
            ("Итуруп", "Итуруп"),
            ("択捉島", "択捉島"),
        ),
    ],
)
def test_figures_and_the_plain_words_are_read(scratch_file: Path, text: str, value: object) -> None:
    """Figures, true, false and null are themselves; a quoted one is text."""
    found, problems = read(scratch_file, f"key: {text}\n")
    assert (found, problems) == ({"key": value}, [])
    assert type(found["key"]) is type(value)


@pytest.mark.parametrize(
    ("text", "line", "came"),
    [
        ("id: a\ntitle: b\nid: c", "line 3", "the key 'id' for the second time"),
        ("- id: a\n- {x: {k: 1, k: 1}}", "line 2", "the key 'k' for the second time"),
        ("'id': a\n\"id\": b", "line 2", "the key 'id' for the second time"),
        ("1: a", "line 1", "a key that is not plain text"),
        ("null: a", "line 1", "a key that is not plain text"),
        ("? [a, b]\n: c", "line 1", "a key that is not plain text"),
        ("a: &here b", "line 1", "an anchor or alias"),
        ("a: b\nc: *here", "line 2", "an anchor or alias"),
        ("a: &loop\n  b: *loop", "line 1", "an anchor or alias"),
        ("a: !!python/object/apply:os.getcwd []", "line 1", "a tag"),
        ("a: b\nc: !secret d", "line 2", "a tag"),
        ("a: b\n---\na: c", "line 2", "but found another document"),
        ("a: b: c", "line 1", "mapping values are not allowed in this context"),
        ("a: [b", "line 2", "did not find expected ',' or ']'"),
        ("a: 'b", "line 1", "found unexpected end of stream"),
        ("\tb: c", "line 1", "found character that cannot start any token"),
        ("[" * (MAX_DEPTH + 1), "line 1", f"more than {MAX_DEPTH} levels of nesting"),
        ("[" * 200_000, "line 1", f"more than {MAX_DEPTH} levels of nesting"),
        ("- " * 200_000, "line 1", f"more than {MAX_DEPTH} levels of nesting"),
        ("{a: " * 50_000, "line 1", f"more than {MAX_DEPTH} levels of nesting"),
    ],
)
def test_what_is_refused_is_said_with_its_line(scratch_file: Path, text: str, line: str, came: str) -> None:
    """A key written twice, an anchor, a tag, a slip of the pen: one problem, with the line where it is."""
    found, [problem] = read(scratch_file, text)
    assert found is None
    assert (problem.file, problem.entry, problem.field, problem.allowed) == (
        "scratch.yaml",
        "",
        line,
        "plain YAML",
    )
    assert problem.came.startswith(came)


@pytest.mark.parametrize(
    "text",
    [
        *("!!timestamp 1956-10-19", "!!binary aGk=", "!!set {a, b}", "!!omap [a: 1]", "!!pairs [a: 1]"),
        *(
            "!!timestamp soon",
            "!!timestamp 1956-99-99",
            "!!bool maybe",
            "!!int ''",
            "!!int much",
            "!!float ''",
        ),
        *("!!map [a]", "!!map a", "!!set [a]", "!!seq {a: b}", "!!str [a]", "!!null [a]"),
    ],
)
def test_an_explicit_tag_is_no_way_round(scratch_file: Path, text: str) -> None:
    """Texts, numbers, lists, mappings and nothing else: no tag can make a date or crash the reader."""
    problem = Problem("scratch.yaml", "", "line 1", "a tag", "plain YAML")
    assert read(scratch_file, f"key: {text}") == (None, [problem])


def test_nesting_up_to_the_limit_is_read(scratch_file: Path) -> None:
    """The limit itself is allowed."""
    value, problems = read(scratch_file, "[" * MAX_DEPTH + "]" * MAX_DEPTH + "\n")
    assert not problems
    assert str(value) == "[" * MAX_DEPTH + "]" * MAX_DEPTH


def test_a_file_that_is_not_utf8_says_where(scratch_file: Path) -> None:
    """A file saved in another encoding is refused whole, never half-read."""
    problem = Problem("scratch.yaml", "", "", "a byte that is not UTF-8 at offset 3", "UTF-8 text")
    assert read(scratch_file, b"a: \xff") == (None, [problem])
    assert read(scratch_file, "a: Итуруп".encode("cp1251")) == (None, [problem])
    assert read(scratch_file, "択捉島".encode("utf-16"))[0] is None


def test_a_byte_order_mark_is_no_part_of_the_text(scratch_file: Path) -> None:
    """A file from an editor that writes a byte order mark reads the same."""
    assert read(scratch_file, "\ufeffid: a\n") == ({"id": "a"}, [])


def test_a_file_that_is_too_large_is_not_parsed(scratch_file: Path) -> None:
    """Beyond the limit nothing is parsed; at the limit all is."""
    problem = Problem("scratch.yaml", "", "", f"{MAX_BYTES + 1} bytes", f"at most {MAX_BYTES} bytes")
    assert read(scratch_file, b"[" * (MAX_BYTES + 1)) == (None, [problem])
    assert read(scratch_file, b"#" * (MAX_BYTES - 1) + b"\n") == (None, [])


@pytest.mark.parametrize("text", ["# only a comment\n", "---\n", "null\n"])
def test_a_file_may_hold_nothing(scratch_file: Path, text: str) -> None:
    """That is no slip of YAML; that a list was due is said where the list is checked."""
    assert read(scratch_file, text) == (None, [])


@pytest.mark.parametrize("text", ["", "\n", " \n\n", "\ufeff\n"])
def test_an_empty_file_is_told(scratch_file: Path, text: str) -> None:
    """As a full disk leaves one behind."""
    problem = Problem("scratch.yaml", "", "", "an empty file", "the file with its content")
    assert read(scratch_file, text) == (None, [problem])


@pytest.mark.parametrize("text", ["a: b\nc: d", "a: b\n#", "- a\n- ", "a"])
def test_a_file_that_is_cut_off_is_refused(scratch_file: Path, text: str) -> None:
    """What is left of it may be YAML; that its last line does not end shows the cut."""
    assert read(scratch_file, f"{text}\n")[1] == []
    found, [problem] = read(scratch_file, text)
    assert found is None
    assert problem.field == f"line {len(text.splitlines())}"
    assert problem.came == "a last line without its end: the file may be cut off"


def test_a_file_that_is_not_there_or_is_a_folder_is_a_problem(tmp_path: Path) -> None:
    """What the disk says reaches the reader as a problem of that file."""
    assert read_record_file(tmp_path / "absent", "absent") == (
        None,
        [Problem("absent", "", "", "No such file or directory", "a readable file")],
    )
    assert read_record_file(tmp_path, "folder") == (
        None,
        [Problem("folder", "", "", "Is a directory", "a readable file")],
    )


# Pieces that YAML gives a meaning to, so that random text is often nearly YAML.
_PIECES = st.sampled_from(
    [
        *("- ", ": ", "? ", "[", "]", "{", "}", ", ", "\n", "\n  ", "a", "id", "1956", "12", "~", "'", '"'),
        *(
            "|\n",
            ">-\n",
            "#",
            "&a ",
            "*a",
            "!!int ",
            "!!str ",
            "!x ",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "\t",
            "\0",
            "é",
        ),
    ]
)


@many
@given(st.binary(max_size=64) | st.text(max_size=64).map(lambda text: text.encode("utf-8", "surrogatepass")))
@example(b"\x00")
@example(b"\x89PNG\r\n\x1a\n")
@example(b"\xed\xa0\x80")
def test_any_bytes_are_read_or_refused(scratch_file: Path, raw: bytes) -> None:
    """No file crashes the reader: it gives the content, or nothing and the problem."""
    content, problems = read(scratch_file, raw)
    assert content is None or not problems


@many
@given(st.lists(_PIECES, max_size=16).map("".join))
def test_any_text_that_looks_like_yaml_is_read_or_refused(scratch_file: Path, text: str) -> None:
    """The same for text that is nearly YAML, where a parser's corners are."""
    content, problems = read(scratch_file, text)
    assert content is None or not problems
    assert all(problem.came and "\n" not in str(problem) for problem in problems)


_VALUES = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12)
    | st.integers(-999, 999)
    | st.booleans()
    | st.none(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abcxyz", min_size=1, max_size=6), inner)
    ),
    max_leaves=12,
)


@many
@given(_VALUES)
def test_what_is_written_is_read_back(scratch_file: Path, value: Any) -> None:
    """Texts, figures, lists and mappings survive a round trip unchanged."""
    write(scratch_file, value)
    assert read_record_file(scratch_file, "scratch.yaml") == (value, [])
