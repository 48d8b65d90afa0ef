"""The map drawn without a browser: on paper, in pictures, for readers without scripts."""
