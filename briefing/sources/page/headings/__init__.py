"""Find headings, and tell kicker, headline and sub-headlines apart in their lines."""
