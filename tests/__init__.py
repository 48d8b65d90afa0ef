"""The tests mirror the rooms: geo, dashboard, and browser, which drives a real Chromium."""
