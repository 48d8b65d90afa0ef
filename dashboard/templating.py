"""Jinja templates of the page, with escaping always on."""

from functools import cache
from pathlib import Path

import jinja2


@cache
def template(name: str) -> jinja2.Template:
    """The template of that name in dashboard/templates/; what it uses and is not given is an error."""
    return _environment().get_template(name)


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters["lower_first"] = lower_first
    return environment


def lower_first(words: str) -> str:
    """A label of the vocabulary for the middle of a sentence; capitals that are not only a beginning stay."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]
