"""What every test stands on: a home of its own, and no network but loopback."""

import ipaddress
import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest

from briefing import settings
from tests.edge_service import EdgeService

USER_DATA = settings.user_folders().data
"""Where this machine's own installed voices lie, read before any test gets a home of its own."""

hypothesis.settings.register_profile(
    "unhurried",
    deadline=None,  # a busy machine is no defect
    derandomize="CI" in os.environ,  # as hypothesis has it by default: what may land is no chance
)
hypothesis.settings.load_profile("unhurried")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test its own settings, voices and takes."""
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every name and address but this machine's own, and every proxy."""
    for scheme in ("http", "https", "all", "ws", "wss", "no"):
        monkeypatch.delenv(f"{scheme}_proxy", raising=False)
        monkeypatch.delenv(f"{scheme}_proxy".upper(), raising=False)
    for method in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, method, _loopback_only(getattr(socket.socket, method)))
    resolve = socket.getaddrinfo

    def resolve_loopback(host: str | bytes | None, *args: object, **kwargs: object) -> object:
        if not _is_loopback(host):
            raise socket.gaierror(socket.EAI_NONAME, f"tests do not ask the network for {host!r}")
        return resolve(host, *args, **kwargs)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(socket, "getaddrinfo", resolve_loopback)


def _loopback_only(
    method: Callable[[socket.socket, tuple[str, int]], object],
) -> Callable[[socket.socket, tuple[str, int]], object]:
    def connect(self: socket.socket, address: tuple[str, int]) -> object:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_loopback(address[0]):
            raise ConnectionRefusedError(f"tests do not connect to {address[0]}")
        return method(self, address)

    return connect


def _is_loopback(host: str | bytes | None) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if not name or name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


@pytest.fixture
def edge_service() -> Iterator[EdgeService]:
    """Run the loopback stand-in for the online voices; the real edge-tts client talks to it."""
    with EdgeService() as service:
        yield service
