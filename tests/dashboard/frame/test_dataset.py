"""The record as search engines for data read it: one data block in every document, true to the record."""

import json
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

import pytest

from dashboard.api.downloads import FILES
from dashboard.frame import dataset as dataset_module
from dashboard.frame.dataset import dataset, dataset_script
from dashboard.record.record import catalog, edition
from dashboard.reference import reference
from geo.text import LANGUAGES, Language
from tests.dashboard.api.asking import ask
from tests.dashboard.reference.asking import map_page, reader


class DataBlocks(HTMLParser):
    """The data blocks of a document, as a browser's parser finds them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and ("type", "application/ld+json") in attrs
        if self._inside:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data


def block(html: str) -> dict[str, Any]:
    """The one data block of ``html``, read as JSON."""
    (content,) = DataBlocks(html).found
    told: dict[str, Any] = json.loads(content)
    return told


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_tells_the_record_as_it_is(language: Language) -> None:
    """Name, description, licences, edition, the days from the first event on, the box around the groups."""
    told = block(map_page(language))
    assert (told["@context"], told["@type"]) == ("https://schema.org/", "Dataset")
    assert told["name"] == catalog().dispute.title.to(language)
    assert 50 <= len(told["description"]) <= 5000
    assert told["license"] == [
        "https://creativecommons.org/licenses/by/4.0/",
        "https://opendatacommons.org/licenses/odbl/1-0/",
    ]
    assert (told["version"], told["identifier"]) == (edition().version, f"sha256:{edition().digest}")
    first, last = (date.fromisoformat(day) for day in told["temporalCoverage"].split("/"))
    assert first == min(event.date.first for event in catalog().events.values())
    assert last == catalog().edition.known_to.end
    south, west, north, east = (float(one) for one in told["spatialCoverage"]["geo"]["box"].split())
    label = catalog().islands["shikotan"]
    assert south < label.lat < north
    assert west < label.lon < east
    assert north - south < 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_the_address_is_known_it_leads_to_every_file(language: Language) -> None:
    """From a reference page, however deep it lies: whole addresses, each of which answers as it says."""
    for html in (reference.about(reader(language, "./")), reference.island(reader(language), "iturup")):
        told = block(html)
        assert [one["name"] for one in told["distribution"]] == list(FILES)
        for one in told["distribution"]:
            parts = urlsplit(one["contentUrl"])
            assert (parts.scheme, parts.netloc) == ("http", "here")
            came = ask(parts.path)
            assert came.status == 200
            assert came.headers["content-type"].partition(";")[0] == one["encodingFormat"]
        assert told["url"] == f"http://here/data?lang={language}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_no_address_is_known_it_gives_none(language: Language) -> None:
    """What all first documents share knows no host: it has no address but those of schema and licences."""
    told = block(map_page(language))
    assert told == dataset(language)
    addresses = set(re.findall(r'https?://[^"]+', json.dumps(told)))
    assert addresses == {"https://schema.org/", *told["license"]}
    assert "distribution" not in told


def test_no_word_of_the_record_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the record says, the block stays one, and reads as it was said."""
    said = catalog().dispute.title.model_copy(update={"en": "</script><!--<script> & “names”"})
    dispute = catalog().dispute.model_copy(update={"title": said})
    changed = replace(catalog(), dispute=dispute)
    monkeypatch.setattr(dataset_module, "catalog", lambda: changed)
    html = f"<head>{dataset_script('en')}</head><body>after</body>"
    assert html.count("<script") == html.count("</script>") == 1
    assert block(html)["name"] == said.en
