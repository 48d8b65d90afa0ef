"""The closed panel is the panel without what unfolds, and every number in it leads to a source."""

import re
from html.parser import HTMLParser

from hypothesis import given

from dashboard.panel.panel import panel
from dashboard.panel.panel_closed import closed
from dashboard.panel.panel_memory import written_panel
from dashboard.record.record import catalog
from dashboard.view.view import View
from tests.dashboard.panel.test_panel_memory import VIEWS


class Seen(HTMLParser):
    """What of a panel is seen while all that unfolds is closed: tags and words, without a number's target."""

    def __init__(self, html: str) -> None:
        """Read ``html`` into ``seen``."""
        super().__init__()
        self.seen: list[object] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "details" or (tag == "summary" and self.open == ["details"]):
            self.open.append(tag)
        self._see(tag, [one for one in attrs if one[0] != "href" or ("aria-label" not in dict(attrs))])

    def handle_endtag(self, tag: str) -> None:
        self._see(f"/{tag}")
        if self.open and tag == self.open[-1]:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self._see(data.strip())

    def _see(self, *what: object) -> None:
        if any(what) and self.open in ([], ["details", "summary"]):
            self.seen.append(what)


@given(VIEWS)
def test_what_is_seen_at_once_is_the_panels_own(view: View) -> None:
    """Word for word; of what unfolds the summary, and at most one way to the full entry."""
    shown = closed(written_panel(view))
    assert Seen(shown).seen == Seen(panel(catalog(), view)).seen
    for inside in re.findall(r"</summary>((?:(?!</details>).)*)</details>", shown):
        assert re.fullmatch(r'(<a class="full" href="[^"]+">[^<]+</a>)?', inside), inside
    assert shown.count("<details") == shown.count("</details>")


@given(VIEWS)
def test_each_number_leads_to_its_source(view: View) -> None:
    """There is no list of them here: to the source's own page, the one that the list names by that number."""
    whole, shown = panel(catalog(), view), closed(written_panel(view))
    listed = dict(re.findall(r'<li id="(source-\d+)">(?:(?!</li>).)*?<a class="kind" href="([^"]+)"', whole))
    numbers = re.findall(r'<a href="([^"]+)" aria-label="[^"]+">(\d+)</a>', shown)
    assert numbers
    for address, number in numbers:
        assert address == listed[f"source-{number}"]
        assert re.sub(r"^sources/|\?.*$", "", address) in catalog().sources
