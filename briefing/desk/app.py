"""The page and what it asks for: every answer is JSON, a sound, or one of the page's own files.

No path of a request ever names a file: segments and sounds are looked up by name and number.
"""

from collections.abc import Callable, Mapping
from functools import partial
from importlib.resources import files
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from briefing.desk.draft import Wording
from briefing.desk.editing import Editing
from briefing.desk.refusal import RefusedError
from briefing.errors import BriefingError
from briefing.publish.server.files import KINDS

OWN: Mapping[str, tuple[str, str]] = {
    "/": ("briefing.desk", "desk.html"),
    "/desk.css": ("briefing.desk", "desk.css"),
    "/segment.css": ("briefing.desk", "segment.css"),
    "/desk.js": ("briefing.desk", "desk.js"),
    "/segment.js": ("briefing.desk", "segment.js"),
    "/player.js": ("briefing.desk", "player.js"),
    "/readings.js": ("briefing.desk", "readings.js"),
    "/server.js": ("briefing.desk", "server.js"),
    "/words.js": ("briefing.desk", "words.js"),
    "/tokens.css": ("briefing.publish", "tokens.css"),
    "/icon.svg": ("briefing.publish", "icon.svg"),
}
"""The page's own files; what it shows of a script comes through the API alone."""

Do = Callable[[Editing, Mapping[str, str], Mapping[str, Any]], object]
"""Does what a request asks for, with the parts of its path and of its body."""
Fields = Mapping[str, type]
"""What a body has to hold."""

CHANGES: Mapping[str, tuple[Fields, Do]] = {
    "/api/title": (
        {"title": str, "was": str},
        lambda desk, _, body: desk.retitle(body["was"], body["title"]),
    ),
    "/api/segments/{name}/text": (
        {"title": str, "text": str, "was_title": str, "was_text": str},
        lambda desk, path, body: desk.edit(
            path["name"],
            Wording(body["was_title"], body["was_text"]),
            Wording(body["title"], body["text"]),
        ),
    ),
    "/api/segments/{name}/move": (
        {"to": int},
        lambda desk, path, body: desk.move(path["name"], body["to"]),
    ),
    "/api/segments/{name}/leave-out": ({}, lambda desk, path, _: desk.leave_out(path["name"])),
    "/api/segments/{name}/bring-back": ({}, lambda desk, path, _: desk.bring_back(path["name"])),
    "/api/segments/{name}/render": (
        {"anew": bool},
        lambda desk, path, body: desk.render(path["name"], anew=body["anew"]),
    ),
    "/api/readings": (
        {"written": str, "value": str},
        lambda desk, _, body: str(desk.correct(body["written"], body["value"])),
    ),
    "/api/reload": ({}, lambda desk, _, __: desk.reload()),
    "/api/publish": ({}, lambda desk, _, __: desk.publish()),
}
"""By the path that is posted to."""


def app(desk: Editing) -> Starlette:
    """Make the application; `guard` has to stand before it."""
    routes = [Route(path, partial(_own, *place)) for path, place in OWN.items()]
    routes += [
        Route("/api/script", partial(_script, desk)),
        Route("/api/segments/{name}/readings", partial(_readings, desk)),
        Route("/api/sounds/{number:int}", partial(_sound, desk)),
    ]
    routes += [
        Route(path, partial(_changed, desk, *change), methods=["POST"])
        for path, change in CHANGES.items()
    ]
    return Starlette(routes=routes, exception_handlers={BriefingError: _told})


def _own(package: str, name: str, _request: Request) -> Response:
    kind = KINDS[name[name.rindex(".") :]]
    return Response(files(package).joinpath("assets", name).read_bytes(), media_type=kind)


def _script(desk: Editing, request: Request) -> Response:
    """Show the script, unless the page has seen it so already."""
    if request.headers.get("if-none-match") == desk.version():
        return Response(status_code=304)
    shown = desk.view()
    return JSONResponse(shown, headers={"ETag": shown["version"]})


def _readings(desk: Editing, request: Request) -> Response:
    return JSONResponse(desk.readings(request.path_params["name"]))


def _sound(desk: Editing, request: Request) -> Response:
    sound = desk.renders.sound(request.path_params["number"])
    if sound is None:
        return JSONResponse({"error": "这段声音已经不在了，请重新合成。"}, 404)
    return FileResponse(sound.file, media_type="audio/mpeg")


async def _changed(desk: Editing, fields: Fields, do: Do, request: Request) -> Response:
    body = await _body(request, fields)
    if body is None:
        return JSONResponse({"error": "The request is not as the page makes it."}, 400)
    result = await run_in_threadpool(do, desk, request.path_params, body)
    return JSONResponse({"done": result})


async def _body(request: Request, fields: Fields) -> Mapping[str, Any] | None:
    """Read a JSON object of just these fields; None where it is anything else."""
    if request.headers.get("content-type") != "application/json":
        return None
    try:
        body = await request.json()
    except (ValueError, RecursionError):
        return None
    if not isinstance(body, dict) or {name: type(value) for name, value in body.items()} != fields:
        return None
    return body


async def _told(_request: Request, error: Exception) -> Response:
    """Tell why something was not done: 409 where the script is not as the page believes it."""
    return JSONResponse({"error": str(error)}, 409 if isinstance(error, RefusedError) else 422)
