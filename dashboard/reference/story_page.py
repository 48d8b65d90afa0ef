"""The guided story on a page of its own: two sheets of paper, with a small map for each step."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from dashboard.drawing.small_map import Frame, attributes, frame
from dashboard.lenses.lens import Mark
from dashboard.lenses.lenses import lenses
from dashboard.record.record import catalog
from dashboard.view.lens_ids import FIRST_LENS
from dashboard.view.view import at_step
from dashboard.words.administration_words import administration_in_words
from dashboard.words.languages import list_in_words
from dashboard.words.wording import wording
from geo.alphabet import islands_by_name
from geo.dispute import Box
from geo.snapshot import snapshot
from geo.story import StoryStep
from geo.text import Language


@dataclass(frozen=True)
class ToldStep:
    """A step with its day, and its map: which part, what each shape shows, which lines, and all in words."""

    step: StoryStep
    day: date
    part: str
    attributes: Mapping[str, Mapping[str, str]]
    lines: tuple[str, ...]
    says: tuple[str, ...]


@cache
def parts() -> dict[str, Frame]:
    """The parts of the map that the steps show, by names for use within the page."""
    return {_name(part): frame(part) for part in _different()}


def _different() -> list[Box]:
    return list(dict.fromkeys(step.frame for step in catalog().story))


def _name(part: Box) -> str:
    return f"part-{_different().index(part)}"


def told_steps(language: Language, last_day: date) -> list[ToldStep]:
    """Every step in ``language``, on a page whose last day is ``last_day``."""
    told = []
    for step in catalog().story:
        day = at_step(step, last_day).day
        shown = parts()[_name(step.frame)]
        lines = tuple(one.span.id for one in catalog().lines_on(day) if one.span.id in shown.lines)
        says = (*_groups(day, language), *_regions(step.frame, day, language), *_lines(lines, day, language))
        told.append(ToldStep(step, day, _name(step.frame), attributes(shown, day), lines, says))
    return told


def marks(language: Language) -> list[Mark]:
    """The marks of the small maps, as the style sheets draw them, and what each means."""
    legend = [mark for line in lenses(language)[FIRST_LENS].legend for mark in line.marks]
    # Places of events are not drawn here.
    fills = [mark for mark in legend if mark[0].startswith("fill")]
    return [*fills, ("fill paler", wording(language).map["context"]["paler"])]


def _groups(day: date, language: Language) -> Iterator[str]:
    known = catalog()
    said = [
        (
            administration_in_words(known, snapshot(known, facts.id, day).administration.span, language),
            facts.name,
        )
        for facts in islands_by_name(known, language)
    ]
    if len({administration for administration, _ in said}) == 1:
        said = [(said[0][0], known.dispute.groups.heading)]
    return _together(((words, name.to(language)) for words, name in said), language)


def _regions(part: Box, day: date, language: Language) -> Iterator[str]:
    """Those whose name would stand within ``part``."""
    known = catalog()
    said = []
    for region, facts in known.regions.items():
        held = known.region_administrations[region].on(day)
        at = facts.label
        if held and part.south < at.lat < part.north and part.west < at.lon < part.east:
            term = known.vocabulary.region_administrators[held.span.administrator]
            said.append((term.label.to(language), facts.name.to(language)))
    return _together(said, language)


def _together(said: Iterable[tuple[str, str]], language: Language) -> Iterator[str]:
    """Names that have one administration, in one line."""
    names: dict[str, list[str]] = {}
    for administration, name in said:
        names.setdefault(administration, []).append(name)
    pattern: str = wording(language).map["context"]["region"]
    for administration, of in names.items():
        yield pattern.format(name=list_in_words(of, language), administration=administration)


def _lines(seen: tuple[str, ...], day: date, language: Language) -> Iterator[str]:
    """The lines that are ``seen``, two of one treaty once; or the word that there was none."""
    pattern: str = wording(language).map["context"]["line"]
    said = [
        pattern.format(
            name=one.span.name.to(language),
            year=one.begun_by.date.first.year,
            by=one.span.drawn_by.to(language),
        )
        if one.span.drawn_by and one.begun_by
        else one.span.name.to(language)
        for one in catalog().lines_on(day)
        if one.span.id in seen or not one.span.course
    ]
    return iter(dict.fromkeys(said))
