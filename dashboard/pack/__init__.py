"""The classroom pack: one HTML file a language, for a disk without a network."""
