"""Who may speak with the page's server: the one browser tab that was given its address.

Whatever another site, another program or a name that leads here sends is refused before any of
the application sees it: by `Host` (DNS rebinding), by `Origin` and `Sec-Fetch-Site` (forged
requests), and by a token that only the printed address holds, behind its `#`, where no server and
no referrer ever gets it. It comes back in a header, so no cookie can be stolen or ridden. How a
browser was started everybody on the machine can see, so that address holds a ticket instead, which
is good for one entry.
"""

import secrets
from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

TOKEN_BYTES = 32
TICKET = "once-"
LARGEST_BYTES = 100_000
"""Of a request: a segment is a page of text at most."""
API = "/api/"
ENTER = "/api/enter"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "media-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'"
)
"""Text from pages that got to be markup would get nothing to run, to load or to send."""
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Guard:
    """Let through what comes from the page at `host` and, below `/api/`, holds the token."""

    def __init__(self, app: ASGIApp, host: str, token: str) -> None:
        self._app = app
        self._host = host
        self._token = token
        self.tickets: set[str] = set()

    def ticket(self) -> str:
        """Give what the token is told for at `/api/enter`, once."""
        ticket = TICKET + secrets.token_urlsafe(TOKEN_BYTES)
        self.tickets.add(ticket)
        return ticket

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer or refuse one request."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        answer = self._answer(scope)
        if answer:
            await answer(scope, receive, headed)
        else:
            await self._app(scope, receive, headed)

    def _answer(self, scope: Scope) -> Response | None:
        """Refuse a request, or let its sender in; None where the application is to answer."""
        headers = Headers(scope=scope)
        if headers.getlist("host") != [self._host]:
            return _refused(421, f"This server is http://{self._host}/ only.")
        is_change = scope["method"] not in ("GET", "HEAD")
        origins = headers.getlist("origin")
        if origins not in ([f"http://{self._host}"], *([] if is_change else [[]])):
            return _refused(403, "This request comes from another site.")
        if is_change and headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return _refused(403, "This request comes from another site.")
        kind, _, given = headers.get("authorization", "").partition(" ")
        if is_change and scope["path"] == ENTER and given in self.tickets:
            self.tickets.discard(given)
            return JSONResponse({"done": self._token})
        sent = given.encode("utf-8", "replace")
        holds = kind == "Bearer" and secrets.compare_digest(sent, self._token.encode())
        if (is_change or scope["path"].startswith(API)) and not holds:
            return _refused(401, "请用终端里打印的完整地址打开这个页面。")
        return _too_large(headers) if is_change else None


def _too_large(headers: Headers) -> Response | None:
    """Refuse a body by the length it declares; the server reads no more than that."""
    length = headers.get("content-length", "")
    if not (length.isascii() and length.isdigit()):
        return _refused(411, "The request does not say its length.")
    if int(length) > LARGEST_BYTES:
        return _refused(413, "文字太长：一段最多约三万字。")
    return None


def _refused(status: int, sentence: str) -> Response:
    return JSONResponse({"error": sentence}, status)
