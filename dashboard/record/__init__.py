"""The record that this server shows."""
