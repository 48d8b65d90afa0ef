"""The score that Mozilla's HTTP Observatory gives an answer behind TLS, by its published rules of 2026.

https://github.com/mdn/mdn-http-observatory: what each finding takes away or adds (``SCORE_TABLE``), from 100;
what is added counts only from 90 on. Left out is what an answer alone does not tell: certificates, redirects
from plain HTTP, lists built into browsers; and scripts from other hosts, since the policies name none.
"""

import re
from collections.abc import Mapping, Sequence
from http.cookies import SimpleCookie

_ANYWHERE = {"*", "http:", "https:", "ftp:", "http://*", "https://*"}
_UNSAFE = {"'unsafe-inline'", "data:"}
_HALF_A_YEAR = 15_768_000


def score(headers: Mapping[str, str], cookies: Sequence[str] = ()) -> int:
    """What ``headers`` (by their names in small letters) and ``Set-Cookie`` lines are worth."""
    policy = _directives(headers.get("content-security-policy", ""))
    found = [
        _policy(policy),
        *(_cookie(one) for one in cookies),
        5 if cookies and all(_cookie(one) == 0 for one in cookies) else 0,
        {"same-origin": 10, "same-site": 10, "cross-origin": 0, "": 0}.get(
            headers.get("cross-origin-resource-policy", ""), -5
        ),
        -50 if headers.get("access-control-allow-credentials") == "true" else 0,
        _referrer(headers.get("referrer-policy", "")),
        _transport(headers.get("strict-transport-security", "")),
        0 if headers.get("x-content-type-options") == "nosniff" else -5,
        5 if "frame-ancestors" in policy else -20,
    ]
    without_bonus = 100 + sum(one for one in found if one < 0)
    return without_bonus + (sum(one for one in found if one > 0) if without_bonus >= 90 else 0)


def _directives(policy: str) -> dict[str, set[str]]:
    named = [one.split() for one in policy.split(";") if one.strip()]
    return {name: set(sources) for name, *sources in named}


def _policy(policy: dict[str, set[str]]) -> int:
    if not policy:
        return -25
    default = policy.get("default-src", {"*"})
    scripts, styles, objects = (policy.get(f"{one}-src", default) for one in ("script", "style", "object"))
    if any(one.startswith(("'sha", "'nonce-")) for one in scripts):
        scripts = scripts - {"'unsafe-inline'"}
    if scripts & (_ANYWHERE | _UNSAFE) or objects & _ANYWHERE:
        return -20
    if "'unsafe-eval'" in scripts | styles:
        return -10
    if styles & (_ANYWHERE | _UNSAFE):
        return 0
    return 10 if default == {"'none'"} else 5


def _cookie(line: str) -> int:
    (cookie,) = SimpleCookie(line).values()
    of_session = re.search("login|sess", cookie.key, re.IGNORECASE)
    if of_session and not cookie["httponly"]:
        return -30
    if not cookie["secure"]:
        return -10 if of_session else -5
    return 0 if cookie["samesite"].lower() in ("lax", "strict") else -20


def _referrer(policy: str) -> int:
    private = ("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin")
    return 5 if policy in private else -5 if policy else 0


def _transport(header: str) -> int:
    found = re.search(r"max-age=(\d+)", header)
    if not found:
        return -20
    return 0 if int(found.group(1)) >= _HALF_A_YEAR else -10
