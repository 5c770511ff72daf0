"""The record in files that other programs read."""
