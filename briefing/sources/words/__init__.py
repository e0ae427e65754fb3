"""Know the words and characters that print uses: in names, headlines, captions, notices."""
