"""Tests of dashboard/reference."""
