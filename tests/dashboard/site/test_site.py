"""The files of the site: what leads where, what each says of itself, and how a folder is replaced."""

import json
import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from dashboard.api.downloads import FILES, files
from dashboard.record.edition import edition_mark
from dashboard.reference.sitemap import addresses
from dashboard.site.places import ENDING, folder
from dashboard.site.site_command import address
from dashboard.site.site_folder import NotASiteError, write_site
from geo.text import LANGUAGES
from tests.dashboard.frame.test_theme import says_so
from tests.site import ADDRESS

_LED = re.compile(r'<(?!script\b)[^>]*?(?<![\w-])(?:href|src|action)="([^"]*)"')
_SCRIPT = re.compile(r"<script([^>]*)>(.*?)</script>", re.DOTALL)


@cache
def documents(site: Path) -> dict[str, str]:
    """Every document by its way from the root."""
    return {
        file.relative_to(site).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(site.rglob(f"*{ENDING}"))
        if "assets" not in file.relative_to(site).parts
    }


def led_to(place: str, html: str) -> Iterator[str]:
    """The files that the document at ``place`` leads to, from the root."""
    here = ADDRESS + place
    for link in _LED.findall(html):
        target = urljoin(here, unescape(link))
        if target.startswith(ADDRESS):
            path = unquote(urlsplit(target).path).removeprefix(urlsplit(ADDRESS).path)
            yield f"{path}index{ENDING}" if path == "" or path.endswith("/") else path


def test_every_page_is_there_in_every_language(site_folder: Path) -> None:
    """At the server's address, with an ending."""
    wanted = {f"{folder(language)}{one or 'index'}{ENDING}" for language in LANGUAGES for one in addresses()}
    assert wanted <= documents(site_folder).keys()


def test_every_document_has_colours_of_its_own(site_folder: Path) -> None:
    """Whichever wrote it, the map's frame too."""
    assert [place for place, html in documents(site_folder).items() if not says_so(html)] == []


def test_every_link_leads_to_a_file(site_folder: Path) -> None:
    """In every document, to pages, pictures, styles, scripts and downloads."""
    there = {file.relative_to(site_folder).as_posix() for file in site_folder.rglob("*") if file.is_file()}
    astray = {
        (place, target)
        for place, html in documents(site_folder).items()
        for target in led_to(place, html)
        if target not in there
    }
    assert astray == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_page_fetches_leads_to_files_too(site_folder: Path, language: str) -> None:
    """The story's card, the explanation and "Use this", as they stand in the page of their language."""
    [assets] = (site_folder / "assets").iterdir()
    here = "" if language == "en" else f"{language}/"
    for name in ("story", "map_guide", "cite_box"):
        html = (assets / f"{name}.{language}.html").read_text(encoding="utf-8")
        for target in led_to(here, html):
            assert (site_folder / target).is_file(), (name, target)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manifests_icons_are_there(site_folder: Path, language: str) -> None:
    """From the folder of its language."""
    file = site_folder / ("" if language == "en" else language) / "manifest.webmanifest"
    told = json.loads(file.read_text(encoding="utf-8"))
    assert told["lang"] == language
    assert len(told["icons"]) == 2
    for icon in told["icons"]:
        assert (file.parent / icon["src"]).is_file()


def test_every_fragment_that_is_led_to_is_there(site_folder: Path) -> None:
    """As a source in the list, or a party on its page."""
    pages = documents(site_folder)
    ids = {place: set(re.findall(r'\bid="([^"]+)"', html)) for place, html in pages.items()}
    astray = set()
    for place, html in pages.items():
        for link in re.findall(r'\bhref="([^"]*#[^"]+)"', html):
            path, _, mark = unescape(link).partition("#")
            target = urlsplit(urljoin(ADDRESS + place, path)).path.removeprefix(urlsplit(ADDRESS).path)
            # The map's own are acts of its modules, not places.
            acts = target.endswith((f"index{ENDING}", f"embed{ENDING}"))
            if target in ids and not acts and unquote(mark) not in ids[target]:
                astray.add((place, link))
    assert astray == set()


def test_the_policy_allows_no_other_script(site_folder: Path) -> None:
    """Neither inline nor evaluated, but those that are in the document, by their digests."""
    for place, html in documents(site_folder).items():
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)
        assert policy, place
        scripts = next(one for one in policy[1].split("; ") if one.startswith("script-src "))
        assert "unsafe" not in scripts, place
        inline = [code for kind, code in _SCRIPT.findall(html) if code and "application/" not in kind]
        assert len(set(inline)) == scripts.count("sha256-"), place


def test_the_sitemap_lists_what_is_there(site_folder: Path) -> None:
    """Every address in it is a file's."""
    listed = re.findall(r"<loc>([^<]+)</loc>", (site_folder / "sitemap.xml").read_text(encoding="utf-8"))
    assert len(listed) == len(set(listed)) == len(LANGUAGES) * len(set(addresses()))
    for one in listed:
        path = urlsplit(unescape(one)).path.removeprefix(urlsplit(ADDRESS).path)
        assert (site_folder / path).exists(), one


def test_a_page_tells_its_picture_and_its_other_languages(site_folder: Path) -> None:
    """By whole addresses of files."""
    html = documents(site_folder)["ja/islands/iturup.html"]
    picture = re.search(rf'property="og:image" content="{re.escape(ADDRESS)}([^"]+)"', html)
    assert picture
    assert (site_folder / picture[1]).read_bytes().startswith(b"\x89PNG")
    assert f'<link rel="canonical" href="{ADDRESS}ja/islands/iturup.html">' in html
    assert f'<link rel="alternate" href="{ADDRESS}islands/iturup.html" hreflang="en">' in html


def test_pictures_of_the_groups_and_of_treaties_differ(site_folder: Path) -> None:
    """Each group's has it chosen; the two sides of 1875 are not drawn alike."""
    pages = documents(site_folder)
    of = {
        place: re.search(r'property="og:image" content="([^"]+)"', pages[place])
        for place in (
            *(f"islands/{island}.html" for island in ("habomai", "iturup", "kunashir", "shikotan")),
            "events/treaty-of-shimoda-1855.html",
            "events/joint-declaration-1956.html",
        )
    }
    assert len({found[1] for found in of.values() if found}) == len(of)


def test_downloads_are_those_of_the_server(site_folder: Path) -> None:
    """Byte by byte."""
    for name in FILES:
        assert (site_folder / "download" / name).read_bytes() == files()[name].content


def test_an_edition_has_a_frame_of_its_own(site_folder: Path) -> None:
    """Which names it, and needs no other file."""
    for language in LANGUAGES:
        file = site_folder / "editions" / edition_mark() / folder(language) / "embed.html"
        html = file.read_text(encoding="utf-8")
        assert f'"edition": "{edition_mark()}"' in html
        assert not re.search(r'\b(?:src|href)="(?!data:)[^"]*\.(?:js|css|json|png|svg)"', html)


def test_a_site_is_replaced_whole_and_keeps_the_frames_of_editions(tmp_path: Path) -> None:
    """What the earlier one had besides is gone."""
    site = tmp_path / "new" / "site"
    write_site(site, [("index.html", b"one"), ("old.html", b"one"), ("editions/1/embed.html", b"one")])
    written = write_site(site, [("index.html", b"two"), ("editions/2/embed.html", b"two")])
    assert written == (2, 6)
    there = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    assert there == {"index.html", "editions/1/embed.html", "editions/2/embed.html", "site.txt"}
    assert (site / "index.html").read_bytes() == b"two"


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    """And named."""
    (tmp_path / "letters.txt").write_text("dear")
    with pytest.raises(NotASiteError, match="holds no site"):
        write_site(tmp_path, [("index.html", b"")])
    assert [file.name for file in tmp_path.iterdir()] == ["letters.txt"]


def test_a_site_that_fails_leaves_the_one_that_was_there(tmp_path: Path) -> None:
    """And nothing half written beside it."""

    def failing() -> Iterator[tuple[str, bytes]]:
        yield "index.html", b"two"
        raise LookupError("no more")

    site = tmp_path / "site"
    write_site(site, [("index.html", b"one")])
    with pytest.raises(LookupError):
        write_site(site, failing())
    assert [file.name for file in tmp_path.iterdir()] == ["site"]
    assert (site / "index.html").read_bytes() == b"one"


@pytest.mark.parametrize(
    "written", ["islands.example", "ftp://islands.example/", "https://", "https://x/?a=1"]
)
def test_an_address_is_whole(written: str) -> None:
    """Or it is refused."""
    with pytest.raises(ValueError, match=re.escape(written)):
        address(written)


def test_an_address_gets_its_slash() -> None:
    """So that all that is below it can be put behind it."""
    assert address("https://islands.example/maps") == ADDRESS
