"""Know the parts that a story is made of: crossheads, boxes, interviews, short pieces."""
