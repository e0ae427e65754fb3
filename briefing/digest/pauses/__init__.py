"""Find where a newsreader breathes in a clause that print runs on."""
