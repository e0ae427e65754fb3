"""What is written of an episode and of its show beside the sound.

All of it is made of manifests, so what was made of the same ones before is taken as it stands:
captions and pages need a dictionary, to break no word, which is then not even loaded.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from briefing.derived import Derived
from briefing.model import Episode, Show
from briefing.publish import addresses, captions, feed, page


def captions_of(episode: Episode, manifest: bytes, derived: Derived) -> dict[str, bytes]:
    """Give an episode's captions and its transcript by their names."""

    def written() -> tuple[bytes, ...]:
        forms = (captions.vtt, captions.srt, captions.transcript)
        return tuple(write(episode).encode() for write in forms)

    names = (addresses.CAPTIONS_VTT, addresses.CAPTIONS_SRT, addresses.TRANSCRIPT)
    slot = derived.slot("captions", tuple[bytes, ...], manifest)
    return dict(zip(names, slot.value(written), strict=True))


def page_of(show: Show, episode: Episode, manifest: bytes, derived: Derived) -> bytes:
    """Give an episode's own page, which tells nothing of the show's guid."""
    shown = replace(show, guid="")  # there may be one only once there is a feed
    slot = derived.slot("page", str, shown, manifest)
    text: str = slot.value(partial(page.episode_page, shown, episode))
    return text.encode()


def site_of(
    show: Show, episodes: Sequence[Episode], manifests: Sequence[bytes], derived: Derived
) -> dict[str, bytes]:
    """Give the show's page and its feeds by their names, the feed for podcast apps last."""
    forms = {addresses.INDEX: page.index_page, addresses.JSON_FEED: feed.json_feed}
    if show.alexa:
        forms[addresses.FLASH_BRIEFING] = feed.flash_briefing

    def written() -> tuple[bytes, ...]:
        texts = (write(show, episodes).encode() for write in forms.values())
        return *texts, feed.rss(show, episodes)

    slot = derived.slot("site", tuple[bytes, ...], show, *manifests)
    return dict(zip((*forms, addresses.FEED), slot.value(written), strict=True))
