"""Tests of dashboard/document."""
