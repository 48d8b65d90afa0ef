"""The first HTML shows the view; the page takes its place without a jump, or it stays."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from geo import load_catalog
from geo.text import LANGUAGES, Language
from tests.browser.axe import violations
from tests.browser.conftest import SCREEN
from tests.browser.until import until

CATALOG = load_catalog()
SIZES = [(1280, 800), (390, 844), (820, 1180)]
APP = re.compile(r"/static/js/index\.[\w-]+\.js$")
"""Streamlit's own first script: without it nothing of the page comes."""
PARTS = {
    "masthead": ".masthead",
    "sentence": ".masthead .sentence > span",
    "map": ":is(.first-map, .st-key-map)",
    "day": ".timeline-moment",
    "headline": ".timeline-headline",
    "panel": ".panel h2",
    "answer": ".panel .answer",
}
"""What stands in both, by the same selectors below the one's root and the other's."""


class Held:
    """A request that waits until it is let go."""

    def __init__(self, page: Page, address: re.Pattern[str]) -> None:
        """Hold back whatever ``page`` asks for at ``address``."""
        self._waiting: list[Route] | None = []
        page.route(address, self._arrived)

    def let_go(self) -> None:
        """Have it all arrive."""
        waiting, self._waiting = self._waiting or [], None
        for route in waiting:
            route.continue_()

    def _arrived(self, route: Route) -> None:
        if self._waiting is None:
            route.continue_()
        else:
            self._waiting.append(route)


@contextmanager
def opened(browser: Browser, **options: object) -> Iterator[Page]:
    """A fresh page."""
    with browser.new_context(**SCREEN | options) as context:  # type: ignore[arg-type]
        page = context.new_page()
        yield page
        page.unroute_all(behavior="ignoreErrors")  # what is on its way would fail in the next test


def boxes(page: Page, root: str) -> dict[str, dict[str, float]]:
    """Where each part stands that is seen below ``root``."""
    found = {}
    for name, selector in PARTS.items():
        box = page.locator(f"{root} {selector}").first.bounding_box()
        assert box is not None, name
        found[name] = {side: box[side] for side in ("x", "y", "width", "height")}  # type: ignore[literal-required]
    return found


LINKS = {
    "en": "date=1956-10-19&island=shikotan",
    "ja": "date=1956-10-19&island=shikotan",
    "ru": f"story={CATALOG.story[3].id}",
}
"""A group in one language after another, and a step of the story."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_takes_the_place_of_the_first_view_without_a_jump(
    browser: Browser, address: str, language: Language
) -> None:
    """Each part stands where it stood, at every size; nothing that is painted is larger than what was."""
    with opened(browser) as page:
        app = Held(page, APP)
        page.goto(f"{address}/?{LINKS[language]}&lang={language}", wait_until="commit")
        expect(page.locator("#first-view .panel")).to_be_visible()
        before = {}
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            before[width] = boxes(page, "#first-view")
        app.let_go()
        expect(page.locator("#first-view")).to_have_count(0)
        expect(page.locator(".first-map")).to_have_count(0)
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            # The map's frame and all that is laid out by its size follow in the next picture or two.
            until(page, f"document.querySelector('#root .masthead').getBoundingClientRect().width < {width}")
            after = boxes(page, "#root")
            for name, box in before[width].items():
                beside = {"headline": ("x", "y"), "day": ("x", "y")}.get(name, tuple(box))
                # A word or a line of the first view may be a pixel off, and no more than the eye forgives.
                off = {side: after[name][side] - box[side] for side in beside}
                assert all(abs(one) <= 4 for one in off.values()), (width, name, off)


def scroll(page: Page) -> None:
    """As far as the claims."""
    page.locator("#first-view").evaluate("(view) => (view.scrollTop = 300)")


def unfold(page: Page) -> None:
    """What the panel has on the offer."""
    page.locator('#first-view details[data-keep="offer"] > summary').click()


def reach(page: Page) -> None:
    """A link, by Tab."""
    page.locator("#first-view .panel a.lead").focus()


def ask_for_events(page: Page) -> None:
    """A part of the page that only comes with it."""
    page.locator('#first-view .masthead a[href="#events"]').click()


def test_what_the_reader_did_meanwhile_holds(browser: Browser, address: str) -> None:
    """How far they scrolled, what they unfolded, where the focus was, which part they asked for."""
    with opened(browser, viewport={"width": 390, "height": 844}) as page:
        app = Held(page, APP)
        page.goto(f"{address}/?date=1956-10-19&island=shikotan&lang=en", wait_until="commit")
        act: Callable[[Page], None]
        for act in (ask_for_events, unfold, scroll):
            act(page)
        app.let_go()
        expect(page.locator("#first-view")).to_have_count(0)
        expect(page.locator('.st-key-island-panel details[data-keep="offer"]')).to_have_attribute("open", "")
        expect(page.locator("#events")).to_have_attribute("open", "")
    with opened(browser) as page:
        app = Held(page, APP)
        page.goto(f"{address}/?date=1956-10-19&island=shikotan&lang=en", wait_until="commit")
        reach(page)
        app.let_go()
        expect(page.locator(".st-key-island-panel a.lead")).to_be_focused()
        assert page.locator(".stMain").evaluate("(main) => main.scrollTop") == 0


def lose_the_script(page: Page, address: str) -> str:
    """Streamlit's own never arrives."""
    page.route(APP, lambda route: route.abort())
    return address


def refuse_the_socket(page: Page, address: str) -> str:
    """As behind a proxy for requests alone: under a name that only they find the server by."""
    name = "http://first-view.invalid"
    page.route(
        f"{name}/**",
        lambda route: route.fulfill(
            response=route.fetch(url=route.request.url.replace(name, address), max_redirects=0)
        ),
    )
    return name


def keep_the_socket_silent(page: Page, address: str) -> str:
    """It opens, and nobody is behind it."""
    page.route_web_socket(re.compile("_stcore/stream"), lambda socket: None)
    return address


@pytest.mark.parametrize("lose", [lose_the_script, refuse_the_socket, keep_the_socket_silent])
def test_where_the_page_does_not_come_the_first_view_stays(
    browser: Browser, address: str, lose: Callable[[Page, str], str]
) -> None:
    """With the shapes in their colours; after a while it says that it waits, and what can be read."""
    with opened(browser, bypass_csp=True) as page:  # axe is a script of none of ours
        page.goto(f"{lose(page, address)}/?date=1956-10-19&lang=ru")
        expect(page.locator("#first-view .sentence > span")).to_contain_text(
            "под управлением Советского Союза"
        )
        shape = page.locator('#first-view path.island[data-island="shikotan"]')
        expect(shape).to_have_css("fill", re.compile("hatch-second"))
        late = page.locator("#first-view .late")
        expect(late).to_be_hidden()
        page.evaluate("document.getAnimations().forEach((one) => one.finish())")
        expect(late).to_be_visible()
        expect(late.get_by_role("link", name="История границы")).to_have_attribute("href", "./story?lang=ru")
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            assert violations(page) == []
            assert page.locator("#first-view").evaluate("(view) => view.scrollWidth") == width
        page.locator("#first-view .panel a.jump").first.click()
        expect(page.locator("#first-view .panel h2")).not_to_contain_text("Четыре группы")


def test_where_the_map_does_not_come_its_picture_stays(browser: Browser, address: str) -> None:
    """The rest of the page lives; the picture lies where the map would, and takes no press."""
    with opened(browser) as page:
        page.route("**/leaflet/leaflet.js", lambda route: route.abort())
        page.goto(f"{address}/?date=1956-10-19&lang=en")
        expect(page.locator("#first-view")).to_have_count(0)
        expect(page.locator(".st-key-map .still-fit path.island").first).to_be_visible()
        slider = page.get_by_role("slider", name="Timeline")
        slider.press("ArrowRight")
        expect(slider).not_to_have_attribute("data-date", "1956-10-19")


def test_nothing_of_the_map_is_seen_before_it_is_drawn(browser: Browser, address: str) -> None:
    """Leaflet's boxes lie anywhere until their style sheets are there: layout shifts, were they seen."""
    with opened(browser) as page:
        module = Held(page, re.compile("framed_map"))
        page.goto(f"{address}/?date=1956-10-19&lang=en")
        attribution = page.frame_locator("iframe").locator(".leaflet-control-attribution")
        attribution.wait_for(state="attached")
        expect(attribution).to_be_hidden()
        module.let_go()
        expect(attribution).to_be_visible()


def test_without_scripts_the_first_view_is_whole(browser: Browser, address: str) -> None:
    """Nothing of it waits for scripts, and no way in it leads nowhere."""
    with opened(browser, java_script_enabled=False) as page:
        page.goto(f"{address}/?date=1956-10-19&island=shikotan&lang=en")
        expect(page.locator("#first-view .panel h2")).to_contain_text("Shikotan")
        expect(page.locator('#first-view path.island[data-island="shikotan"]')).to_be_visible()
        expect(page.locator("#first-view .late")).to_be_hidden()
        for link in page.locator('#first-view a[href^="#"]').all():
            expect(link).to_be_hidden()
        expect(page.locator(".without-scripts")).to_contain_text("need JavaScript")
