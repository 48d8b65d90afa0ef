"""The web app manifest: the page's name in the reader's language, and its icon."""

import json
import re

import pytest
from starlette.applications import Starlette

from dashboard.frame import manifest
from dashboard.reference import reference
from dashboard.serving.assets import assets, base
from dashboard.words.wording import wording
from geo.text import LANGUAGES, Language
from tests.dashboard.reference.asking import answered, map_page, reader


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_the_name_in_the_readers_language_and_starts_there(language: Language) -> None:
    """Its icons are there, its addresses hold below any base."""
    answer = answered(Starlette(routes=[manifest.ROUTE]), "/manifest.webmanifest", f"lang={language}")
    assert answer.headers["Content-Type"] == "application/manifest+json"
    told = json.loads(bytes(answer.body))
    assert (told["name"], told["short_name"]) == (wording(language).title, wording(language).name)
    assert (told["lang"], told["start_url"]) == (language, f"./?lang={language}")
    for one in told["icons"]:
        assert one["src"].removeprefix(f"./{base()}") in assets()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_document_names_it(language: Language) -> None:
    for html, up in ((map_page(language), "./"), (reference.about(reader(language)), "../")):
        (named,) = re.findall(r'<link rel="manifest" href="([^"]+)"', html)
        assert named == f"{up}manifest.webmanifest?lang={language}"
