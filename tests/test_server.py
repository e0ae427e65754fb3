"""The server, asked as podcast apps ask, and as those who mean harm do."""

import gzip
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import replace
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
import httpx
import pytest

from briefing.errors import PublishError
from briefing.publish.server import app, serve
from briefing.publish.write import publish
from tests.episodes import MP3, SHOW, episode, sounds

MADE = episode()
FOLDER = "/episodes/2023-10-24"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("site") / "output"
    publish(output, MADE, MP3, sounds(MADE), "# 云溪早报\n")
    (output / ".secret").write_text("secret")
    (output.parent / "outside.txt").write_text("secret")
    (output / "link.txt").symlink_to(output.parent / "outside.txt")
    (output / ".git").mkdir()
    (output / ".git" / "config").write_text("secret")
    (output / "config.txt").symlink_to(output / ".git" / "config")
    (output / "elsewhere").symlink_to(output.parent)
    return output


SERVE = """
import sys
from pathlib import Path
from briefing.publish.server import serve
from briefing.publish.server.connection import Patience
request_s, stall_s = map(float, sys.argv[2:])
patience = Patience(request_s=request_s, stall_s=stall_s)
serve(Path(sys.argv[1]), 0, started=lambda url: print(url, flush=True), patience=patience)
"""


def started(
    output: Path, request_s: float = 10.0, stall_s: float = 60.0
) -> tuple[subprocess.Popen[str], str]:
    """Serve the folder in a process of its own, and give its address."""
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-c", SERVE, str(output), str(request_s), str(stall_s)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    return process, process.stdout.readline().strip()


@pytest.fixture(scope="module")
def address(output: Path) -> Iterator[str]:
    process, url = started(output)
    with process:
        yield url
        process.terminate()


@pytest.fixture
def client(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, trust_env=False) as client:
        yield client


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/feed.xml", "application/rss+xml; charset=utf-8"),
        ("/feed.json", "application/feed+json"),
        ("/", "text/html; charset=utf-8"),
        ("/cover.png", "image/png"),
        ("/assets/player.js", "text/javascript; charset=utf-8"),
        (f"{FOLDER}/", "text/html; charset=utf-8"),
        (f"{FOLDER}/chapters.json", "application/json+chapters"),
        (f"{FOLDER}/transcript.json", "application/json"),
        (f"{FOLDER}/captions.vtt", "text/vtt; charset=utf-8"),
        (f"{FOLDER}/captions.srt", "application/x-subrip; charset=utf-8"),
        (f"{FOLDER}/{MADE.audio}", "audio/mpeg"),
    ],
)
def test_each_file_has_its_right_type(client: httpx.Client, path: str, kind: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == kind
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_head_tells_the_length_and_sends_nothing(client: httpx.Client) -> None:
    answer = client.head(f"{FOLDER}/{MADE.audio}")
    assert answer.headers["content-length"] == str(len(MP3))
    assert answer.headers["accept-ranges"] == "bytes"
    assert answer.content == b""


@pytest.mark.parametrize(
    ("asked", "sent"),
    [
        ("bytes=0-0", slice(0, 1)),
        ("bytes=100-199", slice(100, 200)),
        ("bytes=9000-", slice(9000, None)),
        ("bytes=-500", slice(-500, None)),
        ("bytes=9900-999999", slice(9900, None)),
    ],
)
def test_a_range_is_answered_with_exactly_its_bytes(
    client: httpx.Client, asked: str, sent: slice
) -> None:
    answer = client.get(f"{FOLDER}/{MADE.audio}", headers={"Range": asked})
    assert answer.status_code == 206
    assert answer.content == MP3[sent]


@pytest.mark.parametrize(
    "asked",
    [
        *("", "bytes", "bytes=", "bytes=-", "bytes=,", "bytes=a-b", "bytes=9-5", "bytes=0-1,x"),
        *("lines=0-5", "bytes 0-5", "bytes=+1-+5", "bytes=1_0-2_0", "bytes=٣-٥", "bytes=0-5-9"),
        *("bytes=" + "9" * 5000 + "-", "bytes=" + ",".join(["0-1"] * 17)),
    ],
)
def test_what_is_no_range_gives_the_whole_file(client: httpx.Client, asked: str) -> None:
    answer = client.get(f"{FOLDER}/{MADE.audio}", headers={b"Range": asked.encode()})
    assert (answer.status_code, answer.content) == (200, MP3)


def test_several_ranges_come_in_one_answer(client: httpx.Client) -> None:
    asked = "bytes=0-3, 100-103 ,999999-,-2"
    answer = client.get(f"{FOLDER}/{MADE.audio}", headers={"Range": asked})
    assert answer.status_code == 206
    kind, _, boundary = answer.headers["content-type"].partition("; boundary=")
    assert kind == "multipart/byteranges"
    parts = answer.content.split(b"--" + boundary.encode())[1:-1]
    assert [part.partition(b"\r\n\r\n")[2][:-2] for part in parts] == [
        MP3[:4],
        MP3[100:104],
        MP3[-2:],
    ]


def test_a_range_that_is_still_the_same_file_is_given(client: httpx.Client) -> None:
    whole = client.head(f"{FOLDER}/{MADE.audio}").headers
    for known in (whole["etag"], whole["last-modified"]):
        headers = {"Range": "bytes=0-9", "If-Range": known}
        answer = client.get(f"{FOLDER}/{MADE.audio}", headers=headers)
        assert (answer.status_code, answer.content) == (206, MP3[:10])
        assert answer.headers["content-range"] == f"bytes 0-9/{len(MP3)}"


@pytest.mark.parametrize("asked", ["bytes=999999-", "bytes=-0"])
def test_a_range_beyond_the_end_is_refused_with_the_length(
    client: httpx.Client, asked: str
) -> None:
    answer = client.get(f"{FOLDER}/{MADE.audio}", headers={"Range": asked})
    assert answer.status_code == 416
    assert str(len(MP3)) in answer.headers["content-range"]


def test_a_range_of_a_file_that_has_changed_since_gives_the_whole_file(
    client: httpx.Client,
) -> None:
    headers = {"Range": "bytes=0-9", "If-Range": '"another"'}
    answer = client.get(f"{FOLDER}/{MADE.audio}", headers=headers)
    assert (answer.status_code, answer.content) == (200, MP3)


def test_who_has_the_file_already_is_told_so(client: httpx.Client) -> None:
    tag = client.get("/feed.xml").headers["etag"]
    answer = client.get("/feed.xml", headers={"If-None-Match": tag})
    assert (answer.status_code, answer.content) == (304, b"")


@pytest.mark.parametrize("file", ["captions.vtt", "transcript.json", "episode.json", ""])
def test_texts_are_compressed_where_they_may_be(output: Path, address: str, file: str) -> None:
    path = f"{FOLDER}/{file}"
    plain = (output / path.lstrip("/") / ("" if file else "index.html")).read_bytes()
    answers = {}
    for encoding in ("gzip", "identity"):
        with closing(HTTPConnection(urlsplit(address).netloc)) as connection:
            connection.request("GET", path, headers={"Accept-Encoding": encoding})
            answer = connection.getresponse()
            answers[encoding] = (answer.getheader("Content-Encoding"), answer.read())
            assert answer.getheader("Vary") == "Accept-Encoding, Origin"
            assert answer.getheader("ETag", "").startswith('W/"')
    assert answers["identity"] == (None, plain)
    assert answers["gzip"][0] == "gzip"
    assert gzip.decompress(answers["gzip"][1]) == plain


@pytest.mark.parametrize("path", [f"{FOLDER}/{MADE.audio}", "/cover.png"])
def test_sound_and_pictures_are_sent_as_they_are(client: httpx.Client, path: str) -> None:
    answer = client.get(path, headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in answer.headers
    assert not answer.headers["etag"].startswith("W/")


def test_a_part_of_a_text_is_a_part_of_the_text_itself(client: httpx.Client) -> None:
    whole = client.get("/feed.xml").content
    answer = client.get("/feed.xml", headers={"Range": "bytes=5-99"})
    assert (answer.status_code, answer.content) == (206, whole[5:100])


def test_an_mp3_may_be_kept_for_ever_and_a_feed_is_asked_for_again(client: httpx.Client) -> None:
    assert "immutable" in client.get(f"{FOLDER}/{MADE.audio}").headers["cache-control"]
    segment = client.get(f"{FOLDER}/{MADE.segments[0].file}")
    for answer in (client.get("/feed.xml"), segment):
        assert answer.headers["cache-control"] == "no-cache"


def test_players_on_other_sites_may_read_captions(client: httpx.Client) -> None:
    answer = client.get(f"{FOLDER}/captions.vtt", headers={"Origin": "https://player.example"})
    assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    "path",
    [
        "/.secret",
        "/.lock",
        "/.git/config",
        "/link.txt",
        "/config.txt",
        "/elsewhere/outside.txt",
        "/../outside.txt",
        "/%2e%2e/outside.txt",
        "/episodes/..%2f..%2foutside.txt",
        "/..%5coutside.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/%252e%252e/outside.txt",
        "/%2e%2e%5coutside.txt",
        "/%c0%ae%c0%ae/outside.txt",
        "/%e0%80%ae%e0%80%ae/outside.txt",
        "/%uff0e%uff0e/outside.txt",
        "/..;/outside.txt",
        "/episodes/%2e%2e/%2e%2e/outside.txt",
        "/episodes/./.././../outside.txt",
        "/feed.xml/../../outside.txt",
        "/%2e/.secret",
        "/%2esecret",
        "/elsewhere/",
        "/elsewhere/%6futside.txt",
        "http://127.0.0.1/../outside.txt",
        "http://elsewhere.example/feed.xml",
        "file:///etc/passwd",
        "/outside.txt%00.xml",
        "/.secret%00.xml",
        "/%00",
        "/" + "a" * 5000,
        "/nowhere",
    ],
)
def test_nothing_hidden_or_outside_is_served(address: str, path: str) -> None:
    connection = HTTPConnection(urlsplit(address).netloc)  # which sends the path as it is
    connection.request("GET", path)
    answer = connection.getresponse()
    assert answer.status == 404
    assert b"secret" not in answer.read()
    connection.close()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_changed(client: httpx.Client, method: str) -> None:
    assert client.request(method, "/feed.xml").status_code == 405


def test_a_folder_that_is_missing_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="is not a folder"):
        app(tmp_path / "nowhere")


def test_a_port_that_is_taken_is_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PublishError, match=rf"port {port} .* is taken .* --port"):
            serve(tmp_path, port)


def test_an_address_of_another_machine_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"192\.0\.2\.1: cannot be used .* with --host"):
        serve(tmp_path, 0, "192.0.2.1")


def test_who_answers_everywhere_says_where_he_is_reached(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("uvicorn.Server.run", stop)
    told: list[str] = []
    everywhere = "0.0.0.0"  # noqa: S104  # nobody is let in: the server does not run
    serve(tmp_path, 0, everywhere, told.append)
    assert everywhere not in told[0]
    assert urlsplit(told[0]).port


def test_a_port_that_cannot_be_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="--port"):
        serve(tmp_path, 70000)


def test_the_command_prints_what_to_subscribe_to(output: Path) -> None:
    command = [sys.executable, "-m", "briefing", "serve", str(output), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        answer = httpx.get(url, trust_env=False)
        process.terminate()
    assert answer.headers["content-type"].startswith("application/rss+xml")


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no Ctrl-C to one process alone")
def test_ctrl_c_ends_the_server_cleanly(output: Path) -> None:
    process, url = started(output)
    with process:
        assert httpx.get(f"{url}feed.xml", trust_env=False).status_code == 200
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=10)
    assert (process.returncode, errors) == (0, "")


@pytest.fixture(scope="module")
def unpublished(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """Serve a show that has no address of its own."""
    output = tmp_path_factory.mktemp("unpublished")
    made = episode(show=replace(SHOW, base_url=""))
    publish(output, made, MP3, sounds(made), "# 云溪早报\n")
    process, url = started(output)
    with process:
        yield output, url
        process.terminate()


def test_a_show_without_an_address_is_subscribed_to_where_it_is_served(
    unpublished: tuple[Path, str],
) -> None:
    _, url = unpublished
    answer = httpx.get(f"{url}feed.xml", trust_env=False)
    assert answer.headers["content-type"] == "application/rss+xml; charset=utf-8"
    parsed = feedparser.parse(answer.content)
    assert parsed.feed.link == f"{url}index.html"
    (enclosure,) = parsed.entries[0].enclosures
    assert enclosure.href.startswith(url)
    assert httpx.get(enclosure.href, trust_env=False).content == MP3
    items = httpx.get(f"{url}feed.json", trust_env=False).json()["items"]
    assert items[0]["attachments"][0]["url"] == enclosure.href
    tag = answer.headers["etag"]
    again = httpx.get(f"{url}feed.xml", headers={"If-None-Match": tag}, trust_env=False)
    assert (again.status_code, again.content) == (304, b"")


def test_what_is_asked_under_another_name_leads_there_and_nonsense_leads_nowhere(
    unpublished: tuple[Path, str],
) -> None:
    output, url = unpublished
    named = httpx.get(f"{url}feed.xml", headers={"Host": "desk.lan:8000"}, trust_env=False)
    assert b'url="http://desk.lan:8000/episodes/' in named.content
    for host in ("a/b", "a<b>", "a\tb", "user@a", "a" * 300):
        answer = httpx.get(f"{url}feed.xml", headers={"Host": host}, trust_env=False)
        assert answer.content == (output / "feed.xml").read_bytes()


def test_a_show_with_an_address_keeps_it(client: httpx.Client, output: Path) -> None:
    assert client.get("/feed.xml").content == (output / "feed.xml").read_bytes()


def asked_raw(address: str, sent: bytes) -> socket.socket:
    """Send bytes as they are, and leave the connection open."""
    host, _, port = urlsplit(address).netloc.partition(":")
    connection = socket.create_connection((host, int(port)), timeout=20)
    connection.sendall(sent)
    return connection


def all_of(connection: socket.socket) -> bytes:
    """Read until the server closes; a connection cut off ends as well."""
    blocks = []
    with suppress(ConnectionError):
        while block := connection.recv(65536):
            blocks.append(block)
    return b"".join(blocks)


@pytest.fixture(scope="module")
def impatient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """Serve a large file to clients that have half a second."""
    folder = tmp_path_factory.mktemp("large")
    with (folder / "large.mp3").open("wb") as file:
        file.truncate(64_000_000)
    process, url = started(folder, request_s=0.5, stall_s=0.5)
    with process:
        yield folder, url
        process.terminate()
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"GET /feed.xml HTTP/1.1\r\nHost: a\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HT",
        b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\nabc",
    ],
)
def test_who_does_not_finish_a_request_is_dropped(impatient: tuple[Path, str], sent: bytes) -> None:
    began_s = time.monotonic()
    with asked_raw(impatient[1], sent) as connection:
        all_of(connection)
    assert time.monotonic() - began_s < 10


def test_who_does_not_fetch_what_he_asked_for_is_dropped(impatient: tuple[Path, str]) -> None:
    with asked_raw(impatient[1], b"GET /large.mp3 HTTP/1.1\r\nHost: a\r\n\r\n") as connection:
        time.sleep(1)  # what nobody takes stays with the kernel, then the server gives up
        assert len(all_of(connection)) < 64_000_000


def test_who_is_slow_but_goes_on_gets_it_all(impatient: tuple[Path, str]) -> None:
    """Nearly a second for the file, twice what any one step may take."""
    request = b"GET /large.mp3 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
    got = 0
    with asked_raw(impatient[1], request) as connection:
        while block := connection.recv(8_000_000, socket.MSG_WAITALL):
            got += len(block)
            time.sleep(0.1)
    assert got > 64_000_000


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 20_000 + b"\r\n",
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nContent-Length: -1\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01" + bytes(200),
        "GET /新闻 HTTP/1.1\r\nHost: a\r\n\r\n".encode(),
    ],
)
def test_what_is_no_request_is_refused(impatient: tuple[Path, str], sent: bytes) -> None:
    with closing(asked_raw(impatient[1], b"")) as connection:
        with suppress(ConnectionError):
            connection.sendall(sent)
        assert all_of(connection)[:13] in {b"HTTP/1.1 400 ", b""}


HIDDEN = b"GET /large.mp3 HTTP/1.1\r\nHost: a\r\n\r\n"
"""A request that one reader may take for part of another's body."""
POST = b"POST / HTTP/1.1\r\nHost: a\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n"


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Length: 6\r\n" + CHUNKED,
        CHUNKED + b"Content-Length: 100\r\n",
        b"Content-Length: 0\r\nContent-Length: 40\r\n",
        b"Content-Length: 0, 40\r\n",
        b"Content-Length: +0\r\n",
        b"Content-Length: 0x0\r\n",
        b"Content-Length: -1\r\n",
        b"Content-Length: 0\r\n" + b"Transfer-Encoding: identity\r\n",
        b"Transfer-Encoding : chunked\r\n",
        b"Transfer-Encoding: xchunked\r\n",
        b"Transfer-Encoding: gzip, chunked\r\n",
        b"Transfer-Encoding: chunked\r\n" * 2,
        b"X: a\0b\r\n",
        b"X: a\rContent-Length: 40\r\n",
        b"X\r\n",
    ],
)
def test_a_request_of_two_lengths_hides_no_second_one(
    impatient: tuple[Path, str], head: bytes
) -> None:
    for body in (b"0\r\n\r\n", b""):
        with asked_raw(impatient[1], POST + head + b"\r\n" + body + HIDDEN) as connection:
            answered = all_of(connection)
        assert answered.startswith(b"HTTP/1.1 400 ")
        assert answered.count(b"HTTP/1.1 ") == 1


@pytest.mark.parametrize("size", [b"-1", b"f" * 40, b"0x0", b"1_0", b" 5", b"5;\nGET / HTTP/1.1"])
def test_a_chunk_of_no_length_ends_the_connection(impatient: tuple[Path, str], size: bytes) -> None:
    sent = POST + CHUNKED + b"\r\n" + size + b"\r\n" + HIDDEN
    with asked_raw(impatient[1], sent) as connection:
        assert all_of(connection).count(b"HTTP/1.1 200") == 0


def test_a_file_that_goes_while_it_is_sent_leaves_no_traceback(output: Path) -> None:
    large = output / "going.mp3"
    with large.open("wb") as file:
        file.truncate(32_000_000)
    process, url = started(output)
    with process:
        request = b"GET /going.mp3 HTTP/1.1\r\nHost: a\r\n\r\n"
        with asked_raw(url, request) as connection:
            connection.recv(1000)
            os.truncate(large, 1_000_000)
            assert len(all_of(connection)) < 32_000_000
        large.unlink()
        process.terminate()
        _, errors = process.communicate(timeout=10)
    assert "Traceback" not in errors
    assert len(errors.splitlines()) <= 1


def peak_kb(process: subprocess.Popen[str]) -> int:
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1])


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_two_hundred_downloads_at_once_take_no_more_memory_than_their_buffers(
    tmp_path: Path,
) -> None:
    content = os.urandom(1_000_000)
    (tmp_path / "a.mp3").write_bytes(content)
    process, url = started(tmp_path)
    request = b"GET /a.mp3 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
    with process:
        with asked_raw(url, request) as first:
            assert all_of(first).endswith(content)
        before_kb = peak_kb(process)
        connections = [asked_raw(url, request) for _ in range(200)]  # all wait for their bytes
        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(all_of, connections))
        for connection in connections:
            connection.close()
        grown_kb = peak_kb(process) - before_kb
        process.terminate()
        _, errors = process.communicate(timeout=10)
    assert all(answer.endswith(content) for answer in answers)
    assert grown_kb < 200 * 400  # of 200 MB in all
    assert errors == ""
