"""Know notices and the columns of them: what each says, who signs it, where it ends."""
