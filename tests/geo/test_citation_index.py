"""What rests on a source: every entry that cites it anywhere, in whatever part of it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import Catalog, load_catalog
from geo.checking import cited_sources
from geo.citation_index import Citation, citations, evidenced
from geo.decisive_texts import DecisiveText
from geo.entries import Claim, Event
from geo.loading import DATA, read_record
from geo.report import report
from geo.series import Series
from tests.environment import TODAY
from tests.geo.broken_record import content, entry

ONLY_HERE = "cited-only-here"
WORDS = {"en": "A test.", "ja": "試験。", "ru": "Проверка."}
VERSION = {"who": WORDS, "says": WORDS}


def walked(held: Any) -> Iterator[str]:
    """The ids below each ``sources`` in an entry as it is written, found without knowing the model."""
    if isinstance(held, dict):
        for name, one in held.items():
            yield from one if name == "sources" else walked(one)
    elif isinstance(held, list | tuple):
        for one in held:
            yield from walked(one)


def test_every_part_of_every_entry_is_looked_through() -> None:
    """Each entry cites just what stands below a ``sources`` anywhere in it, in the order it is written."""
    for kind, part in read_record(DATA).record.items():
        for item in part.entries:
            assert cited_sources(item.entry) == list(walked(item.entry.model_dump())), f"{kind} {item.id}"


def test_what_is_cited_is_in_the_index_and_nothing_else(catalog: Catalog) -> None:
    """No source is idle, none is unknown, and no entry is named twice under one."""
    index = citations(catalog)
    assert index.keys() == catalog.sources.keys()
    for source, cited in index.items():
        assert len({(one.kind, one.id) for one in cited}) == len(cited), source


def test_talks_and_laws_are_entries_of_their_own(catalog: Catalog) -> None:
    """Each statement is listed once, with the file it is in."""
    listed = [(kind, one.id) for kind, one in evidenced(catalog)]
    assert len(listed) == len(set(listed))
    kinds = {kind for kind, _ in listed}
    assert kinds >= {"events", "administrations", "claims", "offer", "talks", "laws", "positions", "wordings"}


def _first(held: dict[str, Any], *path: str) -> dict[str, Any]:
    for step in path:
        held = held[step][0]
    return held


@pytest.mark.parametrize(
    ("kind", "entry_id", "cite"),
    [
        ("events", "joint-declaration-1956", lambda it: it["sources"].append(ONLY_HERE)),
        (
            *("events", "joint-declaration-1956"),
            lambda it: it.update(
                disagreements=[
                    {
                        "point": WORDS,
                        "versions": [
                            {**VERSION, "sources": it["sources"]},
                            {**VERSION, "sources": [ONLY_HERE]},
                        ],
                    }
                ]
            ),
        ),
        ("claims", "russia-all-2022", lambda it: _first(it, "grounds")["sources"].append(ONLY_HERE)),
        (
            "claims",
            "russia-all-2022",
            lambda it: _first(it, "grounds")["answer"]["sources"].append(ONLY_HERE),
        ),
        ("talks", "talks-four-named-1991", lambda it: it["sources"].append(ONLY_HERE)),
        ("laws", "law-on-alienation-2020", lambda it: it["sources"].append(ONLY_HERE)),
        (
            *("texts", "joint-declaration-1956-paragraph-9"),
            lambda it: _first(it, "authentic")["sources"].append(ONLY_HERE),
        ),
        ("series", "residents-four-groups", lambda it: _first(it, "figures")["sources"].append(ONLY_HERE)),
        ("islands", "shikotan", lambda it: _first(it, "areas")["sources"].append(ONLY_HERE)),
    ],
)
def test_a_source_that_is_cited_in_one_part_alone_is_not_idle(
    record: Path, kind: str, entry_id: str, cite: Callable[[dict[str, Any]], object]
) -> None:
    """A version, a ground, its answer, a passage or a figure bears its source out like the entry itself."""
    with content(record, "sources/official.yaml") as sources:
        sources.append({**sources[0], "id": ONLY_HERE})
    idle = (ONLY_HERE, "a source that nothing cites")
    assert [(one.entry, one.came) for one in report(record, TODAY).problems] == [idle]
    with entry(record, kind, entry_id) as citing:
        cite(citing)
    [cited] = citations(load_catalog(record))[ONLY_HERE]
    assert isinstance(cited, Citation)
    assert (cited.kind, cited.id) == (kind, entry_id)
    assert idle not in [(one.entry, one.came) for one in report(record, TODAY).problems]


IDS = st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, max_size=3)
SAID = {"en": "x"}


@given(own=IDS, grounds=st.lists(st.tuples(IDS, st.none() | IDS), min_size=1, max_size=4))
def test_a_claim_cites_what_its_grounds_and_their_answers_cite(
    own: list[str], grounds: list[tuple[list[str], list[str] | None]]
) -> None:
    """In the order it is written, an id as often as it stands there."""
    claim = Claim.model_validate(
        {
            **{"id": "a", "sources": own, "begins": None, "ends": None, "islands": ["x"], "party": "y"},
            **{"speaker": SAID, "kana": "あ", "status": "z", "statement": SAID},
            "grounds": [
                {"says": SAID, "sources": of_ground}
                | ({"answer": {"says": SAID, "sources": of_answer}} if of_answer else {})
                for of_ground, of_answer in grounds
            ],
            "answer": {"party": "w", "says": SAID},
        }
    )
    nested = [one for of_ground, of_answer in grounds for one in (*of_ground, *(of_answer or ()))]
    assert cited_sources(claim) == [*own, *nested]


@given(st.lists(IDS, min_size=1, max_size=5))
def test_a_series_and_a_text_cite_what_their_parts_cite(parts: list[list[str]]) -> None:
    """They have no sources of their own: each figure and each authentic passage has."""
    flat = [one for part in parts for one in part]
    figures = [{"date": "1956", "value": 1, "by": SAID, "sources": part} for part in parts]
    series = {"id": "a", "topic": "military", "name": SAID, "unit": SAID, "figures": figures}
    assert cited_sources(Series.model_validate(series)) == flat
    languages = ("de", "fr", "it", "es", "nb")
    authentic = [
        {"language": language, "quote": "x", "sources": part}
        for language, part in zip(languages, parts, strict=False)
    ]
    text = {
        **{"id": "a", "instrument": SAID, "article": SAID, "event": "e", "free": "law"},
        **{"authentic": authentic, "translations": {"en": "x", "ja": "x", "ru": "x"}},
    }
    assert cited_sources(DecisiveText.model_validate(text)) == flat


def test_an_event_cites_no_more_than_its_own(catalog: Catalog) -> None:
    """Readings are told by the event's sources; who reads is no source."""
    events: list[Event] = [one for one in catalog.events.values() if not one.disagreements]
    assert events
    assert all(cited_sources(one) == list(one.sources) for one in events)
