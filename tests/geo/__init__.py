"""Tests of the library, which need no page."""
