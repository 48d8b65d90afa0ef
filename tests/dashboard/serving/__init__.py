"""Tests of dashboard/serving."""
