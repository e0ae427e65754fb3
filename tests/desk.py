"""A desk for tests: a script in a file, voices that speak tones, and a browser that is none."""

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

import httpx
import pytest
import uvicorn

from briefing import engines, settings
from briefing.desk.app import app
from briefing.desk.editing import Editing, opened
from briefing.desk.guard import Guard
from briefing.desk.hearing import Hearing
from briefing.desk.publishing import Destination
from briefing.desk.renders import Renders
from briefing.model import Line, Take, Voice
from briefing.publish import server
from briefing.settings import Settings, VoiceSettings
from tests.fake_engines import Fake, FakeBaker, FakeEdge

HOST = "127.0.0.1:8001"
TOKEN = "a-token-of-this-test"  # noqa: S105 - nobody else's
SITE = "http://127.0.0.1:8002/"
TIMEOUT_S = 20.0
FACTS = (
    '{"id": "one", "kind": "story", "verdict": "lead", "of": "3826afa3cfd216b3", '
    '"writer": "openai, refused: 有“37%”不在原文", '
    '"doubted": ["865米", "桥长865米。"]}'
)
SCRIPT = f"""# 周四早报

<!-- {{"date": "2026-03-12"}} -->

## 开场与提要

<!-- {{"id": "opening", "kind": "opening"}} -->

听众朋友，您好。

本期主要内容有：

新桥通车；

稻米文化节开幕；

图书馆延长开放。

## 新桥通车

<!-- {FACTS} -->

新桥通车

桥长86.5米。

## 稻米文化节开幕

<!-- {{"id": "two", "kind": "story", "link": "https://yunxi.example/2"}} -->

稻米文化节开幕

三百人走进田间。

## 图书馆延长开放

<!-- {{"id": "three", "kind": "story", "link": "javascript:alert(1)"}} -->

图书馆延长开放

乔俊杰也来了。

## 结束语

<!-- {{"id": "closing", "kind": "closing"}} -->

感谢收听。
"""


class Gated(Fake):
    """Speaks once the gate is open."""

    name = "espeak"
    gate: ClassVar[threading.Event] = threading.Event()
    waiting: ClassVar[threading.Event] = threading.Event()

    def speak(self, line: Line, voice: Voice) -> Take:
        if not self.gate.is_set():
            self.waiting.set()
        assert self.gate.wait(TIMEOUT_S)
        return super().speak(line, voice)


def fake_voices(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every voice be a fake one, with its gate open."""
    for kind in (FakeEdge, FakeBaker):
        monkeypatch.setitem(engines.ENGINES, kind.name, f"tests.fake_engines:{kind.__name__}")
    monkeypatch.setitem(engines.ENGINES, "espeak", "tests.desk:Gated")
    monkeypatch.setattr(Fake, "fails", {})
    monkeypatch.setattr(Fake, "asked", [])
    monkeypatch.setattr(Gated, "gate", threading.Event())
    monkeypatch.setattr(Gated, "waiting", threading.Event())
    Gated.gate.set()


class Watched(Hearing):
    """Wakes who waits for something at each change."""

    def __init__(self) -> None:
        self.changed = threading.Event()
        self.told: list[str] = []
        super().__init__(self.told.append, self.told.append)

    def change(self) -> None:
        super().change()
        self.changed.set()


@dataclass(frozen=True)
class Desk:
    """The page's server without a socket, and what stands behind it."""

    editing: Editing
    guarded: Guard
    hearing: Watched

    @property
    def file(self) -> Path:
        return self.editing.file.path

    def send(self, method: str, path: str, **more: Any) -> httpx.Response:  # noqa: ANN401 - httpx's own
        """Send a request as it is."""

        async def sent() -> httpx.Response:
            transport = httpx.ASGITransport(self.guarded)
            async with httpx.AsyncClient(transport=transport, base_url=f"http://{HOST}") as client:
                return await client.request(method, path, **more)

        return asyncio.run(sent())

    def get(self, path: str, **headers: str) -> httpx.Response:
        """Ask as the page does."""
        return self.send("GET", path, headers={"Authorization": f"Bearer {TOKEN}", **headers})

    def post(self, path: str, **body: object) -> httpx.Response:
        """Change something as the page does."""
        headers = {"Authorization": f"Bearer {TOKEN}", "Origin": f"http://{HOST}"}
        return self.send("POST", path, headers=headers, json=body)

    def segments(self) -> dict[str, dict[str, Any]]:
        """Show the segments by name, in the order of the page."""
        return {each["id"]: each for each in self.editing.view()["segments"]}

    def edit(self, name: str, **new: str) -> httpx.Response:
        """Give a segment another title or text, knowing the present ones."""
        now = self.segments()[name]
        was = {"was_title": now["title"], "was_text": now["text"]}
        return self.post(
            f"/api/segments/{name}/text",
            **({"title": now["title"], "text": now["text"]} | was | new),
        )

    def until(self, is_so: Callable[[], object]) -> None:
        """Wait for something that the background does."""
        deadline = time.monotonic() + TIMEOUT_S
        while not is_so():
            assert time.monotonic() < deadline
            self.hearing.changed.wait(0.05)
            self.hearing.changed.clear()

    def until_ready(self) -> None:
        self.until(
            lambda: all(each["state"] in ("ready", "left_out") for each in self.segments().values())
        )


@contextmanager
def served(at: Desk, ticket: str = "") -> Iterator[str]:
    """Serve a desk on a port of its own, and give its page's address; `ticket` opens it once."""
    with server.bound(server.HOST, 0) as listening:
        host = f"{server.HOST}:{listening.getsockname()[1]}"
        guard = Guard(app(at.editing), host, TOKEN)
        guard.tickets.add(ticket)
        answering = uvicorn.Server(server.configured(guard))
        thread = threading.Thread(target=answering.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield f"http://{host}/#{TOKEN}"
        finally:
            answering.should_exit = True
            thread.join()


def voiced(name: str = "espeak") -> Settings:
    return Settings(settings.user_folders(), voice=VoiceSettings(name=name))


@contextmanager
def desk(folder: Path, chosen: Settings | None = None) -> Iterator[Desk]:
    """Open the script in `folder`, written if it is not there, and speak it."""
    chosen = chosen or voiced()
    sound = replace(chosen.sound, chime=False, sting=False)  # quicker, and no part of this
    chosen = replace(chosen, sound=sound)
    file = folder / "script.md"
    if not file.exists():
        file.write_text(SCRIPT, encoding="utf-8")
    sounds = folder / "sounds"
    sounds.mkdir(exist_ok=True)
    hearing = Watched()
    editing = opened(
        file,
        chosen,
        Destination(folder / "output"),
        SITE,
        lambda script: Renders(script, sounds, hearing, chosen),
    )
    editing.renders.start()
    try:
        yield Desk(editing, Guard(app(editing), HOST, TOKEN), hearing)
    finally:
        Gated.gate.set()
        editing.renders.close()
