"""What the API tells is the record: each answer as its type says, and day for day what the library says."""

import io
import json
from datetime import date
from typing import Any
from urllib.parse import urlencode

import jsonschema
import openapi_spec_validator
import pandas
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openapi_spec_validator.validation.exceptions import OpenAPIValidationError

from dashboard.api import downloads, openapi
from dashboard.api.asked_for import MOST_DAYS
from dashboard.record.record import catalog, edition
from geo import islands_as_of
from geo.export.files import exported
from tests.dashboard.api.asking import ask

DOCUMENT: dict[str, Any] = ask("/api/openapi.json").json()


def fits(told: object, schema: str) -> None:
    """``told`` is as the document's ``schema`` says, or a ``ValidationError``."""
    whole = {"$ref": f"#/components/schemas/{schema}", "components": DOCUMENT["components"]}
    jsonschema.Draft202012Validator(whole).validate(told)


@settings(max_examples=50, deadline=None, derandomize=True, database=None)
@given(day=st.dates())
@example(day=date.min)
@example(day=date.max)
@example(day=date(1972, 5, 1))
def test_a_day_is_what_the_library_says(day: date) -> None:
    """Of all four islands, on any day: every column of ``islands_as_of``, as the document's type has it."""
    told = ask(f"/api/state?date={day.isoformat()}").json()
    fits(told, "StatesAnswer")
    frame = islands_as_of(catalog(), day)
    assert [one["island"] for one in told["states"]] == list(frame.index)
    for one in told["states"]:
        held = frame.loc[one["island"]].drop(["geometry", "name"])
        assert {name: one[name] for name in held.index} == held.to_dict()
        assert one["date"] == day.isoformat()
        assert one["name_en"] == frame.loc[one["island"], "name"]


def test_several_days_and_islands_in_one_call() -> None:
    """In the order of the days asked for; up to a year of them."""
    told = ask("/api/state?date=1956-12-12&date=1855-02-07&island=shikotan&island=habomai").json()["states"]
    assert [(one["date"], one["island"]) for one in told] == [
        ("1956-12-12", "habomai"),
        ("1956-12-12", "shikotan"),
        ("1855-02-07", "habomai"),
        ("1855-02-07", "shikotan"),
    ]
    many = ask("/api/state?island=iturup&" + "&".join(f"date=1{year}-01-01" for year in range(634, 1000)))
    assert len(many.json()["states"]) == MOST_DAYS


def test_every_event_is_told_as_the_record_has_it() -> None:
    """Entry for entry, in order, with edition, digest and licence."""
    told = ask("/api/events.json").json()
    fits(told, "EventsAnswer")
    assert told["events"] == [event.model_dump(mode="json") for event in catalog().events.values()]
    assert (told["edition"], told["digest"]) == (edition().version, edition().digest)
    assert told["licence"] == "CC-BY-4.0"


@pytest.mark.parametrize("island", list(catalog().islands))
def test_an_island_is_told_with_its_history(island: str) -> None:
    """Its facts as the record has them, and the rows of states.csv that are its own."""
    told = ask(f"/api/islands/{island}.json").json()
    fits(told, "IslandAnswer")
    assert told["island"] == catalog().islands[island].model_dump(mode="json")
    csv = pandas.read_csv(io.BytesIO(ask("/download/states.csv").body), dtype=str, keep_default_na=False)
    rows = csv[csv["island"] == island].to_dict("records")
    told_rows = [{k: "" if v is None else str(v) for k, v in row.items()} for row in told["history"]]
    assert told_rows == rows


def test_a_download_of_another_day_is_of_that_day() -> None:
    """GeoJSON of any day; of the record's last without one."""
    then = json.loads(ask("/download/states.geojson?date=1945-08-01").body)
    assert then["date"] == "1945-08-01"
    assert {one["properties"]["administration"] for one in then["features"]} == {"japan"}
    kept = ask("/download/states.geojson?date=1945-08-01").headers["content-disposition"]
    assert kept.endswith('-states-1945-08-01.geojson"')
    assert json.loads(ask("/download/states.geojson").body)["date"] == edition().known_to.isoformat()


def test_the_downloads_are_what_the_command_writes() -> None:
    """Byte for byte, and there is an address for each of them."""
    made = exported(catalog(), edition())
    assert tuple(file.name for file in made) == downloads.FILES
    for file in made:
        assert ask(f"/download/{file.name}").body == file.content, file.name


def test_the_files_are_made_once() -> None:
    """However many ask: what is kept is bounded by what there is."""
    first = downloads.files()
    assert downloads.files() is first
    assert sum(len(file.content) for file in first.values()) < 12_000_000


def test_the_descriptor_leads_to_the_files_beside_it() -> None:
    """Its paths are addresses relative to its own, and each download is as long as it says."""
    package = json.loads(ask("/download/datapackage.json").body)
    for resource in package["resources"]:
        assert len(ask(f"/download/{resource['path']}").body) == resource["bytes"]


def test_the_document_is_valid_and_describes_every_address() -> None:
    """By OpenAPI 3.1's own schema; each address of the API and each download."""
    openapi_spec_validator.validate(DOCUMENT)
    assert DOCUMENT["openapi"].startswith("3.1")
    assert DOCUMENT["info"]["version"] == edition().version
    described = {path for path in DOCUMENT["paths"] if path.startswith("/api/")}
    assert described == {"/api/events.json", "/api/islands/{id}.json", "/api/state"}
    assert {path for path in DOCUMENT["paths"] if path.startswith("/download/")} == {
        f"/download/{name}" for name in downloads.FILES
    }


def test_a_document_that_is_none_is_found() -> None:
    """A broken copy: a parameter without its place, a type that is not there."""
    broken = json.loads(json.dumps(DOCUMENT))
    del broken["paths"]["/api/state"]["get"]["parameters"][0]["in"]
    with pytest.raises(OpenAPIValidationError, match='"in" is a required property'):
        openapi_spec_validator.validate(broken)
    with pytest.raises(jsonschema.ValidationError):
        fits({"edition": "2026.12"}, "EventsAnswer")


def test_its_examples_are_answers() -> None:
    """Each is of the type it stands for, from the record, and each example of a request is answered."""
    for path, operations in DOCUMENT["paths"].items():
        operation = operations["get"]
        address, query = path, []
        for parameter in operation.get("parameters", []):
            one = parameter["example"]
            if parameter["in"] == "path":
                address = path.replace("{id}", one)
            else:
                query += [(parameter["name"], value) for value in (one if isinstance(one, list) else [one])]
        came = ask(f"{address}?{urlencode(query)}")
        assert came.status == 200, path
        (media_type,) = operation["responses"]["200"]["content"]
        assert came.headers["content-type"].partition(";")[0] == media_type
        content = operation["responses"]["200"]["content"][media_type]
        if path.startswith("/api/"):
            fits(content["example"], content["schema"]["$ref"].rpartition("/")[2])
            assert content["example"]["digest"] == edition().digest
    problem = DOCUMENT["components"]["responses"]["Problem"]["content"]["application/problem+json"]
    fits(problem["example"], "ProblemDetails")
    assert ask("/api/state?date=1956-02-30").json() == problem["example"]


def test_below_a_path_the_document_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the page does not stand at a host's root, its addresses begin with that path."""
    assert "servers" not in DOCUMENT
    monkeypatch.setattr(openapi, "base_path", lambda: "/islands")
    assert openapi.document()["servers"] == [{"url": "/islands"}]
