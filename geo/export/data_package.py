"""The descriptor of what is given away (Frictionless Data Package 1): files, columns, codes, licences."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from geo.catalog import Catalog
from geo.export import csv_file
from geo.export.column import Column, Kind
from geo.export.edition_stamp import EditionStamp
from geo.export.licences import OUTLINES, RECORD
from geo.export.selection import EVERYTHING, Selection
from geo.export.table import Table

NAME = "datapackage.json"
_TYPES: Mapping[Kind, str] = {"text": "string", "whole number": "integer", "number": "number", "day": "date"}
_FOREIGN_KEYS: Mapping[str, Sequence[Mapping[str, Any]]] = {
    "texts": [{"fields": ["event"], "reference": {"resource": "events", "fields": ["id"]}}]
}
_PRIMARY_KEYS: Mapping[str, Sequence[str]] = {
    "events": ["id"],
    "sources": ["id"],
    "texts": ["id", "language"],
}


def table_resource(table: Table, content: bytes) -> dict[str, Any]:
    """A CSV file with the meaning of its columns."""
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.name in _PRIMARY_KEYS:
        schema["primaryKey"] = _PRIMARY_KEYS[table.name]
    if table.name in _FOREIGN_KEYS:
        schema["foreignKeys"] = _FOREIGN_KEYS[table.name]
    return {
        **file_resource(f"{table.name}.csv", table.title, content, "text/csv"),
        "name": table.name,
        "type": "table",
        "profile": "tabular-data-resource",
        "encoding": "utf-8-sig",
        "schema": schema,
        "licenses": [RECORD.as_package()],
    }


def file_resource(path: str, title: str, content: bytes, media_type: str) -> dict[str, Any]:
    """A file that holds outlines, which have a licence of their own."""
    return {
        "name": path.replace(".", "-"),
        "title": title,
        "path": path,
        "type": "file",
        "format": path.rpartition(".")[2],
        "mediatype": media_type,
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "licenses": [RECORD.as_package(), OUTLINES.as_package()],
    }


def descriptor(
    catalog: Catalog, stamp: EditionStamp, selection: Selection, resources: Sequence[Mapping[str, Any]]
) -> bytes:
    """datapackage.json of ``resources``, which hold ``selection``."""
    dispute = catalog.dispute
    package = {
        "profile": "data-package",
        "name": "four-islands",
        "title": dispute.title.en,
        "description": " ".join((dispute.description.en, catalog.edition.method.en, csv_file.NOTE)),
        "version": stamp.version,
        "digest": stamp.digest,
        **({} if selection == EVERYTHING else {"selection": _selection(selection)}),
        "created": f"{stamp.reviewed.isoformat()}T00:00:00Z",
        "licenses": [RECORD.as_package(), OUTLINES.as_package()],
        "contributors": [{"title": f"{dispute.name.en} contributors", "role": "author"}],
        "resources": resources,
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _selection(selection: Selection) -> dict[str, Any]:
    """Which days and islands were asked for; null: no bound, all of them."""
    return {
        "from": selection.first and selection.first.isoformat(),
        "to": selection.last and selection.last.isoformat(),
        "islands": selection.islands,
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.always else {}
    if column.codes:
        whole = column.kind == "whole number"
        constraints["enum"] = [int(code) for code in column.codes] if whole else list(column.codes)
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES[column.kind],
        "description": column.meaning,
    }
    return field | ({"constraints": constraints} if constraints else {})
