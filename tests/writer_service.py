"""A stand-in for an endpoint of OpenAI's form, on this machine, with every fault one may have."""

import gzip
import json
import socket
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

Reply = Callable[["Handler"], None]
DRIP_S = 0.05


class Handler(BaseHTTPRequestHandler):
    """Answers one request as its service says."""

    server: "WriterService"

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", "0"))
        self.asked: dict[str, Any] = json.loads(self.rfile.read(length))
        with self.server.counting:
            self.server.requests.append((self.path, dict(self.headers), self.asked))
            replies = self.server.replies
            reply = replies.pop(0) if len(replies) > 1 else replies[0]
        reply(self)

    def do_GET(self) -> None:
        with self.server.counting:
            self.server.requests.append((self.path, dict(self.headers), {}))
        self.server.replies[0](self)

    def log_message(self, *_: object) -> None: ...

    def send(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)


class WriterService(ThreadingHTTPServer):
    """Answers with its `replies` in turn, the last one for ever; `requests` is what it was sent."""

    daemon_threads = True

    def __init__(self, *replies: Reply) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.replies = list(replies)
        self.requests: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        self.counting = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.shutdown()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a client that has gone: that is what is tried here."""


def completion(content: object) -> bytes:
    message = {"role": "assistant", "content": content}
    return json.dumps({"choices": [{"index": 0, "message": message}]}).encode()


def says(*sentences: str) -> Reply:
    return content(json.dumps({"sentences": sentences}, ensure_ascii=False))


def content(text: object) -> Reply:
    return body(completion(text))


def body(data: bytes) -> Reply:
    return lambda handler: handler.send(200, data, Content_Type="application/json")


def status(code: int, **headers: str) -> Reply:
    return lambda handler: handler.send(code, b'{"error": {"message": "no"}}', **headers)


def refusing_options(reply: Reply) -> Reply:
    """Take only what every endpoint takes."""

    def answer(handler: Handler) -> None:
        known = set(handler.asked) <= {"model", "messages"}
        (reply if known else status(400))(handler)

    return answer


def stall(handler: Handler) -> None:
    while not _gone(handler):
        time.sleep(DRIP_S)


def drip(handler: Handler) -> None:
    """Send a byte now and then: no read of it ever waits long."""
    handler.send_response(200)
    handler.end_headers()
    while not _gone(handler):
        handler.wfile.write(b" ")
        time.sleep(DRIP_S)


def drip_headers(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.0 200 OK\r\nX-Drip: ")
    while not _gone(handler):
        handler.wfile.write(b" ")
        time.sleep(DRIP_S)


def bomb(handler: Handler) -> None:
    """Send a few bytes that unpack to many."""
    handler.send(200, gzip.compress(b" " * 50_000_000, 1), Content_Encoding="gzip")


def half(handler: Handler) -> None:
    whole = completion('{"sentences": ["……"]}')
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(whole)))
    handler.end_headers()
    handler.wfile.write(whole[: len(whole) // 2])


def cut(handler: Handler) -> None:
    """Close the connection without a word."""
    handler.connection.shutdown(socket.SHUT_RDWR)


def endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while not _gone(handler):
        handler.wfile.write(b" " * 65536)


def _gone(handler: Handler) -> bool:
    """Tell whether the client has hung up."""
    handler.connection.settimeout(0.0)
    try:
        return handler.connection.recv(1, socket.MSG_PEEK) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True
    finally:
        handler.connection.settimeout(None)
