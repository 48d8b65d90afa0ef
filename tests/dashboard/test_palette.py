"""The palette, computed: contrasts in both themes, and what eyes that see fewer colours still tell apart."""

import re
from itertools import combinations, pairwise

import pytest
from coloraide import Color

from dashboard.assets import FOLDER, STYLE_SHEETS

CSS = re.sub(r"/\*.*?\*/", "", (FOLDER / "palette.css").read_text(encoding="utf-8"), flags=re.DOTALL)


def themes() -> dict[str, dict[str, str]]:
    """The three blocks of the palette: light, dark by the system, dark by choice."""
    blocks = re.findall(r"\{([^{}]*)\}", CSS)
    names = ("light", "dark by the system", "dark")
    assert len(blocks) == len(names)
    return {
        name: dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]+)", block))
        for name, block in zip(names, blocks, strict=True)
    }


THEMES = themes()
BOTH = [("light", THEMES["light"]), ("dark", THEMES["dark"])]
GROUNDS = ("paper", "raised", "sunk")
FILLS = ("japan", "ussr-russia", "none")
DEFICIENCIES = ("protan", "deutan", "tritan")


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2.2 computes it."""
    return Color(one).contrast(other, method="wcag21")


def test_dark_by_choice_is_dark_by_the_system() -> None:
    """The two dark blocks are one palette, and each colour of the light one has its dark one."""
    assert THEMES["dark"] == THEMES["dark by the system"]
    assert THEMES["dark"].keys() == THEMES["light"].keys()


@pytest.mark.parametrize(("theme", "palette"), BOTH)
def test_text_can_be_read(theme: str, palette: dict[str, str]) -> None:
    """4.5 : 1 for every colour of text on every ground it stands on."""
    for text in ("ink", "soft", "link"):
        for ground in (*GROUNDS, "sea", "land", "halo"):
            assert contrast(palette[text], palette[ground]) >= 4.5, (theme, text, ground)
    assert contrast(palette["paper"], palette["ink"]) >= 4.5


@pytest.mark.parametrize(("theme", "palette"), BOTH)
def test_areas_stand_out_from_their_neighbours(theme: str, palette: dict[str, str]) -> None:
    """3 : 1 between each fill and what it borders on: sea, the gap between bands, its own stripes' ground."""
    for fill in (*FILLS, "sure-high", "sure-medium", "sure-low"):
        assert contrast(palette[fill], palette["sea"]) >= 3, (theme, fill, "sea")
        assert contrast(palette[fill], palette["paper"]) >= 3, (theme, fill, "gap")
    for stripe, ground in (
        ("military-line", "ussr-russia"),
        ("none", "none-ground"),
        ("none", "outposts-ground"),
        ("ring", "ring-ground"),
        ("claim", "claim-gap"),
        ("claim", "sea"),
        ("marks", "sure-low"),
        ("focus", "paper"),
        ("focus", "sea"),
        ("edge", "paper"),
        ("edge", "raised"),
    ):
        assert contrast(palette[stripe], palette[ground]) >= 3, (theme, stripe, ground)


@pytest.mark.parametrize(("theme", "palette"), BOTH)
@pytest.mark.parametrize("deficiency", [None, *DEFICIENCIES])
def test_who_administered_is_told_apart_by_every_eye(
    theme: str, palette: dict[str, str], deficiency: str | None
) -> None:
    """Each two fills differ clearly (CIEDE2000 of 15 or more), also as a deficiency would have them seen."""
    # Without a state the fill is stripes of 2 in 6 pixels on their ground: from afar, the mixture.
    fills = {name: Color(palette[name]) for name in ("japan", "ussr-russia")}
    fills["none"] = Color(palette["none-ground"]).mix(palette["none"], 1 / 3, space="srgb-linear")
    for one, other in combinations(fills, 2):
        seen = [fills[name].filter(deficiency) if deficiency else fills[name] for name in (one, other)]
        assert seen[0].delta_e(seen[1], method="2000") >= 15, (theme, deficiency, one, other)


@pytest.mark.parametrize(("theme", "palette"), BOTH)
def test_the_rings_steps_follow_one_another(theme: str, palette: dict[str, str]) -> None:
    """A further step of the offer is further from the paper, in steps that can be told apart."""
    told = [contrast(palette[f"step-{step}"], palette["paper"]) for step in range(1, 5)]
    assert told == sorted(told)
    assert all(later / earlier >= 1.4 for earlier, later in pairwise(told)), (theme, told)


@pytest.mark.parametrize(("theme", "palette"), BOTH)
def test_nothing_is_red(theme: str, palette: dict[str, str]) -> None:
    """No colour has the hue of a flag's red."""
    for name, colour in palette.items():
        hue, chroma = (
            Color(colour[:7]).convert("oklch").get("hue"),
            Color(colour[:7]).convert("oklch").get("chroma"),
        )
        assert chroma < 0.05 or not (hue < 45 or hue > 345), (theme, name)


def test_no_other_style_sheet_names_a_colour() -> None:
    """All colours come from the palette."""
    for name in STYLE_SHEETS:
        rules = re.sub(r"/\*.*?\*/", "", (FOLDER / name).read_text(encoding="utf-8"), flags=re.DOTALL)
        values = " ".join(re.findall(r":\s*([^;{}]+)[;}]", rules))
        assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", values), name
        used = set(re.findall(r"var\(--([\w-]+)", rules))
        known = THEMES["light"].keys() | set(re.findall(r"--([\w-]+):", rules)) | {"at"}
        assert used <= known, (name, used - known)
