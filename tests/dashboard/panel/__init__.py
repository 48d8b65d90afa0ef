"""Tests of dashboard/panel."""
