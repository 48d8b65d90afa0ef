"""The lenses: what the map, the band and the words beside a name tell, one file each."""
