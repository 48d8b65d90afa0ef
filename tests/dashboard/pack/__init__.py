"""Tests of dashboard/pack."""
