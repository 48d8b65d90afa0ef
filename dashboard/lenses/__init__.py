"""The lenses: what the map, the band and the words beside a name tell, and how; three files each."""
