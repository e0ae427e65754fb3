"""Serve the page on this machine until Ctrl-C, and what it publishes beside it.

What is published is served from a port of its own: it is another origin to a browser, so nothing
that lies in the output folder can reach the page or its token.
"""

import secrets
import threading
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import uvicorn
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from briefing.desk import script_file
from briefing.desk.app import app
from briefing.desk.editing import opened
from briefing.desk.guard import TOKEN_BYTES, Guard
from briefing.desk.hearing import Hearing
from briefing.desk.publishing import Destination
from briefing.desk.renders import Renders
from briefing.publish import server
from briefing.settings import Settings

IN_TERMINAL = ("www-browser", "links", "elinks", "lynx", "w3m")
"""Browsers that would take the terminal, where nobody could then read the address."""


def serve(  # noqa: PLR0913 - what is edited, how, where it goes, and who hears of it
    path: Path,
    settings: Settings,
    into: Destination,
    *,
    hearing: Hearing,
    port: int = 0,
    browser: webbrowser.BaseBrowser | None = None,
    started: Callable[[str], None],
) -> None:
    """Let the script in `path` be edited until Ctrl-C; `started` is told the address.

    A `browser` is opened at once. Port 0 takes any free one. `PublishError` where it is taken, or
    the script open already.
    """
    cache_folder = settings.folders.cache
    with (
        script_file.held(path, cache_folder),
        TemporaryDirectory(prefix="preview-", dir=cache_folder) as sounds,
        server.bound(server.HOST, port) as own,
        server.bound(server.HOST, 0) as beside,
    ):
        token = secrets.token_urlsafe(TOKEN_BYTES)
        ports = [listening.getsockname()[1] for listening in (own, beside)]
        site = f"http://{server.HOST}:{ports[1]}/"
        renders = partial(Renders, folder=Path(sounds), hearing=hearing, settings=settings)
        desk = opened(path, settings, into, site, renders)
        host = f"{server.HOST}:{ports[0]}"
        guard = Guard(app(desk), host, token)
        by_port: dict[int, ASGIApp] = {
            ports[0]: guard,
            ports[1]: _site(into.output, f"{server.HOST}:{ports[1]}"),
        }

        async def both(scope: Scope, receive: Receive, send: Send) -> None:
            await by_port[scope["server"][1]](scope, receive, send)

        desk.renders.start()
        try:
            started(f"http://{host}/#{token}")
            if browser:
                _open(browser, f"http://{host}/#{guard.ticket()}")
            with suppress(KeyboardInterrupt):  # Ctrl-C is how it is meant to end
                uvicorn.Server(server.configured(both)).run(sockets=[own, beside])
        finally:
            desk.renders.close()


def window() -> webbrowser.BaseBrowser | None:
    """Find the user's browser, if there is one with a window of its own."""
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return None
    return None if getattr(browser, "name", "") in IN_TERMINAL else browser


def _open(browser: webbrowser.BaseBrowser, address: str) -> None:
    """Open the address; some browsers return only when they are closed."""
    threading.Thread(target=browser.open, args=(address,), daemon=True).start()


def _site(output: Path, host: str) -> ASGIApp:
    """Serve the output folder, once it is there, to whoever asks for it by its own address."""

    def site() -> ASGIApp:
        return server.app(output) if output.is_dir() else PlainTextResponse("not here", 404)

    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        hosts = [value for name, value in scope["headers"] if name == b"host"]
        app = site() if hosts == [host.encode()] else PlainTextResponse("not here", 421)
        await app(scope, receive, send)

    return guarded
