"""List what could be told of a story, and weigh which of it is the news."""
