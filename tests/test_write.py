"""Writing the output folder: whole, in order, and true."""

import errno
import json
import os
import stat
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from lxml import etree

from briefing import atomic
from briefing.derived import Derived
from briefing.errors import PublishError
from briefing.model import Episode, Show
from briefing.publish import captions, cover, disk, feed, outputs, page, picture, write
from briefing.publish.feed.tags import NAMESPACES
from briefing.publish.manifest import to_json
from briefing.publish.page import SCRIPTS, STYLES
from briefing.publish.picture import drawn
from briefing.publish.write import episodes, load, publish, rebuild
from tests.episodes import MP3, SHOW, episode, sounds

MADE = episode()


def publish_it(output: Path, made: Episode = MADE, mp3: bytes = MP3) -> Path:
    return publish(output, made, mp3, sounds(made), "# 云溪早报\n")


def enclosures(output: Path) -> list[str]:
    root = etree.parse(output / "feed.xml")
    return [each.get("url") or "" for each in root.iterfind(".//enclosure")]


def tree(output: Path) -> dict[str, bytes]:
    return {
        file.relative_to(output).as_posix(): file.read_bytes()
        for file in output.rglob("*")
        if file.is_file() and file.name != outputs.LOCK
    }


def noting(really: Callable[[Path, Path], Path], order: list[str]) -> Callable[..., Path]:
    def move_and_note(self: Path, target: Path) -> Path:
        order.append(target.name)
        return really(self, target)

    return move_and_note


@pytest.fixture
def replaced(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """List the files in the order in which they took their place."""
    order: list[str] = []
    for name in ("replace", "rename"):
        monkeypatch.setattr(Path, name, noting(getattr(Path, name), order))
    return order


def test_the_folder_holds_what_the_contract_promises(tmp_path: Path) -> None:
    publish_it(tmp_path)
    folder = "episodes/2023-10-24"
    assert set(tree(tmp_path)) == {
        *("feed.xml", "feed.json", "index.html", "cover.png"),
        *(f"assets/{name}" for name in (*STYLES, *SCRIPTS, "icon.svg", "subscribe.svg")),
        *(f"{folder}/{name}" for name in ("episode.json", "chapters.json", "transcript.json")),
        *(f"{folder}/{name}" for name in ("captions.vtt", "captions.srt", "script.md")),
        *(f"{folder}/{name}" for name in ("index.html", MADE.audio)),
        *(f"{folder}/{part.file}" for part in MADE.segments),
    }


def test_an_episode_is_read_back_as_it_was_published(tmp_path: Path) -> None:
    assert load(publish_it(tmp_path)) == MADE


def test_the_episode_comes_first_as_a_whole_and_the_feed_last(
    tmp_path: Path, replaced: list[str]
) -> None:
    publish_it(tmp_path)
    assert replaced[0] == MADE.id
    assert replaced[-3:] == ["index.html", "feed.json", "feed.xml"]


def test_publishing_the_same_again_touches_no_file(tmp_path: Path, replaced: list[str]) -> None:
    publish_it(tmp_path)
    before = tree(tmp_path)
    replaced.clear()
    publish_it(tmp_path)
    assert replaced == []
    assert tree(tmp_path) == before


def test_an_episode_made_again_leaves_no_old_sound_behind(tmp_path: Path) -> None:
    folder = publish_it(tmp_path)
    mp3 = MP3 + b"corrected"
    again = episode(mp3=mp3)
    again = replace(again, segments=again.segments[:3])
    publish_it(tmp_path, again, mp3)
    assert [file.name for file in folder.glob("*.mp3")] == [again.audio]
    assert len(list(folder.glob("segments/*"))) == 3
    assert enclosures(tmp_path)[0].endswith(again.audio)


def test_an_episode_may_wait_for_its_site(tmp_path: Path) -> None:
    folder = publish_it(tmp_path)
    mp3 = MP3 + b"corrected"
    again = episode(mp3=mp3)
    publish(tmp_path, again, mp3, sounds(again), "# 云溪早报\n", rebuilds=False)
    assert enclosures(tmp_path)[0].endswith(MADE.audio)
    assert {file.name for file in folder.glob("*.mp3")} == {MADE.audio, again.audio}
    rebuild(tmp_path)
    assert enclosures(tmp_path)[0].endswith(again.audio)
    assert [file.name for file in folder.glob("*.mp3")] == [again.audio]


def test_the_old_sound_stays_until_the_feed_no_longer_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = publish_it(tmp_path)
    mp3 = MP3 + b"corrected"

    def fail(*_: object) -> bytes:
        raise OSError(errno.EIO, "the disk is gone")

    monkeypatch.setattr(write.feed, "rss", fail)
    with pytest.raises(PublishError, match="the disk is gone"):
        publish_it(tmp_path, episode(mp3=mp3), mp3)
    assert enclosures(tmp_path)[0].endswith(MADE.audio)
    assert (folder / MADE.audio).read_bytes() == MP3


def test_the_site_can_be_rebuilt_from_the_episodes_alone(tmp_path: Path) -> None:
    publish_it(tmp_path)
    before = tree(tmp_path)
    for name in ("feed.xml", "feed.json", "index.html", "cover.png", "assets/page.css"):
        (tmp_path / name).unlink()
    (tmp_path / "episodes/2023-10-24/index.html").unlink()
    rebuild(tmp_path)
    assert tree(tmp_path) == before


def test_the_newest_episode_comes_first(tmp_path: Path) -> None:
    for day in (date(2023, 10, 23), date(2023, 10, 25), date(2023, 10, 24)):
        publish_it(tmp_path, episode(day))
    assert [made.date.day for made in episodes(tmp_path)] == [25, 24, 23]
    assert len(enclosures(tmp_path)) == 3


def test_another_show_can_be_given_when_rebuilding(tmp_path: Path) -> None:
    publish_it(tmp_path)
    rebuild(tmp_path, Show(title="临江晚报", base_url="https://cdn.example.org/"))
    assert enclosures(tmp_path)[0].startswith("https://cdn.example.org/episodes/")
    assert "临江晚报" in (tmp_path / "index.html").read_text("utf-8")


def test_an_empty_folder_becomes_a_site_without_episodes(tmp_path: Path) -> None:
    assert rebuild(tmp_path / "new") == ()
    assert (tmp_path / "new/feed.xml").is_file()


def test_a_broken_manifest_is_named(tmp_path: Path) -> None:
    publish_it(tmp_path)
    manifest = tmp_path / "episodes/2023-10-24/episode.json"
    content = json.loads(manifest.read_text("utf-8"))
    del content["audio"]
    manifest.write_text(json.dumps(content), "utf-8")
    with pytest.raises(PublishError, match=r"2023-10-24/episode\.json: audio: is missing"):
        rebuild(tmp_path)


def test_a_manifest_that_stands_in_another_folder_is_refused(tmp_path: Path) -> None:
    folder = publish_it(tmp_path)
    folder.rename(folder.with_name("2023-10-25"))
    with pytest.raises(PublishError, match="not the folder's name"):
        episodes(tmp_path)


def test_a_folder_without_an_episode_is_named(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"holds no episode\.json"):
        load(tmp_path)


@pytest.mark.parametrize("found", [b"", MP3[:-1], None])
def test_a_feed_never_promises_an_mp3_that_is_not_whole(
    tmp_path: Path, found: bytes | None
) -> None:
    mp3 = publish_it(tmp_path) / MADE.audio
    if found is None:
        mp3.unlink()
    else:
        mp3.write_bytes(found)
    with pytest.raises(PublishError, match="bytes where its"):
        rebuild(tmp_path)


@pytest.mark.parametrize(
    "made",
    [
        replace(MADE, audio_bytes=1),
        replace(MADE, audio="briefing-2023-10-24-0000000000.mp3"),
        replace(MADE, id="../../elsewhere"),
    ],
)
def test_an_episode_that_does_not_match_its_sound_is_refused(tmp_path: Path, made: Episode) -> None:
    with pytest.raises(PublishError):
        publish_it(tmp_path / "out", made)
    assert not (tmp_path / "out").exists()


def test_a_full_disk_leaves_nothing_of_a_new_episode(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_it(tmp_path)
    before = tree(tmp_path)
    written = []
    really = os.fsync

    def fill(handle: int) -> None:
        written.append(handle)
        if len(written) > 8:
            raise OSError(errno.ENOSPC, "No space left on device")
        really(handle)

    monkeypatch.setattr(os, "fsync", fill)
    with pytest.raises(PublishError, match=r"No space left on device.*free some space"):
        publish_it(tmp_path, episode(date(2023, 10, 25)))
    assert tree(tmp_path) == before
    assert not (tmp_path / "episodes/2023-10-25").exists()


def test_what_a_killed_run_left_is_cleared_away(tmp_path: Path) -> None:
    folder = publish_it(tmp_path)
    for place in (tmp_path, folder, folder / "segments"):
        (place / ".abc.part").write_bytes(b"half")
    publish_it(tmp_path)
    assert not list(tmp_path.rglob("*.part"))


def test_a_folder_without_its_manifest_yet_is_no_episode(tmp_path: Path) -> None:
    publish_it(tmp_path)
    (tmp_path / "episodes/2023-10-25").mkdir()
    assert len(rebuild(tmp_path)) == 1


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(PublishError, match="cannot be written"):
        publish_it(tmp_path / "file")


def test_a_web_server_may_read_what_was_written(tmp_path: Path) -> None:
    publish_it(tmp_path)
    for file in (tmp_path / "feed.xml", tmp_path / "episodes/2023-10-24/episode.json"):
        assert stat.S_IMODE(file.stat().st_mode) & 0o044 == 0o044


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
@pytest.mark.parametrize("umask", [0o027, 0o002])
def test_what_is_written_has_the_permissions_that_the_umask_leaves(
    tmp_path: Path, umask: int
) -> None:
    before = os.umask(umask)
    try:
        publish_it(tmp_path / "output")
        atomic.write(tmp_path / "lexicon.tsv", b"")
    finally:
        os.umask(before)
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o666 & ~umask}
    atomic.write(tmp_path / "lexicon.tsv", b"more")  # an old file keeps its own
    assert stat.S_IMODE((tmp_path / "lexicon.tsv").stat().st_mode) == 0o666 & ~umask


@pytest.mark.skipif(os.name == "nt", reason="Windows syncs no folder")
def test_a_file_that_took_its_place_is_synced_and_then_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[bool] = []
    monkeypatch.setattr(
        os, "fsync", lambda handle: synced.append(stat.S_ISDIR(os.fstat(handle).st_mode))
    )
    atomic.write(tmp_path / "lexicon.tsv", b"a")
    disk.replace(tmp_path / "feed.xml", b"a")
    assert synced == [False, True, False, True]
    atomic.replace(tmp_path / "take", (b"a", b"b"), mode=atomic.PRIVATE, lasting=False)
    assert len(synced) == 4
    assert (tmp_path / "take").read_bytes() == b"ab"
    assert stat.S_IMODE((tmp_path / "take").stat().st_mode) == atomic.PRIVATE


def syncing_no_folder(number: int) -> Callable[[int], None]:
    def sync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(number, os.strerror(number))

    return sync


@pytest.mark.skipif(os.name == "nt", reason="Windows syncs no folder")
@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_that_syncs_no_folder_holds_files_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(os, "fsync", syncing_no_folder(number))
    atomic.write(tmp_path / "lexicon.tsv", b"a")
    assert (tmp_path / "lexicon.tsv").read_bytes() == b"a"


@pytest.mark.skipif(os.name == "nt", reason="Windows syncs no folder")
def test_a_name_that_the_disk_could_not_keep_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", syncing_no_folder(errno.EIO))
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        atomic.write(tmp_path / "lexicon.tsv", b"a")


def test_two_runs_at_once_both_end_up_in_the_feed(tmp_path: Path) -> None:
    days = [date(2023, 10, day) for day in (21, 22, 23, 24)]
    runs = [threading.Thread(target=publish_it, args=(tmp_path, episode(day))) for day in days]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert len(enclosures(tmp_path)) == len(days)


def test_a_run_that_waits_for_another_says_what_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outputs, "TOLD_AFTER_S", 0.0)
    told: list[str] = []
    with outputs.locked(tmp_path):
        waiting = threading.Thread(target=rebuild, args=(tmp_path,), kwargs={"tell": told.append})
        waiting.start()
        while not told:
            assert waiting.is_alive()
    waiting.join()
    assert told == [f"waiting for another run that is writing {tmp_path}"]


def test_a_new_episode_takes_no_place_that_another_run_has_taken(tmp_path: Path) -> None:
    publish_it(tmp_path)
    with pytest.raises(write.PlaceTakenError):
        write.publish(tmp_path, MADE, MP3, sounds(MADE), "# 云溪早报\n", is_new=True)
    assert len(enclosures(tmp_path)) == 1


def test_a_run_that_waits_too_long_for_another_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outputs, "LOCK_WAIT_S", 0.1)
    with outputs.locked(tmp_path), pytest.raises(PublishError, match="by another run"):
        rebuild(tmp_path)


def test_the_cover_is_that_of_the_folder(tmp_path: Path) -> None:
    publish_it(tmp_path)
    assert (tmp_path / "cover.png").read_bytes() == drawn(SHOW).data


def test_the_manifest_on_disk_is_the_text_of_the_episode(tmp_path: Path) -> None:
    folder = publish_it(tmp_path)
    assert (folder / "episode.json").read_text("utf-8") == to_json(MADE)


def show_guid(output: Path) -> str:
    found = etree.parse(output / "feed.xml").find("channel/podcast:guid", NAMESPACES)
    assert found is not None
    return found.text or ""


def test_a_show_keeps_its_guid_when_it_moves(tmp_path: Path) -> None:
    publish_it(tmp_path)
    before = show_guid(tmp_path)
    moved = replace(SHOW, base_url="https://cdn.example.org/")
    rebuild(tmp_path, moved)
    assert show_guid(tmp_path) == before
    rebuild(tmp_path, replace(moved, guid="917393e3-1b1e-5cef-ace4-edaa54e1f810"))
    assert show_guid(tmp_path) == "917393e3-1b1e-5cef-ace4-edaa54e1f810"


@pytest.mark.parametrize("tried", ["http://127.0.0.1:8000/", "http://localhost/", "http://[::1]/"])
def test_a_show_tried_out_on_this_machine_gets_its_guid_from_its_first_real_address(
    tmp_path: Path, tried: str
) -> None:
    publish_it(tmp_path / "real")
    publish_it(tmp_path / "tried")
    (tmp_path / "tried" / "feed.xml").unlink()
    rebuild(tmp_path / "tried", replace(SHOW, base_url=tried))
    rebuild(tmp_path / "tried", SHOW)
    assert show_guid(tmp_path / "tried") == show_guid(tmp_path / "real")


@pytest.mark.parametrize("feed", [b"", b"<rss", b"<rss/>", b"<rss><channel/></rss>", b"\xff\xfe"])
def test_a_feed_that_cannot_be_read_is_made_anew(tmp_path: Path, feed: bytes) -> None:
    publish_it(tmp_path)
    before = show_guid(tmp_path)
    (tmp_path / "feed.xml").write_bytes(feed)
    rebuild(tmp_path)
    assert show_guid(tmp_path) == before


# ---------------------------------------------------------------- made again


@pytest.fixture
def made_anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note what is really drawn and written anew."""
    noted: list[str] = []

    def noting(module: ModuleType, name: str) -> None:
        work = getattr(module, name)

        def does(*given: object) -> object:
            noted.append(name)
            return work(*given)

        monkeypatch.setattr(module, name, does)

    for module, name in (
        (captions, "vtt"),
        (cover, "cover"),
        (page, "episode_page"),
        (page, "index_page"),
        (feed, "rss"),
    ):
        noting(module, name)
    return noted


def publish_again(output: Path, cache: Path, made: Episode = MADE) -> None:
    picture.cover_png.cache_clear()  # as in another run
    derived = Derived(cache)
    art = picture.drawn(made.show, derived)
    publish(output, made, MP3, sounds(made), "# 云溪早报\n", art, derived)


def test_the_same_episode_again_is_written_from_what_was_kept(
    tmp_path: Path, made_anew: list[str]
) -> None:
    publish_it(tmp_path / "plain")
    publish_again(tmp_path / "output", tmp_path / "cache")
    made_anew.clear()
    publish_again(tmp_path / "output", tmp_path / "cache")
    publish_again(tmp_path / "elsewhere", tmp_path / "cache")
    assert made_anew == []
    assert tree(tmp_path / "output") == tree(tmp_path / "elsewhere") == tree(tmp_path / "plain")


def test_a_file_that_was_changed_in_the_folder_is_put_right(tmp_path: Path) -> None:
    output = tmp_path / "output"
    publish_again(output, tmp_path / "cache")
    before = tree(output)
    for name in before:
        if name.endswith((".html", ".vtt", ".png", ".mp3", "feed.xml")):
            (output / name).write_bytes(before[name][:-1] + b"?")
    publish_again(output, tmp_path / "cache")
    assert tree(output) == before


def test_only_what_hangs_on_a_change_is_made_anew(tmp_path: Path, made_anew: list[str]) -> None:
    output, cache = tmp_path / "output", tmp_path / "cache"
    publish_again(output, cache)
    made_anew.clear()
    publish_again(output, cache, episode(date(2023, 10, 25)))
    assert made_anew == ["vtt", "episode_page", "index_page", "rss"]
    made_anew.clear()
    publish_again(output, cache, replace(MADE, show=replace(SHOW, title="云溪晚报")))
    assert made_anew == ["cover", "vtt", *["episode_page"] * 2, "index_page", "rss"]


def test_a_flash_briefing_is_there_as_long_as_it_is_asked_for(tmp_path: Path) -> None:
    publish_it(tmp_path, episode(show=replace(SHOW, alexa=True)))
    (item,) = json.loads((tmp_path / "alexa.json").read_text("utf-8"))
    assert item["streamUrl"] == enclosures(tmp_path)[0]
    rebuild(tmp_path, SHOW)
    assert not (tmp_path / "alexa.json").exists()


def test_a_site_that_has_an_address_keeps_it_where_none_is_given(tmp_path: Path) -> None:
    nowhere = replace(SHOW, base_url="")
    publish_it(tmp_path, episode(show=nowhere))
    assert enclosures(tmp_path) == [f"episodes/2023-10-24/{MADE.audio}"]
    rebuild(tmp_path, SHOW)
    publish_it(tmp_path, episode(date(2023, 10, 25), nowhere))
    assert all(address.startswith(SHOW.base_url) for address in enclosures(tmp_path))
    assert len(enclosures(tmp_path)) == 2
    rebuild(tmp_path, replace(SHOW, base_url="http://127.0.0.1:8000/"))
    rebuild(tmp_path, nowhere)  # an address of this machine is only tried out
    assert not any("://" in address for address in enclosures(tmp_path))
