"""The policy of a document that is a file, in the document itself: a file server sends no header for it.

Content Security Policy Level 3, section 3.3. What a ``<meta>`` cannot say, such as who may frame the page, is
for whoever serves the files (README).
"""

import re
from collections.abc import Mapping

from dashboard.serving.headers import digests

_CHARSET = re.compile(r'<meta (?:charset|http-equiv="content-type")[^>]*>')


SITE = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
"""Of a document that reaches its own site and nothing else."""
ALONE = {
    "default-src": "'none'",
    "script-src": "",
    "style-src": "'unsafe-inline'",
    "img-src": "data:",
    "connect-src": "data:",
}
"""Of a document that has everything within, and reaches nothing."""


def policy(html: str, rules: Mapping[str, str]) -> str:
    """``rules`` with the scripts that stand in ``html`` itself."""
    scripts = " ".join([rules["script-src"], *digests(html)]).strip()
    return "; ".join(f"{name} {value}" for name, value in {**rules, "script-src": scripts}.items())


def with_policy(html: str, rules: Mapping[str, str]) -> str:
    """``html`` with the policy ``rules`` in its head, which lets the scripts run that stand in it.

    Raises ``LookupError`` for a document that does not name its characters' encoding, which comes first.
    """
    charset = _CHARSET.search(html)
    if charset is None:
        raise LookupError("a document that does not name its encoding")
    meta = f'\n<meta http-equiv="Content-Security-Policy" content="{policy(html, rules)}">'
    return f"{html[: charset.end()]}{meta}{html[charset.end() :]}"
