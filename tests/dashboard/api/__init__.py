"""Tests of dashboard/api."""
