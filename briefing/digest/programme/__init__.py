"""Order the stories of a programme, and merge those that tell the same."""
