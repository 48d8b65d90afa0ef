"""The fonts that the tests' browsers see: two sets, from named packages, unpacked here and never installed.

What a machine has installed decides how wide a word is, and so whether a layout test passes. The tests'
browsers therefore start with a fontconfig file of their own that names one set and nothing else:

- ``narrow``: Liberation Sans and Serif, as wide as Arial and Times New Roman;
- ``wide``: DejaVu Sans and Serif, a sixth wider, the default of many a Linux machine.

Both have Noto CJK for Japanese. ``python -m tests.browser.fonts`` fetches what is missing.
"""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from tests import debian
from tests.environment import in_ci

FOLDER = Path(__file__).resolve().parents[2] / ".test-fonts"
"""Where packages are unpacked; ``make clean`` removes it."""


class FontsMissingError(Exception):
    """Fonts that the tests need cannot be had here; the message names the package and says why."""


@dataclass(frozen=True)
class FontPackage:
    """A Debian package of fonts: its names, newest last, and the upstream versions the tests are held to."""

    names: tuple[str, ...]
    versions: tuple[str, ...]

    @property
    def folder(self) -> Path:
        """Where it is unpacked."""
        return FOLDER / self.names[0]


# Glyphs are equally wide in all the versions named for one package, Debian 12's and 13's.
LIBERATION = FontPackage(("fonts-liberation2", "fonts-liberation"), ("2.1.5",))
DEJAVU = FontPackage(("fonts-dejavu-core",), ("2.37",))
NOTO_CJK = FontPackage(("fonts-noto-cjk",), ("20220127+repack1", "20240730+repack1"))


@dataclass(frozen=True)
class FontSet:
    """Fonts that a browser sees: where ``sans-serif``, ``serif`` and ``monospace`` lead, and Japanese."""

    name: str
    packages: tuple[FontPackage, ...]
    sans: str
    serif: str
    monospace: str

    @property
    def configuration(self) -> Path:
        """The fontconfig file of this set, for FONTCONFIG_FILE."""
        return FOLDER / f"{self.name}.conf"


NARROW = FontSet("narrow", (LIBERATION, NOTO_CJK), "Liberation Sans", "Liberation Serif", "Liberation Mono")
WIDE = FontSet("wide", (DEJAVU, NOTO_CJK), "DejaVu Sans", "DejaVu Serif", "DejaVu Sans Mono")
FONT_SETS = {one.name: one for one in (NARROW, WIDE)}
PACKAGES = (LIBERATION, DEJAVU, NOTO_CJK)

# No name at all, or one that no rule knows, leads to the sans, as everywhere. Hinting off: letters take
# fractions of a pixel, the same on every machine.
_CONFIGURATION = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
{folders}
<cachedir>{cache}</cachedir>
{aliases}
<match target="pattern">
  <edit name="family" mode="append_last" binding="weak"><string>{sans}</string></edit>
</match>
<match target="font">
  <edit name="antialias" mode="assign"><bool>true</bool></edit>
  <edit name="hinting" mode="assign"><bool>false</bool></edit>
  <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
  <edit name="autohint" mode="assign"><bool>false</bool></edit>
  <edit name="rgba" mode="assign"><const>none</const></edit>
</match>
</fontconfig>
"""
_ALIAS = (
    "<alias binding='same'><family>{asked}</family>"
    "<prefer><family>{latin}</family><family>{cjk}</family></prefer></alias>"
)


def ensure_fonts() -> None:
    """Unpack every package that is not there yet, and write the fontconfig files.

    Where a package is unknown, root renews apt's lists and asks again.

    Raises FontsMissingError where a package cannot be had: no apt-get, none of its names known to it, or
    another version than the tests are held to.
    """
    FOLDER.mkdir(exist_ok=True)
    for package in PACKAGES:
        if package.folder.is_dir():
            continue
        try:
            _unpack(package)
        except FontsMissingError:
            if not debian.renew_lists():
                raise
            _unpack(package)
    for one in FONT_SETS.values():
        one.configuration.write_text(_configuration(one), encoding="utf-8")


def fonts_are_there() -> bool:
    """Whether ``ensure_fonts`` has done its work."""
    return all(package.folder.is_dir() for package in PACKAGES) and all(
        one.configuration.is_file() for one in FONT_SETS.values()
    )


def _unpack(package: FontPackage) -> None:
    """Download ``package`` with apt-get, and unpack it without installing it."""
    missing = f"the package {' or '.join(package.names)}, version {' or '.join(package.versions)}"
    if not debian.can_unpack():
        raise FontsMissingError(f"{missing}, cannot be had without apt-get and dpkg-deb (Debian, Ubuntu)")
    downloads = FOLDER / "downloads"
    shutil.rmtree(downloads, ignore_errors=True)
    downloads.mkdir()
    said = ""
    for name in package.names:
        said += debian.download(name, downloads)
        for file in sorted(downloads.glob(f"{name}_*.deb")):
            # name_1%3aUPSTREAM-REVISION_all.deb
            version = file.name.split("_")[1].rpartition("%3a")[2].rpartition("-")[0]
            if version not in package.versions:
                said += f"{name} is {version} here. "
                continue
            half = FOLDER / f"{package.folder.name}.part"
            shutil.rmtree(half, ignore_errors=True)
            debian.unpack(file, half)
            half.rename(package.folder)
            shutil.rmtree(downloads)
            return
    shutil.rmtree(downloads)
    raise FontsMissingError(f"{missing}, cannot be had: {said.strip() or 'apt-get says nothing'}")


def _configuration(one: FontSet) -> str:
    aliases = [
        _ALIAS.format(asked=asked, latin=latin, cjk=cjk)
        for asked, latin, cjk in (
            ("sans-serif", one.sans, "Noto Sans CJK JP"),
            ("system-ui", one.sans, "Noto Sans CJK JP"),
            ("serif", one.serif, "Noto Serif CJK JP"),
            ("monospace", one.monospace, "Noto Sans CJK JP"),
        )
    ]
    folders = [f"<dir>{escape(str(package.folder))}</dir>" for package in one.packages]
    return _CONFIGURATION.format(
        folders="\n".join(folders),
        cache=escape(str(FOLDER / "cache" / one.name)),
        aliases="\n".join(aliases),
        sans=escape(one.sans),
    )


def main() -> int:
    """Fetch the fonts; say what is missing; with CI=true that is a failure."""
    try:
        ensure_fonts()
    except FontsMissingError as error:
        print(f"!!! THE TESTS' FONTS ARE MISSING: {error}", flush=True)
        print("!!! Left out: every test that drives a browser.", flush=True)
        return int(in_ci())
    print(f"fonts: {', '.join(FONT_SETS)}", flush=True)
    return 0


if __name__ == "__main__":
    # Packages are world-readable wherever they are unpacked.
    os.umask(0o022)
    sys.exit(main())
