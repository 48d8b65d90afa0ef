"""The panel: what held on the day shown, with the sources."""
