"""The values that one stage hands to the next; frozen, and free of any I/O.

In the order of the pipeline, each made of the one before:

    Document   articles   sources: a page as fetched
    Article    articles   sources: a story as printed
    Brief      briefs     digest: what is told of it
    Script     script     script: all that will be said, as Chapters of Lines
      Reading  reading      reading: each Line as written and as said
    Take       sound      engines: a Line as a voice, of `voices`, spoke it
    Master     episode    audio: a Chapter finished, with the times of its words, of `spoken`
    Episode    episode    publish: Segments of a Show, of `show`, as they are published
"""

from briefing.model.articles import UNKNOWN, Article, Document, Found, Validators
from briefing.model.briefs import Brief, Finding
from briefing.model.episode import PEAK_LEVELS, PEAK_S, Credit, Episode, Master, Segment
from briefing.model.reading import Reading, Span
from briefing.model.script import Chapter, LeftOut, Line, Script
from briefing.model.show import Artwork, Keep, Show
from briefing.model.sound import Audio, Loudness, Take, WordTime
from briefing.model.spoken import SpokenLine, SpokenWord, SpokenWords
from briefing.model.voices import Voice

__all__ = [
    "PEAK_LEVELS",
    "PEAK_S",
    "UNKNOWN",
    "Article",
    "Artwork",
    "Audio",
    "Brief",
    "Chapter",
    "Credit",
    "Document",
    "Episode",
    "Finding",
    "Found",
    "Keep",
    "LeftOut",
    "Line",
    "Loudness",
    "Master",
    "Reading",
    "Script",
    "Segment",
    "Show",
    "Span",
    "SpokenLine",
    "SpokenWord",
    "SpokenWords",
    "Take",
    "Validators",
    "Voice",
    "WordTime",
]
