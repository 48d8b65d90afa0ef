"""Tests of the page's Python, which need no browser."""
