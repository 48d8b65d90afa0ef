"""The browsers of the tests see the fonts that the tests bring, and none of the machine's."""

import subprocess
from pathlib import Path

import pytest

from geo.text import LANGUAGES
from tests.browser import fonts as module
from tests.browser.conftest import SCREEN, Browsers, Open
from tests.browser.fonts import FONT_SETS, FontPackage, FontSet, FontsMissingError, ensure_fonts, main

TEXTS = ("Etorofu / Iturup", "Кунашир и Хабомай", "択捉島と国後島")

WIDTHS = {
    "narrow": {"sans-serif": (661, 938, 700), "serif": (628, 867, 700), "system-ui": (661, 938, 700)},
    "wide": {"sans-serif": (760, 1060, 700), "serif": (800, 1072, 700), "system-ui": (760, 1060, 700)},
}
"""How wide TEXTS are at 100 px: the fonts' own advance widths, whatever draws them."""

FAMILIES = {
    "narrow": {"Liberation Sans", "Liberation Serif", "Liberation Mono"},
    "wide": {"DejaVu Sans", "DejaVu Serif", "DejaVu Sans Mono"},
}
JAPANESE = {"Noto Sans CJK JP", "Noto Serif CJK JP"}

MEASURED = """([families, texts]) => {
    const pen = document.createElement("canvas").getContext("2d");
    return families.map((family) => {
        pen.font = `100px ${family}`;
        return texts.map((text) => Math.round(pen.measureText(text).width));
    });
}"""


FITTED = """(panel) => ["sans", "serif"].flatMap((family) => [400, 700].map((weight) => {
    const line = document.createElement("span");
    line.textContent = panel.textContent.replace(/\\s+/g, " ").slice(0, 600);
    Object.assign(line.style, { position: "absolute", whiteSpace: "nowrap" });
    line.style.font = `${weight} 100px var(--${family})`;
    panel.append(line);
    return line.getBoundingClientRect().width;
}))"""
"""The widths of the panel's first words in the page's four faces, large: small letters take whole pixels."""


def test_words_are_as_wide_as_the_fonts_of_the_set_make_them(browsers: Browsers, fonts: FontSet) -> None:
    """Generic names lead to the set's fonts, in the versions that the tests are held to, on any machine."""
    expected = WIDTHS[fonts.name]
    with browsers.with_fonts(fonts).new_context() as context:
        measured = context.new_page().evaluate(MEASURED, [list(expected), list(TEXTS)])
    assert dict(zip(expected, map(tuple, measured), strict=True)) == expected


def test_the_fonts_of_the_other_set_are_not_there(browsers: Browsers, fonts: FontSet) -> None:
    """Nor is any that the machine has installed: a name outside the set is as good as none."""
    others = sorted(set().union(*FAMILIES.values()) - FAMILIES[fonts.name])
    names = [f'"{name}", monospace' for name in (*others, "Verdana", "Georgia", "Roboto", "No Such Font")]
    with browsers.with_fonts(fonts).new_context() as context:
        widths = context.new_page().evaluate(MEASURED, [names, ["mmmiiiWWW"]])
    assert widths == [widths[-1]] * len(names), names


@pytest.mark.needs("devtools protocol")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_drawn_in_the_fonts_of_the_set(open_page: Open, fonts: FontSet, language: str) -> None:
    """The browser's own account of the fonts behind every glyph of the page and of the map."""
    visit = open_page(f"/?date=1956-10-19&island=shikotan&lang={language}")
    protocol = visit.page.context.new_cdp_session(visit.page)
    protocol.send("DOM.enable")
    protocol.send("CSS.enable")
    root = protocol.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"]
    used: set[str] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        waiting += [*node.get("children", ()), *filter(None, [node.get("contentDocument")])]
        if node["nodeType"] == 1:
            asked = {"nodeId": node["nodeId"]}
            used |= {
                one["familyName"] for one in protocol.send("CSS.getPlatformFontsForNode", asked)["fonts"]
            }
    assert used
    assert used <= FAMILIES[fonts.name] | JAPANESE


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_words_are_as_wide_in_one_set_as_in_the_other(
    browsers: Browsers, address: str, language: str
) -> None:
    """Within three hundredths, whichever font a reader has: fonts.css brings them to one width."""
    widths = []
    for seen in FONT_SETS.values():
        with browsers.with_fonts(seen).new_context(**SCREEN) as context:
            page = context.new_page()
            page.goto(f"{address}/?date=1956-10-19&island=shikotan&lang={language}")
            panel = page.locator(".st-key-island-panel .panel")
            panel.wait_for()
            widths.append(panel.evaluate(FITTED))
    assert widths[0] == pytest.approx(widths[1], rel=0.03)


def package_of(folder: Path, name: str, version: str) -> None:
    """An apt-get and a dpkg-deb in ``folder`` that know one package of one version."""
    apt = folder / "apt-get"
    apt.write_text(
        "#!/bin/sh\n"
        f'[ "$3" = "{name}" ] && : > "{name}_1%3a{version}-4_all.deb" && exit 0\n'
        'echo "E: Unable to locate package $3" >&2\nexit 100\n'
    )
    unpack = folder / "dpkg-deb"
    unpack.write_text('#!/bin/sh\nmkdir "$3"\n')
    for program in (apt, unpack):
        program.chmod(0o755)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of programs of a machine that has no font package yet and is not root's."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("sh", "mkdir"):
        (programs / name).symlink_to(f"/bin/{name}")
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(module, "FOLDER", tmp_path / "fonts")
    monkeypatch.setattr(module, "PACKAGES", (FontPackage(("fonts-old", "fonts-new"), ("2.1", "2.2")),))
    monkeypatch.setattr(module.os, "geteuid", lambda: 1000)
    return programs


@pytest.mark.parametrize("name", ["fonts-old", "fonts-new"])
def test_a_package_is_unpacked_under_either_of_its_names(machine: Path, tmp_path: Path, name: str) -> None:
    package_of(machine, name, "2.2")
    ensure_fonts()
    assert (tmp_path / "fonts" / "fonts-old").is_dir()
    assert not (tmp_path / "fonts" / "downloads").exists()


def test_another_version_is_refused_by_name(machine: Path) -> None:
    package_of(machine, "fonts-old", "3.0")
    with pytest.raises(
        FontsMissingError, match=r"fonts-old or fonts-new, version 2\.1 or 2\.2,.* is 3\.0 here"
    ):
        ensure_fonts()


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize(("ci", "status"), [("true", 1), ("", 0)])
def test_what_is_left_out_is_said_and_fails_in_ci(
    ci: str, status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", ci)
    assert main() == status
    said = capsys.readouterr().out
    assert "fonts-old or fonts-new" in said
    assert "Left out: every test that drives a browser." in said


def test_the_fonts_are_not_installed() -> None:
    """They lie in the checkout, where no other program looks for fonts."""
    root = subprocess.run(
        ("git", "check-ignore", "--quiet", str(module.FOLDER)), cwd=module.FOLDER.parent, check=False
    )
    assert root.returncode == 0
