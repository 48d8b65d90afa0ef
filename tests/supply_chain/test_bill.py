"""The bill of materials: valid, whole, and the same each time."""

import json
from pathlib import Path

import pytest
from cyclonedx.validation.json import JsonStrictValidator

from dashboard.serving.assets import LEAFLET, LEAFLET_FILES
from tests.supply_chain.bill import VERSION, bill, main
from tests.supply_chain.locks import PAGE, pins
from tests.test_dependencies import declared, normal


def test_it_is_what_the_standard_says() -> None:
    """By the schema of the version that it names; the same locks give the same bytes."""
    text = bill()
    assert JsonStrictValidator(VERSION).validate_str(text) is None
    assert text == bill()
    assert "://" not in text.replace('"$schema": "http://cyclonedx.org/schema/', "")


def test_it_lists_all_of_the_page() -> None:
    """Each version of the lock with a licence, Leaflet's files with their digests, and who needs whom."""
    held = json.loads(bill())
    parts = {(one["name"], one["version"]): one for one in held["components"]}
    assert set(parts) == {(pin.name, pin.version) for pin in pins(PAGE)}
    assert all(one["licenses"] for one in parts.values())
    [leaflet] = parts["xstatic-leaflet", "1.9.3.0"]["components"]
    assert leaflet["version"] == LEAFLET
    digests = {file["name"]: file["hashes"][0]["content"] for file in leaflet["components"]}
    assert digests == LEAFLET_FILES
    names = {one["bom-ref"]: one["name"] for one in parts.values()}
    needed = {one["ref"]: {names[ref] for ref in one.get("dependsOn", ())} for one in held["dependencies"]}
    assert {normal(one) for one in needed["four-islands"]} == declared()
    assert "branca" in needed[parts["folium", "0.20.0"]["bom-ref"]]


def test_the_command_writes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Into a folder that it makes."""
    assert main([str(tmp_path / "build" / "bom.json")]) == 0
    assert (tmp_path / "build" / "bom.json").read_text(encoding="utf-8") == bill()
    assert capsys.readouterr().out == "bom.json written\n"
