"""What tells machines of a page: its address for good, the same in other languages, and a preview of it.

Search engines go by ``canonical`` and ``hreflang`` (RFC 6596, RFC 8288); whoever shows a link, in a message
or an article, by the Open Graph protocol (https://ogp.me).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from urllib.parse import urlencode, urljoin

from starlette.requests import Request

from dashboard.drawing import picture as picture_of_view
from dashboard.words.wording import wording
from geo.text import LANGUAGES, Language

_LOCALES = {"en": "en_GB", "ja": "ja_JP", "ru": "ru_RU"}
"""The page's languages as the protocol writes them, with a territory; English as it is set on this page."""


@dataclass(frozen=True)
class Preview:
    """What is told of a page at the address of ``request``, from which ``up`` leads to the root.

    ``parts`` are the address's parameters, without ``lang``: left out, a page is in the language that a
    reader's browser asks for. ``shown`` are those of the view in its picture.
    """

    request: Request
    up: str
    language: Language
    title: str
    description: str
    parts: Mapping[str, str] = field(default_factory=dict)
    shown: Mapping[str, str] = field(default_factory=dict)


def oembed(request: Request, address: str) -> str:
    """The element by which other programs learn how to frame the view at ``address`` (oEmbed 1.0)."""
    to = f"{urljoin(str(request.url), './oembed')}?{urlencode({'url': address})}"
    return f'<link rel="alternate" type="application/json+oembed" href="{escape(to)}">'


def preview(told: Preview) -> str:
    """The elements for the head of the page."""
    language, here = told.language, str(told.request.url)
    bare = urljoin(here, told.request.url.path)
    picture = urljoin(here, f"{told.up}{picture_of_view.ADDRESS}")

    def address(**more: str) -> str:
        query = urlencode({**told.parts, **more})
        return f"{bare}?{query}" if query else bare

    own = address(lang=language)
    links = [("canonical", own, "")]
    links += [("alternate", address(lang=one), one) for one in LANGUAGES]
    links += [("alternate", address(), "x-default")]
    said = {
        "og:type": "website",
        "og:site_name": wording(language).name,
        "og:title": told.title,
        "og:description": told.description,
        "og:url": own,
        "og:locale": _LOCALES[language],
        "og:image": f"{picture}?{urlencode(told.shown)}" if told.shown else picture,
        "og:image:width": str(picture_of_view.WIDTH),
        "og:image:height": str(picture_of_view.HEIGHT),
        "og:image:alt": told.description,
        "twitter:card": "summary_large_image",
    }
    return "\n".join(
        [
            *(
                f'<link rel="{kind}" href="{escape(to)}"' + (f' hreflang="{of}">' if of else ">")
                for kind, to, of in links
            ),
            *(f'<meta property="{name}" content="{escape(value)}">' for name, value in said.items()),
            *(
                f'<meta property="og:locale:alternate" content="{_LOCALES[one]}">'
                for one in LANGUAGES
                if one != language
            ),
        ]
    )
