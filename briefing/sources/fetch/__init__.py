"""Fetch what the user named: the only place where input is read."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from briefing.errors import SourceError
from briefing.model import Document
from briefing.sources.fetch.documents import LARGEST_BYTES, document
from briefing.sources.fetch.files import file_document, paths
from briefing.sources.fetch.network import PUBLIC, Reach


def fetch(
    source: str, stdin: BinaryIO | None = None, reach: Reach = PUBLIC
) -> tuple[Document, ...]:
    """Fetch a path, a folder, a glob, an http(s) URL, or `-` for `stdin`: whole, or `SourceError`.

    A folder gives the pages that lie directly in it, in the order of their names.
    """
    documents = []
    for outcome in outcomes(source, stdin, reach):
        if isinstance(outcome, SourceError):
            raise outcome
        documents.append(outcome)
    return tuple(documents)


def outcomes(
    source: str, stdin: BinaryIO | None = None, reach: Reach = PUBLIC
) -> Iterator[Document | SourceError]:
    """Fetch the same one by one; a failure stands in its place, and the rest goes on.

    `reach` says where in the user's own network an address may lead.
    """
    try:
        if source == "-":
            yield _piped(stdin)
        elif "://" in source:
            from briefing.sources.fetch.web import download  # noqa: PLC0415 - TLS is heavy

            yield download(source, reach.named(source))
        else:
            for path in paths(source):
                yield _outcome(path)
    except SourceError as error:
        yield error


def _outcome(path: Path) -> Document | SourceError:
    try:
        return file_document(path)
    except SourceError as error:
        return error


def _piped(stdin: BinaryIO | None) -> Document:
    if stdin is None:
        raise SourceError("-", "there is no standard input here", "name a file instead")
    return document("-", stdin.read(LARGEST_BYTES + 1))
