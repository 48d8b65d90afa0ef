"""Taking the view shown elsewhere: its link, its citation, its table, its picture, its print."""
