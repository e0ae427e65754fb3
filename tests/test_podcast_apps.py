"""What podcast apps download from us, and what the parsers that they are made of read."""

import json
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.podcast_apps import APPS, PARSERS, App, Parser, differing, downloaded, expected, served
from tests.published import site


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site(tmp_path_factory.mktemp("parsed"))


@pytest.fixture(scope="module")
def feed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    served_folder = tmp_path_factory.mktemp("served") / "site"
    with served(served_folder) as address:
        yield address, served_folder


@pytest.mark.parametrize("app", APPS, ids=lambda app: app.needs)
def test_an_app_that_subscribes_gets_the_very_bytes(
    app: App, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    if not app.is_here:
        pytest.skip(f"{app.needs} is not installed; feedparser always reads the same feed")
    address, served_folder = request.getfixturevalue("feed")
    app.download(address, tmp_path)
    sounds = {file.name: file.read_bytes() for file in served_folder.glob("episodes/*/*.mp3")}
    assert len(sounds) == 2
    assert downloaded(tmp_path) == sounds


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.needs)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of theirs
def test_a_parser_finds_each_episode_as_it_is(parser: Parser, folder: Path) -> None:
    if not parser.is_here:
        pytest.skip(f"{parser.needs} is not installed; it double-checks what feedparser reads")
    told = parser.read(folder / "feed.xml")
    assert differing(told, expected(folder)) == []


def test_the_json_feed_is_valid_by_the_schema_of_version_1(folder: Path) -> None:
    if not find_spec("jsonfeedvalidator"):
        pytest.skip("jsonfeedvalidator is not installed; test_check compares feed.json by itself")
    content = json.loads((folder / "feed.json").read_text("utf-8"))
    for added_in_1_1 in ("authors", "language"):
        del content[added_in_1_1]
    for item in content["items"]:
        del item["language"]
    assert import_module("jsonfeedvalidator").validate_feed(content) == []


def test_what_differs_is_named() -> None:
    right = {"title": "甲", "address": "a", "guid": "1"}
    assert differing([right], [right]) == []
    assert differing([], [right]) == ["episodes"]
    assert differing([{"title": "乙", "address": "a"}], [right]) == ["title: '乙'"]
