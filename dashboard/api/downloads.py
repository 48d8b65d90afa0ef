"""The files of the record for whoever takes it away: all made once, at the first request for one of them."""

from collections.abc import Mapping
from functools import cache
from threading import Lock

from starlette.requests import Request

from dashboard.api.asked_for import nothing_but, one_day
from dashboard.api.reading import Reply
from dashboard.record.record import catalog, edition
from dashboard.serving.compression import Packed, pack
from geo.export.files import MEDIA_TYPES, Exported, exported
from geo.export.geo_files import day_as_geojson

DAY_FILE = "states.geojson"
"""The one that can be had of any day."""
PACKED_ALREADY = ("parquet",)
FILES = (
    "events.csv",
    "states.csv",
    "sources.csv",
    "texts.csv",
    DAY_FILE,
    "history.parquet",
    "history.gpkg",
    "datapackage.json",
)
"""Their names, in the order in which they are told; a test holds them to those that are made."""
_one_at_a_time = Lock()


def files() -> Mapping[str, Exported]:
    """Each file by its name, some 8 MB in all; as many at once as ask for them wait for the first."""
    with _one_at_a_time:
        return _files()


@cache
def _files() -> Mapping[str, Exported]:
    return {file.name: file for file in exported(catalog(), edition())}


@cache
def _packed(name: str) -> Packed:
    file = files()[name]
    return pack(file.content, file.media_type)


def download(request: Request, name: str) -> Reply:
    """The file of that name; ``DAY_FILE`` of the day that the request names."""
    nothing_but(request, *(["date"] if name == DAY_FILE else []))
    ending = name.rpartition(".")[2]
    day = one_day(request) if name == DAY_FILE else None
    if day:
        content = day_as_geojson(catalog(), edition(), day)
        told = name.replace(".", f"-{day.isoformat()}.")
        return Reply(content, MEDIA_TYPES[ending], _headers(told))
    if ending in PACKED_ALREADY:
        return Reply(files()[name].content, MEDIA_TYPES[ending], _headers(name), packable=False)
    return Reply(_packed(name), MEDIA_TYPES[ending], _headers(name))


def _headers(name: str) -> Mapping[str, str]:
    """Under what name it is kept, which tells the edition, and the digest of the record in full."""
    return {
        "Content-Disposition": f'attachment; filename="four-islands-{edition().name}-{name}"',
        "X-Edition-Digest": edition().digest,
    }
