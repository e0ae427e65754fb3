"""Tell a story in several ways, and choose the one that an editor would broadcast."""
