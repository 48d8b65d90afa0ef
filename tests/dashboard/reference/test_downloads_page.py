"""The page of downloads: every file with what it really is, and addresses that answer."""

import re
from html import unescape

import pytest

from dashboard.api.downloads import FILES, files
from dashboard.record.record import catalog, edition
from dashboard.reference import reference
from dashboard.reference.downloads_page import example, size_in_words
from geo.text import LANGUAGES, Language
from tests.dashboard.api.asking import ask
from tests.dashboard.reference.asking import reader, words_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_told_with_its_rows_and_size(language: Language) -> None:
    """In a row each, in the order of the files, with a link that leads to it and its licence."""
    html = reference.downloads(reader(language, "./"))
    body = html.split("<tbody>")[1].split("</tbody>")[0]
    rows = re.findall(r"<tr>(.*?)</tr>", body, flags=re.DOTALL)
    assert [re.findall(r'href="\./download/([^"]+)"', row) for row in rows] == [[name] for name in FILES]
    for row, file in zip(rows, files().values(), strict=True):
        cells = [unescape(cell) for cell in re.findall(r"<td>(.*?)</td>", row)]
        assert len(cells) == 6
        assert all(cells[at] for at in (0, 1, 3, 4, 5))
        if file.format != "json":
            assert int(re.sub(r"\D", "", cells[2])) == file.rows
        assert cells[3] == size_in_words(len(file.content), language)
        assert ("ODbL-1.0" in cells[5]) == (file.format in ("geojson", "parquet", "gpkg"))
        assert cells[5].startswith("CC-BY-4.0")
    told = [re.findall(r"<td>(.*?)</td>", row)[1] for row in rows]
    assert len(set(told)) == len(FILES)


@pytest.mark.parametrize(
    ("count", "language", "words"),
    [
        (617_074, "en", "617 kB"),
        (4_882_432, "en", "4.9 MB"),
        (4_882_432, "ru", "4,9 МБ"),
        (1_234, "ja", "1.2 KB"),
        (39_374, "ru", "39 кБ"),
    ],
)
def test_a_size_is_told_as_the_language_writes_it(count: int, language: Language, words: str) -> None:
    """In thousands and millions of bytes, with two digits at least where there are few."""
    assert size_in_words(count, language).replace("\xa0", " ") == words


def test_its_examples_and_links_are_answered() -> None:
    """What a reader copies is an address of this host; every link to the API or a file leads somewhere."""
    html = unescape(reference.downloads(reader("en", "./")))
    (asked,) = re.findall(r'<code id="api-example" lang="en">http://here(/[^<]+)</code>', html)
    (state,) = ask(asked).json()["states"]
    assert (state["date"], state["island"]) == tuple(example().values())
    (table,) = re.findall(r'pandas\.read_csv\("http://here(/[^"]+)"\)', html)
    assert ask(table).status == 200
    links = set(re.findall(r'href="\.(/(?:api|download)/[^"]+)"', html))
    assert {f"/api/islands/{island}.json" for island in catalog().islands} < links
    assert {"/api/events.json", "/api/openapi.json"} < links
    assert all(ask(link).status == 200 for link in links)
    (action,) = re.findall(r'<form class="day-file" action="\.(/[^"]+)"', html)
    assert ask(f"{action}?date={edition().known_to.isoformat()}").status == 200


@pytest.mark.parametrize("page", [reference.about, reference.changes, reference.sources])
@pytest.mark.parametrize("language", LANGUAGES)
def test_other_pages_lead_to_it(page: object, language: Language) -> None:
    """From About, from the changes and from the sources; the nav is full."""
    assert callable(page)
    html = page(reader(language, "./"))
    assert f'href="./data?lang={language}"' in html
    assert "/data?" not in html.split("<header>")[1].split("</header>")[0]


def test_it_tells_the_edition() -> None:
    """The one that the files are of."""
    words = words_of(reference.downloads(reader()))
    assert f"Record {edition().version}, content {edition().digest[:16]}." in words
