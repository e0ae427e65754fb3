"""Which episodes a show keeps, and which have had their time."""

from collections.abc import Sequence
from datetime import timedelta

from briefing.model import Episode, Keep


def kept(episodes: Sequence[Episode], keep: Keep, made: str = "") -> tuple[Episode, ...]:
    """Choose the episodes to keep, in the order given (newest first).

    Days count back from the newest episode, not from today: the same folder gives the same feed on
    any day, and a show that pauses loses nothing. `made`, the id of the one that was just made, is
    kept however old its date is.
    """
    if not episodes:
        return ()
    oldest = episodes[0].date - timedelta(days=keep.days)
    return tuple(
        one
        for at, one in enumerate(episodes)
        if one.id == made
        or ((not keep.episodes or at < keep.episodes) and (not keep.days or one.date > oldest))
    )
