"""What is taken elsewhere: citations read back by other people's parsers."""
