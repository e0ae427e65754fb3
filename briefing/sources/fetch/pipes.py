"""Read from a pipe that has a name, as a shell's `<(command)` has, but not for ever."""

import os
import select
import time
from pathlib import Path

from briefing.errors import SourceError
from briefing.sources.fetch.documents import LARGEST_BYTES

SILENCE_S = 30.0
"""As long as a download may take."""
_PIECE_BYTES = 65536


def piped(path: Path, silence_s: float = SILENCE_S) -> bytes:
    """Read what somebody writes into the pipe, to its end or one byte more than is allowed.

    `SourceError` where nothing comes for `silence_s`: an open would wait for ever for a writer.
    """
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        body = bytearray()
        due_s = time.monotonic() + silence_s
        while len(body) <= LARGEST_BYTES:
            left_s = due_s - time.monotonic()
            if left_s <= 0 or not select.select([handle], [], [], left_s)[0]:
                raise SourceError(
                    str(path),
                    f"is a pipe that nothing came from for {silence_s:g} s",
                    "name a file",
                )
            piece = os.read(handle, _PIECE_BYTES)
            if not piece:
                break
            body += piece
            due_s = time.monotonic() + silence_s
        return bytes(body)
    finally:
        os.close(handle)
