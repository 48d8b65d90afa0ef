"""Tests of dashboard/drawing."""
