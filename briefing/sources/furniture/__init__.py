"""Know what is printed around stories and must not be read aloud, on pages and on the web."""
