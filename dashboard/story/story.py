"""The guided story beside the map: all its steps in one language, as the module story.js shows them."""

import sys
from functools import cache

from dashboard.record.record import catalog
from dashboard.view.lens_ids import LENSES
from dashboard.words.template_functions import template_functions
from dashboard.words.templating import template
from geo.problem import Problem, shown
from geo.text import Language

PLACE = '<div id="story"></div>'
"""Where the page keeps room for it."""


@cache
def story(language: Language) -> str:
    """The card's HTML; the browser fetches it when the story is opened."""
    known = catalog()
    return template("story/story.html", language).render(
        steps=known.story, catalog=known, **template_functions(known, language)
    )


def story_at(step: str, language: Language) -> str:
    """The same with ``step`` shown, as story_box.js shows one."""
    return story(language).replace(
        f'<article data-step="{step}"', f'<article class="current" data-step="{step}"'
    )


def unknown_lenses() -> list[Problem]:
    """The steps told under a lens that there is not: which there are the page knows, not the record."""
    return [
        Problem("story.yaml", step.id, "lens", shown(step.lens), ", ".join(LENSES))
        for step in catalog().story
        if step.lens not in LENSES
    ]


def require_lenses() -> None:
    """End the process, saying which, if a step is told under a lens that there is not."""
    if problems := unknown_lenses():
        sys.exit("\n".join(map(str, problems)))
