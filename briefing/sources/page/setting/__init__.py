"""See how a page is set: its lines, columns and indents."""
