"""A view's title and its description: what a link says of itself wherever it is shown."""

from datetime import date

from dashboard.moments.first_sentence import clauses, first_sentence
from dashboard.record.record import catalog
from dashboard.view.view import View
from dashboard.words.dates import day_with_era
from dashboard.words.sentences import full_stop
from dashboard.words.wording import wording
from geo.snapshot import snapshot


def title_of(view: View, last_day: date) -> str:
    """The group and the day of ``view``, then the page's name; the page's own title for all on ``last_day``.

    frame/view_title.js says the same of each view that the browser moves to.
    """
    words = wording(view.language).titles
    if _as_opened(view, last_day):
        return words["page"]
    said = day_with_era(view.day, view.language)
    if view.second:
        said = words["both"].format(one=said, other=day_with_era(view.second, view.language))
    if view.island:
        said = words["where"].format(where=catalog().islands[view.island].name.to(view.language), day=said)
    return words["named"].format(view=said, name=words["name"])


def description_of(view: View, last_day: date) -> str:
    """``day_in_sentences`` of ``view``, of each day; for all groups on ``last_day`` what the page is for."""
    if _as_opened(view, last_day):
        return wording(view.language).description
    told = day_in_sentences(view)
    if view.second is None:
        return told
    return f"{told}{full_stop(told, view.language)}{day_in_sentences(view.at(view.second))}"


def _as_opened(view: View, last_day: date) -> bool:
    """Whether a link that says nothing leads to it."""
    return view.day == last_day and view.island is None and view.second is None


def day_in_sentences(view: View) -> str:
    """The day, and who administered and who claimed what ``view`` shows on it."""
    language = view.language
    day = day_with_era(view.day, language)
    return f"{day}{full_stop(day, language)}{sentence_of(view)}"


def sentence_of(view: View) -> str:
    """Of the group of ``view``, or of all four, who administered and who claimed it on its day."""
    language = view.language
    if view.island is None:
        return first_sentence(catalog(), view.day, language)
    words = wording(language).sentence
    name = catalog().islands[view.island].name.to(language)
    administered, claimed = clauses(catalog(), snapshot(catalog(), view.island, view.day), language)
    says = words["both"].format(administered=administered, claimed=claimed)
    said = words["some"].format(names=name, says=says)
    return f"{said}{full_stop(said, language).rstrip()}"
