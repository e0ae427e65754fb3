"""HTML: the story is read whole and nothing else is, or the page says why there is none."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from briefing.pipeline import gather

PAGES = Path(__file__).parent / "sources" / "html"
PAIRS = sorted(PAGES.glob("*.json"))


def source_of(pair: Path) -> Path:
    """Find what stands beside the expected articles: a page, or the folder of a newspaper."""
    page = pair.with_suffix(".html")
    return page if page.exists() else next(pair.with_suffix("").glob("node_*"))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.stem)
def test_a_page_gives_exactly_the_articles_beside_it(pair: Path) -> None:
    expected = json.loads(pair.read_text(encoding="utf-8"))
    found = gather([str(source_of(pair))])
    assert not found.unread
    read = json.loads(json.dumps([asdict(article) for article in found.articles], default=str))
    assert len(read) == len(expected)
    for article, wanted in zip(read, expected, strict=True):
        assert {key: article[key] for key in wanted} == wanted
