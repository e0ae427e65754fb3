"""Where the Kokoro voices' files may come from, and what may go wrong on the way."""

import hashlib
import io
import re
import stat
import tarfile
import threading
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import main
from briefing.engines.kokoro import Kokoro, archive, download, install
from briefing.errors import EngineError, EngineUnavailableError
from tests import tiny_kokoro

TOP = "kokoro-multi-lang-v1_1"
Progress = list[tuple[int, int]]


def files(tmp_path: Path) -> dict[str, bytes]:
    folder = tiny_kokoro.write(tmp_path / "made")
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def tarred(contents: dict[str, bytes], mode: str = "w:bz2", *extra: tarfile.TarInfo) -> bytes:
    """Pack a tar with a folder, the files in it, and what else is given."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=mode) as bundle:  # type: ignore[call-overload]
        for entry in extra:
            bundle.addfile(entry, io.BytesIO(bytes(entry.size)) if entry.isreg() else None)
        for name, content in contents.items():
            entry = tarfile.TarInfo(f"{TOP}/{name}")
            entry.size = len(content)
            bundle.addfile(entry, io.BytesIO(content))
    return packed.getvalue()


def zipped(contents: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in contents.items():
            bundle.writestr(f"{TOP}/{name}", content)
    return packed.getvalue()


def silent(_done: int, _total: int) -> None:
    """Hear no progress."""


# ------------------------------------------------------------------ archives


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("voices.tar.bz2", tarred),
        ("voices.tar.gz", lambda contents: tarred(contents, "w:gz")),
        ("voices.tar", lambda contents: tarred(contents, "w")),
        ("voices.zip", zipped),
    ],
)
def test_voices_install_from_any_archive(
    tmp_path: Path, name: str, pack: Callable[[dict[str, bytes]], bytes]
) -> None:
    packed = tmp_path / name
    packed.write_bytes(pack(files(tmp_path) | {"dict/README.md": b"not wanted"}))
    made = Kokoro(tmp_path / "data")
    made.install(packed, silent)
    assert made.installed()
    kept = {file.name for file in (tmp_path / "data" / "kokoro").iterdir()}
    assert kept == {"model.onnx", "voices.bin", "tokens.txt", "seal.json"}
    assert {file.name for file in (tmp_path / "data").iterdir()} == {"kokoro", ".kokoro.lock"}


def test_two_runs_may_install_at_once(tmp_path: Path) -> None:
    folder = tiny_kokoro.write(tmp_path / "made")
    with ThreadPoolExecutor(2) as runs:
        both = [runs.submit(Kokoro(tmp_path / "data").install, folder, silent) for _ in range(2)]
    assert [run.exception() for run in both] == [None, None]
    assert Kokoro(tmp_path / "data").installed()
    assert {file.name for file in (tmp_path / "data").iterdir()} == {"kokoro", ".kokoro.lock"}


def test_what_a_killed_run_has_left_is_cleared_up(tmp_path: Path) -> None:
    left = tmp_path / "data" / ".kokoro.part" / "scratch" / "finished"
    left.mkdir(parents=True)
    (left / "model.onnx").write_bytes(b"half a model")
    Kokoro(tmp_path / "data").install(tiny_kokoro.write(tmp_path / "made"), silent)
    assert {file.name for file in (tmp_path / "data").iterdir()} == {"kokoro", ".kokoro.lock"}
    left.mkdir(parents=True)  # one that was killed as it had finished
    Kokoro(tmp_path / "data").install(None, silent)
    assert {file.name for file in (tmp_path / "data").iterdir()} == {"kokoro", ".kokoro.lock"}


def test_bad_files_leave_the_voices_that_were_there(tmp_path: Path) -> None:
    made = Kokoro(tmp_path / "data")
    made.install(tiny_kokoro.write(tmp_path / "made"), silent)
    before = made.version
    with pytest.raises(EngineError):
        made.install(tiny_kokoro.write(tmp_path / "bad", "n_speakers"), silent)
    assert made.version == before


def refused(tmp_path: Path, packed: bytes) -> str:
    """Install from an archive that is refused; tell what the error says, and see nothing left."""
    source = tmp_path / "archive"
    source.write_bytes(packed)
    made = Kokoro(tmp_path / "inner" / "data")
    with pytest.raises(EngineError) as refusal:
        made.install(source, silent)
    assert not made.installed()
    assert {file.name for file in (tmp_path / "inner" / "data").iterdir()} == {".kokoro.lock"}
    assert {file.name for file in (tmp_path / "inner").iterdir()} == {"data"}
    return str(refusal.value)


@pytest.mark.parametrize("path", ["../model.onnx", "/tmp/model.onnx", "a/../../model.onnx"])  # noqa: S108  never written
def test_a_path_that_leads_out_of_an_archive_is_refused(tmp_path: Path, path: str) -> None:
    assert "leads out of it" in refused(
        tmp_path, tarred(files(tmp_path), "w:gz", tarfile.TarInfo(path))
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as bundle:
        bundle.writestr(path.replace("/", "\\"), b"harm")
    assert "leads out of it" in refused(tmp_path, packed.getvalue())


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE])
def test_links_and_devices_are_no_files(tmp_path: Path, kind: bytes) -> None:
    link = tarfile.TarInfo(f"{TOP}/model.onnx")
    link.type, link.linkname = kind, str(tmp_path / "made" / "model.onnx")
    others = {name: data for name, data in files(tmp_path).items() if name != "model.onnx"}
    assert "holds no model.onnx" in refused(tmp_path, tarred(others, "w:gz", link))


def test_a_link_in_a_zip_is_no_file(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as bundle:
        link = zipfile.ZipInfo("voices.bin")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        bundle.writestr(link, str(tmp_path))
        bundle.writestr("model.onnx", b"")
    assert "holds no voices.bin" in refused(tmp_path, packed.getvalue())


def test_an_archive_larger_than_any_of_voices_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "LARGEST_BYTES", 10_000)
    assert "more than any" in refused(tmp_path, zipped({"model.onnx": bytes(10_001)}))
    monkeypatch.setattr(archive, "MOST_MEMBERS", 3)
    assert "more than any" in refused(tmp_path, tarred({str(n): b"" for n in range(4)}))


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    contents = {"model.onnx": b"one", "other/model.onnx": b"two"}
    assert "holds model.onnx twice" in refused(tmp_path, tarred(contents))


@pytest.mark.parametrize("pack", [tarred, zipped])
def test_a_damaged_archive_is_named(
    tmp_path: Path, pack: Callable[[dict[str, bytes]], bytes]
) -> None:
    whole = pack(files(tmp_path))
    for broken in (whole[: len(whole) // 2], b"", b"<html>404</html>"):
        said = refused(tmp_path, broken)
        assert "archive" in said
        assert re.search(r"is no archive|cannot be read", said)


def test_a_zip_that_is_packed_oddly_is_named(tmp_path: Path) -> None:
    """A version of packing that nobody knows, a password, and a name in no encoding."""
    whole = zipped(files(tmp_path))
    for at, byte in ((6, 99), (8, 1)):
        packed = bytearray(whole)
        for entry in (found.start() for found in re.finditer(rb"PK\x01\x02", whole)):
            packed[entry + at] = byte
        assert "cannot be unpacked" in refused(tmp_path, bytes(packed))
    named = zipped({"模型": b""}).replace("模型".encode(), b"\xff\xfe\xfd\xfc\xfb\xfa")
    assert "cannot be unpacked" in refused(tmp_path, named)


# ------------------------------------------------------------------ downloads


class Shelf(ThreadingHTTPServer):
    """Serve one file with byte ranges; cut answers off after `cuts` bytes, one for each visit."""

    content = b""
    etag: str | None = '"one"'
    cuts: list[int]
    announces_length = True
    ranges: list[str]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/{TOP}.tar.bz2"


class Handler(BaseHTTPRequestHandler):
    server: Shelf

    def do_GET(self) -> None:
        asked = self.headers.get("Range", "")
        self.server.ranges.append(asked)
        if self.path.startswith("/to/"):
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/to/"))
            self.end_headers()
            return
        first = int(asked.removeprefix("bytes=").removesuffix("-")) if asked else 0
        if asked and self.headers.get("If-Range") != self.server.etag:
            first = 0
        rest = self.server.content[first:]
        self.send_response(206 if first else 200)
        if self.server.etag:
            self.send_header("ETag", self.server.etag)
        if self.server.announces_length:
            self.send_header("Content-Length", str(len(rest)))
        self.end_headers()
        self.wfile.write(rest[: self.server.cuts.pop(0)] if self.server.cuts else rest)

    def log_message(self, *_: object) -> None:
        """Stay quiet."""


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    monkeypatch.setattr(download, "_PAUSE_S", 0.0)
    with Shelf(("127.0.0.1", 0), Handler) as server:
        server.content, server.cuts, server.ranges = tarred(files(tmp_path)), [], []
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_voices_install_from_an_address(tmp_path: Path, shelf: Shelf) -> None:
    made, heard = Kokoro(tmp_path / "data"), Progress()
    made.install(shelf.url, lambda done, total: heard.append((done, total)))
    assert made.installed()
    assert (len(shelf.content), len(shelf.content)) in heard
    assert {file.name for file in (tmp_path / "data").iterdir()} == {"kokoro", ".kokoro.lock"}


def test_of_the_known_address_only_the_known_archive_is_taken(
    tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install, "ADDRESS", shelf.url)
    made = Kokoro(tmp_path / "data")
    with pytest.raises(EngineError, match=r"another archive than the one we know.*--from"):
        made.install(None, silent)
    assert not made.installed()
    assert {file.name for file in (tmp_path / "data").iterdir()} == {".kokoro.lock"}
    monkeypatch.setattr(install, "SHA256", hashlib.sha256(shelf.content).hexdigest())
    made.install(None, silent)
    assert made.installed()


def test_the_command_line_installs_by_the_name_of_the_engine_or_of_a_voice(
    tmp_path: Path, shelf: Shelf
) -> None:
    def voices(*words: str) -> str:
        done = CliRunner().invoke(main, ["voices", *words])
        assert done.exit_code == 0, done.output
        return done.stdout

    folder = str(tmp_path / "made")  # which the shelf's archive was packed from
    assert voices("install", "kokoro", "--from", folder) == "kokoro is installed\n"
    assert voices("remove", "kokoro-zf001") == "kokoro-zf001 is removed\n"
    assert voices("install", "kokoro-zm010", "--from", shelf.url) == "kokoro-zm010 is installed\n"
    assert re.search(r"kokoro-zf001 +ready", voices("list", "--offline"))


def test_a_download_goes_on_where_it_was_cut_off(tmp_path: Path, shelf: Shelf) -> None:
    shelf.cuts = [500, 200]
    made = Kokoro(tmp_path / "data")
    made.install(shelf.url, silent)
    assert made.installed()
    assert shelf.ranges == ["", "bytes=500-", "bytes=700-"]


def test_a_later_run_goes_on_too(tmp_path: Path, shelf: Shelf) -> None:
    shelf.cuts = [500] + [0] * 4
    made = Kokoro(tmp_path / "data")
    with pytest.raises(EngineUnavailableError, match="only 500 of"):
        made.install(shelf.url, silent)
    shelf.ranges.clear()
    made.install(shelf.url, silent)
    assert made.installed()
    assert shelf.ranges == ["bytes=500-"]


def test_another_file_at_the_address_is_fetched_from_its_beginning(
    tmp_path: Path, shelf: Shelf
) -> None:
    shelf.cuts, whole = [500] + [0] * 4, shelf.content
    made = Kokoro(tmp_path / "data")
    shelf.content = bytes(1000)
    with pytest.raises(EngineUnavailableError):
        made.install(shelf.url, silent)
    shelf.content, shelf.etag = whole, '"two"'
    made.install(shelf.url, silent)
    assert made.installed()


def test_a_server_that_names_no_version_is_never_asked_for_a_part(
    tmp_path: Path, shelf: Shelf
) -> None:
    shelf.cuts, shelf.etag = [500], 'W/"weak"'
    made = Kokoro(tmp_path / "data")
    made.install(shelf.url, silent)
    assert shelf.ranges == ["", ""]


def test_a_bad_archive_is_not_kept_for_the_next_run(tmp_path: Path, shelf: Shelf) -> None:
    whole, shelf.content = shelf.content, b"<html>sign in</html>"
    made = Kokoro(tmp_path / "data")
    with pytest.raises(EngineError, match=re.escape(shelf.url)):
        made.install(shelf.url, silent)
    shelf.content = whole
    made.install(shelf.url, silent)
    assert made.installed()


@pytest.mark.parametrize("announces", [True, False])
def test_a_download_larger_than_any_archive_of_voices_is_refused(
    tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch, *, announces: bool
) -> None:
    monkeypatch.setattr(download, "LARGEST_BYTES", 1000)
    shelf.announces_length = announces
    with pytest.raises(EngineError, match="has more than"):
        Kokoro(tmp_path / "data").install(shelf.url, silent)


def test_a_download_ends_at_its_deadline(
    tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "DEADLINE_S", -1.0)
    with pytest.raises(EngineUnavailableError, match="not there after"):
        Kokoro(tmp_path / "data").install(shelf.url, silent)


@pytest.mark.parametrize(
    "url", ["http://voices.example/v.zip", "ftp://voices.example/v.zip", "file:///etc/passwd"]
)
def test_an_address_that_is_not_https_is_refused(tmp_path: Path, url: str) -> None:
    with pytest.raises(EngineError, match="not an https address"):
        Kokoro(tmp_path / "data").install(url, silent)


@pytest.mark.parametrize("target", ["http://voices.example/v.zip", "file:///etc/passwd"])
def test_a_way_that_leads_off_https_is_not_followed(
    tmp_path: Path, shelf: Shelf, target: str
) -> None:
    url = shelf.url.rpartition("/")[0] + f"/to/{target}"
    with pytest.raises(EngineError, match=r"leads to|cannot be fetched"):
        Kokoro(tmp_path / "data").install(url, silent)


def test_an_address_without_an_answer_is_named(tmp_path: Path, shelf: Shelf) -> None:
    shelf.server_close()
    with pytest.raises(EngineUnavailableError, match="cannot be fetched"):
        Kokoro(tmp_path / "data").install(shelf.url, silent)
