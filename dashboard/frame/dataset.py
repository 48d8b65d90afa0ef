"""The record as search engines for data read it: schema.org's Dataset, in JSON-LD, in every document."""

from collections.abc import Mapping
from typing import Any

from dashboard.api.downloads import FILES
from dashboard.record.record import catalog, edition
from dashboard.words.compact_json import json_in_html
from dashboard.words.languages import translations
from geo.export.files import MEDIA_TYPES
from geo.export.licences import OUTLINES, RECORD
from geo.text import LANGUAGES, Language


def dataset_script(language: Language, root: str | None = None) -> str:
    """The data block of ``dataset``, for a document's head.

    It is no script that runs, and so no policy about scripts speaks of it. What ends an element in HTML is
    written as JSON writes it otherwise.
    """
    return f'<script type="application/ld+json">{json_in_html(dataset(language, root))}</script>'


def dataset(language: Language, root: str | None = None) -> Mapping[str, Any]:
    """The record in ``language``; with its files only where ``root``, the page's whole address, is known.

    An address in JSON-LD is whole, or it would stand for something else wherever the block is copied to.
    """
    dispute, stamp = catalog().dispute, edition()
    say = translations(language).gettext
    first = next(iter(catalog().events.values())).date.first
    west, south, east, north = (round(float(one), 5) for one in catalog().outlines.total_bounds)
    told: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": dispute.title.to(language),
        "description": dispute.description.to(language),
        "inLanguage": list(LANGUAGES),
        "license": [RECORD.url, OUTLINES.url],
        "version": stamp.version,
        "identifier": f"sha256:{stamp.digest}",
        "dateModified": stamp.reviewed.isoformat(),
        "isAccessibleForFree": True,
        "creator": {
            "@type": "Organization",
            "name": say("%(name)s contributors") % {"name": dispute.name.to(language)},
        },
        "temporalCoverage": f"{first.isoformat()}/{stamp.known_to.isoformat()}",
        "spatialCoverage": {
            "@type": "Place",
            "name": dispute.groups.what.to(language),
            "geo": {"@type": "GeoShape", "box": f"{south} {west} {north} {east}"},
        },
    }
    if root:
        told["url"] = f"{root}data?lang={language}"
        told["distribution"] = [
            {
                "@type": "DataDownload",
                "name": name,
                "encodingFormat": MEDIA_TYPES[name.rpartition(".")[2]].partition(";")[0],
                "contentUrl": f"{root}download/{name}",
            }
            for name in FILES
        ]
    return told
