"""Frames that show one edition of the record for good, at /editions/EDITION/embed with a view's parameters.

Of the edition shown they are made as they are asked for. Those of earlier ones are files that were kept: by
``python -m dashboard.embed``, before a newer edition took their place, in the folder that is named here.
"""

import os
import sys
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.embed import embed
from dashboard.embed.embed_file import embed_file
from dashboard.record.edition import edition_mark, is_mark
from dashboard.reference.reader import Reader
from dashboard.reference.reference import not_found
from dashboard.serving.compression import HTML, Packed, answer, pack
from dashboard.serving.document_policy import ALONE, policy
from dashboard.serving.headers import POLICY
from dashboard.words.languages import asked
from geo.text import LANGUAGES, Language

VARIABLE = "FOUR_ISLANDS_FRAMES"
ADDRESS = "editions/{edition}/embed"
_UP = "../../"


def kept_folder() -> Path | None:
    """Where the frames of earlier editions lie, if anywhere."""
    given = os.environ.get(VARIABLE)
    return Path(given) if given else None


def require_kept_folder() -> None:
    """End the process, saying what is allowed, if the folder that is named is none."""
    folder = kept_folder()
    if folder is not None and not folder.is_dir():
        sys.exit(f"{VARIABLE} is {str(folder)!r}; allowed: a folder of kept frames, or nothing for none")


def embeds(_: Language) -> dict[str, str]:
    """The ways from the page to the embed that follows the record, and to that of the edition shown."""
    return {"now": embed.ADDRESS, "edition": ADDRESS.format(edition=edition_mark())}


def name_of(edition: str, language: Language) -> str:
    """The file of a frame in the folder."""
    return f"{edition}/embed.{language}.html"


def frames() -> dict[str, str]:
    """The frames of the edition shown, by their files."""
    return {name_of(edition_mark(), language): edition_frame(language) for language in LANGUAGES}


def edition_frame(language: Language) -> str:
    """The frame of the edition shown, as it stands at its address on this site."""
    return embed_file(language, f"{_UP}?{urlencode({'lang': language})}", {}, "")


def respond(request: Request) -> Response:
    """The frame of the edition that the address names, in the language that link or browser asks for."""
    edition = request.path_params["edition"]
    language = asked(request.query_params.get("lang"), request.headers.get("accept-language"))
    file = _frame(edition, language) if is_mark(edition) else None
    if file is None:
        return not_found(Reader(request, _UP))
    headers = {
        "Cache-Control": "public, max-age=86400",
        "Content-Language": language,
        "Vary": "Accept-Language",
        # Whoever embeds it may, as with the frame that follows the record.
        POLICY: f"{policy(file.plain.decode(), ALONE)}; frame-ancestors *",
    }
    return answer(request, file, headers)


@lru_cache(maxsize=12)
def _frame(edition: str, language: Language) -> Packed | None:
    if edition == edition_mark():
        return pack(edition_frame(language).encode(), HTML)
    folder = kept_folder()
    file = folder / name_of(edition, language) if folder else None
    return pack(file.read_bytes(), HTML) if file and file.is_file() else None


ROUTE = Route(f"/{ADDRESS}", respond)
