"""A component whose code is a module among the assets: what travels with each run is a few lines."""

from collections.abc import Callable
from typing import Any

import streamlit

from dashboard.serving.assets import base
from dashboard.words.wording import as_json, wording
from geo.text import Language

_RUNS = "four-islands.assets"
"""At the page's window: the address of the assets that run there."""


def browser_component(
    name: str, file: str, function: str, language: Language, words: str | None = None
) -> Callable[..., Any]:
    """A components-v2 component that calls ``function`` of the asset ``file`` with the page.

    ``words`` is a ``words_file``: what it exports is the function's second argument. Streamlit sends a
    component's code anew with each run, and so it names its words and does not carry them.

    Where the assets are of another version than those that the open page runs, a server of that version has
    taken it over: it is loaded anew, into the same view, since two versions beside each other would each do
    all that is done once.
    """
    asked = [file, *([words] if words else [])]
    addresses = ", ".join(f"{base() + one!r}" for one in asked)
    failed = as_json(wording(language).failed)
    return streamlit.components.v2.component(
        f"{name}_{language}",
        js=(
            f"const asked = [{addresses}].map((one) => import(new URL(one, document.baseURI)));\n"
            "export default async (page) => {\n"
            f"  if ((window[{_RUNS!r}] ??= {base()!r}) !== {base()!r}) return location.reload();\n"
            "  try {\n"
            "    const [module, words] = await Promise.all(asked);\n"
            f"    await module.{function}(page, words?.default);\n"
            "  } catch (error) {\n"
            "    console.warn(error);\n"
            f"    page.parentElement.textContent = {failed};\n"
            "  }\n"
            "};\n"
        ),
        isolate_styles=False,
    )


def words_file(part: str, language: Language) -> str:
    """The asset that holds what ``part`` of the page says; a ``words_module``."""
    return f"{part}_words.{language}.js"


def words_module(words: object) -> bytes:
    """A module whose default export is ``words``."""
    return f"export default {as_json(words)};\n".encode()
