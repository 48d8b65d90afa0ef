"""Another dispute: two invented islands, two claimants, a handover clause of 1921, which geo/ knows not."""

from datetime import date
from pathlib import Path

from geo import islands_as_of, load_catalog
from geo.report import report
from tests.record_codes import INVENTED

DAY = date(1925, 1, 1)


def test_it_is_checked_in_every_way(tmp_path: Path) -> None:
    """Not one problem, and not for want of checking: a slip is found as in our own record."""
    assert report(INVENTED, DAY).problems == ()
    for path in INVENTED.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes().replace(b"birk-promised", b"birk-none"))
    assert [one.entry for one in report(tmp_path, DAY).problems] == ["birk-none"]


def test_it_is_joined_for_any_day() -> None:
    """The same columns, with its own islands, parties and statuses."""
    frame = islands_as_of(load_catalog(INVENTED), DAY)
    assert frame.index.to_list() == ["alm", "birk"]
    told = frame[["administration", "claim_lund", "claim_moss", "claimants", "offer"]]
    assert list(told.loc["birk"]) == ["moss_republic", "asked_for", "asked_for", "lund moss", "promised"]
    assert list(told.loc["alm"]) == ["lund_crown", "asked_for", "asked_for", "lund moss", "unspoken"]
    assert set(frame["talks"]) == {"about_the_bridge"}
    assert set(frame["law"]) == {None}
    later = islands_as_of(load_catalog(INVENTED), date(1940, 1, 1))
    assert later["law"].to_dict() == {"alm": None, "birk": "forbids"}
    assert frame.geometry.is_valid.all()
