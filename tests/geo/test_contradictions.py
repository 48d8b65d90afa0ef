"""Entries that contradict themselves are found, whatever kind of entry they are."""

from pathlib import Path

import pytest

from geo.report import report
from tests.environment import TODAY
from tests.geo.broken_record import content, entry


def found(record: Path) -> list[tuple[str, str, str]]:
    """Entry, field and what came, of every problem of ``record``."""
    return [(one.entry, one.field, one.came) for one in report(record, TODAY).problems]


def test_islands_called_named_though_the_summary_says_not(record: Path) -> None:
    """The declaration of 1956 names two of the groups."""
    with entry(record, "events", "joint-declaration-1956") as event:
        event["bearing"] = "named"
    came = "named, while the summary says that iturup, kunashir is not"
    assert found(record) == [("joint-declaration-1956", "bearing", came)]


@pytest.mark.parametrize(
    ("kind", "entry_id"), [("events", "joint-declaration-1956"), ("offer", "habomai-shikotan-signed-1956")]
)
def test_a_caveat_beside_the_quoted_text_itself(record: Path, kind: str, entry_id: str) -> None:
    """What texts.yaml quotes was read."""
    with content(record, "texts.yaml") as texts:
        text = next(one["id"] for one in texts if one["event"] == "joint-declaration-1956")
    with entry(record, kind, entry_id) as broken:
        broken["unconfirmed"] = {
            "en": "Its text was not read.",
            "ja": "本文は確認していない。",
            "ru": "Её текст не прочитан.",
        }
        if kind == "offer":
            broken["texts"] = [text]
    came = f"'not read', beside {text} of texts.yaml"
    assert (entry_id, "unconfirmed", came) in found(record)


def test_a_caveat_beside_the_document_itself(record: Path) -> None:
    """Stalin's address is among the sources, so its passage cannot be unread."""
    with entry(record, "claims", "ussr-all-1945") as claim:
        claim["unconfirmed"] = {
            "en": "The passage in Stalin's address was not read.",
            "ja": "スターリンの演説の一節は確認していない。",
            "ru": "Место в обращении Сталина не прочитано.",
        }
        if "stalin-address-1945-09-02" not in claim["sources"]:
            claim["sources"].append("stalin-address-1945-09-02")
    assert any(
        entry_id == "ussr-all-1945" and "stalin-address-1945-09-02" in came
        for entry_id, _, came in found(record)
    )


def test_a_review_that_nothing_needs(record: Path) -> None:
    """An exception for an entry without such a caveat is a problem of its own."""
    with content(record, "neutrality.yaml") as rules:
        rules.setdefault("still_unread", []).append({"entry": "joint-declaration-1956", "reason": "A test."})
    assert found(record) == [("joint-declaration-1956", "still_unread", "an exception")]
