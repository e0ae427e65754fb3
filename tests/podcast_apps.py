"""Subscribe with every podcast app, and read the feed with every parser, that is installed.

    python -m tests.podcast_apps

serves a show of two episodes on this machine, prints what each app downloaded and each parser read,
and ends with 1 where one of them got other bytes or another story. CONTRIBUTING.md says where to
get them; one that is not there is left out.
"""

import json
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from briefing.publish import write
from briefing.publish.feed import guid
from tests import published
from tests.episodes import SHOW
from tests.test_server import started

JAVASCRIPT = Path(__file__).with_suffix(".cjs")
LONGEST_S = 60
"""After which an app has failed."""

Told = list[dict[str, Any]]
"""What a parser finds of each episode, by the names of `expected`."""


@dataclass(frozen=True)
class Needing:
    """What is used only where it is installed."""

    name: str
    needs: str
    """The program, or the Python or JavaScript package."""

    @property
    def is_here(self) -> bool:
        """Tell whether it is installed."""
        if self.needs.startswith("npm:"):
            found = ["node", "--eval", f"require.resolve('{self.needs[4:]}')"]
            return (
                bool(shutil.which("node"))
                and not subprocess.run(found, capture_output=True, check=False).returncode
            )
        return shutil.which(self.needs) is not None or find_spec(self.needs) is not None


@dataclass(frozen=True)
class App(Needing):
    """A program that subscribes to an address and downloads what it finds into a folder."""

    download: Callable[[str, Path], None]


@dataclass(frozen=True)
class Parser(Needing):
    """A library that reads a feed."""

    read: Callable[[Path], Told]


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Publish two episodes in `folder`, serve them, and give the address of their feed."""
    folder.mkdir()
    process, url = started(folder)
    with process:
        try:
            published.site(folder, replace(SHOW, base_url=url))
            yield url + "feed.xml"
        finally:
            process.terminate()


def expected(folder: Path) -> Told:
    """Give what every parser must find, the newest episode first."""
    return [
        {
            "guid": guid(made),
            "title": made.title,
            "address": f"{made.show.base_url}episodes/{made.id}/{made.audio}",
            "bytes": made.audio_bytes,
            "duration_s": round(made.duration_s),
            "season": 2023,
            "number": made.date.timetuple().tm_yday,
            "chapters": [[int(part.start_s), part.title] for part in made.segments],
            "transcripts": ["text/vtt", "application/x-subrip", "application/json"],
            "narrator": f"{made.voice_title}（合成语音）",
            "soundbite": made.segments[1].title,
        }
        for made in write.episodes(folder)
    ]


# ---------------------------------------------------------------- apps


def _run(*command: str | Path, **environment: str) -> str:
    """Run a program that asks nothing, in UTF-8."""
    surroundings = {**os.environ, "LC_ALL": "C.UTF-8", **environment}
    done = subprocess.run(
        command,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=True,
    )
    return done.stdout


def _gpodder(feed: str, folder: Path) -> None:
    places = {"GPODDER_HOME": str(folder / "home"), "GPODDER_DOWNLOAD_DIR": str(folder)}
    for words in (("subscribe", feed), ("update",), ("download",)):
        _run("gpo", *words, **places)


def _newsboat(feed: str, folder: Path) -> None:
    """Let newsboat find the episodes and podboat, which draws on a terminal, fetch them."""
    home, config, urls = folder / "home", folder / "config", folder / "urls"
    (home / ".newsboat").mkdir(parents=True)
    config.write_text(f'podcast-auto-enqueue yes\ndownload-path "{folder}"\n')
    urls.write_text(feed + "\n")
    files = ("-u", urls, "-c", folder / "cache.db", "-C", config)
    _run("newsboat", *files, "-x", "reload", HOME=str(home))
    queue = home / ".newsboat" / "queue"
    _podboat(config, queue, home)


def _podboat(config: Path, queue: Path, home: Path) -> None:
    ours, theirs = pty.openpty()
    command: tuple[str | Path, ...] = ("podboat", "-C", config, "-q", queue, "-a")
    process = subprocess.Popen(
        command,
        env={**os.environ, "HOME": str(home), "TERM": "xterm", "LC_ALL": "C.UTF-8"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    wanted = [Path(name) for name in re.findall(r'"([^"]+)"', queue.read_text())]
    until = time.monotonic() + LONGEST_S
    with process:
        while process.poll() is None and time.monotonic() < until:
            if select.select([ours], [], [], 0.1)[0]:
                os.read(ours, 65536)  # or it waits for its terminal
            if all(file.exists() for file in wanted):  # what is under way is called .part
                os.write(ours, b"q")
        process.kill()
    os.close(ours)
    os.close(theirs)


def _podget(feed: str, folder: Path) -> None:
    config = folder / "config"
    config.mkdir()
    _run("podget", "-d", config, "--create-config", "podgetrc", HOME=str(folder))
    (config / "serverlist").write_text(f"{feed} News Yunxi\n")
    _run("podget", "-d", config, "-l", folder / "library", HOME=str(folder))


def _greg(feed: str, folder: Path) -> None:
    config, home = folder / "greg.conf", {"HOME": str(folder)}
    config.write_text(f"[DEFAULT]\ndownload directory = {folder}\n")
    for words in (("add", "yunxi", feed), ("edit", "-d", "2023-01-01", "yunxi"), ("sync",)):
        _run("greg", "-cf", config, *words, **home)


def _poca(feed: str, folder: Path) -> None:
    settings = f"<settings><base_dir>{folder}</base_dir></settings>"
    show = f"<subscription><title>yunxi</title><url>{feed}</url></subscription>"
    (folder / "poca.xml").write_text(
        f"<poca>{settings}<subscriptions>{show}</subscriptions></poca>"
    )
    _run("poca", "-v", "-c", folder, HOME=str(folder))


def _podcast_downloader(feed: str, folder: Path) -> None:
    config = folder / "config.json"
    show = {"name": "yunxi", "rss_link": feed, "path": str(folder)}
    config.write_text(
        json.dumps({"podcasts": [show], "if_directory_empty": "download_all_from_feed"})
    )
    _run(sys.executable, "-m", "podcast_downloader", "--config", config, HOME=str(folder))


APPS = (
    App("gPodder", "gpo", _gpodder),
    App("newsboat and podboat", "podboat", _newsboat),
    App("podget", "podget", _podget),
    App("greg", "greg", _greg),
    App("poca", "poca", _poca),
    App("podcast-downloader", "podcast_downloader", _podcast_downloader),
)

# ---------------------------------------------------------------- parsers


def _feedparser(file: Path, module: str = "feedparser") -> Told:
    read = import_module(module).parse(file.read_bytes())
    assert not read.bozo
    return [
        {
            "guid": each.id,
            "title": each.title,
            "address": each.enclosures[0].href or each.enclosures[0].url,
            "bytes": int(each.enclosures[0].length),
            "duration_s": int(each.itunes_duration),
        }
        for each in read.entries
    ]


def _feedparser_rs(file: Path) -> Told:
    read = import_module("feedparser_rs").parse(file.read_bytes())
    assert not read.bozo
    return [
        {
            "guid": each.id,
            "title": each.title,
            "address": each.enclosures[0].href,
            "bytes": int(each.enclosures[0].length),
        }
        for each in read.entries
    ]


def _fastfeedparser(file: Path) -> Told:
    read = import_module("fastfeedparser").parse(file.read_bytes())
    return [
        {
            "guid": each["id"],
            "title": each["title"],
            "address": each["enclosures"][0]["url"],
            "bytes": each["enclosures"][0]["length"],
        }
        for each in read.entries
    ]


def _podcastparser(file: Path) -> Told:
    with file.open("rb") as stream:
        read = import_module("podcastparser").parse(file.name, stream)
    return [
        {
            "guid": each["guid"],
            "title": each["title"],
            "address": each["enclosures"][0]["url"],
            "bytes": each["enclosures"][0]["file_size"],
            "duration_s": each["total_time"],
            "season": each["season"],
            "number": each["number"],
            "chapters": [[one["start"], one["title"]] for one in each["chapters"]],
        }
        for each in read["episodes"]
    ]


def _javascript(package: str, file: Path) -> Told:
    told: Told = json.loads(_run("node", JAVASCRIPT, package, file))
    return told


JAVASCRIPT_PACKAGES = (
    *("podcast-partytime", "feedsmith", "rss-parser", "feedparser", "podcast-feed-parser"),
    "podparse",
)
PARSERS = (
    Parser("feedparser", "feedparser", _feedparser),
    Parser("podcastparser, gPodder's", "podcastparser", _podcastparser),
    Parser("fastfeedparser", "fastfeedparser", _fastfeedparser),
    Parser("feedparser-rs", "feedparser_rs", _feedparser_rs),
    *(
        Parser(f"{name} (npm)", f"npm:{name}", partial(_javascript, name))
        for name in JAVASCRIPT_PACKAGES
    ),
)


def differing(told: Told, wanted: Told) -> list[str]:
    """Name what a parser finds otherwise; it may know less, but never something else."""
    if len(told) != len(wanted):
        return ["episodes"]
    return [
        f"{key}: {found[key]!r}"
        for found, right in zip(told, wanted, strict=True)
        for key in {"title", "address"} | set(found)
        if found.get(key) != right[key]
    ]


def downloaded(folder: Path) -> Mapping[str, bytes]:
    """Give the MP3s that an app has put anywhere below a folder, by their names."""
    return {file.name: file.read_bytes() for file in folder.rglob("*.mp3")}


def main() -> int:
    """Try them all; 1 where one disagrees."""
    wrong = 0
    with tempfile.TemporaryDirectory() as made, served(Path(made) / "site") as feed:
        site = Path(made) / "site"
        sounds = {name: data for name, data in downloaded(site).items() if "briefing" in name}
        for app in filter(lambda one: one.is_here, APPS):
            folder = Path(made) / app.needs
            folder.mkdir()
            app.download(feed, folder)
            found = downloaded(folder)
            wrong += found != sounds
            verdict = "the same bytes" if found == sounds else "OTHER BYTES"
            print(f"{app.name:28}{len(found)} MP3s, {verdict}")
        elsewhere = published.site(
            Path(made) / "elsewhere"
        )  # some trust no address of this machine
        for parser in filter(lambda one: one.is_here, PARSERS):
            told = parser.read(elsewhere / "feed.xml")
            difference = differing(told, expected(elsewhere))
            wrong += bool(difference)
            print(f"{parser.name:28}{', '.join(told[0])}: {difference or 'right'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
