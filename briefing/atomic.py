"""Replace a user's file whole or not at all, whatever stops the program meanwhile."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from briefing.store import PART

MODE = 0o644
"""Of a file that is new: whoever could read it in the folder before can read it now."""


def write(file: Path, data: bytes) -> None:
    """Put the data in the place of the file that a link points at, with the mode it has.

    `OSError` where the folder cannot be written; the file is then as it was.
    """
    target = file.resolve()
    mode = target.stat().st_mode & 0o777 if target.exists() else MODE
    with NamedTemporaryFile(dir=target.parent, prefix=".", suffix=PART, delete=False) as part:
        try:
            part.write(data)
            part.flush()
            os.fsync(part.fileno())
            part.close()  # Windows does not move an open file
            Path(part.name).chmod(mode)
            Path(part.name).replace(target)
        except BaseException:
            Path(part.name).unlink(missing_ok=True)
            raise
