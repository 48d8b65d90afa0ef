"""What a browser cannot do is skipped by name and reason, from one list, and nothing else is."""

import re
from pathlib import Path

import pytest

from tests.browser.browsers import ENGINES
from tests.browser.limits import ABILITIES, LIMITS, reason

HERE = Path(__file__).parent


def test_every_engine_has_its_list() -> None:
    assert set(LIMITS) == set(ENGINES)


def test_the_reason_names_engine_and_cause() -> None:
    assert reason("webkit", ("print",)) == "webkit: WebKitGTK's driver has no printing"
    assert reason("chromium", ("print",)) == ""


def test_a_slip_of_the_pen_skips_nothing_unseen() -> None:
    with pytest.raises(ValueError, match=r"needs \['prnt'\], allowed are .*'print'"):
        reason("webkit", ("prnt",))


def test_every_limit_is_one_that_some_test_meets() -> None:
    """A limit that no test names would be left over from a driver of before."""
    tests = "".join(path.read_text("utf-8") for path in HERE.rglob("test_*.py"))
    marks = " ".join(re.findall(r"mark\.needs\(([^)]*)\)", tests))
    assert set(re.findall(r'"([^"]+)"', marks)) == ABILITIES
