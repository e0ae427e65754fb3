"""Name whom or what a clause is about, where what named it is not told."""
