"""Words: the interface's texts, dates, languages, templates."""
