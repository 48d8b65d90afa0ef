"""Under the map: the day in words, what changed, and all events to filter and sort."""
