"""Tests of dashboard/embed."""
