"""Every entry of the record stands somewhere, with its id to copy and a correction to propose."""

import re
from functools import cache

import pytest

from dashboard.record.record import folder
from dashboard.reference import reference
from dashboard.reference.entry_address import PAGES_OF_KINDS, WHOLE_FILES, page_of
from dashboard.reference.entry_page import KINDS
from geo import load_catalog
from geo.editions import closed_editions
from geo.text import LANGUAGES, Language
from tests.dashboard.reference.asking import links, reader, words_of

CATALOG = load_catalog()
ADDRESSES = sorted(closed_editions(folder())[CATALOG.edition.version].entries)
"""Every entry of the record as its last edition left it."""
ONES = {"events": reference.event, "islands": reference.island, "sources": reference.source}


@cache
def page(place: str, language: Language) -> str:
    """The page at ``place``, the fragment put aside."""
    name, _, _ = place.partition("#")
    kind, _, one = name.partition("/")
    if not one:
        return getattr(reference, kind)(reader(language, "./"))
    return ONES[kind](reader(language), one) if kind in ONES else reference.entry(reader(language), kind, one)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_stands_somewhere_with_its_id_and_a_correction(language: Language) -> None:
    """Whatever its kind: parties, regions, names, steps of the story and the vocabulary too."""
    assert {one.partition("/")[0] for one in ADDRESSES} == {*KINDS, *ONES, *PAGES_OF_KINDS, *WHOLE_FILES}
    for address in ADDRESSES:
        place = page_of(address)
        assert place, address
        html, key = page(place, language), address.replace("/", "-")
        assert html.count(f'<code id="{key}">{address}</code> <button type="button" data-copies="{key}"') == 1
        assert html.count(f'<textarea id="{key}-text"') == 1
        if mark := place.partition("#")[2]:
            assert html.count(f' id="{mark}"') == 1


@pytest.mark.parametrize("place", ["about", "parties", "places", "regions", "story", "texts", "figures"])
def test_no_two_parts_of_a_page_have_one_id(place: str) -> None:
    """A link to one of them would lead to the other."""
    ids = re.findall(r'\sid="([^"]+)"', page(place, "en"))
    assert ids
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("address", ["claims/*", "claims/nobody", "parties/nobody", "nothing", "nothing/x"])
def test_what_is_no_entry_stands_nowhere(address: str) -> None:
    assert page_of(address) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_party_is_told_with_what_it_said(language: Language) -> None:
    """Positions are found here too; who acted only in events has these."""
    html = page("parties", language)
    sections = dict(re.findall(r'<section id="([^"]+)">(.*?)</section>', html, re.DOTALL))
    assert set(sections) == set(CATALOG.parties)
    for history in CATALOG.positions.values():
        for stretch in history:
            section = sections[stretch.span.party]
            assert stretch.span.id in links(section, "positions")
            assert words_of(stretch.span.statement.to(language)) in words_of(section)
    for event in CATALOG.events.values():
        for party in set(event.parties) - set(CATALOG.claimants):
            assert event.id in links(sections[party], "events")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_region_is_told_with_who_administered_it(language: Language) -> None:
    """How far it reaches, each administration in turn, and below them every line."""
    html = page("regions", language)
    sections = dict(re.findall(r'<section id="([^"]+)">(.*?)</section>', html, re.DOTALL))
    assert set(sections) == set(CATALOG.regions)
    for region, facts in CATALOG.regions.items():
        assert words_of(facts.extent.to(language)) in words_of(sections[region])
        held = {one.span.id for one in CATALOG.region_administrations[region]}
        assert held == links(sections[region], "region_administrations")
    assert {one.span.id for one in CATALOG.treaty_lines} == links(html, "treaty_lines")
