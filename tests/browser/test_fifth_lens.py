"""A fifth lens takes its own three files and its place in the one list, and is everywhere that lenses are."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.server import ROOT, running

FILES = Path(__file__).with_name("fifth_lens")
NAME = "strength"


@pytest.fixture(scope="module")
def with_a_fifth(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a copy of the page that has the lens: nothing else in it is changed."""
    copy = tmp_path_factory.mktemp("copy")
    for folder in ("dashboard", "geo", ".streamlit"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in FILES.glob(f"{NAME}.*"):
        shutil.copy(file, copy / "dashboard" / "lenses")
    one_list = copy / "dashboard" / "lenses" / "lenses.js"
    modules = one_list.read_text(encoding="utf-8")
    added = re.sub(r"(?m)^(export const LENSES = \[.*)\];$", rf"\1, {NAME}];", modules)
    assert added != modules
    imported = f'import {{ {NAME} }} from "./{NAME}.js";\n'
    one_list.write_text(added.replace("import {", f"{imported}import {{", 1), encoding="utf-8")
    with running(copy / "log.txt", root=copy, FOUR_ISLANDS_DATA=str(ROOT / "data")) as server:
        yield server.address


def test_a_fifth_lens_is_everywhere(open_page: Open, with_a_fifth: str) -> None:
    """Its link, button, words beside the names, fill, legend, band, explanation and the panel's links."""
    visit = open_page(f"/?date=1956-10-19&island=shikotan&lens={NAME}", at=with_a_fifth)
    expect(visit.page.get_by_role("status").filter(has_text="lens")).to_have_count(0)
    buttons = visit.map.locator(".lenses button")
    expect(buttons).to_have_count(5)
    expect(buttons.last).to_have_text("Strength")
    expect(buttons.last).to_have_attribute("aria-pressed", "true")
    expect(visit.label("shikotan")).to_contain_text(re.compile("(mostly|partly) strong"))
    expect(visit.panel.locator("a.jump").first).to_have_attribute("href", re.compile(f"lens={NAME}"))

    colour = "(one, name) => getComputedStyle(one)[name]"
    mark = visit.map.locator(".legend .entry", has_text="strong sources").locator("i")
    soft = mark.evaluate(colour, "backgroundColor")
    assert mark.evaluate(colour, "width") == "17px"
    assert visit.shape("shikotan").evaluate(colour, "fill") == soft
    expect(visit.map.locator(".legend .also")).to_have_text("half or more, or fewer")
    expect(visit.page.locator(f'.timeline-bands[data-lens="{NAME}"]')).to_be_visible()
    bands = visit.page.locator(".timeline-bands .band")
    assert {band.evaluate(colour, "backgroundColor") for band in bands.all()} == {soft}

    visit.map.get_by_role("button", name="Claims", exact=True).click()
    expect(visit.page).to_have_url(re.compile("lens=claims"))
    buttons.last.click()
    expect(visit.page).to_have_url(re.compile(f"lens={NAME}"))

    visit.page.get_by_role("navigation").get_by_role("link", name="How to read this map").click()
    dialog = visit.page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", name="Strength")).to_be_visible()
    expect(dialog).to_contain_text("Half of the sources or more are strong, or fewer.")
    expect(dialog.locator("i.strong")).to_have_css("width", "17px")
    assert visit.errors == []
