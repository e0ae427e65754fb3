"""The server, asked as podcast apps ask, and as those who mean harm do."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from briefing.errors import PublishError
from briefing.publish.server import app, serve
from briefing.publish.write import publish
from tests.episodes import MP3, episode, sounds

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
    return output


def started(output: Path) -> tuple[subprocess.Popen[str], str]:
    """Serve the folder in a process of its own, and give its address."""
    code = (
        "import sys; from pathlib import Path; from briefing.publish.server import serve; "
        "serve(Path(sys.argv[1]), 0, started=lambda url: print(url, flush=True))"
    )
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-c", code, str(output)],
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
        ("/assets/page.js", "text/javascript; charset=utf-8"),
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


def test_a_range_beyond_the_end_is_refused_with_the_length(client: httpx.Client) -> None:
    answer = client.get(f"{FOLDER}/{MADE.audio}", headers={"Range": "bytes=999999-"})
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
        "/../outside.txt",
        "/%2e%2e/outside.txt",
        "/episodes/..%2f..%2foutside.txt",
        "/..%5coutside.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
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


def test_a_port_that_cannot_be_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="--port"):
        serve(tmp_path, 70000)


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no Ctrl-C to one process alone")
def test_ctrl_c_ends_the_server_cleanly(output: Path) -> None:
    process, url = started(output)
    with process:
        assert httpx.get(f"{url}feed.xml", trust_env=False).status_code == 200
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=10)
    assert (process.returncode, errors) == (0, "")
