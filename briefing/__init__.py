"""Turn a newspaper page into a Chinese podcast episode.

sources → digest → script → reading → engines → audio → publish: articles become short briefs,
briefs a script, each line of the script is given its reading, spoken by one voice, mastered and
joined into one MP3 with chapters, and published as a feed and a page. `pipeline.py` is the map;
`newsroom` makes a show of it, day after day.
"""

__version__ = "0.1.0"
