"""The colours before the first paint: what every document carries in its head."""

OWN_COLOURS = '<meta name="color-scheme" content="light dark"><meta name="darkreader-lock">'
"""Says that the document is light or dark by itself: a browser paints no white before it, and extensions that
darken pages (Dark Reader) leave it alone. They would make one colour of the map's two fills, and others
of its legend's."""

_CHOICE = (
    '<script>try { document.documentElement.dataset.theme = localStorage.getItem("four-islands.theme")'
    ' ?? "system"; } catch {}</script>'
)

FIRST_PAINT = OWN_COLOURS + _CHOICE
"""The same with the reader's choice, by a script as it stands in HTML. Modules run after the first paint:
theme.js then follows further choices."""
