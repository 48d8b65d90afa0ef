"""Tests of dashboard/story."""
