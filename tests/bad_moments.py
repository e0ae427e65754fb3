"""Kill a run before each of its file events, or have the disk be full from it on, and look.

python -m tests.bad_moments [STEP]      tries every STEP-th event (by default each) and counts

A run is a fork of this process that kills itself (SIGKILL) before the event of its number: a file
opened for writing, a rename, a deletion, a new folder, an fsync. What stands between two events is
the same as what stands before the second, so the points before and behind each event are all tried.
Where the disk is full, it refuses all new files, folders and syncs from that event on.
"""

import errno
import hashlib
import os
import shutil
import signal
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from lxml import etree

from briefing import pipeline
from briefing.errors import BriefingError
from briefing.model import Chapter, Line, Reading, Script, Show
from briefing.publish import picture, swap
from briefing.settings import Folders, Settings, VoiceSettings
from briefing.studio import Studio, threads
from tests.fake_engines import Fake

DAY = date(2026, 3, 12)
WRITES = ("w", "a", "x", "+")
NEVER = -1
LASTING = {
    *(".lock", ".newsroom.lock", ".newsroom.sqlite3", ".newsroom.sqlite3.lock"),
    ".batch",  # a store like the cache
}
"""What is hidden in an output folder and stays."""
REFUSED, CRASHED = 3, 4
"""How a fork ends that gave up in one sentence, and one that did not."""
VOICE = """
engine = "tests.bad_moments:Speaker"
speaker = "tone"
title = "音叉"
licence = "none needed"
good_for = "tests"
sex = "female"
characters_per_minute = 300
"""


class Speaker(Fake):
    """Speak a tone, at once."""

    name = "tests.bad_moments:Speaker"


@dataclass(frozen=True, slots=True)
class Place:
    """The folders of a run, with their state as files and digests."""

    root: Path

    @property
    def output(self) -> Path:
        return self.root / "output"

    def settings(self) -> Settings:
        folders = Folders(self.root / "data", self.root / "cache", self.root / "config")
        return Settings(folders, voice=VoiceSettings(name="kill"))

    def state(self) -> dict[str, str]:
        """Give the digest of each file in the output folder, but for its lock."""
        return {
            file.relative_to(self.output).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in sorted(self.output.rglob("*"))
            if file.is_file() and file.name != ".lock"
        }

    def takes(self) -> int:
        return sum(file.suffix not in {".part", ".lock"} for file in self._kept("takes"))

    def litter(self) -> list[str]:
        """List what no finished run would leave, anywhere but in the cache's grace period."""
        hidden = (file.relative_to(self.output) for file in self.output.rglob(".*"))
        return [file.as_posix() for file in hidden if file.parts[0] not in LASTING]

    def _kept(self, folder: str) -> Iterator[Path]:
        return (file for file in (self.root / "cache" / folder).rglob("*") if file.is_file())


def script(day: date, *stories: str) -> Script:
    """Write a programme of these stories, two lines each."""
    parts = [
        Chapter(_id(story), "story", story, (_line(story), _line(f"{story}的内容。")))
        for story in stories
    ]
    return Script(f"{day}：{stories[0]}", day, tuple(parts))


def _id(story: str) -> str:
    return hashlib.sha256(story.encode()).hexdigest()[:8]


def _line(text: str) -> Line:
    return Line(Reading(text, text, tuple("a1" for _ in text), tuple("a1" for _ in text)), 0.3)


def make(place: Place, told: Script) -> None:
    """Make an episode, as the command does."""
    with threads() as pools:
        pipeline.make(lambda _: told, Studio(place.settings(), Quiet(), pools), place.output)


class Quiet:
    """Hears how a run goes on, and keeps it to itself."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Hear how far a stage is."""

    def tell(self, sentence: str) -> None:
        """Hear a line of explanation."""

    def warn(self, sentence: str) -> None:
        """Hear a warning."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended."""

    status: int
    """The exit code; negative: the signal that killed it."""
    events: int = 0
    spoken: int = 0
    """Lines that the engine was asked for."""
    sentence: str = ""
    """What it says where it gives up."""


def killed() -> None:
    """Die at once, as by a power cut or the kernel's memory killer."""
    os.kill(os.getpid(), signal.SIGKILL)


def full() -> None:
    """Refuse to write, as a full disk does."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def run(
    place: Place,
    told: Script | Callable[[Place], None],
    moment: int = NEVER,
    happens: Callable[[], None] = killed,
) -> Ended:
    """Make an episode, or do something else, in a fork to which something happens.

    It happens before the fork's file event `moment`.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        status = CRASHED
        try:
            os.close(reader)
            count = _watch(place.root, moment, happens)
            Speaker.asked.clear()
            if isinstance(told, Script):
                make(place, told)
            else:
                told(place)
            os.write(writer, f"{count[0]} {len(Speaker.asked)} ".encode())
            status = 0
        except BriefingError as error:
            os.write(writer, f"0 0 {error}".encode())
            status = REFUSED
        except BaseException:  # noqa: BLE001  # a fork must not go on as its parent
            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        events, spoken, sentence = (pipe.read() or "0 0 ").split(" ", 2)
    _, status = os.waitpid(child, 0)
    return Ended(os.waitstatus_to_exitcode(status), int(events), int(spoken), sentence)


def _watch(root: Path, moment: int, happens: Callable[[], None]) -> list[int]:
    """Count this process's file events below `root`, and have it happen before that number.

    What is survived happens again at each later event that needs room on the disk.
    """
    count = [0]

    def event(*, needs_room: bool = True) -> None:
        count[0] += 1
        if count[0] - 1 == moment or (count[0] > moment >= 0 and needs_room):
            happens()

    def hook(name: str, args: tuple[Any, ...]) -> None:
        if _changes(name, args) and str(args[0]).startswith(str(root)):
            event(needs_room=name in {"open", "os.mkdir", "os.link"})

    def counted(function: Callable[..., object], *, needs_room: bool) -> Callable[..., Any]:
        def calling(*args: object) -> object:
            event(needs_room=needs_room)
            return function(*args)

        return calling

    os.fsync = counted(os.fsync, needs_room=True)  # which no audit event tells
    swap.exchange = counted(swap.exchange, needs_room=False)
    sys.addaudithook(hook)
    return count


def _changes(name: str, args: tuple[Any, ...]) -> bool:
    if name == "open":
        path, mode, flags = args
        writes = any(each in mode for each in WRITES) if mode else bool(flags & os.O_ACCMODE)
        return isinstance(path, str | os.PathLike) and writes
    return name in {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.truncate"}


def promised(output: Path) -> Iterator[str]:
    """Yield what the feed promises and is not there as promised."""
    feed = output / "feed.xml"
    if not feed.exists():
        return
    for item in etree.parse(feed).iter("item"):
        enclosure = item.find("enclosure")
        assert enclosure is not None
        files = [(enclosure.get("url", ""), int(enclosure.get("length", "-1")))]
        others = [each.get("url") for each in item.iter("{*}transcript", "{*}chapters")]
        for url, length in [*files, *((url, None) for url in others if url)]:
            file = output / url
            if not file.is_file() or length not in (None, file.stat().st_size):
                yield f"{url}: {file.stat().st_size if file.is_file() else 'missing'}"


def is_whole(
    found: dict[str, str], old: dict[str, str], new: dict[str, str], episode: str = str(DAY)
) -> bool:
    """Tell whether the episode's folder holds all of the old or all of the new, and nothing else.

    The old sound may lie beside the new as long as the feed still names it.
    """
    folder = f"episodes/{episode}/"

    def of(state: dict[str, str]) -> dict[str, str]:
        return {name: digest for name, digest in state.items() if name.startswith(folder)}

    there, before, after = of(found), of(old), of(new)
    named = (name for name in before if name.endswith(".mp3") and "/segments/" not in name)
    kept = {name: before[name] for name in named}
    return there in (before, after, kept | after)


def tried(
    folder: Path,
    step: int,
    *,
    over: bool,
    first: int = 0,
    happens: Callable[[], None] = killed,
) -> Counter[str]:
    """Try every `step`-th event from `first` on of making an episode, and count what was found.

    `over`: an older one of the same day, beside another, is there already.
    Raises AssertionError with the number of the event where a promise is broken.
    """
    picture.drawn(Show())  # drawn here once, and not in each fork
    new = script(DAY, "甲地开工", "乙地通车", "丙地丰收")
    old = script(DAY, "甲地开工", "乙地停工", "丙地丰收")
    other = script(date(2026, 3, 11), "昨天的事")

    def begun(name: str) -> Place:
        place = Place(folder / name)
        voices = place.root / "config" / "voices"
        voices.mkdir(parents=True)
        (voices / "kill.toml").write_text(VOICE, encoding="utf-8")
        if over:
            make(place, other)
            make(place, old)
        return place

    before = begun("before")

    def copied(name: str) -> Place:
        shutil.copytree(before.root, folder / name)
        return Place(folder / name)

    make(copied("warm"), new)  # what is loaded here is loaded once, and not in each fork
    whole = copied("whole")
    once = run(whole, new)
    assert once.status == 0
    expected = whole.state()
    counts: Counter[str] = Counter(events=once.events)
    for number in range(first, once.events, step):
        place = copied(f"at-{number}")
        ended = run(place, new, number, happens)
        told = f"event {number}: {ended}"
        if happens is killed:
            assert ended.status == -signal.SIGKILL, told
        else:  # a cache that cannot be written is no reason to give up
            assert ended.status in (0, REFUSED), told
            assert ended.status == 0 or "free some space" in ended.sentence, told
        visible = seen(place.state())
        assert is_whole(visible, before.state(), expected), f"{told}: half an episode"
        assert not list(promised(place.output)), f"{told}: {list(promised(place.output))}"
        kept = place.takes()
        again = run(place, new)
        assert again.status == 0, f"{told}: the next run failed, {again}"
        assert again.spoken == whole.takes() - kept, f"{told}: spoken again"
        assert place.state() == expected, f"{told}: the next run made something else"
        assert not place.litter(), f"{told}: {place.litter()}"
        counts["points"] += 1
        counts["lines not spoken again"] += kept
        counts["refused in a sentence"] += ended.status == REFUSED
        manifest = f"episodes/{DAY}/episode.json"
        is_new = visible.get(manifest) == expected[manifest]
        counts["episode new" if is_new else "episode old, or none"] += 1
    return counts


def seen(state: dict[str, str]) -> dict[str, str]:
    """Leave out what is hidden: no server gives it to anybody."""
    return {name: digest for name, digest in state.items() if "/." not in f"/{name}"}


def main(step: int) -> None:
    """Print what was tried."""
    for happens in (killed, full):
        for over in (False, True):
            with tempfile.TemporaryDirectory() as folder:
                counts = tried(Path(folder), step, over=over, happens=happens)
            what = "over an older episode" if over else "a new episode"
            print(f"{happens.__name__}, {what}: {dict(counts)}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 1)
