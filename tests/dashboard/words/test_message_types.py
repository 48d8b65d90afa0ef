"""What wording.d.ts declares to the browser's modules is what wording.py gives them."""

import re
from pathlib import Path
from typing import Any

import pytest

from dashboard.lenses import lens_message_types
from dashboard.words import message_types
from dashboard.words.message_types import COMMAND, declaration, main, parts_of
from dashboard.words.wording import ByCode, Wording, wording
from geo.text import LANGUAGES, Language
from tests.module_types import MODULES


def declared(part: dict[str, Any]) -> str:
    """What is declared for a ``PaperWording`` of ``part``."""
    words = Wording("en")
    words.paper = part
    return declaration(parts_of(words)).partition("export type PaperWording = ")[2]


def test_the_committed_declaration_is_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0
    assert capsys.readouterr().err == ""


def test_a_stale_declaration_is_named_and_written_anew(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Here one that lacks a message; checking leaves it as it is."""
    stale = tmp_path / "wording.d.ts"
    monkeypatch.setattr(message_types, "FILE", stale)
    stale.write_text(declaration(parts_of(wording("en"))).replace("  goTo: string;\n", ""), "utf-8")
    assert main(["--check"]) == 1
    assert capsys.readouterr().err == f"wording.d.ts is stale: {COMMAND} writes it anew\n"
    assert "goTo" not in stale.read_text("utf-8")
    assert main([]) == 0
    assert main(["--check"]) == 0
    assert "  goTo: string;\n" in stale.read_text("utf-8")


def test_the_lenses_declaration_is_fresh_and_holds_in_every_language() -> None:
    """What a lens's module puts together is declared beside it."""
    assert lens_message_types.main(["--check"]) == 0
    assert {lens_message_types.text(language) for language in LANGUAGES} == {lens_message_types.text()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_holds_in_every_language(language: Language) -> None:
    """The same parts, keys and places."""
    assert declaration(parts_of(wording(language))) == declaration(parts_of(wording("en")))


def test_a_message_is_declared_with_its_places_each_once() -> None:
    assert declared({"count": "{some} of {all}, {all} in all", "go": "Go", "0": "{}"}) == (
        '{\n  count: Message<"all" | "some">;\n  go: string;\n  "0": string;\n};\n'
    )


def test_dictionaries_keep_their_keys_unless_these_are_codes_of_the_record() -> None:
    coded = ByCode({"japan": "{who} claims"})
    given = {"fixed": {"one": "One"}, "coded": coded, "none": ByCode(), "all": ["a"]}
    assert declared(given) == (
        "{\n  fixed: {\n    one: string;\n  };\n"
        '  coded: Record<string, Message<"who">>;\n  none: Record<string, string>;\n  all: string[];\n};\n'
    )


def test_what_no_module_could_fill_or_read_is_refused_by_its_path() -> None:
    with pytest.raises(TypeError, match=r"paper\.by: messages of one list have one and the same places"):
        declared({"by": ByCode({"a": "{who}", "b": "{when}"})})
    with pytest.raises(TypeError, match=r"paper\.count: a int is no message"):
        declared({"count": 3})


def test_no_module_takes_its_messages_untyped() -> None:
    """As anything, or by a list of its own that nobody compares."""
    untyped = re.compile(r"\{(?:any|\{[^}]*\}|Record<[^}]*)\} wording\b|\bwording: (?:any|Record)\b")
    for module in MODULES.rglob("*.js"):
        assert not untyped.search(module.read_text("utf-8")), module
