"""Tests of dashboard/view."""
