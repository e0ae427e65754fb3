"""Fetching: every kind of source, and one clear sentence where there is none."""

import io
from pathlib import Path

import pytest

from briefing.errors import SourceError
from briefing.sources import read
from briefing.sources.fetch import documents, fetch, outcomes
from briefing.sources.fetch.follow import following
from briefing.sources.fetch.names import in_order
from tests.unprivileged import unprivileged

PAGE = "## 云溪河通航\n\n本报讯(记者 陆清荷)昨天,云溪河正式恢复通航。\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_a_path_gives_one_document_named_as_the_user_named_it(page: Path) -> None:
    (document,) = fetch(str(page))
    assert (document.source, document.kind, document.link) == (str(page), "newspaper", "")
    assert read(document).articles[0].headline == "云溪河通航"


def test_a_folder_gives_its_pages_in_order_and_nothing_else(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "photo.jpg", ".hidden.txt"):
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    assert [Path(each.source).name for each in fetch(str(tmp_path))] == ["a.md", "b.txt"]


def test_a_glob_gives_the_files_it_matches(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("2.txt", "1.txt", "deep/3.txt"):
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    assert [Path(each.source).name for each in fetch(f"{tmp_path}/[12].txt")] == ["1.txt", "2.txt"]
    assert len(fetch(f"{tmp_path}/**/*.txt")) == 3


def test_a_file_whose_name_looks_like_a_glob_is_that_file(tmp_path: Path) -> None:
    path = tmp_path / "page[1].txt"
    path.write_text(PAGE, encoding="utf-8")
    assert fetch(str(path))[0].source == str(path)


def test_a_dash_reads_standard_input() -> None:
    (document,) = fetch("-", io.BytesIO(PAGE.encode()))
    assert (document.source, document.kind) == ("-", "newspaper")


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\n ", "is empty"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n", "is a picture"),
        ("paper.docx", b"PK\x03\x04rest", "office document"),
        ("noise.txt", b"\x00\x00\x01\x02" * 9, "is a binary file"),
    ],
)
def test_what_is_no_page_is_refused_by_name(
    tmp_path: Path, name: str, data: bytes, problem: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(SourceError, match=problem) as caught:
        fetch(str(tmp_path / name))
    assert caught.value.about.endswith(name)
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("nowhere/page.txt", "does not exist"),
        ("nowhere/*.txt", "matches no file"),
        ("ftp://example.org/page", "not an http or https address"),
        ("file:///etc/hostname", "not an http or https address"),
        ("http:///page", "not an http or https address"),
        ("page\0.txt", "cannot be read"),
    ],
)
def test_a_source_that_is_not_there_is_refused_by_name(source: str, problem: str) -> None:
    with pytest.raises(SourceError, match=problem) as caught:
        fetch(source)
    assert caught.value.about == source


def test_a_folder_without_pages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="holds no page"):
        fetch(str(tmp_path))


def test_a_file_that_may_not_be_read_is_refused(page: Path) -> None:
    page.chmod(0)
    with unprivileged(), pytest.raises(SourceError, match="cannot be read"):
        fetch(str(page))


def test_a_file_that_is_too_large_is_refused(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "LARGEST_BYTES", 10)
    with pytest.raises(SourceError, match="is larger than"):
        fetch(str(page))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 ...", "pdf"),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>", "html"),
        (b'<?xml version="1.0"?><rss>', "feed"),
        ("云溪河通航".encode("utf-16"), "newspaper"),
        ("云溪河\n通航\n".encode("utf-16-le"), "newspaper"),
        ("云溪河通航".encode("gb18030"), "newspaper"),
    ],
)
def test_the_content_tells_the_kind_whatever_the_name(
    tmp_path: Path, data: bytes, kind: str
) -> None:
    (tmp_path / "page.txt").write_bytes(data)
    assert fetch(str(tmp_path / "page.txt"))[0].kind == kind


def test_a_format_that_no_reader_knows_says_what_to_do_instead(tmp_path: Path) -> None:
    (tmp_path / "map.xml").write_bytes(b'<?xml version="1.0"?><urlset/>')
    with pytest.raises(SourceError, match=r"is xml, .*save its text as \.txt"):
        read(fetch(str(tmp_path / "map.xml"))[0])


def test_a_page_file_may_point_at_files_beside_it_and_no_others(page: Path) -> None:
    (page.parent / "next.txt").write_text(PAGE, encoding="utf-8")
    (origin,) = fetch(str(page))
    beside, outside, nowhere = following(origin)(["next.txt#top", "../../etc/passwd", "a\0b"])
    assert not isinstance(beside, SourceError)
    assert "lies outside the folder" in str(outside)
    assert "lies outside the folder" in str(nowhere)


def test_one_bad_file_of_a_folder_fails_alone(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "2.txt").write_bytes(b"")
    (tmp_path / "10.txt").write_text(PAGE, encoding="utf-8")
    for source in (str(tmp_path), f"{tmp_path}/*.txt"):
        one, two, ten = outcomes(source)
        assert not isinstance(one, SourceError)
        assert not isinstance(ten, SourceError)
        assert "2.txt: is empty" in str(two)


def test_pages_come_in_the_order_of_their_numbers() -> None:
    names = [
        "第十版.txt",
        "第二版.txt",
        "第一版.txt",
        "第十一版.txt",
        "a10.md",
        "a9.md",
        "b/1",
        "b",
    ]
    ordered = sorted(map(Path, reversed(names)), key=in_order)
    assert [path.as_posix() for path in ordered] == [
        *("a9.md", "a10.md", "b", "b/1"),
        *("第一版.txt", "第二版.txt", "第十版.txt", "第十一版.txt"),
    ]


def test_a_file_that_two_names_reach_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    assert len(fetch(f"{tmp_path}/**/*.txt")) == 1
    assert len(fetch(str(tmp_path / "round" / "page.txt"))) == 1
