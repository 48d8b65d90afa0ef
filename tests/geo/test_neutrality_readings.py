"""Neutrality of readings: where one side is heard, so is the other."""

from pathlib import Path

from tests.geo.broken_record import content, entry
from tests.geo.neutrality_problems import found
from tests.record_codes import CLAIMANTS


def test_a_reading_of_one_side_alone_is_found(record: Path) -> None:
    """Where one side's reading stands, so does the other's, or a reason why it does not."""
    with entry(record, "events", "joint-declaration-1956") as event:
        del event["readings"]["japan"]
    with entry(record, "events", "yalta-agreement-1945") as event:
        del event["readings"]["ussr_russia"]
    with content(record, "neutrality.yaml") as rules:
        rules["one_sided"].append({"entry": "yalta-agreement-1945", "reason": "A test."})
    assert found(record) == [("joint-declaration-1956", "readings", "only ussr_russia")]


def test_a_side_that_held_a_position_is_heard(record: Path) -> None:
    """An administration or a phase of the offer has both readings once both sides held a position."""
    with entry(record, "administrations", "iturup-1991") as span:
        span["readings"] = {}
    with entry(record, "offer", "habomai-shikotan-frozen-2022") as phase:
        del phase["readings"]["japan"]
    with entry(record, "administrations", "iturup-before") as span:
        span["readings"] = {}
    silent = [one for one in found(record) if "none of" in one[2]]
    assert ("iturup-1991", "readings", f"none of {', '.join(CLAIMANTS)}") in silent
    assert ("habomai-shikotan-frozen-2022", "readings", "none of japan") in silent


def test_a_claim_answered_by_its_own_side_is_found(record: Path) -> None:
    """Each claim is answered by the other claimant, not by itself and not by a third party."""
    with entry(record, "claims", "russia-all-2022") as claim:
        claim["answer"]["party"] = "ussr_russia"
    with entry(record, "claims", "japan-all-1855") as claim:
        claim["answer"]["party"] = "united_states"
    assert [one for one in found(record) if one[1] == "answer.party"] == [
        ("japan-all-1855", "answer.party", "'united_states'"),
        ("russia-all-2022", "answer.party", "'ussr_russia'"),
    ]
