"""Small, low and wide screens, other spacing, forced colours, fingers: nothing is cut or out of reach."""

from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from geo.text import LANGUAGES
from tests.browser.conftest import Open, Visit
from tests.browser.until import until

SIZES = ((320, 700), (320, 256), (390, 844), (844, 390), (1280, 800), (2560, 1440))
"""Width and height in CSS pixels; 320 x 256 is 1280 x 1024 at 400 %."""

CHECKS = (Path(__file__).parent / "screens.js").read_text(encoding="utf-8")
SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
    " p { margin-bottom: 2em !important; }"
)


def resized(visit: Visit, width: int, height: int) -> None:
    """Set the screen, and wait until the map has followed."""
    visit.page.set_viewport_size({"width": width, "height": height})
    page_settled(visit.page)


def page_settled(page: Page) -> None:
    """Wait until two frames in a row show every part in the same place."""
    page.evaluate(
        """async () => {
            const parts = ".island-label, .timeline-names span, .timeline, .panel, .furniture";
            const box = ({ left, top, width, height }) => [left, top, width, height];
            const places = () => [document, document.querySelector("iframe").contentDocument].flatMap((one) =>
                [...one.querySelectorAll(parts)].map((part) => box(part.getBoundingClientRect()))).join();
            for (let last = "", same = 0; same < 3; ) {
                await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
                const now = places();
                same = now === last ? same + 1 : 0;
                last = now;
            }
        }"""
    )


def found(root: Locator, check: str) -> list[str]:
    """What ``check`` of screens.js finds below ``root``."""
    trouble: list[str] = root.evaluate(f"(root) => {{ {CHECKS} return {check}(root); }}")
    return trouble


def troubles(visit: Visit) -> list[str]:
    """What is cut, covered or out of reach, on the page and in the map's frame."""
    page, frame = visit.page.locator("body"), visit.map.locator("#map_div")
    return found(page, "troubles") + found(frame, "troubles")


def greeted(context: BrowserContext) -> None:
    """The first visit's line is gone: it is one more box, and away at the first touch."""
    context.add_init_script("localStorage.setItem('four-islands.seen', 'yes')")


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_covered_on_any_screen(open_page: Open, language: str) -> None:
    """From 320 x 256 to 2560 x 1440: no sideways scrolling, no overlap; targets are 24 px or stand apart."""
    visit = open_page(f"/?date=1956-10-19&island=shikotan&lang={language}", before=greeted)
    visit.page.locator(".record-section").last.wait_for(state="attached")
    for width, height in SIZES:
        resized(visit, width, height)
        assert troubles(visit) == [], (width, height)
        if height > 256:
            assert found(visit.map.locator("#map_div"), "onTheMap") == [], (width, height)
        assert found(visit.page.locator("body"), "smallTargets") == [], (width, height)
        assert found(visit.map.locator("#map_div"), "smallTargets") == [], (width, height)
        assert visit.page.locator("iframe").evaluate("(frame) => frame.offsetHeight / innerHeight") < 0.9


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("language", LANGUAGES)
def test_wider_spacing_cuts_nothing(open_page: Open, language: str) -> None:
    """The spacing of WCAG 1.4.12, on a phone and on a desk."""
    visit = open_page(f"/?date=1956-10-19&island=shikotan&lang={language}", before=greeted)
    visit.page.add_style_tag(content=SPACED)
    visit.map.locator("head").evaluate(
        "(head, css) => head.append(Object.assign(document.createElement('style'), { textContent: css }))",
        SPACED,
    )
    for width, height in ((390, 844), (1280, 800)):
        resized(visit, width, height)
        assert troubles(visit) == [], (width, height)


def test_what_is_cut_covered_or_too_small_is_seen(open_page: Open) -> None:
    """Each check fails on a page broken for it."""
    visit = open_page("/?date=1956-10-19&island=shikotan", before=greeted)
    body = visit.page.locator("body")
    visit.page.add_style_tag(
        content=".timeline-event { height: 4px; overflow: hidden } .timeline-play { margin-left: -40px }"
        " h1 { min-width: 3000px }"
    )
    trouble = " ".join(found(body, "troubles"))
    for words in (
        "cut below: P.timeline-event",
        "overlap: BUTTON.timeline-button: ‹ Event",
        "sideways",
        "beyond the edge: H1",
    ):
        assert words in trouble
    visit.page.add_style_tag(
        content=".timeline-acts * { min-height: 0 !important; height: 9px; min-width: 0 !important }"
    )
    assert any("timeline-button" in one for one in found(body, "smallTargets"))


VANISHED = """() => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.cssText = "forced-color-adjust: none; color: Canvas";
    const canvas = getComputedStyle(probe).color;
    probe.remove();
    const paint = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const luminance = (...colours) => { // of what is painted over each other, the lowest first
        for (const colour of colours) {
            paint.fillStyle = colour;
            paint.fillRect(0, 0, 1, 1);
        }
        const [red, green, blue] = [...paint.getImageData(0, 0, 1, 1).data].map((part) =>
            part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const grounds = (one) => {
        const under = one.parentElement ? grounds(one.parentElement) : [canvas];
        return [...under, getComputedStyle(one).backgroundColor];
    };
    const says = (one) => [...one.childNodes].some((part) => part.nodeType === 3 && part.data.trim());
    const vanished = (one) => {
        const { color, forcedColorAdjust } = getComputedStyle(one);
        const behind = forcedColorAdjust === "none" ? grounds(one) : [canvas];
        const [dark, light] = [luminance(...behind), luminance(...behind, color)].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05) < 4.5;
    };
    const all = [...document.querySelectorAll("body *")];
    const shown = all.filter((one) => says(one) && one.checkVisibility());
    return [shown.length, shown.filter(vanished).map((one) => `${one.className}: ${one.textContent}`)];
}"""
"""How many elements say something, and which say it too near to the colour of what is behind it.

Where colours are forced a browser puts a ground of the page's own colour behind a text, on whatever it lies.
"""


@pytest.mark.needs("emulated media")
def test_forced_colours_leave_every_word_to_be_read(open_page: Open) -> None:
    """On the page, on its map, on every screen, and in the story, whose buttons are filled elsewhere."""
    visit = open_page("/?date=1956-10-19&island=shikotan&lens=offer", before=greeted)
    play = visit.page.get_by_role("button", name="Play")
    for (width, height), scheme in product(SIZES, ("dark", "light")):
        visit.page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
        resized(visit, width, height)
        for part in (visit.page, visit.page.frames[-1]):
            words, vanished = part.evaluate(VANISHED)
            assert (words > 20, vanished) == (True, []), (width, scheme)
    play.evaluate("(button) => button.style.setProperty('color', 'Canvas', 'important')")
    assert visit.page.evaluate(VANISHED)[1] == ["timeline-button timeline-play: Play"]
    visit.page.get_by_role("link", name="How the border moved").click()
    visit.page.locator('.story-acts [data-act="next"]').wait_for()
    play.evaluate("(button) => button.style.removeProperty('color')")
    assert visit.page.evaluate(VANISHED)[1] == []


@pytest.mark.needs("emulated media")
def test_forced_colours_keep_every_state_apart(open_page: Open) -> None:
    """The pressed lens, the chosen island and its label differ from the others; words and patterns stay."""
    visit = open_page("/?date=1956-10-19&island=shikotan", before=greeted)
    visit.page.emulate_media(forced_colors="active")

    def style(selector: str, property_name: str) -> str:
        read = "(one, name) => getComputedStyle(one).getPropertyValue(name)"
        return str(visit.map.locator(selector).first.evaluate(read, property_name))

    pressed, other = 'button[data-lens="administration"]', 'button[data-lens="claims"]'
    assert style(pressed, "background-color") != style(other, "background-color")
    chosen, rest = '.island-label[data-island="shikotan"]', '.island-label[data-island="iturup"]'
    assert style(chosen, "background-color") != style(rest, "background-color")
    for look in ("stroke", "stroke-width"):
        assert style("path.island.chosen", look) != style('path.island[data-island="iturup"]', look)
    assert "hatch-second" in style("path.island.chosen", "fill")
    paler = [style(".legend .fill.paler", "background-image"), style(".coast[data-slot='second']", "fill")]
    assert "gradient" in paler[0]
    assert paler[1] != style("#map_div", "background-color")
    slider = visit.slider
    before = slider.evaluate("(one) => getComputedStyle(one).outlineStyle")
    slider.press("Shift+ArrowRight")
    assert slider.evaluate("(one) => getComputedStyle(one).outlineStyle") != before == "none"
    expect(visit.label("iturup")).to_contain_text("Soviet Union")
    visit.map.get_by_role("button", name="1956 offer").click()
    expect(visit.map.locator("#map_div")).to_have_attribute("data-lens", "offer")
    assert "linear-gradient" in style(f"{chosen} .ring", "background-image")
    assert style(f"{rest} .ring", "background-image") == "none"


@pytest.mark.needs("devtools protocol")
def test_on_a_phone_one_finger_scrolls_past_the_map_and_two_zoom_it(open_page: Open) -> None:
    """The map never holds the page back, pinching is its own; the timeline lets vertical strokes pass."""
    visit = open_page("/?date=1956-10-19", before=greeted, has_touch=True, is_mobile=True)
    resized(visit, 390, 844)
    frame = visit.page.locator("iframe").bounding_box()
    assert frame is not None
    x, y = frame["x"] + 60, frame["y"] + 200
    hand = visit.page.context.new_cdp_session(visit.page)

    def stroke(*ways: tuple[float, float, float, float]) -> None:
        """One finger for each way: where it begins, and how far it goes."""
        for kind, share in (("touchStart", 0.0), *(("touchMove", step / 10) for step in range(11))):
            points = [{"x": x + dx * share, "y": y + dy * share} for x, y, dx, dy in ways]
            hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    placed = "(path) => { const { x, y, width } = path.getBoundingClientRect(); return { x, y, width }; }"
    before = visit.shape("kunashir").evaluate(placed)
    visit.page.locator(".stMain").evaluate(
        """(main) => {
            window.rests = new Promise((done) => main.addEventListener("scrollend", done, { once: true }));
        }"""
    )
    stroke((x, y, 0, -200))
    # The page runs on after the finger has left it: what is set before it rests is undone.
    visit.page.evaluate("async () => { await window.rests; }")
    assert visit.page.locator(".stMain").evaluate("(main) => main.scrollTop") > 100
    visit.page.locator(".stMain").evaluate("(main) => (main.scrollTop = 0)")
    assert visit.shape("kunashir").evaluate(placed) == pytest.approx(before, abs=1)
    stroke((x, y, -50, 0), (x + 40, y, 50, 0))
    until(
        visit.page,
        "width => document.querySelector('iframe').contentDocument"
        ".querySelector('path.island[data-island=kunashir]').getBoundingClientRect().width > 1.3 * width",
        arg=before["width"],
    )
    assert visit.slider.evaluate("(slider) => getComputedStyle(slider).touchAction") == "pan-y"
    slider = visit.slider.bounding_box()
    assert slider is not None
    assert 300 < slider["y"] < 844 - slider["height"]


@pytest.mark.needs("emulated touch")
def test_under_a_finger_no_field_is_so_small_that_ios_zooms_in(open_page: Open) -> None:
    """16 px in every field and list of choices."""
    visit = open_page("/?date=1956-10-19&with=1945-08-01", before=greeted, has_touch=True, is_mobile=True)
    resized(visit, 390, 844)
    visit.page.locator(".timeline-pair input").wait_for()
    visit.page.locator("#events > summary").click()
    sizes = visit.page.locator('input:not([type="checkbox"]), select').evaluate_all(
        "(fields) => fields.map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert len(sizes) > 6
    assert min(sizes) >= 16
    assert troubles(visit) == []


def test_the_dark_theme_reaches_boxes_and_scroll_bars(open_page: Open) -> None:
    """Streamlit's own light scheme holds nowhere."""
    visit = open_page("/?date=1956-10-19", before=greeted)
    visit.page.get_by_role("button", name="dark").click()
    schemes = visit.page.evaluate(
        """() => [...document.querySelectorAll("html, .stApp, .stMain, select, input, .st-key-island-panel")]
            .map((one) => getComputedStyle(one).colorScheme)"""
    )
    assert len(schemes) > 6
    assert set(schemes) == {"dark"}


def test_what_scrolls_has_a_name_or_is_no_stop(open_page: Open) -> None:
    """Firefox makes a stop of every box that scrolls."""
    visit = open_page("/?date=1956-10-19&island=shikotan", before=greeted)
    for width, height in ((1280, 800), (390, 844)):
        resized(visit, width, height)
        visit.page.locator("#events").evaluate("(details) => { details.open = true; }")
        nameless = visit.page.evaluate(
            """() => [...document.querySelectorAll("body *")].filter((one) => {
                const { overflowX, overflowY } = getComputedStyle(one);
                const scrolls = (overflow) => overflow === "auto" || overflow === "scroll";
                const wider = scrolls(overflowX) && one.scrollWidth > one.clientWidth + 1;
                const higher = scrolls(overflowY) && one.scrollHeight > one.clientHeight + 1;
                return (wider || higher)
                    && one.getAttribute("tabindex") !== "-1" && !one.hasAttribute("aria-label");
            }).map((one) => one.className)"""
        )
        assert nameless == [], (width, height)
