"""What a reader does on the page, and what is seen of it: the same in every browser, over any driver.

A place on the page is named by a CSS selector, with the words it shows or is called by where the selector
fits several, and with ``in_map`` if it stands in the map's frame. Each act waits until its place can be
reached by the pointer: in the window, enabled, not covered, and at the same place twice.
"""

from tests.browser.journeys.driver import Driver

# Words of an element as its reader has them: what it is called, or what it says.
_FIND = """
const called = (one) => (one.getAttribute("aria-label") ?? one.textContent).replace(/\\s+/g, " ").trim();
const found = (selector, name, inMap) => {
  const where = inMap ? document.querySelector("iframe")?.contentDocument : document;
  // The explanation's dialog stands in a shadow tree at the end of the body.
  const shadows = [...(where?.body?.children ?? [])].flatMap((one) => one.shadowRoot ?? []);
  const all = [where, ...shadows].flatMap((one) => [...(one?.querySelectorAll(selector) ?? [])]);
  return all.find((one) => name === null || called(one) === name) ?? null;
};
"""

# Where the pointer meets the element itself and with it all around, from the middle outwards: a long
# island's box is mostly sea.
_REACHED = (
    "(selector, name, inMap) => {"
    + _FIND
    + """
  const one = found(selector, name, inMap);
  if (!one || one.disabled) return null;
  const at = (x, y) => {
    const hit = one.ownerDocument.elementFromPoint(x, y);
    return hit === one || (hit !== null && one.contains(hit));
  };
  const around = [[0, 0], [-2, 0], [2, 0], [0, -2], [0, 2]];
  const reached = () => {
    const box = one.getBoundingClientRect();
    const steps = [...Array(41).keys()].map((step) => (step % 2 ? 1 : -1) * Math.ceil(step / 2) / 42);
    for (const down of steps) for (const across of steps) {
      const x = Math.round(box.left + box.width * (0.5 + across));
      const y = Math.round(box.top + box.height * (0.5 + down));
      if (around.every(([dx, dy]) => at(x + dx, y + dy))) return { x, y };
    }
    return null;
  };
  let place = reached();
  if (!place) { one.scrollIntoView({ block: "center" }); place = reached(); }
  if (!place) return null;
  const frame = inMap ? document.querySelector("iframe").getBoundingClientRect() : { left: 0, top: 0 };
  const [x, y] = [place.x + frame.left, place.y + frame.top];
  if (y < 1 || y > innerHeight - 1) { one.scrollIntoView({ block: "center" }); return null; }
  // What still moves, as when a list grows shorter above it, is not where it was once the pointer comes.
  const still = one[Symbol.for("place")] === `${x},${y}`;
  one[Symbol.for("place")] = `${x},${y}`;
  return still ? { x, y } : null;
}"""
)

ISLANDS = ("habomai", "iturup", "kunashir", "shikotan")


class Reader:
    """Someone at the page, by whichever driver."""

    def __init__(self, driver: Driver, address: str, ending: str = "") -> None:
        """Read the page that is served at ``address``, without a slash at its end.

        ``ending`` is what the record's pages have at theirs.
        """
        self.driver = driver
        self.address = address
        self.ending = ending

    def opens_page(self, page: str) -> None:
        """Open a page of the record by its address from the root."""
        self.driver.go(f"{self.address}/{page}{self.ending}")

    def opens(self, link: str) -> None:
        """Open ``link`` and wait until map, timeline and panel stand."""
        self.driver.go(self.address + link)
        self.page_stands()

    def page_stands(self) -> None:
        """Wait until map, timeline and panel agree on a day, and the lists below them stand.

        Those come last: until then the foot of the page moves down, away from under a click.
        """
        self.driver.wait(
            """() => {
              const day = document.querySelector("[role=slider]")?.dataset.date;
              const map = document.querySelector("iframe")?.contentDocument;
              const drawn = map?.querySelectorAll(`path.island[data-date="${day}"]`).length === 4;
              const named = map?.querySelectorAll('[role="button"][data-island]').length === 4;
              const told = document.querySelector(`.st-key-island-panel time[datetime="${day}"]`);
              const listed = document.querySelector("#events > summary");
              return Boolean(day && drawn && named && told && listed);
            }"""
        )

    def clicks(self, selector: str, name: str | None = None, *, in_map: bool = False) -> None:
        """Click the element, once the pointer can reach it."""
        place = self.driver.wait(_REACHED, selector, name, in_map)
        self.driver.move(place["x"], place["y"])
        self.driver.button_down()
        self.driver.button_up()

    def chooses_shape(self, island: str) -> None:
        """Click the island's own shape on the map."""
        self.clicks(f'path.island[data-island="{island}"]', in_map=True)

    def chooses_label(self, island: str) -> None:
        """Click the island's name on the map."""
        self.clicks(f'[role="button"][data-island="{island}"]', in_map=True)

    def takes_lens(self, lens: str) -> None:
        """Click the lens on the map."""
        self.clicks(f'button[data-lens="{lens}"]', in_map=True)

    def drags(self, first: float, last: float, steps: int = 8) -> list[tuple[str, str]]:
        """Drag the timeline's hand between two shares of its breadth; days of slider and map at each step."""
        box = self.driver.run(
            "() => document.querySelector('.timeline-track').getBoundingClientRect().toJSON()"
        )
        y = box["y"] + 30
        seen = []
        self.driver.move(box["x"] + box["width"] * first, y)
        self.driver.button_down()
        for step in range(1, steps + 1):
            self.driver.move(box["x"] + box["width"] * (first + (last - first) * step / steps), y)
            self.map_follows()
            seen.append((self.day(), str(self.attribute("path.island", "data-date", in_map=True))))
        self.driver.button_up()
        return seen

    def map_follows(self) -> None:
        """Wait until all four islands show the slider's day."""
        self.driver.wait(
            """() => {
              const day = document.querySelector("[role=slider]").dataset.date;
              const map = document.querySelector("iframe").contentDocument;
              return map.querySelectorAll(`path.island[data-date="${day}"]`).length === 4;
            }"""
        )

    def focuses(self, selector: str, *, in_map: bool = False) -> None:
        """Let the element have the keys."""
        self.driver.run(
            f"(selector, inMap) => {{ {_FIND} found(selector, null, inMap).focus(); }}", selector, in_map
        )

    def presses(self, keys: str) -> None:
        """Press keys where the focus is."""
        self.driver.press(keys)

    def types(self, selector: str, text: str) -> None:
        """Put ``text`` into a field in the place of what is there, key by key."""
        self.clicks(selector)
        self.driver.press("Control+a")
        for letter in text:
            self.driver.press("Space" if letter == " " else letter)

    def attribute(
        self, selector: str, name: str, words: str | None = None, *, in_map: bool = False
    ) -> str | None:
        """The attribute of the element now, None if either is not there."""
        value = self.driver.run(
            f"(selector, words, inMap, name) => {{ {_FIND}"
            " return found(selector, words, inMap)?.getAttribute(name) ?? null; }",
            *(selector, words, in_map, name),
        )
        return None if value is None else str(value)

    def awaits(self, selector: str, name: str | None = None, *, in_map: bool = False) -> None:
        """Wait until there is such an element, and it is seen."""
        self.driver.wait(
            f"(selector, name, inMap) => {{ {_FIND} const one = found(selector, name, inMap);"
            " return one !== null && one.getClientRects().length > 0; }",
            *(selector, name, in_map),
        )

    def awaits_none(self, selector: str, *, in_map: bool = False) -> None:
        """Wait until no such element is seen."""
        self.driver.wait(
            f"(selector, inMap) => {{ {_FIND} const one = found(selector, null, inMap);"
            " return one === null || one.getClientRects().length === 0; }",
            *(selector, in_map),
        )

    def is_chosen(self, island: str | None) -> None:
        """Wait until map, panel and link agree that ``island`` is the chosen one, or that none is."""
        pressed = '[role="button"][data-island][aria-pressed="true"]'
        if island:
            self.awaits(f'{pressed}[data-island="{island}"]', in_map=True)
            self.awaits(f'.st-key-island-panel [data-island="{island}"]')
            self.driver.wait("(part) => location.search.includes(part)", f"island={island}")
        else:
            self.awaits_none(pressed, in_map=True)
            self.awaits_none(".st-key-island-panel [data-island]")
            self.driver.wait("() => !location.search.includes('island=')")

    def day(self) -> str:
        """The slider's day."""
        return str(self.attribute("[role=slider]", "data-date"))

    def is_on(self, day: str) -> None:
        """Wait until slider, map and panel show ``day``."""
        self.awaits(f'[role=slider][data-date="{day}"]')
        self.page_stands()
