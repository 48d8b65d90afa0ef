"""What tells machines of a page: its address for good, the same in other languages, and a preview of it.

Search engines go by ``canonical`` and ``hreflang`` (RFC 6596, RFC 8288); whoever shows a link, in a message
or an article, by the Open Graph protocol (https://ogp.me).
"""

from collections.abc import Mapping
from html import escape
from urllib.parse import urlencode, urljoin

from starlette.requests import Request

from dashboard.words.wording import wording
from geo.text import LANGUAGES, Language

_LOCALES = {"en": "en_GB", "ja": "ja_JP", "ru": "ru_RU"}
"""The page's languages as the protocol writes them, with a territory; English as it is set on this page."""


def preview(
    request: Request, parts: Mapping[str, str], language: Language, title: str, description: str
) -> str:
    """The elements for the head of the page at the address of ``request``, with ``parts`` as its parameters.

    ``parts`` leaves out ``lang``: without it a page is in the language that a reader's browser asks for.
    """
    bare = urljoin(str(request.url), request.url.path)

    def address(**more: str) -> str:
        query = urlencode({**parts, **more})
        return f"{bare}?{query}" if query else bare

    own = address(lang=language)
    links = [("canonical", own, "")]
    links += [("alternate", address(lang=one), one) for one in LANGUAGES]
    links += [("alternate", address(), "x-default")]
    said = {
        "og:type": "website",
        "og:site_name": wording(language).name,
        "og:title": title,
        "og:description": description,
        "og:url": own,
        "og:locale": _LOCALES[language],
        "twitter:card": "summary",
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
