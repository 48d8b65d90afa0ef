"""A component whose code is a module among the assets: what travels with each run is one line."""

from collections.abc import Callable
from typing import Any

import streamlit

from dashboard.serving.assets import base
from dashboard.words.wording import as_json, wording
from geo.text import Language


def browser_component(
    name: str, file: str, function: str, words: object, language: Language
) -> Callable[..., Any]:
    """A components-v2 component that calls ``function`` of the asset ``file`` with the page and ``words``."""
    failed = as_json(wording(language).failed)
    return streamlit.components.v2.component(
        f"{name}_{language}",
        js=(
            f"const module = import(new URL({base() + file!r}, document.baseURI));\n"
            f"const wording = {as_json(words)};\n"
            "export default async (page) => {\n"
            f"  try {{ await (await module).{function}(page, wording); }}\n"
            "  catch (error) {\n"
            "    console.warn(error);\n"
            f"    page.parentElement.textContent = {failed};\n"
            "  }\n"
            "};\n"
        ),
        isolate_styles=False,
    )
