"""Turn a made episode into what people subscribe to, read and share.

`manifest` is the episode as a file; `captions`, `chapters`, `feed`, `page` and `cover` are made
from it without touching the world; `write` puts them in the output folder and `server` serves it.
"""
