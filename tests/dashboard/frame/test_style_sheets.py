"""The style sheets hold to what every engine knows and prints."""

import re
from pathlib import Path

import pytest

from dashboard.serving.assets import STYLE_SHEETS, assets
from dashboard.serving.bundles import FOLDER

SHEETS = {
    path.relative_to(FOLDER).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(FOLDER.rglob("*.css"))
}


@pytest.mark.parametrize("name", SHEETS)
def test_nothing_that_one_engine_does_not_print(name: str) -> None:
    """Firefox leaves conic gradients out on paper, so that a ring would tell of another state."""
    assert "conic-gradient(" not in SHEETS[name]


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize("feature", ["user-select", "print-color-adjust", "text-size-adjust"])
def test_what_needs_a_prefix_has_it(name: str, feature: str) -> None:
    """Safari knows user-select and text-size-adjust, Chrome before 136 print-color-adjust, by prefix only."""
    for rule in re.findall(r"[^{}]*{([^{}]*)}", SHEETS[name]):
        given = {part.split(":")[0].strip() for part in rule.split(";")}
        assert feature not in given or f"-webkit-{feature}" in given, rule


@pytest.mark.parametrize("name", SHEETS)
def test_no_border_image(name: str) -> None:
    """A collapsed table draws none, in any engine."""
    assert "border-image" not in SHEETS[name]


def test_rings_are_drawn_in_one_place() -> None:
    """Where they stand, the same rules come with the sheet; no other sheet says how a step looks."""
    (ring,) = re.findall(r"^\.ring \{.*$", SHEETS["lenses/offer.css"], re.MULTILINE)
    assert [name for name, text in SHEETS.items() if re.search(r"\.step-\d", text)] == ["lenses/offer.css"]
    with_rings = {name for name in STYLE_SHEETS if ring in assets()[name].plain.decode()}
    assert with_rings == {name for name, parts in STYLE_SHEETS.items() if "lenses/offer.css" in parts}


@pytest.mark.parametrize("name", SHEETS)
def test_only_a_lenss_own_sheet_names_it(name: str) -> None:
    """All that looks otherwise under a lens lies in the sheet of its name."""
    named = set(re.findall(r'data-lens="(\w+)"', SHEETS[name]))
    assert named <= ({Path(name).stem} if name.startswith("lenses/") else set())


@pytest.mark.parametrize("name", STYLE_SHEETS)
def test_comments_are_not_sent_and_every_rule_is(name: str) -> None:
    sent = assets()[name].plain.decode()
    assert "/*" not in sent
    for part in STYLE_SHEETS[name]:
        if part != "frame/palette_dark.css":
            for rule in re.findall(r"^[^\n{}/]+\{[^{}\n]*\}", SHEETS[part], re.MULTILINE):
                assert rule in sent, part


def test_every_style_sheet_is_sent() -> None:
    """None lies in a room without being part of what the browser gets."""
    assert {part for parts in STYLE_SHEETS.values() for part in parts} == set(SHEETS)


@pytest.mark.parametrize("name", SHEETS)
def test_signs_that_styles_write_are_in_every_font(name: str) -> None:
    """Beyond Latin-1 only those of WGL4, which common fonts hold to: others are empty boxes somewhere."""
    written = "".join(re.findall(r'content:\s*"([^"]*)"', SHEETS[name]))
    assert {sign for sign in written if ord(sign) > 0xFF} <= set("←↑→↓▲►▼◄")
