"""Say which day, week or year print means, for who hears it on another day."""
