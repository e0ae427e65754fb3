"""The corpus of an archive is read into pages that are stories still."""

import json
from datetime import date
from pathlib import Path
from random import Random

from tests.archive_figures import pages, stories, write
from tests.archive_truth import line_of

CORPUS = """\
云溪/ns  修/v  渠/n
本报/r  云溪/ns  １月/t  ３日/t  讯/Ng  [云溪/ns  水利局/n]nt  今天/t  开工/v  。/w
全长/n  ９/m  公里/q  。/w  （/w  金/nr  满仓/nr  ）/w

石板闸/ns  通车/v
本报/r  石板闸/ns  一月/t  五日/t  电/n  大桥/n  今天/t  通车/v  。/w

柳河/ns  丰收/v
新华社/nt  柳河/ns  １月/t  ６日/t  电/n  稻子/n  丰收/v  了/u  。/w

诗/n
没有/v  电头/n  的/u  一/m  篇/q  。/w
"""


def test_words_are_told_without_their_tags() -> None:
    assert line_of(1, "[云溪/ns  水利局/n]nt  开工/v  。/w").text == "云溪水利局开工。"


def test_stories_have_their_headlines_and_the_day_of_their_page() -> None:
    found = stories(CORPUS.splitlines())
    assert [each.headings for each in found] == [
        ["云溪修渠"],
        ["石板闸通车"],
        ["柳河丰收"],
        ["诗"],
    ]
    assert found[0].paragraphs[1] == "全长９公里。（金满仓）"
    assert [each.day for each in found] == [date(1998, 1, day) for day in (4, 6, 7, 7)]
    assert [each.fits for each in found] == [True, True, True, False]
    (page,) = pages(found, Random(7))  # noqa: S311 - pages, not secrets
    assert len(page) == 3


def test_pages_are_written_with_their_truth(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.txt"
    corpus.write_text(CORPUS, encoding="utf-8")
    assert write(corpus, tmp_path, 8) == 1
    text = (tmp_path / "001.txt").read_text(encoding="utf-8").splitlines()
    assert text[0].startswith("1998年1月4日　星期日")
    assert text[1] == "云溪修渠"
    assert max(map(len, text[1:])) <= 8
    truth = json.loads((tmp_path / "001.json").read_text(encoding="utf-8"))
    assert truth["articles"][0]["paragraphs"][1] == "全长９公里。"
