"""What other programs read: answers about any day, the files of the record, and their description."""
