"""Tests of dashboard/lenses."""
