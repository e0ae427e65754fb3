"""A website on loopback: what each path answers, visit by visit, and how often it was asked."""

import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of the site; `status` 0 hangs up without a word."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    media_type: str = "text/markdown; charset=utf-8"
    announced: int | None = None
    """The Content-Length where it lies."""
    delay_s: float = 0


class Site:
    """Serve `answers`: the first visit gets the first of a path's list, the rest its last.

    Who asks with the ETag or Last-Modified of that answer gets 304. What is POSTed is kept.
    """

    def __init__(self, answers: dict[str, Answer | list[Answer]]) -> None:
        self.answers = answers
        self.visits: Counter[str] = Counter()
        self.unchanged: Counter[str] = Counter()
        self.posted: list[bytes] = []

    def __enter__(self) -> Self:
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                answer = site.answer(self.path)
                time.sleep(answer.delay_s)
                if site.is_known(answer, self.headers):
                    site.unchanged[self.path] += 1
                    self.send_response(304)
                    self.end_headers()
                    return
                self.close_connection = answer.announced is not None or not answer.status
                if not answer.status:
                    return
                self.send_response(answer.status)
                length = len(answer.body) if answer.announced is None else answer.announced
                headers = {"Content-Type": answer.media_type, "Content-Length": str(length)}
                for name, value in (headers | answer.headers).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer.body)

            def do_POST(self) -> None:
                site.posted.append(self.rfile.read(int(self.headers["Content-Length"])))
                answer = site.answer(self.path)
                time.sleep(answer.delay_s)
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Stay quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.01}
        )
        self.thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"

    @staticmethod
    def is_known(answer: Answer, asked: Message) -> bool:
        """Tell whether a request is conditional on the very version of the answer."""
        pairs = (("ETag", "If-None-Match"), ("Last-Modified", "If-Modified-Since"))
        return any(
            name in answer.headers and asked.get(condition) == answer.headers[name]
            for name, condition in pairs
        )

    def answer(self, target: str) -> Answer:
        path = target.partition("?")[0]
        self.visits[path] += 1
        found = self.answers.get(path, Answer(status=404))
        return found if isinstance(found, Answer) else found[min(self.visits[path], len(found)) - 1]
