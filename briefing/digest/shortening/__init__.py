"""Leave out of a sentence what it can spare, or tell it as two."""
