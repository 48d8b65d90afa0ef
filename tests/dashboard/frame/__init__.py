"""Tests of dashboard/frame."""
