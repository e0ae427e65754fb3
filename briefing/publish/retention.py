"""Which episodes a show keeps, and which have had their time."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol, TypeVar

from briefing.model import Keep


class Dated(Protocol):
    """An episode, or one that is to be."""

    @property
    def id(self) -> str:
        """Its name, one in a show."""

    @property
    def date(self) -> date:
        """Its day."""


Kept = TypeVar("Kept", bound=Dated)


def kept(episodes: Sequence[Kept], keep: Keep, made: str = "") -> tuple[Kept, ...]:
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
