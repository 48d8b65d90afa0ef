"""Tests of dashboard/map."""
