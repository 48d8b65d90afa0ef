"""The five articles this project started from: each fact in them is carried, cited, and shown."""

from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml

from dashboard.panel.panel import panel
from dashboard.reference import reference
from dashboard.view.view import View, first_day
from geo import load_catalog
from geo.catalog import Catalog
from geo.entries import Evidenced
from geo.stretches import History
from tests.dashboard.reference.asking import reader

CATALOG = load_catalog()
READER = reader()
FACTS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("seed_facts.yaml").read_text(encoding="utf-8")
)
ARTICLES = {
    "S0": "tass-2022-01-17",
    "S1": "sputnik-2023-01-23",
    "S2": "tass-2022-02-07",
    "S3": "al-mayadeen-2023-01-23",
    "S4": "tass-2024-01-30",
}


def histories(catalog: Catalog, kind: str) -> list[History[Any]]:
    """All histories of a kind of span."""
    of = {
        "administrations": catalog.administrations,
        "claims": catalog.claims,
        "offer": catalog.offers,
        "positions": catalog.positions,
        "wordings": catalog.wordings,
    }[kind]
    return list(of.values())


def entry(kind: str, one: str) -> Evidenced:
    """The entry of that kind and id; ``StopIteration`` if there is none."""
    if kind == "events":
        return CATALOG.events[one]
    return next(
        stretch.span for history in histories(CATALOG, kind) for stretch in history if stretch.span.id == one
    )


def shown(kind: str, one: str) -> str:
    """What the page shows for the entry on the first day it holds."""
    if kind == "events":
        return reference.event(READER, one)
    stretch = next(
        stretch for history in histories(CATALOG, kind) for stretch in history if stretch.span.id == one
    )
    island = stretch.span.islands[0]
    if kind == "wordings":
        return reference.island(READER, island)
    return panel(CATALOG, View(max(stretch.first, first_day()), island))


def test_all_eighty_facts_are_listed() -> None:
    """Eighty facts, each under its own number and its own article."""
    assert len(FACTS) == len({fact["number"] for fact in FACTS}) == 80
    for fact in FACTS:
        assert fact["article"] == ARTICLES[fact["number"].split(".")[0]]
        assert fact["fact"]
        assert fact["carried_by"]


@pytest.mark.parametrize("fact", FACTS, ids=[fact["number"] for fact in FACTS])
def test_a_fact_is_carried_by_entries_that_cite_its_article(fact: dict[str, Any]) -> None:
    """Each entry named for the fact exists, cites the article, and is shown with its own words."""
    words: dict[str, Callable[[Any], str]] = {
        "events": lambda one: one.summary.en,
        "administrations": lambda one: one.footing.en,
        "claims": lambda one: one.statement.en,
        "offer": lambda one: one.account.en,
        "positions": lambda one: one.statement.en,
        "wordings": lambda one: one.statement.en,
    }
    for carrier in fact["carried_by"]:
        kind, one = carrier["kind"], carrier["id"]
        found = entry(kind, one)
        assert fact["article"] in found.sources, f"{kind} {one} does not cite {fact['article']}"
        assert words[kind](found) in unescape(shown(kind, one)), f"{kind} {one} is not shown"
