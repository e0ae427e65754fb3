"""Know what a clause says and of whom: whether it stands alone, leads on, or leans on another."""
