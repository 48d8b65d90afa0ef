"""The citation of a view: made by the browser's modules, read back by parsers that others wrote."""

import json
import re
import shutil
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pybtex.database
import pytest
import rispy
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pybtex.richtext import Text

from dashboard.cite.cite import AUTHOR, TITLE, citing
from dashboard.record.record import catalog, folder
from dashboard.view.lens_ids import LENSES
from dashboard.view.view import View, first_day
from dashboard.words.dates import day_with_era
from geo.alphabet import islands_by_name
from geo.edition_digest import edition_digest
from geo.text import LANGUAGES, Language
from tests.dashboard.node import made_by
from tests.environment import TODAY
from tests.record_codes import ISLANDS

pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")

ROOT = Path(__file__).resolve().parents[3]

DAY = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1,
            "items": {"type": "array", "minItems": 3, "maxItems": 3, "items": {"type": "integer"}},
        }
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}
TEXT = {"type": "string", "minLength": 1}
CSL = {
    "type": "array",
    "minItems": 1,
    "maxItems": 1,
    "items": {
        "type": "object",
        "properties": {
            "id": {"type": "string", "pattern": "^[a-z0-9.-]+$"},
            "type": {"const": "dataset"},
            "author": {
                "type": "array",
                "minItems": 1,
                "items": {
                    "type": "object",
                    "properties": {"literal": TEXT},
                    "required": ["literal"],
                    "additionalProperties": False,
                },
            },
            "issued": DAY,
            "accessed": DAY,
            "language": {"enum": list(LANGUAGES)},
            **dict.fromkeys(("title", "container-title", "version", "URL", "note"), TEXT),
        },
        "additionalProperties": False,
    },
}
"""What of the CSL 1.0.2 schema for input data (csl-data.json) our item is: its names, in narrower types."""
CSL["items"]["required"] = list(CSL["items"]["properties"])  # type: ignore[index]

VIEWS = st.fixed_dictionaries(
    {
        "view": st.builds(
            View, day=st.dates(first_day(), TODAY), island=st.none() | st.sampled_from(ISLANDS),
            second=st.none() | st.dates(first_day(), TODAY),
            lens=st.sampled_from(LENSES), named=st.just(True), language=st.sampled_from(LANGUAGES),
        ),
        "accessed": st.dates(date(2026, 1, 1), date(2099, 12, 31)),
    }
)  # fmt: skip


def cited(
    language: Language, views: list[dict[str, Any]], told: dict[str, Any] | None = None
) -> list[dict[str, Any]]:
    """What the browser makes of each view: its item, and the item in each format."""
    asked = {
        "told": told or citing(language),
        "islands": [
            {"id": one.id, "name": one.name.to(language)} for one in islands_by_name(catalog(), language)
        ],
        "views": [
            {
                "view": {
                    "date": one["view"].day.isoformat(),
                    "with": one["view"].second and one["view"].second.isoformat(),
                    "island": one["view"].island,
                    "lens": one["view"].lens,
                },
                "address": address(one["view"]),
                "accessed": one["accessed"].isoformat(),
            }
            for one in views
        ],
    }
    return made_by("cite/cited.mjs", asked)


def address(view: View) -> str:
    """A view's whole address, at a host and below a path that need every care an address can."""
    query = "&".join(f"{name}={value}" for name, value in view.query().items())
    return f"https://example.org/~maps/a_b%20c/?{query}"


def plain(latex: str) -> str:
    """What LaTeX prints for ``latex``."""
    return str(Text.from_latex(latex))


def read_bibtex(text: str, printed: Callable[[str], str] = plain) -> tuple[str, dict[str, str], list[str]]:
    """Key, fields and authors as pybtex reads them, and as they are printed; an address as it stands."""
    library = pybtex.database.parse_string(text, "bibtex")
    ((key, entry),) = library.entries.items()
    assert entry.type == "misc"
    authors = [" ".join((*one.first_names, *one.last_names)) for one in entry.persons["author"]]
    fields = {name: value if name == "url" else printed(value) for name, value in entry.fields.items()}
    return key, fields, [printed(one) for one in authors]


def parts(day: date) -> dict[str, Any]:
    return {"date-parts": [[day.year, day.month, day.day]]}


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=8, deadline=None)
@given(views=st.lists(VIEWS, min_size=10, max_size=20))
def test_every_format_tells_the_same(language: Language, views: list[dict[str, Any]]) -> None:
    """Whatever is shown, all four say the same title, author, edition, digest, day of access and address."""
    edition = catalog().edition
    digest = edition_digest(folder())
    for one, made in zip(views, cited(language, views), strict=True):
        view, accessed = one["view"], one["accessed"]
        item = made["item"]
        assert item["URL"] == address(view)
        for day in filter(None, (view.day, view.second)):
            assert day_with_era(day, language) in item["title"]
        if view.island:
            assert catalog().islands[view.island].name.to(language) in item["title"]
        assert item["version"] == edition.version
        assert digest in item["note"]
        assert item["issued"] == parts(edition.reviewed.end)
        assert item["accessed"] == parts(accessed)
        assert (item["container-title"], item["author"]) == (TITLE, [{"literal": AUTHOR}])

        assert json.loads(made["json"]) == [item]
        Draft7Validator(CSL).validate(json.loads(made["json"]))

        key, fields, authors = read_bibtex(made["bibtex"])
        assert key == item["id"]
        assert authors == [AUTHOR]
        assert fields == {
            "title": " ".join(item["title"].split()),
            "howpublished": TITLE,
            "version": edition.version,
            "year": str(edition.reviewed.end.year),
            "month": f"{edition.reviewed.end:%B}",
            "url": item["URL"],
            "urldate": accessed.isoformat(),
            "langid": {"en": "english", "ja": "japanese", "ru": "russian"}[language],
            "note": item["note"],
        }

        (read,) = rispy.loads(made["ris"])
        assert read == {
            "type_of_reference": "DATA",
            "id": item["id"],
            "authors": [AUTHOR],
            "title": item["title"],
            "secondary_title": TITLE,
            "edition": edition.version,
            "year": str(edition.reviewed.end.year),
            "date": f"{edition.reviewed.end:%Y/%m/%d}",
            "access_date": f"{accessed:%Y/%m/%d}",
            "language": language,
            "notes": [item["note"]],
            "urls": [item["URL"]],
        }
        assert re.fullmatch(r"(?:[A-Z][A-Z0-9]  - [^\r\n]*\r\n)+", made["ris"])

        day = day_with_era(accessed, language)
        for said in (AUTHOR, item["title"], TITLE, edition.version, digest[:12], day, item["URL"]):
            assert said in made["sentence"]
        assert digest not in made["sentence"]


AWKWARD = st.text(
    st.sampled_from("aZ 09\\{}~^$&#%_\"'<>@,=*`\n\r\té島Ж“—") | st.characters(codec="utf-8"), min_size=1
)


@settings(max_examples=40, deadline=None)
@given(name=AWKWARD.filter(lambda text: text.strip() != ""))
def test_no_name_breaks_a_format(name: str) -> None:
    """Signs that are commands to LaTeX, unbalanced braces and ends of lines stay a title, on one line."""
    told = deepcopy(citing("en"))
    told["wording"]["allGroups"] = name
    view = {"view": View(date(1956, 10, 19)), "accessed": TODAY}
    (made,) = cited("en", [view], told)
    title = made["item"]["title"]
    assert name in title
    assert json.loads(made["json"])[0]["title"] == title
    (read,) = rispy.loads(made["ris"])
    library = pybtex.database.parse_string(made["bibtex"], "bibtex")
    ((_, entry),) = library.entries.items()
    assert set(entry.fields) == {
        "title", "howpublished", "version", "year", "month", "url", "urldate", "langid", "note",
    }  # fmt: skip
    assert read["urls"] == [address(view["view"])] == [entry.fields["url"]]
    assert len(made["ris"].splitlines()) == len(re.findall(r"\r\n", made["ris"])) == 13


@pytest.mark.parametrize(
    ("sign", "written"),
    [
        ("\\", "\\textbackslash{}"),
        ("{", "\\textbraceleft{}"),
        ("}", "\\textbraceright{}"),
        ("~", "\\textasciitilde{}"),
        ("^", "\\textasciicircum{}"),
        *((sign, f"\\{sign}") for sign in "$&#%_"),
    ],
)
def test_what_is_a_command_to_latex_is_printed(sign: str, written: str) -> None:
    """Each of LaTeX's ten signs is written as the command that prints it."""
    told = deepcopy(citing("en"))
    told["wording"]["allGroups"] = f"a{sign}b"
    (made,) = cited("en", [{"view": View(date(1956, 10, 19)), "accessed": TODAY}], told)
    _, fields, _ = read_bibtex(made["bibtex"], lambda latex: latex)
    assert f": a{written}b, 19 October 1956 (" in fields["title"]


def test_the_schema_finds_what_is_no_item_of_csl() -> None:
    """A name that CSL does not know, one left out, and a date as text are each refused."""
    (made,) = cited("en", [{"view": View(date(1956, 10, 19)), "accessed": TODAY}])
    item = made["item"]
    holds = Draft7Validator(CSL).is_valid
    assert holds([item])
    assert not holds([item | {"digest": "0"}])
    assert not holds([{name: value for name, value in item.items() if name != "title"}])
    assert not holds([item | {"issued": "2026-11-30"}])


def test_the_citation_file_cites_the_same_work() -> None:
    """CITATION.cff names the software and, as a data set of its own, the edition of the record."""
    whole = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    edition = catalog().edition
    (data_set,) = [one for one in whole["references"] if one["type"] == "data"]
    assert whole["title"] == TITLE
    assert whole["authors"] == data_set["authors"] == [{"name": AUTHOR}]
    assert data_set["title"].startswith(f"{TITLE}: ")
    assert data_set["version"] == edition.version, "give CITATION.cff the edition's version"
    assert data_set["date-released"] == edition.reviewed.end, "and its date"
    assert data_set["license"] == "CC-BY-4.0"
    assert data_set["scope"]
