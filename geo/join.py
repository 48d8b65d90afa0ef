"""The join: outlines and record for one day, as a GeoDataFrame."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import geopandas
import pandas

from geo.catalog import Catalog
from geo.entries import Event
from geo.evidence_on_day import evidence_on_day
from geo.snapshot import Snapshot, checked_day, precision_on, snapshot
from geo.stretches import Stretch

COUNTS = ("sources", "strong_sources", "thin_statements", "differing_points", "unconfirmed_statements")
"""The columns that are whole numbers."""
OF_THE_DAY = (
    "administration_precision",
    "offer_precision",
    "talks_precision",
    "latest_event",
    "latest_event_date",
)
"""The columns that may change from one day to the next while nothing about the group does."""


def islands_as_of(catalog: Catalog, day: date) -> geopandas.GeoDataFrame:
    """What held on ``day``, one row per island group.

    Parameters
    ----------
    catalog
        As ``load_catalog`` returns it.
    day
        Any ``datetime.date`` (proleptic Gregorian).

    Returns
    -------
    geopandas.GeoDataFrame
        One row a group, indexed by island id, EPSG:4326. Columns of texts (or None) and whole numbers, which
        every writer of geopandas takes and gives back; a date is ISO 8601 text, as ``1956-12-12`` (GDAL makes
        timestamps of such texts in GeoJSON, unless it reads with ``DATE_AS_STRING="YES"``):

        ``name``; ``administration`` and ``control`` (codes), ``administration_since`` (None: no
        beginning is known), ``administration_precision`` (``day``, or how coarsely the record knows
        whether this already held on ``day``: ``month``, ``year``, ``about``), ``administration_certainty``,
        ``administration_id``; for each party ``claim_<party>`` (status code, None before its first
        position) and ``claim_<party>_id``; ``claimants`` (codes separated by spaces); ``offer``,
        ``offer_since``, ``offer_precision``, ``offer_id``; ``talks`` (what they were about) with
        ``talks_since``, ``talks_precision``, ``talks_id``; ``law`` (code of the law that bears on the offer,
        None without one) and ``law_id``; ``evidence`` (status code) with the counts it
        comes from: ``sources``, ``strong_sources`` (official or primary), ``thin_statements``,
        ``differing_points``, ``unconfirmed_statements``; ``latest_event`` and ``latest_event_date`` (as
        written); ``next_change`` and ``next_change_date``; ``geometry``.

    Raises
    ------
    TypeError
        If ``day`` is anything but a plain ``datetime.date``.
    """
    day = checked_day(day)
    rows = {island: row(catalog, snapshot(catalog, island, day)) for island in catalog.islands}
    table = as_table(list(rows.values()))
    table.index = pandas.Index(rows, name="island")
    return catalog.outlines.join(table)[[*table.columns, "geometry"]]


def as_table(rows: Sequence[Mapping[str, Any]]) -> pandas.DataFrame:
    """``rows`` as a table: texts (or None) as plain objects, ``COUNTS`` as whole numbers.

    A column that is empty in one table has the same type as in any other.
    """
    return pandas.DataFrame(rows, dtype=object).astype(dict.fromkeys(COUNTS, "int64"))


def row(catalog: Catalog, state: Snapshot) -> dict[str, Any]:
    """The cells of ``islands_as_of`` for one group, all but the outline."""
    administration, offer, talks, law = state.administration, state.offer, state.talks, state.law
    evidence = evidence_on_day(catalog, state)
    latest = catalog.latest_event(state.island, state.day)
    coming = catalog.next_change(state.island, state.day)
    return {
        "name": catalog.islands[state.island].name.en,
        "administration": administration.span.administrator,
        "control": administration.span.control,
        "administration_since": _since(administration),
        "administration_precision": str(precision_on(administration, state.day)),
        "administration_certainty": str(administration.span.certainty),
        "administration_id": administration.span.id,
        **_claim_columns(catalog, state),
        "claimants": " ".join(state.claimants(catalog)),
        "offer": offer.span.status,
        "offer_since": _since(offer),
        "offer_precision": str(precision_on(offer, state.day)),
        "offer_id": offer.span.id,
        "talks": talks.span.status,
        "talks_since": _since(talks),
        "talks_precision": str(precision_on(talks, state.day)),
        "talks_id": talks.span.id,
        "law": law.span.status if law else None,
        "law_id": law.span.id if law else None,
        "evidence": str(evidence.status),
        "sources": evidence.sources,
        "strong_sources": evidence.strong,
        "thin_statements": evidence.thin,
        "differing_points": evidence.differing,
        "unconfirmed_statements": evidence.unconfirmed,
        **_event_columns("latest_event", latest),
        **_event_columns("next_change", coming),
    }


def _claim_columns(catalog: Catalog, state: Snapshot) -> dict[str, str | None]:
    columns: dict[str, str | None] = {}
    for party in catalog.claimants:
        held = state.claims.get(party)
        columns[f"claim_{party}"] = held.span.status if held else None
        columns[f"claim_{party}_id"] = held.span.id if held else None
    return columns


def _event_columns(name: str, event: Event | None) -> dict[str, str | None]:
    return {name: event.id if event else None, f"{name}_date": event.date.written if event else None}


def _since(stretch: Stretch[Any]) -> str | None:
    return stretch.begun_by.date.first.isoformat() if stretch.begun_by else None
