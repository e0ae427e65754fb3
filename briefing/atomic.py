"""Replace a user's file whole or not at all, whatever stops the program meanwhile."""

import os
import secrets
from pathlib import Path

from briefing.store import PART


def write(file: Path, data: bytes) -> None:
    """Put the data in the place of the file that a link points at, with the mode it has.

    A new one has what the user's umask leaves. `OSError` where the folder cannot be written; the
    file is then as it was.
    """
    target = file.resolve()
    part = target.with_name(f".{secrets.token_hex(8)}{PART}")
    try:
        with part.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            part.chmod(target.stat().st_mode & 0o777)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
