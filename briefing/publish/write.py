"""Write episodes, pages and feed to the output folder, and read episodes back from it.

A subscriber's app may ask at any moment, and the machine may stop at any moment: an episode takes
its place at once, then each page whole, the feed last, and what an older feed still names is
deleted only after that.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from importlib.resources import files
from pathlib import Path

from briefing.derived import NOTHING_KEPT, Derived
from briefing.errors import PublishError
from briefing.model import Artwork, Episode, Show
from briefing.publish import (
    addresses,
    chapters,
    disk,
    feed,
    manifest,
    outputs,
    page,
    picture,
    renditions,
    retention,
    subscribing,
)
from briefing.publish.disk import Content
from briefing.script import handiwork

ASSETS = (*page.STYLES, *page.SCRIPTS, "icon.svg")


class PlaceTakenError(Exception):
    """Another run has published an episode under the name that a new one was to have."""


def publish(  # noqa: PLR0913, PLR0917 - an episode is made of that many files
    output: Path,
    episode: Episode,
    mp3: Content,
    segments: Mapping[str, Content],
    script_md: str,
    art: Artwork | None = None,
    derived: Derived = NOTHING_KEPT,
    tell: outputs.Tell = outputs.silent,
    *,
    is_new: bool = False,
    rebuilds: bool = True,
) -> Path:
    """Write an episode and rebuild the site around it; give the episode's folder.

    `mp3` is the file that `episode.audio` names; `segments` holds one MP3 for each `Segment.file`;
    `art` is the file that `episode.show.cover` names, drawn where it is left out; `derived` has
    what earlier runs have made of the same; `tell` hears what is waited for.
    An episode made again replaces the one of its id; where it `is_new`, one of its id that has come
    to be meanwhile is another's, and `PlaceTakenError` says so. Unless it `rebuilds`, pages and
    feeds stay as they are until `rebuild`, and so does the sound that they name. `PublishError`
    where it cannot be written; a new episode then leaves nothing behind.
    """
    _check(episode, mp3, segments)
    told = partial(manifest.blocks, episode)
    digest = disk.digest(told)
    folder = output / addresses.EPISODES / episode.id
    contents: dict[str, Content] = {
        episode.audio: mp3,
        **segments,
        **renditions.captions_of(episode, digest, derived),
        addresses.CHAPTERS: chapters.chapters_json(episode).encode(),
        addresses.SCRIPT: script_md.encode(),
        addresses.MANIFEST: told,
        addresses.INDEX: renditions.page_of(episode.show, episode, digest, derived),
    }
    with outputs.alone(output, tell):
        if is_new and (folder / addresses.MANIFEST).exists():
            raise PlaceTakenError(episode.id)
        outputs.write_episode(folder, contents)
        if rebuilds:
            _rebuild(output, episode.show, art, made=episode, derived=derived)
            outputs.delete_stale(output, {folder: episode.audio})
    return folder


def edited_script(file: Path, new: str) -> str:
    """Keep the script that `new` is about to replace, if a person's work is in it; say where."""
    old = _content(file).decode("utf-8", "replace")
    if not old or not handiwork.is_edited(old):
        return ""
    if handiwork.mark_of_text(old) == handiwork.mark_of_text(new):
        return ""
    kept = file.with_name(f"{file.name}.bak")
    disk.replace(kept, _content(file))
    return f"{file} had been edited and is replaced; the edited one is kept as {kept}"


def rebuild(
    output: Path,
    show: Show | None = None,
    art: Artwork | None = None,
    tell: outputs.Tell = outputs.silent,
    derived: Derived = NOTHING_KEPT,
) -> tuple[Episode, ...]:
    """Make pages, cover and feeds anew from the episodes found in `output`; give those kept.

    Without `show`, the show is that of the newest episode; without `art`, its cover is the file
    that is there, or drawn.
    """
    with outputs.alone(output, tell):
        found = _rebuild(output, show, art, derived=derived)
        folder = output / addresses.EPISODES
        outputs.delete_stale(output, {folder / episode.id: episode.audio for episode in found})
        return found


def load(folder: Path) -> Episode:
    """Read an episode back from its folder; `PublishError` where its manifest is not whole."""
    file = folder / addresses.MANIFEST
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise PublishError(
            str(folder), "holds no episode.json", "name an episode's folder, or make one first"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise PublishError(str(file), f"cannot be read ({error})", manifest.REMEDY) from error
    episode = manifest.from_json(text, str(file))
    if episode.id != folder.resolve().name:  # which its addresses hang on
        raise PublishError(
            f"{file}: id", f"is “{episode.id}”, not the folder's name", manifest.REMEDY
        )
    return episode


def episodes(output: Path) -> tuple[Episode, ...]:
    """Read all episodes in `output`, the newest first; `PublishError` names a broken one."""
    return _newest_first(output)


def _newest_first(output: Path, made: Episode | None = None) -> tuple[Episode, ...]:
    """Read all episodes but the one that was `made` just now: it is at hand."""
    found = [
        each for each in outputs.episode_folders(output) if (each / addresses.MANIFEST).is_file()
    ]
    there = [made if made and each.name == made.id else load(each) for each in found]
    return tuple(sorted(there, key=lambda one: (one.date, one.edition, one.id), reverse=True))


def _check(episode: Episode, mp3: Content, segments: Mapping[str, Content]) -> None:
    """Refuse to publish an episode that says other than what it is made of."""
    manifest.check(episode, f"episode “{episode.id}”")
    expected = {segment.file for segment in episode.segments}
    named = addresses.audio_name(episode.id, disk.blocks(mp3))
    length = sum(map(len, disk.blocks(mp3)))
    if (episode.audio, episode.audio_bytes, set(segments)) != (named, length, expected):
        raise PublishError(
            f"episode “{episode.id}”", "does not match its sound files", "make it again"
        )


def _rebuild(
    output: Path,
    show: Show | None,
    art: Artwork | None,
    made: Episode | None = None,
    derived: Derived = NOTHING_KEPT,
) -> tuple[Episode, ...]:
    there = _newest_first(output, made)
    show = show or (there[0].show if there else Show())
    found = retention.kept(there, show.keep, made.id if made else "")
    show = _with_what_is_there(output, show, art)
    art = art or (None if show.cover else picture.drawn(show))
    for episode in found:
        _check_audio(output / addresses.EPISODES / episode.id / episode.audio, episode.audio_bytes)
    for name in ASSETS:
        disk.replace(output / addresses.ASSETS / name, _asset(name))
    if art:
        disk.replace(output / art.name, art.data)
    if code := subscribing.qr_code(show):
        disk.replace(output / addresses.QR_CODE, code)
    folders = [output / addresses.EPISODES / episode.id for episode in found]
    digests = [disk.digest_of(folder / addresses.MANIFEST) for folder in folders]
    for episode, folder, digest in zip(found, folders, digests, strict=True):
        disk.replace(folder / addresses.INDEX, renditions.page_of(show, episode, digest, derived))
    if not show.alexa:
        (output / addresses.FLASH_BRIEFING).unlink(missing_ok=True)
    for name, content in renditions.site_of(show, found, digests, derived).items():
        disk.replace(output / name, content)
    for name in {addresses.COVER, addresses.COVER_JPEG} - {addresses.cover(show)}:
        (output / name).unlink(missing_ok=True)
    for name in {each.id for each in there} - {each.id for each in found}:
        outputs.remove(output / addresses.EPISODES / name)  # which no feed and no page names now
    return found


def _with_what_is_there(output: Path, show: Show, art: Artwork | None) -> Show:
    """Let the show keep its address and its guid, and its cover only where there is one.

    Who gave the address once, with “feed --base-url”, must not lose the subscribers by the next
    run without it.
    """
    kept = feed.kept(_content(output / addresses.FEED))
    show = replace(show, base_url=show.base_url or kept.base_url, guid=show.guid or kept.guid)
    guid = feed.show_guid(show)  # the same before there is a feed, and once there is
    has_cover = art or (output / show.cover).is_file()
    return replace(show, guid=guid, cover=show.cover if has_cover else "")


def _check_audio(file: Path, length: int) -> None:
    """Refuse a feed that would promise other bytes than a subscriber then gets."""
    found = file.stat().st_size if file.is_file() else 0
    if found != length:
        raise PublishError(
            str(file),
            f"has {found} bytes where its episode.json says {length}",
            "make the episode again, or delete its folder",
        )


def _content(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""


def _asset(name: str) -> bytes:
    return files("briefing.publish").joinpath("assets", name).read_bytes()
