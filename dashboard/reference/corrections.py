"""Proposing a correction: a text ready to copy, or to mail to the address that the operator sets."""

import os
import re
import sys
from urllib.parse import quote

from dashboard.record.record import catalog
from dashboard.words.languages import translations
from geo.text import Language

ADDRESS_VARIABLE = "FOUR_ISLANDS_CORRECTIONS"
"""The environment variable with the mail address for corrections; without it they can only be copied."""
_MAIL = re.compile(r"[^@\s<>\"',;:?&%]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,24}")


def address() -> str | None:
    """The address that corrections are mailed to, if one is set."""
    return os.environ.get(ADDRESS_VARIABLE, "").strip() or None


def require_address() -> None:
    """End the process, saying what is wrong, if what is set is no mail address."""
    given = address()
    if given and not _MAIL.fullmatch(given):
        sys.exit(f"{ADDRESS_VARIABLE}: came {given!r}; allowed: a mail address, as corrections@example.org")


def proposal(entry: str, says: str, language: Language) -> str:
    """A proposal's text about the entry of that address, with places to fill in."""
    say = translations(language).gettext
    lines = (
        say("Entry: {entry}"),
        say("Edition: {edition}"),
        say("It says: {says}"),
        say("What is wrong:"),
        say("What it should say:"),
        say("Source that others can open or look up:"),
    )
    filled = (one.format(entry=entry, edition=catalog().edition.version, says=says) for one in lines)
    return "\n\n".join(filled) + "\n"


def mailto(entry: str, body: str) -> str:
    """The link that opens a mail with the proposal about ``entry`` in it (RFC 6068).

    Lines end as in mails, in CRLF. Only where an address is set.
    """
    to, text = quote(address() or "", safe="@"), body.replace("\n", "\r\n")
    return f"mailto:{to}?subject={quote(entry, safe='')}&body={quote(text, safe='')}"
