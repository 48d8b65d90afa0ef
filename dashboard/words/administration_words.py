"""Who administered and in what way, as moments/in_words.js says it too."""

from dashboard.words.templating import lower_first
from dashboard.words.wording import wording
from geo.catalog import Catalog
from geo.entries import Administration
from geo.text import Language
from geo.vocabulary import ControlKind


def administration_in_words(catalog: Catalog, span: Administration, language: Language) -> str:
    """Soviet Union, military control; the administrator alone where civil authorities governed."""
    words = catalog.vocabulary
    who = words.administrators[span.administrator].label.to(language)
    control = words.controls[span.control]
    if control.kind is ControlKind.STATE:
        return who
    return wording(language).under_control.format(who=who, control=lower_first(control.label.to(language)))
