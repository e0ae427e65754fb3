"""A store that machines share, with each one's own in front of it."""

from contextlib import suppress
from dataclasses import dataclass

from briefing.bucket import Bucket
from briefing.errors import PublishError
from briefing.store import Store, opened, sealed


@dataclass(frozen=True, slots=True)
class SharedStore:
    """Keep bytes in `own`, and for others to find in `bucket`, as the same files.

    What comes from there is proven like any file, and from then on found in `own`. A bucket that
    does not answer makes nothing fail: what is wanted is then made, and kept here alone.
    """

    own: Store
    bucket: Bucket
    place: str
    """The path below which the bucket has them."""

    def get(self, key: str) -> bytes | None:
        """Read what is kept here, else there; None if nothing is.

        `DamagedError` where the one here, or where that is missing the one there, is not whole.
        """
        kept = self.own.get(key)
        if kept is not None:
            return kept
        data = None
        with suppress(PublishError):
            data = self.bucket.get(self._name(key))
        if data is None:
            return None
        body = opened(key, data)
        self.own.put(key, body)
        return body

    def put(self, key: str, body: bytes) -> None:
        """Keep the bytes here and there."""
        self.own.put(key, body)
        with suppress(PublishError):
            self.bucket.put(self._name(key), b"".join(sealed(key, body)))

    def _name(self, key: str) -> str:
        return f"{self.place}/{key[:2]}/{key}{self.own.suffix}"
