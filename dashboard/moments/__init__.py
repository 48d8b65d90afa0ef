"""What is known of every day, for the browser."""
