"""The report survives whatever stands in the folder, and says what is wrong with it in words."""

import json
import os
import random
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo import Catalog
from geo.loading import DATA
from geo.record_file import MAX_BYTES
from geo.report import Report, report
from geo.schema import LISTS, MAPPINGS
from tests.geo.broken_record import content, file_of, read_if_changed, write

TODAY = date(2026, 1, 1)
FILES = [
    *(f"{kind}.yaml" for kind in (*LISTS, *MAPPINGS)),
    "islands.geojson",
    "context.geojson",
    "locator.geojson",
]


def told(found: Report) -> list[str]:
    """The lines of a report with problems, each checked to be one printable line that survives JSON."""
    lines = [str(problem) for problem in found.problems]
    assert lines
    assert all(line.isprintable() for line in lines)
    assert all(len(line) < 1000 for line in lines)
    assert len(json.loads(json.dumps(found.as_json()))["problems"]) == len(lines)
    return lines


def test_an_empty_folder_lacks_every_file(tmp_path: Path) -> None:
    """Each missing file is a problem of its own."""
    assert {problem.file for problem in report(tmp_path, TODAY).problems} >= set(FILES)


@pytest.mark.parametrize("name", ["absent", "file", "loop", "a\0b"])
def test_what_is_no_folder_lacks_every_file(tmp_path: Path, name: str) -> None:
    """A path to nothing, to a file, to itself, or that cannot be: the same answer."""
    if name == "file":
        (tmp_path / name).write_text("- id: a\n", encoding="utf-8")
    if name == "loop":
        (tmp_path / name).symlink_to(tmp_path / name)
    assert len(told(report(tmp_path / name, TODAY))) >= len(FILES)


@pytest.mark.parametrize(
    ("raw", "came"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe", "not UTF-8"),
        ("- id: Кунашир\n".encode("koi8-r"), "not UTF-8"),
        ("- id: 国後\n".encode("shift-jis"), "not UTF-8"),
        ("- id: a\n".encode("utf-16"), "UTF-16"),
        (b"- id: &a [*a]\n", "anchor or alias"),
        (b"- &a {b: *a}\n", "anchor or alias"),
        (b"[" * 10_000, "levels of nesting"),
        (b"#" * (MAX_BYTES + 1), "bytes"),
        (b"\x00" * 100, "character"),
        (b"", "an empty file"),
        (b"- \x1b[31mred\n", "character"),
    ],
)
def test_a_file_that_is_not_yaml_is_named(record: Path, raw: bytes, came: str) -> None:
    """Binary, wrongly encoded, cyclic, deep, huge or empty: one problem, with file and reason."""
    (record / "claims.yaml").write_bytes(raw)
    lines = [line for line in told(report(record, TODAY)) if line.startswith("claims.yaml")]
    assert len(lines) == 1
    assert came in lines[0]


def test_folders_and_pipes_in_place_of_files_are_named(tmp_path: Path) -> None:
    """Each is a problem of its own, and nothing waits for a pipe that nobody writes to."""
    for file in FILES:
        (tmp_path / file).mkdir()
    lines = told(report(tmp_path, TODAY))
    assert [file for file in FILES if not any(f"{file}: came Is a directory" in line for line in lines)] == []
    for file in FILES:
        (tmp_path / file).rmdir()
        os.mkfifo(tmp_path / file)
    lines = told(report(tmp_path, TODAY))
    assert [
        file for file in FILES if not any(f"{file}: came Not a regular file" in line for line in lines)
    ] == []


def test_a_file_whose_name_is_not_text_is_named(record: Path) -> None:
    """A name of any bytes is printed as far as it can be."""
    raw = os.fsencode(record / "events") + b"/\xff\n\x1b.yaml"
    with open(raw, "wb") as file:
        file.write(b"a: b")
    assert any(r"events/\udcff\n\x1b.yaml" in line for line in told(report(record, TODAY)))


FIELDS = sorted({field for model in (*LISTS.values(), *MAPPINGS.values()) for field in model.model_fields})
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(
        ["japan", "habomai", "none", "treaty", "1956-10-19", "9999-99-99", "1/1", "~", "\udc80"]
    )
)
ANYTHING = st.recursive(
    SCALARS,
    lambda held: (
        st.lists(held, max_size=4)
        | st.dictionaries(st.sampled_from([*FIELDS, "en", "ja"]) | st.text(max_size=5), held, max_size=6)
    ),
    max_leaves=20,
)


@given(held=ANYTHING, file=st.sampled_from(FILES))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_yaml_in_any_file_is_problems_and_no_crash(tmp_path: Path, held: Any, file: str) -> None:
    """Whatever a file holds, alone in a folder."""
    for path in tmp_path.iterdir():
        path.unlink()
    (tmp_path / file).write_text(json.dumps(held), encoding="utf-8")
    assert told(report(tmp_path, TODAY))


@given(data=st.data())
@settings(max_examples=24, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_value_in_a_sound_record_is_judged_and_no_crash(record: Path, data: st.DataObject) -> None:
    """Whatever stands in a field of an entry, beside a record that is right."""
    kind, entry_id = data.draw(
        st.sampled_from(
            [
                ("events", "yalta-agreement-1945"),
                ("claims", "russia-all-2022"),
                ("offer", "habomai-shikotan-frozen-2022"),
                ("administrations", "iturup-1991"),
                ("talks", "talks-four-named-1991"),
                ("laws", "law-on-alienation-2020"),
                ("texts", "joint-declaration-1956-paragraph-9"),
                ("series", "residents-four-groups"),
            ]
        )
    )
    path = record / file_of(record, kind, entry_id)
    committed = path.read_bytes()
    entries = deepcopy(read_if_changed(path, path.relative_to(record).as_posix())[0])
    one = next(held for held in entries if held["id"] == entry_id)
    one[data.draw(st.sampled_from(sorted(one)))] = data.draw(ANYTHING)
    path.write_text(json.dumps(entries), encoding="utf-8")
    found = report(record, TODAY)
    path.write_bytes(committed)
    assert all(str(problem).isprintable() for problem in found.problems)


@pytest.mark.parametrize(
    ("known_to", "sound"),
    [("9999-12-31", True), ("{newest}", True), ("{month}", True), ("{before}", False), ("1956-10-19", False)],
)
def test_an_edition_knows_at_least_what_it_tells(
    record: Path, catalog: Catalog, known_to: str, sound: bool
) -> None:
    """Its last event is not after the last day up to which events were looked for."""
    newest = catalog.newest_event.date.first
    given_date = known_to.format(
        newest=newest, month=newest.strftime("%Y-%m"), before=newest - timedelta(days=1)
    )
    with content(record, "edition.yaml") as edition:
        edition["known_to"] = given_date
    found = [one for one in report(record, newest).problems if one.field == "known_to"]
    assert [(one.file, one.came) for one in found] == ([] if sound else [("edition.yaml", given_date)])


PIECES = [
    *("“", "”", '"', "'", "「", "«", "{0}", "%s", "$(reboot)", "`id`", "<script>", "&amp;", "\\", "\\x00"),
    *(
        "\u202e",
        "\u200b",
        "\u0301",
        "\ufeff",
        "\U0001f3dd",
        "\x85",
        "\u2028",
        "é",
        "日本",
        "Курилы",
        "\t",
        "\n",
    ),
    *(
        "occupied",
        "is called",
        "says",
        "by a",
        "account",
        "Russia and Japan",
        "Etorofu",
        " / ",
        "Iturup",
        ". A",
    ),
    *("a" * 200, " " * 50, "../../etc/passwd", "null", "'; DROP TABLE events; --", "https://", "0", "-1"),
]


def test_ten_thousand_hostile_strings_are_read_through(tmp_path: Path) -> None:
    """Texts of quotes, marks, controls, code and half phrases cost time in proportion to their length."""
    draw = random.Random(3)
    texts = ["".join(draw.choices(PIECES, k=draw.randint(1, 12))) for _ in range(10_000)]
    write(
        tmp_path / "parties.yaml",
        [
            {"id": f"p{number}", "name": {"en": text, "ja": text, "ru": text[::-1] or text}, "role": "people"}
            for number, text in enumerate(texts)
        ],
    )
    for rules in ("glossary.yaml", "neutrality.yaml", "translations.yaml"):
        (tmp_path / rules).write_bytes((DATA / rules).read_bytes())
    found = report(tmp_path, TODAY)
    assert len([line for line in told(found) if line.startswith("parties.yaml")]) > 1000
    assert found.counts["parties"] > 9000
