"""What the readers that people's programs are made of find in the tag."""

from pathlib import Path

import pytest

from tests.mp3_readers import READERS, Reader, Told, main
from tests.test_tags import PNG, segments, tagged

TITLE = "第9一期：临江新闻简报"


@pytest.fixture(scope="module", params=[1, 9, 255, 1000])
def count(request: pytest.FixtureRequest) -> int:
    asked: int = request.param
    return asked


@pytest.fixture(scope="module")
def file(count: int, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("readers") / "episode.mp3"
    made.write_bytes(tagged(count, title=TITLE))
    return made


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of theirs
def test_a_reader_finds_title_artist_cover_and_every_chapter(
    reader: Reader, file: Path, count: int
) -> None:
    if not reader.is_here:
        pytest.skip(f"{reader.needs} is not installed; it only double-checks what mutagen reads")
    if not reader.understands(count):
        pytest.skip(f"{reader.name} knows no tables of contents below another one")
    chapters = tuple(
        (round(one.start_s * 1000), round(one.end_s * 1000), one.title) for one in segments(count)
    )
    assert reader.read(file) == Told(TITLE, "每日新闻简报", len(PNG), chapters)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of theirs
def test_the_table_has_a_row_for_each_reader_and_fails_where_one_disagrees(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tmp_path / "episode.mp3"
    made.write_bytes(tagged(3))
    assert main([str(made)]) == 0
    assert "\nmutagen                3     3    0.000      2.400" in capsys.readouterr().out
    shorter = Reader("shorter", lambda file: Told("", "", len(file.name), ()), "mutagen")
    monkeypatch.setattr("tests.mp3_readers.READERS", (*READERS, shorter))
    assert main([str(made)]) == 1
    assert "shorter                0     0" in capsys.readouterr().out
