"""A document becomes articles."""
