"""Try the voices' files in a process of their own, and seal them once they have spoken.

Files that do not fit together end the process that loads them. So ours loads only what another
has loaded before, and what has not been changed since.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from briefing.engines.kokoro.description import FILES, NETWORK, STYLES
from briefing.errors import EngineError, EngineUnavailableError

_SEAL = "seal.json"
_TRIAL = ("ㄋ", "ㄧ", "3", "ㄏ", "ㄠ", "3", ".")
_TRIAL_DEADLINE_S = 120.0  # loading takes a few seconds, and a slow disk its time
_LEAST_RUNTIME = 2  # sherpa-onnx takes tokens since then
_PLACE = re.compile(r"^\S+:\d+ ")  # of the library's source, in front of what it says


@dataclass(frozen=True, slots=True)
class Seal:
    """That the files were tried, and as what."""

    runtime: str
    """The version of sherpa-onnx that loaded them."""
    sha256: str
    """Of the network and the styles: what the voices sound like."""
    files: dict[str, list[int]]
    """Each file's size in bytes and its time of change in nanoseconds."""


def runtime() -> str:
    """Give the version of sherpa-onnx; `EngineUnavailableError` unless it is one that we can use.

    Asked of the package's metadata: importing it takes a while.
    """
    try:
        found = version("sherpa-onnx")
    except PackageNotFoundError:
        found = ""
    if not found or int(found.partition(".")[0]) < _LEAST_RUNTIME:
        raise EngineUnavailableError(
            "the Kokoro voices",
            f"need sherpa-onnx {_LEAST_RUNTIME} or later, which is not installed",
            f"run “pip install 'sherpa-onnx>={_LEAST_RUNTIME}'”",
        )
    return found


def seal(folder: Path) -> Seal | None:
    """Read the seal; None unless all files are there as they were when it was set."""
    try:
        found = Seal(**json.loads((folder / _SEAL).read_text(encoding="utf-8")))
        return found if found.files == _stamps(folder) else None
    except (OSError, ValueError, TypeError):  # not there, or not a seal
        return None


def ready(folder: Path) -> Seal | None:
    """Read the seal, after trying the files again if sherpa-onnx is another by now."""
    found, now = seal(folder), runtime()
    if found is None or found.runtime == now:
        return found
    prove(folder)
    return seal(folder)


def prove(folder: Path) -> None:
    """Load the files and speak in a process of its own, which they may end; seal them if not."""
    _try(folder)
    digest = hashlib.sha256()
    for name in (NETWORK, STYLES):
        with (folder / name).open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    made = Seal(runtime(), digest.hexdigest(), _stamps(folder))
    new = folder / f"{_SEAL}.{os.getpid()}"  # whole at once, for others who may read it now
    new.write_text(json.dumps(asdict(made), indent=1), encoding="utf-8")
    new.replace(folder / _SEAL)


def _try(folder: Path) -> None:
    script = Path(__file__).with_name("model.py")
    files = [str(folder / name) for name in FILES]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(  # noqa: S603  our own script and arguments
            [sys.executable, "-P", str(script), *files, *_TRIAL],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=environment,
            timeout=_TRIAL_DEADLINE_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        reason = f"no sound within {_TRIAL_DEADLINE_S:.0f} s"
    else:
        rows = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = _PLACE.sub("", rows[-1]) if rows else f"it ended with code {done.returncode}"
        if done.returncode == 0:
            return
    raise EngineError(
        "the Kokoro voices",
        f"do not work with sherpa-onnx {runtime()} ({reason})",
        "install them again from the archive kokoro-multi-lang-v1_1 of sherpa-onnx",
    )


def _stamps(folder: Path) -> dict[str, list[int]]:
    states = {name: (folder / name).stat() for name in FILES}
    return {name: [state.st_size, state.st_mtime_ns] for name, state in states.items()}
