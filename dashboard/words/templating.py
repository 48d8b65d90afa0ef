"""Jinja templates of the page, one environment a language, with escaping always on."""

from functools import cache
from pathlib import Path

import jinja2

from dashboard.words.languages import translations
from dashboard.words.sentences import between_sentences
from geo.text import Language


@cache
def template(name: str, language: Language) -> jinja2.Template:
    """The template of that name, as ``panel/panel.html``; what it uses and is not given is an error.

    Each is given ``space``, which stands between sentences, and the filter ``lower_first``.
    """
    return _environment(language).get_template(name)


@cache
def _environment(language: Language) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).resolve().parents[1]),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        auto_reload=False,  # nothing changes while the page is served, and each use would ask the disk
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.install_gettext_translations(translations(language), newstyle=True)  # type: ignore[attr-defined]
    environment.policies["ext.i18n.trimmed"] = True
    environment.filters["lower_first"] = lower_first
    environment.globals["space"] = between_sentences(language)
    return environment


def lower_first(words: str) -> str:
    """A label of the vocabulary for the middle of a sentence; capitals that are not only a beginning stay."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
