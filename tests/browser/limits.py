"""What each browser cannot do as the tests drive it: the one list of what is skipped, and why.

A test says with ``@pytest.mark.needs("…")`` which of these abilities it is about; in an engine that stands
here without it the test is skipped, and the report gives the reason.
"""

LIMITS: dict[str, dict[str, str]] = {
    "chromium": {},
    "firefox": {
        "reference pictures": "those in tests/browser/look are Chromium's; Firefox draws letters otherwise",
        "devtools protocol": "Chromium's own protocol (CDP) is not spoken here",
        "page.pdf": "Playwright's page.pdf does not end in Firefox over WebDriver BiDi",
        "emulated media": "Playwright cannot set media features (print, motion, contrast, forced colours) "
        "in Firefox over WebDriver BiDi",
        "emulated touch": "Playwright has no touch screen and no phone in Firefox",
        "emulated locale": "over WebDriver BiDi Playwright's locale does not reach Firefox's requests",
        "tabs opened by the page": "Playwright does not see what a page opens in Firefox over WebDriver BiDi",
    },
    "webkit": {
        "print": "WebKitGTK's driver has no printing",
    },
}

ABILITIES = frozenset(ability for limits in LIMITS.values() for ability in limits)


def reason(engine: str, abilities: tuple[str, ...]) -> str:
    """Why ``engine`` cannot run what needs ``abilities``, or "" if it can.

    Raises ValueError for an ability that no engine lacks: a slip of the pen would skip nothing.
    """
    if unknown := set(abilities) - ABILITIES:
        raise ValueError(f"needs {sorted(unknown)}, allowed are {sorted(ABILITIES)}")
    return "; ".join(f"{engine}: {LIMITS[engine][one]}" for one in abilities if one in LIMITS[engine])
