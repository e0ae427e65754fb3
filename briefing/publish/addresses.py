"""Where each published file stands, as a path in the output folder and as an address."""

import hashlib
import re
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

from briefing.model import Episode, Show

FEED = "feed.xml"
JSON_FEED = "feed.json"
FLASH_BRIEFING = "alexa.json"
INDEX = "index.html"
COVER, COVER_JPEG = "cover.png", "cover.jpg"
ASSETS = "assets"
QR_CODE = "assets/subscribe.svg"
EPISODES = "episodes"
MANIFEST = "episode.json"
CHAPTERS = "chapters.json"
CAPTIONS_VTT = "captions.vtt"
CAPTIONS_SRT = "captions.srt"
TRANSCRIPT = "transcript.json"
SCRIPT = "script.md"
SEGMENTS = "segments"

_HASH_DIGITS = 10
_SAFE = "%/:?#[]@!$&'()*+,;=~-._"
"""What an address may hold (RFC 3986), and so must not be encoded again."""


def audio_name(episode_id: str, mp3: Iterable[bytes]) -> str:
    """Name an MP3 by its episode and its content: what an audio address gives never changes."""
    name = "-".join(re.findall(r"[A-Za-z0-9]+", episode_id))
    digest = hashlib.sha256()
    for block in mp3:
        digest.update(block)
    return f"briefing-{name}-{digest.hexdigest()[:_HASH_DIGITS]}.mp3"


def of_file(episode: Episode, file: str) -> str:
    """Give the percent-encoded path of one of the episode's files from the output folder."""
    return quote(f"{EPISODES}/{episode.id}/{file}")


def of_page(episode: Episode) -> str:
    """Give the episode's own page; its file is named, so that it also opens from a disk."""
    return of_file(episode, INDEX)


def cover(show: Show) -> str:
    """Give the file of the show's picture, in the output folder."""
    return show.cover or COVER


def absolute(show: Show, path: str) -> str:
    """Put the show's base URL in front of a path; without one the path stays relative."""
    base = web_address(show.base_url)
    return (base if base.endswith("/") or not base else base + "/") + path


def absolute_file(show: Show, episode: Episode, file: str) -> str:
    """Give the address of one of the episode's files, as `absolute` does."""
    return absolute(show, of_file(episode, file))


def web_address(link: str) -> str:
    """Give the link in ASCII if it leads to a web page, else nothing.

    Links come from pages that anybody may have written, and `javascript:` must not reach a reader.
    """
    try:
        parts = urlsplit(link.strip())
        host = parts.hostname
        port = "" if parts.port is None else f":{parts.port}"
        if parts.scheme.lower() not in {"http", "https"} or not host:
            return ""
        name = f"[{host}]" if ":" in host else host.encode("idna").decode("ascii")
    except (UnicodeError, ValueError):
        return ""
    rest = parts._replace(scheme="", netloc="").geturl()
    return f"{parts.scheme.lower()}://{quote(name + port + rest, safe=_SAFE, errors='replace')}"
