"""Fetch what the user named: the only place where input is read."""

from typing import BinaryIO

from briefing.errors import SourceError
from briefing.model import Document
from briefing.sources.fetch.documents import LARGEST_BYTES, document
from briefing.sources.fetch.files import file_document, paths
from briefing.sources.fetch.web import download


def fetch(source: str, stdin: BinaryIO | None = None) -> tuple[Document, ...]:
    """Fetch a path, a folder, a glob, an http(s) URL, or `-` for `stdin`.

    A folder gives the pages that lie directly in it, in the order of their names. Whatever
    cannot be fetched whole raises `SourceError`.
    """
    if source == "-":
        if stdin is None:
            raise SourceError("-", "there is no standard input here", "name a file instead")
        return (document("-", stdin.read(LARGEST_BYTES + 1)),)
    if "://" in source:
        return (download(source),)
    return tuple(file_document(path) for path in paths(source))
