"""The classroom pack: a file a language that holds all it needs, and a worksheet that gives no verdict."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest

from dashboard.pack.pack import pack
from dashboard.pack.pack_command import main
from dashboard.record.record import catalog
from geo.text import LANGUAGES, Language
from geo.vocabulary import STRONG
from tests.dashboard.reference.asking import words_of

MOST_BYTES = 2_000_000


@pytest.fixture(scope="module")
def packs() -> dict[Language, str]:
    """The file of each language."""
    return {language: pack(language) for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_holds_all_that_it_needs(packs: dict[Language, str], language: Language) -> None:
    """Small enough to be mailed; it names no file and no host to fetch anything from."""
    html = packs[language]
    assert len(html.encode()) <= MOST_BYTES
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", html, flags=re.DOTALL)
    assert re.findall(r'\s(?:src|href|srcset|action|data)="([^"]*)"', markup) == []
    settings = re.findall(r'<script type="application/json" id="settings">(.*?)</script>', html, re.DOTALL)[0]
    chart = json.loads(settings)["map"]
    for name in ("islands", "coast", "locator", "moments"):
        assert chart[name].startswith("data:application/json;base64,")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_script_runs_but_those_in_it(packs: dict[Language, str], language: Language) -> None:
    """The policy names each by its digest; neither can end the element that holds it."""
    html = packs[language]
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)
    scripts = re.findall(r'<script(?: type="module")?>(.*?)</script>', html, re.DOTALL)
    assert len(scripts) == 2
    for script in scripts:
        assert b64encode(sha256(script.encode()).digest()).decode() in unescape(policy)
    rules = dict(one.split(" ", 1) for one in unescape(policy).split("; "))
    assert rules["default-src"] == "'none'"
    assert "unsafe" not in rules["script-src"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_story_is_told_whole(packs: dict[Language, str], language: Language) -> None:
    """Each step with its words, the passages of its event and its sources."""
    articles = dict(re.findall(r'<article data-step="([^"]+)">(.*?)</article>', packs[language], re.DOTALL))
    assert list(articles) == [step.id for step in catalog().story]
    for step in catalog().story:
        said = words_of(articles[step.id])
        for text in (step.title, step.text, *(catalog().sources[one].title for one in step.sources)):
            assert words_of(text.to(language)) in said
        assert articles[step.id].count("<blockquote") >= len(catalog().texts_of(step.event))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_worksheet_gives_both_sides_the_same_room(packs: dict[Language, str], language: Language) -> None:
    """As many lines and as many sources of each, all of them official or the text of a document."""
    (sides,) = re.findall(r'<div class="sides">(.*?)</ul></div></div>', packs[language], re.DOTALL)
    parts = sides.split("<h4>")[1:]
    assert len(parts) == len(catalog().claimants) == 2
    assert parts[0].count('class="line"') == parts[1].count('class="line"') > 5
    listed = [re.findall("<li>(.*?)(?:</li>|$)", part, re.DOTALL) for part in parts]
    assert len(listed[0]) == len(listed[1]) >= 3
    strong = [
        words_of(source.title.to(language)) for source in catalog().sources.values() if source.kind in STRONG
    ]
    for item in (*listed[0], *listed[1]):
        assert any(words_of(item).startswith(title) for title in strong)


def test_the_command_writes_a_file_a_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Into a folder that it makes; where it cannot, it says so in a line."""
    assert main([str(tmp_path / "new")]) == 0
    assert {one.name for one in (tmp_path / "new").iterdir()} == {f"pack.{one}.html" for one in LANGUAGES}
    (tmp_path / "taken").write_text("")
    assert main([str(tmp_path / "taken")]) == 1
    assert "taken" in capsys.readouterr().err
