"""The panel with all that unfolds left closed: what is seen of it at once, without its list of sources."""

import re

from dashboard.panel.panel_memory import WrittenPanel

_FOLDS = re.compile(r"<details\b[^>]*>|</summary>|</details>")
_WAY = re.compile(r'<a class="full".*?</a>')
_SOURCE = re.compile(r'<li id="(source-\d+)">(?:(?!</li>).)*<a class="kind" href="([^"]+)"')
_CITED = re.compile(r'href="#(source-\d+)"')


def closed(panel: WrittenPanel) -> str:
    """HTML of ``panel`` in which a part that unfolds holds the way to its full entry, if it has one.

    Each number leads to its source's own page.
    """
    html = panel.whole()
    pages = dict(_SOURCE.findall(html))
    kept, depth, begins = [], 0, 0
    for fold in _FOLDS.finditer(html):
        if fold[0].startswith("<details"):
            depth += 1
        elif depth == 1 and fold[0] == "</summary>":
            kept.append(html[begins : fold.end()])
            begins = fold.end()
        elif fold[0] == "</details>":
            depth -= 1
            if depth == 0:
                kept += _WAY.findall(html[begins : fold.start()])[-1:]
                begins = fold.start()
    kept.append(html[begins:])
    return _CITED.sub(lambda number: f'href="{pages[number[1]]}"', "".join(kept))
