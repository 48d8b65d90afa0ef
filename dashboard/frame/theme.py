"""The chosen colours before the first paint: what every document carries in its head."""

FIRST_PAINT = (
    '<script>try { document.documentElement.dataset.theme = localStorage.getItem("four-islands.theme")'
    ' ?? "system"; } catch {}</script>'
)
"""A script as it stands in HTML. Modules run after the first paint: theme.js then follows further choices."""
