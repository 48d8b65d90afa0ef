"""Tests of what the record gives away."""
