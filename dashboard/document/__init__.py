"""The page's first document, and what the parts add to the assets that it asks for."""
