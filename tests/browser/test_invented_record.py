"""Another dispute: two invented islands, their claimants and a handover clause of 1921 make a whole page."""

import re
import urllib.request
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open, Visit
from tests.record_codes import INVENTED
from tests.server import running

LEGENDS = {
    "administration": ["Lund", "Moss", "No state, or outposts only", "hatched: military control"],
    "claims": ["dashed line: claimed by Lund", "double line: claimed by Moss", "dotted line: argued"],
    "offer": ["Ring: Moss on the clause", "nothing", "dropped", "spoken of", "promised", "due"],
    "evidence": ["How sure", "sure", "How sourced", "sources agree"],
}


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the invented record."""
    log = tmp_path_factory.mktemp("invented") / "log.txt"
    with running(log, FOUR_ISLANDS_DATA=str(INVENTED)) as server:
        yield server.address


def state_of(visit: Visit, island: str) -> dict[str, str]:
    """What the attributes of its shape say, as the public contract names them."""
    names = ("administration", "control", "claims", "offer")
    return {name: str(visit.shape(island).get_attribute(f"data-{name}")) for name in names}


def test_it_opens_on_its_own_days_and_islands(open_page: Open, invented: str) -> None:
    """Its names, its stretch of time and its presets, two islands and nothing of any other dispute."""
    visit = open_page("/", at=invented, watched=True)
    expect(visit.page).to_have_title("Alm and Birk: two islands, day by day")
    expect(visit.page.get_by_role("heading", level=1)).to_have_text("Alm and Birk")
    expect(visit.panel.get_by_role("heading", level=2)).to_have_text("The two islands")
    expect(visit.map.locator("path.island")).to_have_count(2)
    expect(visit.map.get_by_role("button", name="Both")).to_have_attribute("title", "Show both islands")
    presets = visit.page.get_by_role("group", name="Years shown").get_by_role("button")
    expect(presets).to_have_text(["All", "Since the landing (1911)"], use_inner_text=True)
    assert (visit.outside, visit.errors) == ([], [])


@pytest.mark.parametrize("lens", LEGENDS)
def test_every_lens_has_its_legend_and_its_marks(open_page: Open, invented: str, lens: str) -> None:
    """Each side in its own slot, told in its own name; the line of its treaty with who drew it."""
    visit = open_page(f"/?date=1900-01-01&lens={lens}", at=invented)
    legend = visit.map.locator(".legend")
    for words in LEGENDS[lens]:
        expect(legend).to_contain_text(words)
    expect(legend).to_contain_text("Peace of the Sound, 1871 · drawn by Lund and Moss")
    expect(visit.map.locator('.treaty-line[data-standing="true"]')).to_have_count(1)
    expect(visit.page.locator(".timeline-bands .band")).not_to_have_count(0)
    fill = visit.shape("alm").evaluate("(path) => getComputedStyle(path).fill")
    assert ("hatch-second" in fill) == (lens != "evidence")


def test_choosing_and_scrubbing(open_page: Open, invented: str) -> None:
    """A click, the keys and the buttons of changes; map, panel and link agree on each day."""
    visit = open_page("/?date=1805-01-01", at=invented)
    visit.shape("birk").click()
    visit.settled_on("1805-01-01", "birk")
    expect(visit.label("birk")).to_have_attribute("aria-pressed", "true")
    begun = {"administration": "lund_crown", "control": "bailiff", "claims": "lund", "offer": "unspoken"}
    assert state_of(visit, "birk") == begun
    for day, now in (
        ("1871-06-30", {"claims": "lund"}),
        ("1911-03-01", {"administration": "moss_republic", "control": "garrison", "claims": "lund moss"}),
        ("1921-09-14", {"control": "bailiff", "offer": "promised"}),
        ("1934-01-20", {"offer": "dropped"}),
    ):
        visit.page.get_by_role("button", name="Next change").click()
        visit.settled_on(day, "birk")
        assert state_of(visit, "birk").items() >= now.items()
        expect(visit.page).to_have_url(re.compile(f"date={day}.*island=birk"))
    visit.slider.focus()
    visit.slider.press("Shift+ArrowLeft")
    visit.settled_on("1934-01-19", "birk")
    expect(visit.panel).to_contain_text("Clause of 1921")
    expect(visit.panel).to_contain_text("Republic of Moss")
    visit.slider.press("Home")
    visit.settled_on("1800-01-01", "birk")
    assert state_of(visit, "alm")["administration"] == "nobody"
    assert visit.errors == []


@pytest.mark.parametrize(
    ("language", "heading", "said"),
    [("ja", "アルムとビルク", "1921年の条項"), ("ru", "Алм и Бирк", "Положение 1921 г.")],
)
def test_in_other_languages(open_page: Open, invented: str, language: str, heading: str, said: str) -> None:
    visit = open_page(f"/?date=1925-01-01&lang={language}", at=invented)
    expect(visit.page.get_by_role("heading", level=1)).to_have_text(heading)
    expect(visit.panel).to_contain_text(said)


@pytest.mark.parametrize("page", ["about", "story", "sources", "islands/birk", "events/clause-1921"])
def test_its_reference_pages(invented: str, page: str) -> None:
    """They answer for its own entries, and know no entry of another record."""
    with urllib.request.urlopen(f"{invented}/{page}") as answer:
        told = answer.read().decode()
    assert "Alm and Birk" in told
    assert not re.search("Kuril|Japan|Soviet|Habomai|1956", told)
