"""A connection that is patient with a slow network, but not with a client that only holds it.

uvicorn waits for ever for the rest of a request, and for a client to fetch what it asked for. A few
hundred such connections, and the server has no place left for those who listen.
"""

import asyncio
from dataclasses import dataclass
from typing import Any

import h11
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

LONGEST_HEADERS = 16_384
"""Bytes: what a browser sends is a tenth of it."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a client may keep a connection busy without getting on."""

    idle_s: int = 15
    """Between two requests."""
    request_s: float = 10.0
    """From the first byte of a request, or of a connection, to the request's last."""
    stall_s: float = 60.0
    """Without taking what waits to be sent, some 64 KB: a phone in a tunnel comes out again."""


class OneLength(h11.Connection):
    """h11, but that it takes no request of which two readers may believe different lengths.

    It follows the chunks where a Content-Length stands beside them, and a proxy in front may follow
    that: what one of them takes for the body the other answers as a request of its own, which the
    standard wants at least the connection closed for (RFC 9112, section 6.1).
    """

    def next_event(self) -> h11.Event | type[h11.NEED_DATA] | type[h11.PAUSED]:
        """Give what came next; `RemoteProtocolError` for such a request."""
        event = super().next_event()
        if isinstance(event, h11.Request):
            names = {name for name, _ in event.headers}
            if {b"content-length", b"transfer-encoding"} <= names:
                raise h11.RemoteProtocolError("two lengths of one body")
        return event


class Connection(H11Protocol):
    """uvicorn's connection with deadlines for half-sent requests and for answers not fetched."""

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
        *,
        patience: Patience,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self.conn = OneLength(h11.SERVER, LONGEST_HEADERS)
        self.patience = patience
        self.request_due: asyncio.TimerHandle | None = None
        self.fetch_due: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn's
        """Expect a request from now on."""
        super().connection_made(transport)
        self._expect_request()

    def connection_lost(self, exc: Exception | None) -> None:
        """Expect nothing any more."""
        self._unset_request_due()
        self._unset_fetch_due()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came; its request has to be whole in time."""
        if not self._is_answering():
            self._expect_request()
        super().data_received(data)
        if self._is_answering():
            self._unset_request_due()

    def on_response_complete(self) -> None:
        """Expect the rest of what a client is still sending, of this request or of the next."""
        super().on_response_complete()
        is_sending = self.conn.their_state is h11.SEND_BODY or self.conn.trailing_data[0]
        if is_sending and not self._is_answering():
            self._expect_request()

    def pause_writing(self) -> None:
        """Expect the client to take what waits."""
        super().pause_writing()
        if self.fetch_due is None:
            self.fetch_due = self.loop.call_later(self.patience.stall_s, self.transport.abort)

    def resume_writing(self) -> None:
        """Go on sending."""
        self._unset_fetch_due()
        super().resume_writing()

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _expect_request(self) -> None:
        if self.request_due is None:
            self.request_due = self.loop.call_later(self.patience.request_s, self.transport.abort)

    def _unset_request_due(self) -> None:
        if self.request_due is not None:
            self.request_due.cancel()
            self.request_due = None

    def _unset_fetch_due(self) -> None:
        if self.fetch_due is not None:
            self.fetch_due.cancel()
            self.fetch_due = None
