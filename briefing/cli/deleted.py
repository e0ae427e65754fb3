"""Say which episodes a command has deleted, because their show keeps only so many."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def told(output: Path, tell: Callable[[str], None]) -> Iterator[None]:
    """Tell, at the end, which of the episodes that were in `output` are no longer there."""
    before = _episodes(output)
    yield
    if gone := sorted(before - _episodes(output)):
        tell(f"deleted, as [show] keep asks: {', '.join(gone)}")


def _episodes(output: Path) -> set[str]:
    folder = output / "episodes"
    return {each.name for each in folder.iterdir()} if folder.is_dir() else set()
