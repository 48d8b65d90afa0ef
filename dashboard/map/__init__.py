"""The map: folium's, and what its frame draws and does."""
