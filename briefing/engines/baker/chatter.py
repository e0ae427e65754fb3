"""Keep one line of the inference library off stderr and let everything else through."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_CHATTER = b"INFO: Created TensorFlow Lite XNNPACK delegate for CPU."
_STDERR = 2
_redirecting = Lock()  # file descriptor 2 belongs to the whole process


@contextmanager
def without_chatter() -> Iterator[None]:
    """Hold back what native code prints while models load, and print it without that line.

    The library offers no switch for it, so the descriptor itself is turned aside for these few
    milliseconds.
    """
    with _redirecting, tempfile.TemporaryFile() as aside:
        try:
            kept = os.dup(_STDERR)
        except OSError:  # no stderr at all, as in a windowed program
            yield
            return
        os.dup2(aside.fileno(), _STDERR)
        try:
            yield
        finally:
            os.dup2(kept, _STDERR)
            os.close(kept)
            aside.seek(0)
            for line in aside:
                if line.strip() != _CHATTER:
                    os.write(_STDERR, line)
