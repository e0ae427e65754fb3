"""Cut text into sentences, clauses and words, and bring their spellings to one."""
