"""No name on the map is ever cut, covered or overprinted; and no group in sight is without its name."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Frame

from dashboard.view.lens_ids import LENSES
from geo.text import LANGUAGES
from tests import record_codes
from tests.browser.conftest import Open
from tests.browser.test_screens import greeted, resized

AUDIT = (Path(__file__).parent / "map_names.js").read_text(encoding="utf-8")
DAYS = (
    "1643-01-01",
    "1800-06-01",
    "1855-02-07",
    "1875-05-07",
    "1905-09-05",
    "1945-09-02",
    "1946-01-29",
    "1951-09-08",
    "1956-10-19",
    "1960-01-27",
    "1993-10-13",
    "2018-11-14",
    "2022-03-21",
)
SIZES = ((1280, 800), (390, 844), (820, 1180))


def audited(frame: Frame, call: str, *arguments: object) -> Any:
    """What ``call`` of map_names.js finds."""
    return frame.evaluate(f"(given) => {{ {AUDIT} return {call}(...given); }}", list(arguments))


def moved(frame: Frame, to: str) -> str | None:
    """Bring ``to`` into view: all groups, all there is, or the group of this id, which is chosen then."""
    if to == "all":
        frame.locator(".zoom > button").first.click()
    elif to == "widest":
        audited(frame, "widest")
    else:
        frame.locator(".go-to summary").click()
        frame.locator(f'[data-go-to="{to}"]').click()
        return to
    return None


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_is_cut_covered_or_overprinted(open_page: Open, language: str) -> None:
    """13 days under each lens: on three screens, with all groups, all there is, and each group in view."""
    visit = open_page(f"/?date=1956-10-19&lang={language}", before=greeted)
    frame = visit.page.frames[-1]
    found = {}
    for width, height in SIZES:
        resized(visit, width, height)
        for place in ("all", "widest", *record_codes.ISLANDS):
            island = moved(frame, place)
            trouble = audited(frame, "faultsOf", DAYS, LENSES, island)
            if trouble:
                found[f"{width}x{height} {place}"] = trouble
    assert found == {}


def test_the_audit_sees_each_kind_of_fault(open_page: Open) -> None:
    """Shown on a map broken for it."""
    visit = open_page("/?date=1956-10-19", before=greeted)
    frame = visit.page.frames[-1]
    assert audited(frame, "faults") == []
    for island, target, kind in (
        ("iturup", "beyond", "without its name: iturup"),
        ("iturup", "edge", "cut: iturup"),
        ("shikotan", ".legend", "covered by"),
        ("habomai", '.island-label[data-island="shikotan"]', "overprinted"),
        ("kunashir", 'path.island[data-island="shikotan"]', "on the shape of shikotan"),
    ):
        audited(frame, "displace", island, target)
        assert kind in " ".join(audited(frame, "faults")), kind
        audited(frame, "replace", island)
    assert audited(frame, "faults") == []
