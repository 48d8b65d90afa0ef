"""The guided story: walked by keyboard from first to last and left, on desktop and phone; and its link."""

import re

import pytest
from playwright.sync_api import Locator, ViewportSize, expect

from geo import islands_as_of, load_catalog
from geo.story import StoryStep
from tests.browser.axe import violations
from tests.browser.conftest import Open, Visit
from tests.browser.until import until
from tests.environment import TODAY

CATALOG = load_catalog()
NAME = "How the border moved"
# Leaflet's map is a global of the frame.
SEES = (
    "(point) => Object.values(window).find((one) => window.L && one instanceof L.Map)"
    ".getBounds().contains(point)"
)


def box(visit: Visit) -> Locator:
    """The story's card."""
    return visit.page.get_by_role("region", name=NAME)


def day_of(step: StoryStep) -> str:
    """The day that the page shows at ``step``."""
    return step.day_on(CATALOG.events, TODAY).isoformat()


def tells(visit: Visit, step: StoryStep) -> None:
    """The card, the timeline and the map have come to ``step``."""
    day = step.day_on(CATALOG.events, TODAY)
    expect(box(visit).get_by_role("heading")).to_contain_text(step.title.en)
    text = box(visit).locator(".story-text").filter(visible=True)
    expect(text).to_have_text(step.text.en)
    expect(text).to_be_in_viewport()
    expect(visit.slider).to_have_attribute("data-date", day_of(step))
    expect(visit.map.locator("#map_div")).to_have_attribute("data-lens", step.lens)
    for island, row in islands_as_of(CATALOG, day).iterrows():
        shape = visit.shape(str(island))
        expect(shape).to_have_attribute("data-date", day_of(step))
        expect(shape).to_have_attribute("data-administration", row["administration"])
    until(visit.page.frames[-1], SEES, arg=list(step.frame.center))


def amiss(visit: Visit) -> list[str]:
    """What axe finds outside the map's frame: what it finds within is test_accessibility.py's."""
    return [one for one in violations(visit.page) if ": iframe >> " not in one]


def swipe(card: Locator, right: int) -> None:
    """A finger that moves across the card."""
    for kind, x in (("pointerdown", 200), ("pointerup", 200 + right)):
        finger = {"pointerType": "touch", "isPrimary": True, "pointerId": 7, "clientX": x, "clientY": 300}
        card.dispatch_event(kind, finger)


@pytest.mark.parametrize(
    "viewport", [{"width": 1280, "height": 800}, {"width": 390, "height": 844}], ids=["desktop", "phone"]
)
def test_it_is_walked_by_keyboard_from_first_to_last_and_left(
    open_page: Open, viewport: ViewportSize
) -> None:
    """Each step moves card, timeline and map; after the last the reader stays there, with the story gone."""
    visit = open_page("/?date=1900-01-01", viewport=viewport)
    opener = visit.page.get_by_role("link", name=NAME)
    expect(opener).to_be_in_viewport()
    opener.press("Enter")
    keyboard = visit.page.keyboard
    first, *later = CATALOG.story
    tells(visit, first)
    expect(box(visit).get_by_role("heading")).to_be_focused()
    assert amiss(visit) == []
    card, frame = box(visit).bounding_box(), visit.page.locator("iframe").bounding_box()
    assert card
    assert frame
    apart = card["x"] >= frame["x"] + frame["width"] or card["y"] >= frame["y"] + frame["height"]
    assert apart, "the card lies over the map"
    for at, step in enumerate(later):
        keyboard.press(("ArrowRight", "PageDown")[at % 2])
        tells(visit, step)
    expect(box(visit).get_by_role("button", name="Next")).to_be_disabled()
    assert amiss(visit) == []
    keyboard.press("ArrowRight")
    keyboard.press("PageUp")
    tells(visit, later[-2])
    swipe(box(visit), -80)
    tells(visit, later[-1])
    keyboard.press("Escape")
    expect(box(visit)).to_have_count(0)
    expect(opener).to_be_focused()
    expect(visit.slider).to_have_attribute("data-date", day_of(later[-1]))
    visit.page.wait_for_url(re.compile(r"^(?!.*story=)"))
    assert visit.errors == []


def test_a_link_to_a_step_goes_back_and_into_another_language(open_page: Open) -> None:
    """The story is a part of the view: what moves by hand leaves it open, Back and a language keep it."""
    step, after = CATALOG.story[3:5]
    visit = open_page(f"/?story={step.id}")
    tells(visit, step)
    visit.slider.press("PageUp")
    visit.label("shikotan").press("Enter")
    visit.settled_on(f"{int(day_of(step)[:4]) + 1}{day_of(step)[4:]}", "shikotan")
    expect(box(visit).get_by_role("heading")).to_contain_text(step.title.en)
    box(visit).get_by_role("button", name="Large").click()
    expect(visit.panel).to_be_hidden()
    box(visit).get_by_role("button", name="Next").click()
    tells(visit, after)
    assert amiss(visit) == []
    expect(box(visit).get_by_role("button", name="Next")).to_be_focused()
    expect(box(visit).get_by_role("status")).to_contain_text(after.title.en)
    visit.page.wait_for_url(f"**story={after.id}**")
    visit.page.go_back()
    expect(box(visit).get_by_role("heading")).to_contain_text(step.title.en)
    visit.page.get_by_role("link", name="日本語").click()
    visit.page.wait_for_url("**lang=ja**")
    heading = visit.page.get_by_role("region", name="国境はどう動いたか").get_by_role("heading")
    expect(heading).to_contain_text(str(step.title.ja))
    assert visit.errors == []
