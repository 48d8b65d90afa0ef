"""What the server sends and how: assets, first document, compression, headers, the record."""
