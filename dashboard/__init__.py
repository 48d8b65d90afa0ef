"""The page: what is shown, and the link that reopens it."""
