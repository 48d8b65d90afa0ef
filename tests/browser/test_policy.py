"""The page under its own policy: nothing that it does is forbidden, and what is forbidden is heard."""

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tests.browser.conftest import SCREEN

VIEW = "/?date=1956-10-19&island=shikotan&lang=en"


INLINE = """() => {
  const script = document.createElement("script");
  script.textContent = "1";
  document.head.append(script);
}"""
LINKS = (VIEW, "/embed?date=1956-10-19&lang=en", "/story?lang=ja", "/compare?lang=ru")


def forbidden(page: Page) -> list[str]:
    """What the console says that a policy forbade, in this page and its frames, from now on."""
    said: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            said.append(message.text)

    page.on("console", heard)
    return said


def test_what_is_forbidden_is_heard(browser: Browser, address: str) -> None:
    """Else the other tests could not fail."""
    with browser.new_context(**SCREEN) as context:
        page = context.new_page()
        said = forbidden(page)
        page.goto(address + VIEW)
        with page.expect_console_message(lambda message: "Content Security Policy" in message.text):
            page.evaluate(INLINE)
        assert len(said) == 1


@pytest.mark.parametrize("link", LINKS)
def test_a_document_does_nothing_that_its_policy_forbids(browser: Browser, address: str, link: str) -> None:
    """As it opens, in its frames too."""
    with browser.new_context(**SCREEN) as context:
        page = context.new_page()
        said = forbidden(page)
        page.goto(address + link)
        if "date" in link:
            shapes = page if "embed" in link else page.frame_locator("iframe")
            expect(shapes.locator("path.island")).to_have_count(4)
        page.wait_for_load_state("networkidle")
        assert said == []


def test_what_a_reader_does_is_allowed(browser: Browser, address: str) -> None:
    """A step, a lens, a group, the story, the explanation, a picture, the lists."""
    with browser.new_context(**SCREEN | {"accept_downloads": True}) as context:
        page = context.new_page()
        said = forbidden(page)
        page.goto(address + VIEW)
        panel = page.locator(".st-key-island-panel")
        expect(panel.locator('time[datetime="1956-10-19"]').first).to_be_attached()
        page.get_by_role("slider", name="Timeline").press("ArrowRight")
        expect(panel.locator('time[datetime="1956-12-08"]').first).to_be_attached()
        chart = page.frame_locator("iframe")
        chart.locator('button[data-lens="offer"]').click()
        chart.locator('[role="button"][data-island="iturup"]').click()
        expect(panel.locator('[data-island="iturup"]')).to_be_attached()
        page.get_by_role("link", name="How the border moved").click()
        expect(page.locator(".story-box h2").first).to_be_visible()
        page.get_by_role("link", name="How to read this map").first.click()
        expect(page.locator("dialog[open]")).to_be_visible()
        page.keyboard.press("Escape")
        page.locator(".sentence .use").click()
        with page.expect_download():
            page.locator("dialog[open] [data-act=save-png]").click()
        page.keyboard.press("Escape")
        page.get_by_role("link", name="Events", exact=True).click()
        expect(page.locator("#events tbody tr").first).to_be_visible()
        assert said == []
