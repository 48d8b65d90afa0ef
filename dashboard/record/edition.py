"""The edition this server shows, by version and digest: what a link and a citation name it by."""

from dashboard.record.record import edition

DIGITS = 12
"""How many digits of an edition's digest tell it in a link."""


def digest() -> str:
    """The digest of the record shown, SHA-256 in 64 hexadecimal digits."""
    return edition().digest


def edition_mark() -> str:
    """The edition as a link names it, version and first digits of the digest: 2026.12-0123456789ab."""
    return f"{edition().version}-{digest()[:DIGITS]}"
