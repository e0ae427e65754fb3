"""Objects below a URL: whole or absent, on a disk as elsewhere, and a cache that machines share."""

from collections.abc import Callable
from pathlib import Path
from secrets import token_hex

import pytest

from briefing.bucket import Bucket
from briefing.engines.takes import CachedEngine, Counts
from briefing.errors import PublishError, SettingsError
from briefing.shared import SharedStore
from briefing.store import DamagedError, Store, sealed
from tests.test_takes import VOICE, Fake, line, same

pytest.importorskip("fsspec", reason="pip install 'briefing[cluster]'")

KEY = "ab" + "0" * 62


@pytest.fixture(params=["file", "memory"])
def bucket(request: pytest.FixtureRequest, tmp_path: Path) -> Bucket:
    url = (tmp_path / "云 溪").as_uri().replace("%20", " ")
    return Bucket(url if request.param == "file" else f"memory://{token_hex(4)}/show")


def test_what_was_put_is_found_below_the_url(bucket: Bucket, tmp_path: Path) -> None:
    assert bucket.sizes() == {}
    assert bucket.get("episodes/a/episode.json") is None
    file = tmp_path / "one"
    file.write_bytes(b"one")
    bucket.put_all({"episodes/a/x.mp3": file, "episodes/b/y.mp3": file})
    bucket.put("feed.xml", b"<rss/>")
    bucket.put("feed.xml", b"<rss>2</rss>")
    assert bucket.sizes() == {"episodes/a/x.mp3": 3, "episodes/b/y.mp3": 3, "feed.xml": 12}
    assert bucket.sizes("episodes/b") == {"episodes/b/y.mp3": 3}
    assert dict(bucket.all(["feed.xml", "none"])) == {"feed.xml": b"<rss>2</rss>", "none": None}
    bucket.remove(["episodes/a/x.mp3", "episodes/a/x.mp3"])
    assert bucket.sizes("episodes") == {"episodes/b/y.mp3": 3}


def test_an_object_that_cannot_be_written_whole_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "output"
    bucket = Bucket(output.as_uri())
    bucket.put("a/old", b"old")
    monkeypatch.setattr(Path, "replace", _refuse)
    with pytest.raises(PublishError, match=r"output/a/old: cannot be written \(no room\)"):
        bucket.put("a/old", b"new")
    assert bucket.get("a/old") == b"old"
    assert [file.name for file in (output / "a").iterdir()] == ["old"]


def _refuse(_self: Path, _target: str) -> None:
    raise OSError("no room")


@pytest.mark.parametrize("url", ["nowhere://bucket/show", "s3:bucket"])
def test_a_url_that_leads_nowhere_is_refused_with_an_example(url: str) -> None:
    with pytest.raises(SettingsError, match=f"^{url}: .*such as s3://bucket/show or file:///"):
        Bucket(url)


Speaker = Callable[[str], tuple[CachedEngine, Fake]]


@pytest.fixture
def speaker(tmp_path: Path, bucket: Bucket) -> Speaker:
    """Give a machine of that name, with its engine behind its own takes and the shared ones."""

    def made(name: str) -> tuple[CachedEngine, Fake]:
        engine = Fake()
        return CachedEngine(engine, tmp_path / name, Counts(), bucket=bucket), engine

    return made


def test_what_one_machine_has_spoken_no_other_speaks_again(
    speaker: Speaker, bucket: Bucket
) -> None:
    (one, _), (other, engine) = speaker("one"), speaker("other")
    take = one.speak(line(), VOICE)
    assert same(other.speak(line(), VOICE), take)
    assert (engine.asked, other.counts.cached) == (0, 1)
    bucket.remove(bucket.sizes())  # from now on its own is enough
    assert same(speaker("other")[0].speak(line(), VOICE), take)


def test_a_shared_take_that_is_not_whole_is_spoken_again(speaker: Speaker, bucket: Bucket) -> None:
    (one, _), (other, engine) = speaker("one"), speaker("other")
    one.speak(line(), VOICE)
    (name,) = bucket.sizes("takes")
    whole = bucket.get(name)
    assert whole
    bucket.put(name, whole[:-1])
    other.speak(line(), VOICE)
    assert (engine.asked, other.counts.damaged) == (1, 1)
    healed = bucket.get(name)
    assert healed
    assert len(healed) >= len(whole) - 1
    assert healed != whole[:-1]


def test_a_file_under_another_key_is_no_shared_take(tmp_path: Path, bucket: Bucket) -> None:
    shared = SharedStore(Store(tmp_path, ".take"), bucket, "takes")
    bucket.put(f"takes/ab/{KEY}.take", b"".join(sealed(KEY[:-1] + "1", b"other")))
    with pytest.raises(DamagedError):
        shared.get(KEY)


def test_shared_takes_that_cannot_be_had_fail_nothing(
    tmp_path: Path, bucket: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise PublishError(bucket.url, "is away", "wait")

    monkeypatch.setattr(Bucket, "get", gone)
    monkeypatch.setattr(Bucket, "put", gone)
    shared = SharedStore(Store(tmp_path, ".take"), bucket, "takes")
    assert shared.get(KEY) is None
    shared.put(KEY, b"take")
    assert shared.get(KEY) == b"take"
