"""Tests that drive the served page in a real Chromium."""
