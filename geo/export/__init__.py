"""What the record gives away: all of history as tables, and the files that carry them."""
