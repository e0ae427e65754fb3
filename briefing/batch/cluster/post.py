"""Send pages to the workers, who see no disk of ours."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.batch.outcome import Planned
from briefing.batch.pages import Enclosed
from briefing.bucket import Bucket
from briefing.errors import SourceError
from briefing.sources.fetch.files import content
from briefing.sources.paper_addresses import contents_named_in, is_page

PLACE = ".batch/pages"
LARGEST_BYTES = 100_000
"""What is larger, a PDF or a scan of one, goes by the output's URL instead of the scheduler."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file that lies ready in the bucket."""

    name: str


Sent = Mapping[str, bytes | Parcel | SourceError]
"""What goes with a task, each file under its path here."""


def sent(item: str | Planned, bucket: Bucket) -> Sent:
    """Enclose the pages that a task is about, with the stories that a digital page lists.

    An address is asked by the worker itself. What cannot be read fails there, as it would here.
    """
    names = item.names if isinstance(item, Planned) else (item,)
    found: dict[str, bytes | SourceError] = {}
    for file in (Path(name) for name in names if "://" not in name):
        found[str(file)] = page = _read(file)
        if isinstance(page, bytes) and is_page(file.name):
            for story in _stories(file, page):
                found[str(story)] = _read(story)
    return {name: _handed(each, bucket) for name, each in found.items()}


def received(sent: Sent, bucket: Bucket) -> Enclosed:
    """Give what was enclosed, fetched where it lies in the bucket."""
    return {name: _opened(each, bucket) for name, each in sent.items()}


def _read(file: Path) -> bytes | SourceError:
    try:
        return content(file)
    except SourceError as error:
        return error


def _stories(page: Path, listed: bytes) -> Iterator[Path]:
    named: Iterable[Path] = (page.parent / name for name in sorted(contents_named_in(listed)))
    return (file for file in named if file.is_file())


def _handed(found: bytes | SourceError, bucket: Bucket) -> bytes | Parcel | SourceError:
    if isinstance(found, SourceError) or len(found) <= LARGEST_BYTES:
        return found
    name = f"{PLACE}/{hashlib.sha256(found).hexdigest()}"
    bucket.put(name, found)
    return Parcel(name)


def _opened(found: bytes | Parcel | SourceError, bucket: Bucket) -> bytes | SourceError:
    if not isinstance(found, Parcel):
        return found
    data = bucket.get(found.name)
    return data or SourceError(found.name, "is gone from the output", "run the batch again")
