"""The card that answers where a mark is touched: of an event, or of what held for a while."""
