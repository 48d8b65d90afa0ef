"""What is shown, and its link: /?date=…&with=…&island=…&lens=…&story=…&edition=…&lang=…, all optional.

Where the map stands and what the list of events is filtered by come beside them: ``opening.py``.
"""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TypeVar
from urllib.parse import urlencode

from dashboard.record.edition import edition_mark, is_mark, names_this
from dashboard.record.record import catalog
from dashboard.view.lens_ids import FIRST_LENS, LENSES
from dashboard.view.link_notices import link_notices
from dashboard.view.opening import AS_USUAL, Opening, quoted, read_opening
from dashboard.words.languages import preferred
from geo.calendar_day import written_day
from geo.codes import Island
from geo.story import StoryStep
from geo.text import LANGUAGES, Language

Found = TypeVar("Found")

TODAY_VARIABLE = "FOUR_ISLANDS_TODAY"


def first_day() -> date:
    """The first day that the page shows: where the record's timeline begins."""
    return catalog().dispute.timeline.begins.first


@dataclass(frozen=True, slots=True)
class View:
    """A day, perhaps an island, a lens, a step of the guided story, and a language: all that a link holds.

    ``second`` is another day with which the first is compared, ``with`` in the link; the map shows the first.
    ``named`` says whether the link names the language; otherwise it is the reader's browser's. ``edition`` is
    the edition of the record that the link was made with, where it names one; the one shown may be another.
    ``opening`` is how the link opens map and list, which no other view has.
    """

    day: date
    island: Island | None = None
    lens: str = FIRST_LENS
    language: Language = "en"
    named: bool = False
    story: str | None = None
    edition: str | None = None
    opening: Opening = AS_USUAL
    second: date | None = None

    def query(self) -> dict[str, str]:
        """The link's parameters; defaults are left out, except the day, which moves by itself."""
        parts = {"date": self.day.isoformat()}
        if self.second:
            parts["with"] = self.second.isoformat()
        if self.island:
            parts["island"] = str(self.island)
        if self.lens != FIRST_LENS:
            parts["lens"] = self.lens
        if self.story:
            parts["story"] = self.story
        if self.edition:
            parts["edition"] = self.edition
        parts |= self.opening.query()
        if self.named:
            parts["lang"] = self.language
        return parts

    def at(self, day: date) -> "View":
        """The same view on another day."""
        return replace(self, day=day, opening=AS_USUAL)

    def usual(self) -> "View":
        """The same view with map and list as everybody finds them: what a machine is told of."""
        return replace(self, opening=AS_USUAL)

    def of(self, island: Island | None) -> "View":
        """The same view of another island, or of all."""
        return replace(self, island=island, opening=AS_USUAL)


def query_string(parts: Mapping[str, str]) -> str:
    """A link's ``parts`` from the question mark on, as link.js writes them: a place stays legible."""
    return f"?{urlencode(parts, safe=',*')}"


def linked(address: str, view: View) -> str:
    """``address`` of a reference page, in the language that the reader's link names."""
    return f"{address}?lang={view.language}" if view.named else address


def today() -> date:
    """The day it is in UTC, the last day the page shows to whose day nobody knows; or ``fixed_day``.

    Raises ``ValueError`` as that does.
    """
    return fixed_day() or datetime.now(UTC).date()


def fixed_day() -> date | None:
    """The day that FOUR_ISLANDS_TODAY names as today for every reader, or None.

    Raises ``ValueError``, saying what is allowed, if it names no day that the page could show.
    """
    given = os.environ.get(TODAY_VARIABLE)
    if not given:
        return None
    day = written_day(given)
    if day is None or day < first_day():
        allowed = f"a day written YYYY-MM-DD, {first_day()} or later"
        raise ValueError(f"{TODAY_VARIABLE} is {given!r}; allowed: {allowed}, or nothing for today")
    return day


def require_today() -> None:
    """End the process, saying what is wrong, if what is set names no day that the page could show."""
    try:
        today()
    except ValueError as error:
        sys.exit(str(error))


def link_parts(view: View, asked: Mapping[str, str]) -> dict[str, str]:
    """The parameters of a link to ``view``, which a link with the parameters ``asked`` led to.

    A link without a day stays one to whatever day it is opened on, and one that names a step of the story to
    that step's own; what it got wrong is left out.
    """
    parts = view.query()
    if asked.get("date") != parts["date"]:
        del parts["date"]
    return parts


def read_view(
    parameters: Mapping[str, str], last_day: date, accept_language: str | None = None
) -> tuple[View, tuple[str, ...]]:
    """The view a link asks for, and a notice, in its language, for each part that fell back to its default.

    A link that names a step of the story and no day opens the step's own day, island and lens, where it names
    no others. A link without ``lang`` is read in the language that the browser's ``accept_language`` prefers.
    A link that names another edition than is shown gives a notice too, and keeps naming it.
    """
    named = next((one for one in LANGUAGES if parameters.get("lang") == one), None)
    language = named or preferred(accept_language)
    amiss = link_notices(language)
    notices: list[str] = []
    step = _one_of(
        {step.id: step for step in catalog().story},
        parameters.get("story"),
        notices,
        amiss["step"],
    )
    bare = View(last_day) if step is None or "date" in parameters else at_step(step, last_day)
    day = _day(parameters["date"], last_day, notices, amiss) if "date" in parameters else bare.day
    second = _second(parameters["with"], last_day, notices, amiss) if "with" in parameters else None
    island = _one_of(
        {one: one for one in catalog().islands},
        parameters.get("island", bare.island),
        notices,
        amiss["island"],
    )
    lens = _one_of(
        {one: one for one in LENSES},
        parameters.get("lens", bare.lens),
        notices,
        amiss["lens"],
    )
    if "lang" in parameters and not named:
        notices.append(
            amiss["language"] % {"written": quoted(parameters["lang"]), "known": ", ".join(LANGUAGES)}
        )
    edition = _edition(parameters.get("edition"), notices, amiss)
    opening = read_opening(parameters, amiss, notices)
    story = step.id if step else None
    view = View(day, island, lens or FIRST_LENS, language, named is not None, story, edition, opening, second)
    return view, tuple(notices)


def at_step(step: StoryStep, last_day: date) -> View:
    """The view in which ``step`` is told, on a page whose last day is ``last_day``."""
    day = min(last_day, step.day_on(catalog().events, last_day))
    return View(day, step.island, step.lens, story=step.id)


def _day(written: str, last_day: date, notices: list[str], amiss: Mapping[str, str]) -> date:
    day = written_day(written)
    if day is None:
        notices.append(amiss["day"] % {"written": quoted(written), "shown": last_day})
        return last_day
    if not first_day() <= day <= last_day:
        notices.append(amiss["dayOutside"] % {"written": day, "first": first_day(), "last": last_day})
        return last_day
    return day


def _second(written: str, last_day: date, notices: list[str], amiss: Mapping[str, str]) -> date | None:
    day = written_day(written)
    if day is None:
        notices.append(amiss["second"] % {"written": quoted(written)})
        return None
    if not first_day() <= day <= last_day:
        notices.append(amiss["secondOutside"] % {"written": day, "first": first_day(), "last": last_day})
        return None
    return day


def _edition(written: str | None, notices: list[str], amiss: Mapping[str, str]) -> str | None:
    if written is None or (is_mark(written) and names_this(written)):
        return written
    notice = amiss["anotherEdition" if is_mark(written) else "noEdition"]
    notices.append(notice % {"written": quoted(written), "shown": edition_mark()})
    return written if is_mark(written) else None


def _one_of(known: Mapping[str, Found], written: str | None, notices: list[str], notice: str) -> Found | None:
    """What ``written`` names among ``known``, or None and another of ``notices``."""
    if written is None:
        return None
    found = known.get(written)
    if found is None:
        notices.append(notice % {"written": quoted(written), "known": ", ".join(known)})
    return found
