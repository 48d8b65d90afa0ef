"""The map by itself, opened from a disk and in a notebook's frame, no server and no host within reach."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, Route, expect

from dashboard.map.standalone_map import standalone_map
from tests.browser.conftest import SCREEN

ISLANDS = ("habomai", "iturup", "kunashir", "shikotan")

Shown = Callable[..., FrameLocator | Page]


def as_file(chart: object, folder: Path) -> Path:
    """Saved by folium."""
    chart.save(folder / "map.html")
    return folder / "map.html"


def as_output(chart: object, folder: Path) -> Path:
    """A notebook's page with the map as the output of a cell, as folium writes it for Jupyter."""
    notebook = folder / "notebook.html"
    html = f"<!DOCTYPE html><title>notebook</title><h1>A cell</h1>{chart._repr_html_()}"
    notebook.write_text(html, encoding="utf-8")
    return notebook


@pytest.fixture(params=["file", "output"])
def shown(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Shown]:
    """Show a map in either way; at the end nothing was asked of anyone, and nothing complained."""
    asked: list[str] = []
    errors: list[str] = []

    def watch(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    with ExitStack() as stack:

        def show(day: date, **what: str) -> FrameLocator | Page:
            chart = standalone_map(day, **what)
            saved = as_file(chart, tmp_path) if request.param == "file" else as_output(chart, tmp_path)
            context = stack.enter_context(browser.new_context(**SCREEN))
            context.route(lambda url: not url.startswith(("file:", "data:", "about:")), watch)
            page = context.new_page()
            page.on("console", lambda one: errors.append(one.text) if one.type == "error" else None)
            page.on("pageerror", lambda error: errors.append(str(error)))
            page.goto(saved.as_uri())
            return page if request.param == "file" else page.frame_locator("iframe")

        yield show
    assert asked == []
    assert errors == []


def test_it_shows_the_day_and_the_lens(shown: Shown) -> None:
    """The groups as they were administered, the lines around, names, a legend, and the day in words."""
    where = shown(date(1900, 1, 1), lens="claims")
    paths = where.locator("path.island[data-island]")
    expect(paths).to_have_count(len(ISLANDS))
    for island in ISLANDS:
        shape = where.locator(f'path.island[data-island="{island}"]')
        expect(shape).to_have_attribute("data-date", "1900-01-01")
        expect(shape).to_have_attribute("data-administration", "japan")
        expect(where.locator(f'.island-label[data-island="{island}"] .says')).not_to_be_empty()
    expect(where.locator(".shown-day")).to_have_text("1 January 1900")
    expect(where.locator(".leaflet-container")).to_have_attribute("data-lens", "claims")
    expect(where.locator(".legend .entry").first).to_be_visible()
    expect(where.locator(".context-name").first).to_be_attached()
    expect(where.locator(".first-visit")).to_have_count(0)


def test_lens_and_choice_work_within(shown: Shown) -> None:
    """Another lens has its own legend; an island is chosen, and let go by Escape."""
    where = shown(date(1956, 10, 19), island="shikotan", language="ru")
    chosen = where.locator("path.island.chosen")
    expect(chosen).to_have_attribute("data-island", "shikotan")
    expect(chosen).to_have_attribute("data-administration", "ussr")
    legend = where.locator(".legend .explained")
    before = legend.inner_text()
    where.locator('button[data-lens="offer"]').click()
    expect(where.locator(".leaflet-container")).to_have_attribute("data-lens", "offer")
    expect(legend).not_to_have_text(before)
    where.locator('[role="button"][data-island="iturup"]').click()
    expect(chosen).to_have_attribute("data-island", "iturup")
    where.locator(".leaflet-container").press("Escape")
    expect(chosen).to_have_count(0)
    expect(where.locator("html")).to_have_attribute("lang", "ru")


def test_it_fills_the_room_it_has(shown: Shown) -> None:
    """The map takes all that the day leaves, all four names are in sight, and nothing scrolls."""
    where = shown(date(1956, 10, 19))
    expect(where.locator("path.island").first).to_be_visible()
    root = where.locator("html")
    expect(root).to_have_js_property("scrollHeight", root.evaluate("(one) => one.clientHeight"))
    assert where.locator(".leaflet-container").evaluate("(one) => innerHeight - one.offsetHeight") < 40
    for island in ISLANDS:
        label = where.locator(f'.island-label[data-island="{island}"]')
        left, top, right, bottom = label.evaluate(
            "(one) => { const box = one.getBoundingClientRect();"
            " return [box.left, box.top, innerWidth - box.right, innerHeight - box.bottom]; }"
        )
        assert min(left, top, right, bottom) >= 0, island
