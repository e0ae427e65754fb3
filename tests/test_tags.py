"""The ID3 tag, read back by mutagen; other readers in test_mp3_readers.py."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutagen.id3 import ID3, PictureType
from mutagen.mp3 import MP3

from briefing.audio.frames import join
from briefing.audio.tags import id3
from briefing.model import Segment

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
FRAME = bytes.fromhex("fffb74c4").ljust(288, b"\0")
LENGTH_S = 2.4


def segments(count: int, length_s: float = LENGTH_S) -> tuple[Segment, ...]:
    each_s = length_s / count
    return tuple(
        Segment(
            id=f"s{at}",
            kind="story",
            title=f"第{at + 1}条：云溪区新增公交线路🚌",
            start_s=at * each_s,
            end_s=(at + 1) * each_s,
            offset_s=at * each_s,
            duration_s=each_s,
            file=f"segments/{at + 1:02d}-s{at}.mp3",
            lines=(),
            link=f"https://example.org/%E6%96%B0%E9%97%BB/{at}?b=%20" if at else "",
        )
        for at in range(count)
    )


def tagged(count: int = 3, cover: bytes = PNG, title: str = "临江新闻简报") -> bytes:
    tag = id3(
        title=title,
        show="每日新闻简报",
        day=date(2023, 10, 4),
        segments=segments(count),
        duration_s=LENGTH_S,
        cover=cover,
        comment="第一行\n第二行 https://example.org",
    )
    return tag + join([FRAME * 100])


def read_back(mp3: bytes) -> ID3:
    return ID3(BytesIO(mp3), translate=False)


def test_the_tag_is_version_2_3_and_names_episode_show_day_and_genre() -> None:
    tag = read_back(tagged())
    assert tag.version == (2, 3, 0)
    expected = {
        "TIT2": "临江新闻简报",
        "TPE1": "每日新闻简报",
        "TALB": "每日新闻简报",
        "TYER": "2023",
        "TDAT": "0410",
        "TCON": "Podcast",
        "TLAN": "chi",
        "TLEN": "2400",
    }
    assert {name: str(tag[name]) for name in expected} == expected
    assert tag.getall("COMM")[0].text == ["第一行\n第二行 https://example.org"]
    assert tag.getall("COMM")[0].lang == "chi"


def test_no_track_number_is_invented() -> None:
    assert not read_back(tagged()).getall("TRCK")


def test_a_text_ends_before_a_reader_can_see_its_end_where_a_figure_and_a_hanzi_meet() -> None:
    """Hold what ExifTool 13.59 stumbles over: two zero bytes that no character begins with."""
    tag = tagged(title="第9一期")
    body = tag.index("第9一期".encode("utf-16-le"))
    assert tag[body:].startswith("第9一期\0".encode("utf-16-le"))


def test_the_day_is_understood_as_one_date() -> None:
    assert str(ID3(BytesIO(tagged()))["TDRC"]) == "2023-10-04"


@pytest.mark.parametrize(("cover", "kind"), [(PNG, "image/png"), (b"\xff\xd8\xff", "image/jpeg")])
def test_the_cover_is_the_front_cover_unchanged(cover: bytes, kind: str) -> None:
    picture = read_back(tagged(cover=cover)).getall("APIC")[0]
    assert (picture.mime, picture.type, picture.data) == (kind, PictureType.COVER_FRONT, cover)


def test_without_a_cover_there_is_no_picture() -> None:
    assert not read_back(tagged(cover=b"")).getall("APIC")


def test_chapters_begin_at_zero_leave_no_gap_and_end_with_the_file() -> None:
    chapters = read_back(tagged(7)).getall("CHAP")
    chapters.sort(key=lambda chapter: chapter.start_time)
    assert chapters[0].start_time == 0
    assert [one.end_time for one in chapters[:-1]] == [one.start_time for one in chapters[1:]]
    assert chapters[-1].end_time == 2400
    assert len({chapter.element_id for chapter in chapters}) == 7


def test_chapters_have_titles_and_links_where_there_are_any() -> None:
    first, second = (read_back(tagged(2))[f"CHAP:chp{at}"].sub_frames for at in (1, 2))
    assert str(first["TIT2"]) == "第1条：云溪区新增公交线路🚌"
    assert not first.getall("WXXX")
    address = second.getall("WXXX")[0].url
    assert address == "https://example.org/%E6%96%B0%E9%97%BB/1?b=%20"


@pytest.mark.parametrize("count", [1, 3, 300])
def test_chapters_stand_in_the_tag_in_time_order(count: int) -> None:
    mp3 = tagged(count)
    places = [mp3.index(b"chp%d\0" % at, mp3.index(b"CHAP")) for at in range(1, count + 1)]
    assert places == sorted(places)
    assert mp3.index(b"CTOC") < mp3.index(b"CHAP")


def test_one_ordered_top_level_table_lists_all_chapters() -> None:
    tables = read_back(tagged(255)).getall("CTOC")
    assert len(tables) == 1
    assert tables[0].flags == 0b11
    assert tables[0].child_element_ids == [f"chp{at}" for at in range(1, 256)]


def test_more_chapters_than_a_table_holds_are_listed_in_tables_below_it() -> None:
    tag = read_back(tagged(1000))
    tables = {table.element_id: table for table in tag.getall("CTOC")}
    top = [table for table in tables.values() if table.flags & 0b10]
    assert len(top) == 1
    listed = [
        child for below in top[0].child_element_ids for child in tables[below].child_element_ids
    ]
    assert listed == [f"chp{at}" for at in range(1, 1001)]
    assert all(table.flags & 1 for table in tables.values())
    assert len(tag.getall("CHAP")) == 1000


def test_a_player_shows_the_exact_length() -> None:
    assert MP3(BytesIO(tagged())).info.length == pytest.approx(LENGTH_S, abs=1e-9)


# ---------------------------------------------------------------- hostile texts

hostile = st.text(
    st.one_of(
        st.sampled_from("\0\r\n\t\x1b\x85\u2028\u202e\u2066\ud83d\udcff\ufeff\ufffe🚌一9"),
        st.characters(exclude_categories=()),
    ),
    max_size=200,
)


def retold(title: str, comment: str = "") -> ID3:
    """Read back a tag whose title, show, author and every chapter are called that."""
    named = tuple(replace(segment, title=title) for segment in segments(3))
    tag = id3(
        title=title,
        show=title,
        author=title,
        day=date(2023, 10, 4),
        segments=named,
        duration_s=LENGTH_S,
        cover=PNG,
        comment=comment,
    )
    return read_back(tag + join([FRAME * 100]))


@given(hostile, hostile)
def test_no_text_breaks_the_tag(title: str, comment: str) -> None:
    tag = retold(title, comment)
    chapters = tag.getall("CHAP")
    assert len(chapters) == 3
    assert tag.getall("APIC")[0].data == PNG
    read = {str(tag[name]) for name in ("TIT2", "TALB", "TPE1")}
    read |= {str(chapter.sub_frames["TIT2"]) for chapter in chapters}
    assert len(read) == 1
    (shown,) = read
    assert all(category(character) not in {"Cc", "Cs", "Zl", "Zp"} for character in shown)
    assert not set(shown) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\ufeff")
    assert len(tag.getall("COMM")[0].text) == 1


@given(st.text(st.characters(categories=("L", "M", "N", "P", "S", "Zs")), min_size=1))
def test_what_can_be_seen_arrives_unchanged(title: str) -> None:
    assert str(retold(title)["TIT2"]) == title
    comment = f"{title}\n\n{title}"
    assert retold("", comment).getall("COMM")[0].text == [comment]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("上\r\n下", "上 下"),
        ("上\t下", "上 下"),
        ("上\0下", "上下"),
        ("\ufeff\ufffe上\u202e下", "上下"),
        ("半\udcff个", "半个"),
        ("👩‍👩‍👧 家", "👩‍👩‍👧 家"),
        ("云　溪" * 10_000, "云　溪" * 10_000),
    ],
)
def test_a_hostile_title_keeps_what_it_says(title: str, shown: str) -> None:
    tag = retold(title, title)
    assert str(tag["TIT2"]) == shown
    assert str(tag["CHAP:chp3"].sub_frames["TIT2"]) == shown
