"""Tests of dashboard/moments."""
