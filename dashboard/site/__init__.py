"""The page as files that any file server sends, with every page of the record, in three languages."""
