"""The page of downloads in a browser, and answers that programs on other pages can read."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.api.downloads import FILES
from dashboard.record.record import edition

WATCH = """window.violated = [];
addEventListener("securitypolicyviolation", (event) => window.violated.push(event.blockedURI));"""
READ = """async ([address, headers]) => {
  const came = await fetch(address, { headers, cache: "no-store" });
  return [came.status, came.headers.get("ETag"), came.headers.get("X-Edition-Digest"), await came.text()];
}"""


def violations(page: Page) -> list[str]:
    """What the page's policy forbade since it opened."""
    found: list[str] = page.evaluate("window.violated")
    return found


class EmptyPage(BaseHTTPRequestHandler):
    """Somebody else's page."""

    def do_GET(self) -> None:
        """Answer every address alike."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!DOCTYPE html><title>elsewhere</title>")

    def log_message(self, *said: object) -> None:
        """Say nothing."""


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """The address of another page, of another origin on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), EmptyPage) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_any_page_may_read_what_is_for_programs(browser: Browser, address: str, elsewhere: str) -> None:
    """From an origin of its own: answers, downloads and problems, their ETags, and the 304 of what it has."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(elsewhere)
        asked = f"{address}/api/state?date=1956-10-19&island=shikotan"
        status, tag, _, text = page.evaluate(READ, [asked, {}])
        assert status == 200
        assert '"island":"shikotan"' in text
        assert page.evaluate(READ, [asked, {"If-None-Match": tag}])[0] == 304
        status, _, digest, text = page.evaluate(READ, [f"{address}/download/states.csv", {}])
        assert (status, digest) == (200, edition().digest)
        assert text.startswith("island,")
        status, _, _, text = page.evaluate(READ, [f"{address}/api/state?date=soon", {}])
        assert status == 400
        assert "came 'soon'" in text


@pytest.mark.parametrize("path", ["/data?lang=en", "/about?lang=ja", "/?lang=ru"])
def test_the_data_block_is_let_be(browser: Browser, address: str, path: str) -> None:
    """One in each document, readable as it is, and the policy has nothing to say of it."""
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        page.goto(f"{address}{path}")
        block = page.locator('script[type="application/ld+json"]')
        expect(block).to_have_count(1)
        told = block.evaluate("(script) => JSON.parse(script.textContent)")
        assert told["@type"] == "Dataset"
        assert told["version"] == edition().version
        for one in told.get("distribution", []):
            assert one["contentUrl"].startswith(f"{address}/download/")
        assert violations(page) == []


def test_files_are_kept_under_names_that_tell_the_edition(browser: Browser, address: str) -> None:
    """By a press on each, and of any day by typing it; all with the keyboard alone."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}/data?lang=en")
        for name in FILES:
            with page.expect_download() as started:
                page.get_by_role("link", name=name, exact=True).press("Enter")
            assert started.value.suggested_filename == f"four-islands-{edition().name}-{name}"
        page.get_by_label("The groups with outlines on another day").fill("1945-08-01")
        with page.expect_download() as started:
            page.get_by_role("button", name="download").press("Enter")
        assert started.value.suggested_filename.endswith("-states-1945-08-01.geojson")
        assert urlsplit(started.value.url).query == "date=1945-08-01"
