"""Tests of dashboard/site."""
