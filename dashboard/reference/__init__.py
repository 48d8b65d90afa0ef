"""Pages of plain HTML: about, sources, events, islands."""
