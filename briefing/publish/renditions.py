"""What is written of an episode and of its show beside the sound.

All of it is made of manifests, so what was made of the same ones before is taken as it stands:
captions and pages need a dictionary, to break no word, which is then not even loaded.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from briefing.derived import Derived
from briefing.model import Episode, Show
from briefing.publish import addresses, captions, feed, page


def captions_of(episode: Episode, manifest: str, derived: Derived) -> dict[str, bytes]:
    """Give an episode's captions and its transcript by their names.

    `manifest` is the digest of its manifest, by which they are known.
    """
    forms = {
        addresses.CAPTIONS_VTT: captions.vtt,
        addresses.CAPTIONS_SRT: captions.srt,
        addresses.TRANSCRIPT: captions.transcript,
    }
    return {
        name: derived.slot("captions", bytes, name, manifest).value(partial(_whole, form, episode))
        for name, form in forms.items()
    }


def _whole(form: Callable[[Episode], Iterable[str]], episode: Episode) -> bytes:
    """Put a file together from its blocks: eight hours have a hundred thousand of them."""
    text = bytearray()
    for block in form(episode):
        text += block.encode()
    return bytes(text)


def page_of(show: Show, episode: Episode, manifest: str, derived: Derived) -> bytes:
    """Give an episode's own page, which tells nothing of the show's guid; likewise."""
    shown = replace(show, guid="")  # there may be one only once there is a feed
    slot = derived.slot("page", bytes, shown, manifest)
    text: bytes = slot.value(lambda: page.episode_page(shown, episode).encode())
    return text


def site_of(
    show: Show, episodes: Sequence[Episode], manifests: Sequence[str], derived: Derived
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
