"""The classroom pack in a browser: opened from a disk, without a network, on a screen and on paper."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dashboard.pack.pack import pack
from geo.text import LANGUAGES, Language
from tests.browser.axe import violations
from tests.browser.conftest import Browsers
from tests.browser.fonts import FontSet


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packs on a disk."""
    folder = tmp_path_factory.mktemp("pack")
    for language in LANGUAGES:
        (folder / f"{language}.html").write_text(pack(language), encoding="utf-8")
    return folder


@pytest.mark.needs("page.pdf")
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_works_from_a_disk(browsers: Browsers, fonts: FontSet, folder: Path, language: Language) -> None:
    """A step moves map and timeline; axe finds nothing; what prints is the worksheet, on two sheets."""
    page = browsers.with_fonts(fonts).new_page(viewport={"width": 1280, "height": 800}, offline=True)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((folder / f"{language}.html").as_uri())
    page.locator("path.island").first.wait_for()
    step = page.locator('[data-step="portsmouth-1905"]')
    step.get_by_role("button").click()
    expect(page.locator('path.island[data-date="1905-09-05"]')).to_have_count(4)
    expect(page.get_by_role("slider")).to_have_attribute("data-date", "1905-09-05")
    expect(step.get_by_role("button")).to_have_attribute("aria-pressed", "true")
    assert violations(page) == []
    assert said == []
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 2
    page.close()


@pytest.mark.parametrize("width", [320, 390, 820])
def test_it_is_no_wider_than_the_screen(browsers: Browsers, fonts: FontSet, folder: Path, width: int) -> None:
    """In Russian, whose words are the longest."""
    page = browsers.with_fonts(fonts).new_page(viewport={"width": width, "height": 800})
    page.goto((folder / "ru.html").as_uri())
    page.locator("path.island").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()
