"""Entries that contradict themselves are found, whatever kind of entry they are."""

from pathlib import Path

import pytest

from geo.report import report
from tests.environment import TODAY
from tests.geo.broken_record import content, entry

WORDS = {"en": "A test.", "ja": "試験。", "ru": "Проверка."}


def found(record: Path) -> list[tuple[str, str, str]]:
    """Entry, field and what came, of every problem of ``record``."""
    return [(one.entry, one.field, one.came) for one in report(record, TODAY).problems]


def caveats(record: Path) -> list[tuple[str, str]]:
    """Entry and what came, of the caveats of ``record`` that no longer hold."""
    return [(one, came) for one, field, came in found(record) if field == "unconfirmed"]


def test_islands_called_named_though_the_summary_says_not(record: Path) -> None:
    """The declaration of 1956 names two of the groups."""
    with entry(record, "events", "joint-declaration-1956") as event:
        event["bearing"] = "named"
    came = "named, while the summary says that iturup, kunashir is not"
    assert found(record) == [("joint-declaration-1956", "bearing", came)]


@pytest.mark.parametrize(
    ("kind", "entry_id", "texts"),
    [
        ("events", "scapin-677-1946", ["scapin-677-1946-paragraph-3", "scapin-677-1946-paragraph-6"]),
        ("offer", "habomai-shikotan-signed-1956", ["joint-declaration-1956-paragraph-9"]),
        ("claims", "japan-south-1993", ["tokyo-declaration-1993-paragraph-2", "shimoda-1855-article-2"]),
    ],
)
def test_a_caveat_beside_the_quoted_text_itself(
    record: Path, kind: str, entry_id: str, texts: list[str]
) -> None:
    """What texts.yaml quotes was read: for an event its own passages, for a span those that it names."""
    with entry(record, kind, entry_id) as broken:
        broken["unconfirmed"] = WORDS | {"en": "Its text was not read."}
        if kind != "events":
            broken["texts"] = texts
    assert caveats(record) == [(entry_id, f"'not read', beside {', '.join(texts)} of texts.yaml")]


@pytest.mark.parametrize("caveat", ["That it was meant so.", "Its text was read in full."])
def test_another_caveat_beside_a_quoted_text_may_stand(record: Path, caveat: str) -> None:
    """Only that something was not read contradicts its being quoted."""
    with entry(record, "events", "scapin-677-1946") as event:
        event["unconfirmed"] = WORDS | {"en": caveat}
    assert caveats(record) == []


UNREAD = "The passage in Stalin's address was not read."


def _doubt(record: Path, caveat: str, **changed: object) -> None:
    """Give a claim a caveat, and for its only source Stalin's address, ``changed``."""
    address = {
        **{"id": "an-address", "kind": "official", "publisher": WORDS},
        "title": {
            "en": "Address of Stalin to the people",
            "ja": "スターリンの演説",
            "ru": "Обращение Сталина",
        },
    }
    with content(record, "sources/official.yaml") as sources:
        sources.append(address | changed)
    with entry(record, "claims", "ussr-all-1945") as claim:
        claim["unconfirmed"] = WORDS | {"en": caveat}
        claim["sources"] = ["an-address"]
        claim["texts"] = []


@pytest.mark.parametrize(
    "caveat", [UNREAD, UNREAD.replace("'", "’"), "Of Stalin's address a part was read only in print."]
)
def test_a_caveat_beside_the_document_itself(record: Path, caveat: str) -> None:
    """Stalin's address is among the sources, so its passage cannot be unread, whatever the apostrophe."""
    _doubt(record, caveat)
    assert caveats(record) == [("ussr-all-1945", "not read, beside an-address: Stalin")]


@pytest.mark.parametrize(
    ("caveat", "changed"),
    [
        pytest.param(UNREAD, {"kind": "press"}, id="a newspaper"),
        pytest.param(UNREAD, {"note": WORDS}, id="read in part"),
        pytest.param("The passage in Roosevelt's papers was not read.", {}, id="another document"),
        pytest.param("That Stalin said so is told by one account.", {}, id="another doubt"),
        pytest.param(
            "The Soviet order was not read.", {"title": WORDS | {"en": "A Soviet order"}}, id="a side's name"
        ),
        pytest.param("The order was not read.", {"title": WORDS | {"en": "The order"}}, id="no name"),
    ],
)
def test_a_caveat_that_may_stand(record: Path, caveat: str, changed: dict[str, object]) -> None:
    """What the two have in common must be a name, and the source the document itself, read whole."""
    _doubt(record, caveat, **changed)
    assert caveats(record) == []


@pytest.mark.parametrize("quoted", [[], ["joint-declaration-1956-paragraph-9"]])
def test_a_reviewed_caveat_may_stand_in_its_entry(record: Path, quoted: list[str]) -> None:
    """Another document was read, or is quoted: whoever looked says so, for that entry alone."""
    _doubt(record, UNREAD)
    with entry(record, "claims", "ussr-all-1945") as claim:
        claim["texts"] = quoted
    assert len(caveats(record)) == 1 + len(quoted)
    with content(record, "neutrality.yaml") as rules:
        rules.setdefault("still_unread", []).append({"entry": "ussr-all-1945", "reason": "A test."})
    assert found(record) == []


@pytest.mark.parametrize(
    ("summary", "left_out"),
    [
        ("The text does not name Kunashir / Kunashiri.", "kunashir"),
        ("Habomai and Kunashir / Kunashiri are not named in it.", "habomai, kunashir"),
        ("Kunashir / Kunashiri stands in it. Shikotan is not named.", ""),
        ("It names Habomai and Kunashir / Kunashiri.", ""),
    ],
)
def test_the_sentence_is_judged_and_not_the_summary(record: Path, summary: str, left_out: str) -> None:
    """Only islands that the event lists, and only beside the words that leave them out."""
    with entry(record, "events", "yalta-agreement-1945") as event:
        event["bearing"] = "named"
        event["islands"] = ["habomai", "kunashir"]
        event["summary"]["en"] = summary
    came = [text for one, field, text in found(record) if (one, field) == ("yalta-agreement-1945", "bearing")]
    assert came == ([f"named, while the summary says that {left_out} is not"] if left_out else [])


def test_a_review_that_nothing_needs(record: Path) -> None:
    """An exception for an entry without such a caveat is a problem of its own."""
    with content(record, "neutrality.yaml") as rules:
        rules.setdefault("still_unread", []).append({"entry": "joint-declaration-1956", "reason": "A test."})
    assert found(record) == [("joint-declaration-1956", "still_unread", "an exception")]
