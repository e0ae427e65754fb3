"""Connect to nothing but addresses that may be asked, and for no longer than a deadline."""

import socket
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from threading import Timer
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit
from urllib.request import HTTPHandler, HTTPSHandler, Request

from briefing.sources.fetch.network import PORTS, Reach, is_address

Dial = Callable[..., socket.socket]


class InsideError(OSError):
    """A host has no address that may be asked."""

    def __init__(self, address: str, remedy: str) -> None:
        super().__init__(f"is inside your own network ({address})")
        self.remedy = remedy


class Deadline:
    """Cut the connections that are still open after `seconds`, however busy they are.

    A timeout of a socket begins anew with each byte; a server that drips bytes never meets it.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.is_over = False
        self._open: list[socket.socket] = []
        self._timer = Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        """Begin to count."""
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go of the connections."""
        self._timer.cancel()
        for each in self._open:
            each.close()

    def watch(self, connection: socket.socket) -> socket.socket:
        """Cut this connection as well when the time comes.

        A second handle of it is kept: TLS takes the first one over.
        """
        self._open.append(connection.dup())
        return connection

    def _cut(self) -> None:
        self.is_over = True
        for each in self._open:
            with suppress(OSError):  # it has ended by itself
                each.shutdown(socket.SHUT_RDWR)


def dialling(reach: Reach, deadline: Deadline) -> Dial:
    """Give what http.client connects by: it looks a name up once, and asks what was permitted."""

    def dial(place: tuple[str, int], timeout: float, *_: object) -> socket.socket:
        host, port = place
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        refused = [str(each[4][0]) for each in found]
        refused = [each for each in refused if not reach.permits(host, port, each)]
        last = OSError("has no address")
        for family, kind, protocol, _name, address in found:
            if str(address[0]) in refused:
                continue
            connection = socket.socket(family, kind, protocol)
            connection.settimeout(timeout)
            try:
                connection.connect(address)
            except OSError as error:
                connection.close()
                last = error
            else:
                return deadline.watch(connection)
        if len(refused) == len(found) > 0:
            raise InsideError(refused[0], reach.remedy(host, port, refused[0]))
        raise last

    return dial


def handlers(reach: Reach, deadline: Deadline) -> tuple["Http", "Https"]:
    """Give urllib's handlers of http and https that connect so."""
    return Http(reach, deadline), Https(reach, deadline)


class Http(HTTPHandler):
    """http, by `dialling`."""

    def __init__(self, reach: Reach, deadline: Deadline) -> None:
        super().__init__()
        self.reach, self.deadline = reach, deadline

    def http_open(self, req: Request) -> HTTPResponse:
        """Open a request."""
        return _opened(self, HTTPConnection, req)


class Https(HTTPSHandler):
    """https, by `dialling`."""

    def __init__(self, reach: Reach, deadline: Deadline) -> None:
        super().__init__()
        self.reach, self.deadline = reach, deadline

    def https_open(self, req: Request) -> HTTPResponse:
        """Open a request."""
        return _opened(self, HTTPSConnection, req)


def _opened(handler: Http | Https, kind: type[HTTPConnection], request: Request) -> HTTPResponse:
    reach = handler.reach
    if request.has_proxy() or getattr(request, "_tunnel_host", None):
        # the user's own proxy makes the connection: what it is told to ask is looked at here
        _check(reach, request.full_url)
        reach = _Anything()
    dial = dialling(reach, handler.deadline)

    def connection(host: str, **options: Any) -> HTTPConnection:  # noqa: ANN401 - urllib's own
        made = kind(host, **options)
        made._create_connection = dial  # type: ignore[attr-defined]  # noqa: SLF001 - there is no other way to say where to connect
        return made

    return handler.do_open(connection, request)


class _Anything(Reach):
    """A proxy that the user has set is wherever it is."""

    def permits(self, host: str, port: int, address: str) -> bool:  # noqa: ARG002 - as Reach has it
        return True


def _check(reach: Reach, url: str) -> None:
    """Refuse what a proxy would be told to ask inside, as far as can be seen from here."""
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
    for address in _addresses(host, port):
        if not reach.permits(host, port, address):
            raise InsideError(address, reach.remedy(host, port, address))


def _addresses(host: str, port: int) -> list[str]:
    if is_address(host):
        return [host]
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        return []  # a name that only the proxy knows
    return [str(each[4][0]) for each in found]
