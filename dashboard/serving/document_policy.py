"""The policy of a document that is a file, in the document itself: a file server sends no header for it.

Content Security Policy Level 3, section 3.3. What a ``<meta>`` cannot say, such as who may frame the page, is
for whoever serves the files (README).
"""

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256

_SCRIPT = re.compile(r"<script([^>]*)>(.*?)</script>", re.DOTALL)
_DATA = re.compile(r'\btype="application/|\bsrc=')
_CHARSET = re.compile(r'<meta (?:charset|http-equiv="content-type")[^>]*>')


def script_hashes(html: str) -> list[str]:
    """A source for each script that stands in ``html`` itself, in their order and each once."""
    inline = (code for attributes, code in _SCRIPT.findall(html) if not _DATA.search(attributes))
    return list(
        dict.fromkeys(f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'" for code in inline)
    )


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


def with_policy(html: str, rules: Mapping[str, str]) -> str:
    """``html`` with the policy ``rules`` in its head, which lets the scripts run that stand in it.

    Raises ``LookupError`` for a document that does not name its characters' encoding, which comes first.
    """
    scripts = " ".join([rules["script-src"], *script_hashes(html)]).strip()
    policy = "; ".join(f"{name} {value}" for name, value in {**rules, "script-src": scripts}.items())
    charset = _CHARSET.search(html)
    if charset is None:
        raise LookupError("a document that does not name its encoding")
    meta = f'\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return f"{html[: charset.end()]}{meta}{html[charset.end() :]}"
