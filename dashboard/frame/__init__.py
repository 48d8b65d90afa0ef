"""What frames the page: masthead, colophon, theme, languages, print."""
