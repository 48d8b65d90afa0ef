"""Nothing is depended on whose licence is unknown, or asks for more than to be named."""

import pytest

from tests.supply_chain import licences as module
from tests.supply_chain.licences import (
    ALLOWED,
    REVIEWED,
    STATED,
    is_allowed,
    licence_of,
    licences,
    main,
    named_by,
)
from tests.supply_chain.locks import PAGE, Pin, pins


def test_every_licence_is_known_and_allowed() -> None:
    """A new dependency with another one is named here, for somebody to look at."""
    assert {one.pin.name: one.expression for one in licences() if not one.allowed} == {}


def test_what_is_reviewed_or_stated_is_needed() -> None:
    """No line stays for what is gone, or now names its licence itself."""
    names = {one.pin.name for one in licences()}
    assert REVIEWED.keys() | STATED.keys() <= names
    assert {name for name in STATED if named_by(name)} == set()
    assert {name for name, (expression, _) in REVIEWED.items() if is_allowed(expression)} == set()


def test_the_page_is_permissive_but_for_one_list() -> None:
    """What is served to others carries no condition on what they do with it."""
    page = {pin.name for pin in pins(PAGE)}
    assert page & REVIEWED.keys() == {"certifi"}


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [
        ("MIT", True),
        ("MIT AND Zlib", True),
        ("GPL-3.0-only OR MIT", True),
        ("(GPL-3.0-only OR MIT) AND (LGPL-2.1-only OR ISC)", True),
        ("GPL-3.0-only", False),
        ("MIT AND AGPL-3.0-only", False),
        ("LGPL-2.1-or-later", False),
        ("MIT WITH Classpath-exception-2.0", False),
        ("Proprietary", False),
        ("LicenseRef-Ours", False),
        ("MIT AND", False),
        ("", False),
    ],
)
def test_a_licence_is_allowed_by_all_its_parts(expression: str, allowed: bool) -> None:
    """OR leaves a choice, AND does not."""
    assert is_allowed(expression) == allowed
    assert all(map(is_allowed, ALLOWED))


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"license_expression": "MIT"}, "MIT"),
        ({"license_expression": "GPL-3.0-only", "license": "MIT"}, "GPL-3.0-only"),
        ({"license": "Apache License 2.0"}, "Apache-2.0"),
        ({"classifier": ["License :: OSI Approved :: MIT License"]}, "MIT"),
        ({"license": "All rights reserved", "classifier": ["Topic :: Printing"]}, None),
        ({"classifier": ["License :: OSI Approved :: BSD License"]}, None),
        (
            {
                "classifier": [
                    "License :: OSI Approved :: MIT License",
                    "License :: Other/Proprietary License",
                ]
            },
            None,
        ),
        ({}, None),
    ],
)
def test_a_distributions_own_word_is_read(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, object], named: str | None
) -> None:
    """Its expression, else its licence, else its one classifier; what is none of these is not guessed."""

    class Held:
        json = given

    monkeypatch.setattr(module.metadata, "metadata", lambda _: Held)
    assert named_by("anything") == named
    assert licence_of(Pin("anything", "1")).allowed == (named is not None and is_allowed(named))


def test_a_licence_that_changed_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A review holds for the licence that was looked at; the command fails with the name."""

    class Held:
        json = {"license_expression": "AGPL-3.0-only"}  # noqa: RUF012

    assert main() == 0
    monkeypatch.setattr(module, "licences", lambda: [licence_of(Pin("certifi", "1"))])
    monkeypatch.setattr(module.metadata, "metadata", lambda _: Held)
    assert main() == 1
    printed = capsys.readouterr()
    assert "certifi 1: AGPL-3.0-only; NOT ALLOWED" in printed.out
    assert printed.err == "Licences that are not known or not allowed: certifi\n"
