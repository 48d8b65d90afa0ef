"""What each party said: every claim, position and wording under the party whose it is, oldest first."""

from geo import load_catalog
from geo.citation_index import evidenced
from geo.party_statements import statements_by_party

CATALOG = load_catalog()


def test_each_statement_stands_once_under_its_own_party() -> None:
    """None is lost, though a claim or a position on several islands stands in several histories."""
    said = statements_by_party(CATALOG)
    assert set(said) == set(CATALOG.parties)
    told = [(party, kind, one.span.id) for party, entries in said.items() for kind, one in entries]
    kinds = ("claims", "positions", "wordings")
    assert sorted(told) == sorted(
        (one.party, kind, one.id) for kind, one in evidenced(CATALOG) if kind in kinds
    )


def test_the_oldest_comes_first() -> None:
    """By the first day on which it was said."""
    for entries in statements_by_party(CATALOG).values():
        days = [stretch.first for _, stretch in entries]
        assert days == sorted(days)
