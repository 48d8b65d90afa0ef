"""The evidence lens: how sure, how sourced, told by attribute, word and band, without the colours of rule."""

from datetime import date

import pytest
from playwright.sync_api import expect

from geo import islands_as_of, load_catalog
from tests.browser.conftest import Open

CATALOG = load_catalog()
ISLANDS = ("habomai", "iturup", "kunashir", "shikotan")
DAYS = (date(1850, 1, 1), date(1870, 1, 1), date(1956, 10, 19))


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_map_tells_what_the_join_counts(open_page: Open, day: date) -> None:
    """Attributes, label and row of each group are the join's certainty, status and counts of that day."""
    visit = open_page(f"/?date={day}&lens=evidence")
    visit.page.locator("#table > summary").click()
    frame = islands_as_of(CATALOG, day)
    for island in ISLANDS:
        row = frame.loc[island]
        expect(visit.shape(island)).to_have_attribute("data-certainty", row["administration_certainty"])
        expect(visit.shape(island)).to_have_attribute("data-evidence", row["evidence"])
        counted = "{strong_sources} of {sources}".format(**row)
        expect(visit.page.locator(f'.islands-table tr[data-island="{island}"]')).to_contain_text(counted)
        status = CATALOG.vocabulary.evidence_statuses[row["evidence"]].label.en.lower()
        if row["evidence"] != "well":
            expect(visit.label(island)).to_contain_text(status)
    assert visit.errors == []


def test_the_lens_is_grey(open_page: Open) -> None:
    """Shapes and bands have no hue under this lens, whoever administered; the legend explains each mark."""
    visit = open_page("/?date=1956-10-19&lens=evidence")
    expect(visit.page.locator('.timeline-bands[data-lens="evidence"]')).to_be_visible()
    for shown, style in (
        (visit.shape("iturup"), "fill"),
        (visit.shape("habomai"), "stroke"),
        (visit.page.locator(".band[data-certainty='high']").first, "backgroundColor"),
    ):
        colour = shown.evaluate(f"(one) => getComputedStyle(one).{style}")
        red, green, blue = (int(part) for part in colour[4:-1].split(","))
        assert max(red, green, blue) - min(red, green, blue) <= 12, colour
    legend = visit.map.locator(".legend")
    for term in CATALOG.vocabulary.evidence_statuses.values():
        expect(legend).to_contain_text(term.label.en.lower())
    assert len({one.get_attribute("data-certainty") for one in visit.page.locator(".band").all()}) > 1
