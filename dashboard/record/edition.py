"""The edition this server shows, by version and digest: what a link and a citation name it by."""

import re

from dashboard.record.record import edition

_MARK = re.compile(r"\d{4}\.\d{2}-[0-9a-f]{8,64}", re.ASCII)
"""A link may have been written with fewer digits of the digest, or with all."""


def digest() -> str:
    """The digest of the record shown, SHA-256 in 64 hexadecimal digits."""
    return edition().digest


def edition_mark() -> str:
    """The edition as a link names it, and as files are named: 2026.12-0123456789abcdef."""
    return edition().name


def is_mark(written: str) -> bool:
    """Whether ``written`` could name an edition, whichever."""
    return _MARK.fullmatch(written) is not None


def names_this(mark: str) -> bool:
    """Whether ``mark`` names the edition shown."""
    version, _, digits = mark.partition("-")
    return version == edition().version and digest().startswith(digits)
