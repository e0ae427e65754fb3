"""Hand a run's report to whoever watches: a file, an address of their own."""

import json
from collections.abc import Mapping
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from briefing import atomic
from briefing.errors import PublishError, SourceError
from briefing.sources.fetch.network import Reach

LONGEST_S = 10.0


def save(report: Mapping[str, Any], file: Path) -> None:
    """Write the report whole or not at all; `PublishError` where it cannot be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        atomic.write(file, _json(report))
    except OSError as error:
        raise PublishError(
            str(file), f"cannot be written ({error.strerror or error})", "choose another --report"
        ) from error


def refused(url: str) -> str | None:
    """Give the reason why nothing can ever be sent to an address, before there is anything."""
    if _host(url) and urlsplit(url).scheme in ("http", "https"):
        return None
    return f"{_webhook(url)} is not an http or https address: nobody will hear of this run"


def send(
    report: Mapping[str, Any], url: str, reach: Reach, longest_s: float = LONGEST_S
) -> str | None:
    """POST the report; give a reason where that failed. It takes `longest_s` at most.

    A thread of its own, because nothing else bounds how long a name takes to be looked up. Its
    path and query may be a secret: a reason names the host alone.
    """
    from briefing.sources.fetch.post import post  # noqa: PLC0415 - TLS is heavy

    failures: list[str] = []
    done: list[bool] = []

    def sending() -> None:
        try:
            post(url, _json(report), reach.named(url), longest_s)
            done.append(True)
        except SourceError as error:
            failures.append(error.problem)

    thread = Thread(target=sending, daemon=True)
    thread.start()
    thread.join(longest_s)
    if done:
        return None
    reason = failures[0] if failures else f"took longer than {longest_s:g} s"
    return f"{_webhook(url)} {reason}"


def _webhook(url: str) -> str:
    host = _host(url)
    return f"the webhook at {host}" if host else "the webhook"


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _json(report: Mapping[str, Any]) -> bytes:
    return json.dumps(report, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"
