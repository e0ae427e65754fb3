"""Read feeds, and the text that their entries carry or point at."""
