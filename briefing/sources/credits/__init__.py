"""Read who filed a story, where and when: datelines, bylines, signatures."""
