"""What the command knows of an output that lies elsewhere, and what it puts there."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from secrets import token_hex

import pytest

from briefing.batch.mirror import SITE, Mirror, is_ours
from briefing.batch.outcome import MADE, Outcome, Published
from briefing.bucket import Bucket

pytest.importorskip("fsspec", reason="pip install 'briefing[cluster]'")

MANIFEST = "episodes/1/episode.json"
SOUND = "episodes/1/briefing-1-abc.mp3"
RECORD = ".batch/ab/abc.episode"


@pytest.fixture
def bucket() -> Bucket:
    bucket = Bucket(f"memory://{token_hex(4)}")
    contents = {MANIFEST: b"{}", SOUND: b"sound", RECORD: b"[]", "feed.xml": b"<rss/>"}
    for name, content in contents.items() | {".newsroom.sqlite3": b"db"}.items():
        bucket.put(name, content)
    return bucket


@pytest.fixture
def mirror(bucket: Bucket, tmp_path: Path) -> Mirror:
    mirror = Mirror(bucket, tmp_path)
    mirror.fetch()
    return mirror


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Hear what is put and deleted, in order; those put together in the order of their names."""
    heard: list[str] = []
    put_all, put, remove = Bucket.put_all, Bucket.put, Bucket.remove

    def putting_all(self: Bucket, files: Mapping[str, Path]) -> None:
        heard.extend(sorted(files))
        put_all(self, files)

    def putting(self: Bucket, name: str, content: bytes | Path) -> None:
        heard.extend([name] * isinstance(content, bytes))
        put(self, name, content)

    def removing(self: Bucket, names: Iterable[str]) -> None:
        gone = list(names)
        heard.extend(f"- {name}" for name in gone)
        remove(self, gone)

    monkeypatch.setattr(Bucket, "put_all", putting_all)
    monkeypatch.setattr(Bucket, "put", putting)
    monkeypatch.setattr(Bucket, "remove", removing)
    return heard


def test_sound_is_known_by_its_length_alone(mirror: Mirror) -> None:
    assert (mirror.folder / MANIFEST).read_bytes() == b"{}"
    assert (mirror.folder / RECORD).read_bytes() == b"[]"
    assert (mirror.folder / SOUND).read_bytes() == b"\0" * len(b"sound")
    assert not (mirror.folder / ".newsroom.sqlite3").exists()


def test_what_did_not_change_is_not_put(mirror: Mirror, done: list[str]) -> None:
    (mirror.folder / RECORD).touch()
    mirror.put()
    assert done == []


def test_the_feed_is_put_behind_all_that_it_names_and_before_anything_goes(
    mirror: Mirror, done: list[str]
) -> None:
    _replace(mirror.folder / "feed.xml", b"<rss>2</rss>")
    _replace(mirror.folder / "index.html", b"<html>")
    _replace(mirror.folder / ".lock", b"")
    (mirror.folder / SOUND).unlink()
    mirror.put()
    assert done == ["index.html", "feed.xml", f"- {SOUND}", SITE]


def test_a_page_that_is_there_as_it_is_made_again_is_not_put(
    mirror: Mirror, bucket: Bucket, tmp_path_factory: pytest.TempPathFactory, done: list[str]
) -> None:
    _replace(mirror.folder / "index.html", b"<html>")
    mirror.put()
    done.clear()
    later = Mirror(bucket, tmp_path_factory.mktemp("later"))
    later.fetch()
    _replace(later.folder / "index.html", b"<html>")
    later.put()
    assert done == []
    bucket.put("index.html", b"<htm")  # cut short by somebody
    latest = Mirror(bucket, tmp_path_factory.mktemp("latest"))
    latest.fetch()
    _replace(latest.folder / "index.html", b"<html>")
    latest.put()
    assert done[-1] == "index.html"


def test_records_are_put_as_they_come(mirror: Mirror, done: list[str]) -> None:
    _replace(mirror.folder / ".batch/cd/cde.episode", b"[1]")
    _replace(mirror.folder / "feed.xml", b"<rss>2</rss>")
    mirror.put_records()
    assert done == [".batch/cd/cde.episode"]


def test_of_an_episode_that_a_worker_put_the_manifest_alone_is_fetched(
    mirror: Mirror, bucket: Bucket
) -> None:
    bucket.put("episodes/2/episode.json", b"[2]")
    sizes = (("episode.json", 3), ("x.mp3", 1_000_000))
    told = Published(
        guid="guid",
        title="云溪早报",
        duration_s=60.0,
        voices=("espeak",),
        writers=("extract",),
        mp3="x.mp3",
        manifest="digest",
        sizes=sizes,
    )
    mirror.came([Outcome(("page",), MADE, "2", told), Outcome(("page",), "failed", "3")])
    assert (mirror.folder / "episodes/2/episode.json").read_bytes() == b"[2]"
    assert (mirror.folder / "episodes/2/x.mp3").stat().st_size == 1_000_000


def _replace(file: Path, content: bytes) -> None:
    """Write as the program does: another file in the old one's place."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name("part")
    part.write_bytes(content)
    part.replace(file)


@pytest.mark.parametrize(
    "name",
    [
        "../feed.xml",
        "episodes/../../x.xml",
        "/etc/x.xml",
        ".batch/../../x.episode",
        "a//x.xml",
        "./x",
    ],
)
def test_no_object_is_called_so_that_it_lies_elsewhere_here(name: str) -> None:
    assert not is_ours(name)


def test_what_a_show_is_made_of_is_fetched() -> None:
    for name in ("feed.xml", "episodes/2026-03-12/episode.json", ".batch/ab/c.episode"):
        assert is_ours(name)
