"""The palette, computed: contrasts in both themes, and what eyes that see fewer colours still tell apart."""

import re
from itertools import combinations, pairwise

import pytest
from coloraide import Color
from coloraide.css.color_names import name2val_map

from dashboard.serving.assets import assets
from dashboard.serving.bundles import FOLDER


def rules_of(name: str) -> str:
    """A style sheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", (FOLDER / name).read_text(encoding="utf-8"), flags=re.DOTALL)


def themes() -> dict[str, dict[str, str]]:
    """The three blocks of the palette: light, on paper, dark."""
    blocks = [
        *re.findall(r"\{([^{}]*)\}", rules_of("frame/palette.css")),
        *re.findall(r"\{([^{}]*)\}", rules_of("frame/palette_dark.css")),
    ]
    return {
        name: dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]+)", block))
        for name, block in zip(("light", "paper", "dark"), blocks, strict=True)
    }


THEMES = themes()
BOTH = [("light", THEMES["light"]), ("dark", THEMES["dark"])]
GROUNDS = ("paper", "raised", "sunk")
FILLS = ("first", "second", "none")
DEFICIENCIES = ("protan", "deutan", "tritan")

OTHERS = sorted(
    path.relative_to(FOLDER).as_posix()
    for path in FOLDER.rglob("*.css")
    if path.name not in ("palette.css", "palette_dark.css")
)
NAMES = frozenset(name2val_map) - {"transparent"}
# CSS Color 4, 6.2: they stand for what the reader's system has.
SYSTEM = frozenset(
    {
        *("accentcolor", "accentcolortext", "activetext", "linktext", "visitedtext", "graytext"),
        *("buttonborder", "buttonface", "buttontext", "canvas", "canvastext", "field", "fieldtext"),
        *("highlight", "highlighttext", "mark", "marktext", "selecteditem", "selecteditemtext"),
    }
)
FUNCTIONS = (
    *("rgba?", "hsla?", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark"),
    *("contrast-color", "device-cmyk"),
)
# A mixture of colours of the palette is one of its own.
MIXED = re.compile(
    r"color-mix\(in [\w -]+(?:,\s*(?:var\(--[\w-]+\)|transparent|currentcolor)(?:\s+[\d.]+%)?\s*){2}\)"
)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2.2 computes it."""
    return Color(one).contrast(other, method="wcag21")


def test_each_colour_has_its_dark_one() -> None:
    """The dark palette names what the light one names, and no more."""
    assert THEMES["dark"].keys() == THEMES["light"].keys()


@pytest.mark.parametrize("name", ["page.css", "map.css", "reference.css"])
@pytest.mark.parametrize(
    "where",
    [
        '@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {',
        '@media screen { :root[data-theme="dark"] {',
    ],
)
def test_dark_by_choice_is_dark_by_the_system(name: str, where: str) -> None:
    """Each sheet holds the dark palette under both conditions, behind the light one."""
    sheet = assets()[name].plain.decode()
    block = sheet.partition(where)[2].partition("}")[0]
    assert dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]+)", block)) == THEMES["dark"]
    assert "color-scheme: dark;" in block
    assert sheet.index("color-scheme: light;") < sheet.index(where)
    assert sheet.count("color-scheme: dark;") == 2


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
        ("first-military", "first"),
        ("second-military", "second"),
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
    fills = {name: Color(palette[name]) for name in ("first", "second")}
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


def own_colours(rules: str, *, forced: bool = False) -> list[str]:
    """Every colour that ``rules`` name themselves; ``forced``: the reader's own, by their names, are none."""
    values = " ; ".join(re.findall(r":\s*([^;{}]+)[;}]", rules)).lower()
    values = re.sub(r"\"[^\"]*\"|'[^']*'|url\([^)]*\)", "", values)
    values = MIXED.sub("", values)
    words = re.findall(r"(?<![\w#-])[a-z]+(?![\w(-])", values)
    names = NAMES if forced else NAMES | SYSTEM
    return [
        *re.findall(r"#[0-9a-f]{3,8}\b", values),
        *re.findall(rf"(?<![\w-])(?:{'|'.join(FUNCTIONS)})\(", values),
        *(word for word in words if word in names),
    ]


MEASURES = {
    *("at", "at-row", "beside", "foot", "group-names", "groups", "masthead-room", "names", "names-beside"),
    *("high", "rows", "spare", "time-room", "wide", "x", "y"),
}
"""Places and sizes, which modules or another style sheet set."""


@pytest.mark.parametrize("name", OTHERS)
def test_all_colours_come_from_the_palette(name: str) -> None:
    """No other style sheet names a colour, and each uses only variables that there are."""
    rules = rules_of(name)
    assert own_colours(rules, forced=name == "frame/forced_colors.css") == []
    used = set(re.findall(r"var\(--([\w-]+)", rules))
    known = (
        THEMES["light"].keys()
        | THEMES["paper"].keys()
        | set(re.findall(r"--([\w-]+):", rules_of("frame/fonts.css")))
    )
    assert used <= known | set(re.findall(r"--([\w-]+):", rules)) | MEASURES


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize(
    ("value", "colours"),
    [
        ("color: #fff", ["#fff"]),
        ("color: red", ["red"]),
        ("--ink: black", ["black"]),
        ("border: 1px solid WhiteSmoke !important", ["whitesmoke"]),
        ("background: linear-gradient(90deg, var(--ink) 0, rebeccapurple 0)", ["rebeccapurple"]),
        ("color: rgb(0 0 0)", ["rgb("]),
        ("color: hsla(0, 0%, 0%, .5)", ["hsla("]),
        ("color: oklch(50% 0 0)", ["oklch("]),
        ("color: color(display-p3 1 0 0)", ["color("]),
        ("color: light-dark(var(--ink), var(--paper))", ["light-dark("]),
        ("color: color-mix(in srgb, var(--ink) 50%, white)", ["color-mix(", "white"]),
        ("color: color-mix(in srgb, var(--ink) 50%, transparent)", []),
        ("color: currentColor; fill: transparent; stroke: none", []),
        ("white-space: nowrap; fill: url(#red); content: 'red' \"red\"; color: var(--red)", []),
    ],
)
def test_a_colour_in_a_broken_copy_is_found(name: str, value: str, colours: list[str]) -> None:
    """Digits, names and functions in any rule of any style sheet; nothing where there is no colour."""
    broken = re.sub(r"\{(?=[^{}]*\})", f"{{ {value}; ", rules_of(name), count=1)
    assert own_colours(broken, forced=True) == colours


def test_only_the_readers_own_colours_are_called_by_the_systems_names() -> None:
    """Where nobody forces colours, what a system calls Canvas is no colour of the palette."""
    assert set(own_colours(rules_of("frame/forced_colors.css"))) <= SYSTEM
    assert own_colours("a { color: CanvasText; }") == ["canvastext"]


def test_words_are_black_on_white_paper() -> None:
    assert contrast(THEMES["paper"]["print"], THEMES["paper"]["sheet"]) == pytest.approx(21)
