"""The map and the timeline for a frame in somebody else's page."""
