"""The licence of everything that the page and its tests depend on, and whether it may be used.

``python -m tests.supply_chain.licences`` lists them; 1 if one is not known or not allowed. What only draws
the outlines anew is neither shipped nor run by anybody else, and not held to this.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata
from typing import Any

from license_expression import BaseSymbol, ExpressionError, get_spdx_licensing

from geo.command_line import ended
from tests.supply_chain.locks import PAGE, TESTS, Pin, pins

ALLOWED = frozenset(
    {
        *("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-0", "MIT-CMU"),
        *("PSF-2.0", "Zlib"),
    }
)
"""Licences by their SPDX ids that ask for no more than to be named."""

REVIEWED: Mapping[str, tuple[str, str]] = {
    "axe-playwright-python": ("MIT AND MPL-2.0", "tests only; carries axe-core, unchanged, under the MPL"),
    "certifi": ("MPL-2.0", "a list of certificates, used as it is published"),
    "hypothesis": ("MPL-2.0", "tests only, unchanged"),
    "pathspec": ("MPL-2.0", "tests only, unchanged; mypy needs it"),
    "text-unidecode": (
        "Artistic-1.0-Perl OR GPL-2.0-or-later",
        "tests only, unchanged; frictionless needs it",
    ),
}
"""What has another licence, and why it may be used all the same."""

STATED: Mapping[str, tuple[str, str]] = {
    "altair": ("BSD-3-Clause", "its licence file"),
    "cffi": ("MIT-0", "not for this system; its own statement"),
    "colorama": ("BSD-3-Clause", "not for this system; its licence file"),
    "cssselect2": ("BSD-3-Clause", "its licence file"),
    "isodate": ("BSD-3-Clause", "its licence file"),
    "itsdangerous": ("BSD-3-Clause", "its licence file"),
    "jinja2": ("BSD-3-Clause", "its licence file"),
    "pycparser": ("BSD-3-Clause", "not for this system; its own statement"),
    "pysocks": ("BSD-3-Clause", "its licence file"),
    "resvg-py": ("MIT", "its licence file"),
    "streamlit-folium": ("MIT", "its repository; the distribution holds no word on it"),
    "tinycss2": ("BSD-3-Clause", "its licence file"),
    "webencodings": ("BSD-3-Clause", "its licence file"),
    "xstatic-leaflet": ("BSD-2-Clause", "the same as Leaflet, it says, and this is Leaflet's"),
}
"""Licences that the distribution's metadata do not name, and where they were read."""

_WORDS = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "BSD 2-Clause License": "BSD-2-Clause",
    "ISC License": "ISC",
    "MIT License": "MIT",
    "MIT license": "MIT",
    "PSFL": "PSF-2.0",
}
_CLASSIFIERS = {
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    "License :: OSI Approved :: ISC License (ISCL)": "ISC",
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
"""Those that name one licence; "BSD License" may be any of several."""
_SPDX = get_spdx_licensing()


@dataclass(frozen=True)
class Licence:
    """The licence of one pin."""

    pin: Pin
    expression: str | None
    """In SPDX's form, or None where it is not known."""
    allowed: bool
    remark: str
    """Why it is used, or where it was read, if that is not plain."""


def licences() -> list[Licence]:
    """Of all that the page and its tests depend on."""
    return [licence_of(pin) for pin in pins(PAGE, TESTS)]


def licence_of(pin: Pin) -> Licence:
    """Of one pin, by what is reviewed, else by its own metadata, else by what was read elsewhere."""
    own = named_by(pin.name)
    if pin.name in REVIEWED:
        expression, why = REVIEWED[pin.name]
        return Licence(pin, own or expression, own in (None, expression), why)
    if own is None and pin.name in STATED:
        expression, where = STATED[pin.name]
        return Licence(pin, expression, is_allowed(expression), where)
    return Licence(pin, own, own is not None and is_allowed(own), "")


def named_by(name: str) -> str | None:
    """The licence that the installed distribution ``name`` names in its metadata, as SPDX writes it."""
    try:
        held = metadata.metadata(name).json
    except metadata.PackageNotFoundError:
        return None
    words = str(held.get("license_expression") or held.get("license") or "")
    expression = _WORDS.get(words, words)
    if _parsed(expression) is not None:
        return expression
    classifiers = [one for one in held.get("classifier", ()) if str(one).startswith("License ::")]
    [classifier] = classifiers if len(classifiers) == 1 else [""]
    return _CLASSIFIERS.get(str(classifier))


def is_allowed(expression: str) -> bool:
    """Whether ``expression`` leaves a choice of licences that are all allowed."""
    parsed = _parsed(expression)
    return parsed is not None and _holds(parsed)


def _holds(parsed: Any) -> bool:
    if isinstance(parsed, BaseSymbol):  # one licence, perhaps WITH an exception
        return str(parsed) in ALLOWED
    each = [_holds(one) for one in parsed.args]
    return any(each) if parsed.operator.strip() == "OR" else all(each)


def _parsed(expression: str) -> Any:
    try:
        return _SPDX.parse(expression, validate=True, strict=True) if expression else None
    except ExpressionError:
        return None


def main() -> int:
    """List them all; 1 if one may not be used."""
    found = licences()
    of_the_page = set(pins(PAGE))
    for one in found:
        where = "page" if one.pin in of_the_page else "tests"
        said = [one.expression or "UNKNOWN", *([] if one.allowed else ["NOT ALLOWED"]), one.remark]
        print(f"{where:6}{one.pin.name} {one.pin.version}: {'; '.join(filter(None, said))}")
    refused = [one.pin.name for one in found if not one.allowed]
    if refused:
        print(f"Licences that are not known or not allowed: {', '.join(refused)}", file=sys.stderr)
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(ended(main))
