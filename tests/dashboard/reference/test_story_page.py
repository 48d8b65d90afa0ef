"""The guided story on paper: every step with its sources and a small map that tells the day as the join."""

import re
from html import unescape
from itertools import accumulate

import pytest

from dashboard.drawing.small_map import WIDTH, attributes, frame
from dashboard.record.record import catalog
from dashboard.reference import reference, story_page
from dashboard.serving.bundles import FOLDER
from dashboard.view.view import today
from dashboard.words.passages import passages
from geo import islands_as_of
from geo.dispute import Box
from geo.story import StoryStep
from geo.text import LANGUAGES, Language
from geo.vocabulary import ControlKind
from tests.dashboard.reference.asking import reader

WHOLE = catalog().dispute.map.within
GROUPS = catalog().dispute.map.groups


def page(language: Language) -> str:
    """The page as sent to somebody whose link names ``language``."""
    return reference.story(reader(language, "./"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_step_stands_there_with_text_map_and_sources(language: Language) -> None:
    """All of it without a script: words, a picture that says what it shows, and where to read more."""
    html = page(language).replace("&#39;", "'").replace("&amp;", "&")
    sections = re.findall(r'<section class="step" id="([^"]+)">(.*?)</section>', html, re.DOTALL)
    assert [name for name, _ in sections] == [step.id for step in catalog().story]
    for told, (_, section) in zip(story_page.told_steps(language, today()), sections, strict=True):
        assert told.step.title.to(language) in section
        assert told.step.text.to(language) in section
        listed = section.split('<p class="sources">')[1]
        assert re.findall(r'href="\./sources/([^"?]+)', listed) == list(told.step.sources)
        assert f'href="./?story={told.step.id}&lang={language}"' in section
        assert f'role="img" aria-label="{"; ".join(told.says)}"' in section
        assert told.says


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_step_quotes_the_decisive_words_of_its_event(language: Language) -> None:
    """Folded, and left out on paper, where two sheets hold no more."""
    html = page(language)
    sections = dict(re.findall(r'<section class="step" id="([^"]+)">(.*?)</section>', html, re.DOTALL))
    for step in catalog().story:
        quoted = re.findall(r'<details class="quoted">(.*?)</details>', sections[step.id], re.DOTALL)
        for text, words in zip(catalog().texts_of(step.event or ""), quoted, strict=True):
            told = re.findall(r'<blockquote lang="(\w+)">(.*?)</blockquote>', words)
            assert [(tongue, unescape(quote)) for tongue, quote in told] == [
                (one.language, one.quote) for one in passages(text, language)
            ]
            assert all(
                set(one.sources) <= set(re.findall(r"sources/([^?\"]+)", words)) for one in text.authentic
            )
    sheet = (FOLDER / "reference" / "story_page.css").read_text(encoding="utf-8")
    assert re.search(r"\.quoted \{ display: none; \}", sheet.split("@media print")[1])


def test_every_shape_that_is_used_is_drawn_once() -> None:
    """No map refers to a path that is not there, and no path is written twice."""
    html = page("en")
    drawn = re.findall(r'<path id="([^"]+)"', html)
    used = re.findall(r'<use href="#([^"]+)"', html)
    assert len(drawn) == len(set(drawn))
    assert set(used) <= set(drawn)
    patterns = set(re.findall(r'<pattern id="([^"]+)"', html))
    assert {"hatch-first", "hatch-second", "hatch-none", "hatch-outposts"} <= patterns


@pytest.mark.parametrize("step", catalog().story, ids=lambda step: str(step.id))
def test_the_maps_tell_what_the_join_tells(step: StoryStep) -> None:
    """Each group is drawn as its administrator's side has it on that day, and as the control was."""
    day = step.day_on(catalog().events, today())
    shown = attributes(frame(step.frame), day)
    words = catalog().vocabulary
    for island, row in islands_as_of(catalog(), day).iterrows():
        side = words.administrators[row["administration"]].side
        assert shown[str(island)].get("data-slot") == (side and str(catalog().parties[side].slot))
        assert shown[str(island)]["data-control-kind"] == words.controls[row["control"]].kind


def points_of(path: str) -> list[tuple[float, float]]:
    """Where the points of a path's rings lie, which it tells by steps."""
    found = []
    for ring in path.split("M")[1:]:
        numbers = [float(one) for one in re.findall(r"-?[\d.]+", ring)]
        found += list(zip(accumulate(numbers[::2]), accumulate(numbers[1::2]), strict=True))
    return found


def test_a_frame_keeps_to_its_part_of_the_map() -> None:
    """A small part has the groups and none of the regions far away; the whole map has all."""
    assert set(frame(WHOLE).around) == {"coast", *catalog().regions}
    assert set(frame(GROUPS).around) == {"coast"}
    for part in (WHOLE, GROUPS):
        drawn = frame(part)
        assert set(drawn.islands) == set(catalog().islands)
        for path in (*drawn.around.values(), *drawn.islands.values()):
            points = points_of(path)
            assert min(points)[0] > -9.01
            assert max(points)[0] < WIDTH + 9.01
            assert min(y for _, y in points) > -9.01
            assert max(y for _, y in points) < drawn.height + 9.01


def test_north_is_up_and_east_is_right() -> None:
    """A line to the north-east begins below and left of where it ends."""
    part = Box(south=44, west=146, north=46, east=151)
    path = frame(part).lines[next(one.span.id for one in catalog().treaty_lines if one.span.course)]
    begin, *_, end = points_of(path)
    assert begin[0] < end[0]  # from 148.45 to 149.75 degrees east
    assert begin[1] < end[1]  # from 46.25 down to 44.95 degrees north


def test_steps_of_a_coast_lead_where_its_points_lie() -> None:
    """Each is counted from the last as it was rounded: a long coast drifts nowhere."""
    wide = frame(WHOLE, 1200)
    for path in wide.around.values():
        assert re.fullmatch(r"(M[-\d. ]+l[-\d. ]+Z?)+", path)
        for ring in path.split("M")[1:]:
            (x, y), *_, (last_x, last_y) = points_of(f"M{ring}")
            if ring.endswith("Z"):  # the ring ends on the point it began with
                assert (last_x, last_y) == (pytest.approx(x, abs=1e-6), pytest.approx(y, abs=1e-6))


def test_a_day_has_its_lines_or_the_word_that_there_is_none() -> None:
    """Both ends count: the day that draws a line has it, the day that ends it has it no more."""
    for one in catalog().treaty_lines:
        if one.begun_by and one.ended_by:
            assert one in catalog().lines_on(one.begun_by.date.first)
            assert one not in catalog().lines_on(one.ended_by.date.first)
    assert [bool(one.span.course) for one in catalog().lines_on(today())] == [False]


def test_armed_control_is_told_by_its_own_mark() -> None:
    """Where a step shows it, the legend says so; each mark has words."""
    kinds = {
        one["data-control-kind"]
        for told in story_page.told_steps("en", today())
        for one in told.attributes.values()
        if "data-control-kind" in one
    }
    assert ControlKind.MILITARY in kinds
    marks = story_page.marks("en")
    assert any("military" in name for name, _ in marks)
    assert all(words for _, words in marks)
