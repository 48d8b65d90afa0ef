"""The guided story: how the border moved, step by step, beside the map."""
