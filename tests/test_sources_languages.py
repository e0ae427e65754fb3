"""Only Chinese is told: a page in another language is refused, a story in one is named."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli import main
from briefing.digest import digest
from briefing.model import Article
from briefing.sources.words.languages import is_foreign

ENGLISH = (
    "New bridge opens in Qinghe\n\n"
    "QINGHE, March 11 -- A new bridge opened to traffic on Wednesday. It is 1,860 meters long.\n"
)
CHINESE = (
    "青禾大桥通车\n\n本报讯（记者 单雯）昨天，青禾大桥正式通车，大桥全长1860米，双向六车道。\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "A new bridge opened to traffic in Qinghe (青禾) on Wednesday, the city said.",
        "昨日、青禾市で新しい橋が開通し、多くの市民が訪れました。",
        "청화시에서 새로운 다리가 수요일에 개통되었습니다.",
        "Новый мост открыли в среду в Цинхэ, сообщает городская газета.",
    ],
)
def test_a_story_in_another_language_is_known(text: str) -> None:
    assert is_foreign(Article("", (text,)))


@pytest.mark.parametrize(
    "text",
    [
        "昨天，青禾区与IBM、Intel签署5G+工业互联网合作协议，完成MES、ERP、SaaS、B2B、C2C和O2O改造。",
        "昨天，青禾區與三家公司簽署合作協議。",
        "歌单：Let It Be、Yesterday、Hey Jude、Help、Michelle，昨晚在青禾剧院由本市合唱团演唱。",
        "120",
        "iPhone 17 Pro Max",
        "",
    ],
)
def test_chinese_with_names_of_other_languages_is_chinese(text: str) -> None:
    assert not is_foreign(Article("", (text,)))


def test_a_brief_is_made_of_chinese_alone() -> None:
    english = Article("New bridge opens in Qinghe", tuple(ENGLISH.split("\n\n")[1:]))
    chinese = Article("青禾大桥通车", ("昨天，青禾大桥正式通车，大桥全长1860米。",))
    (brief,) = digest([english, chinese], date(2026, 3, 12))
    assert brief.headline == "青禾大桥通车"


def script(folder: Path, text: str) -> Result:
    (folder / "page.txt").write_text(text, encoding="utf-8")
    return CliRunner().invoke(main, ["script", str(folder / "page.txt"), "--date", "2026-03-12"])


def test_a_page_without_chinese_is_one_clear_sentence(tmp_path: Path) -> None:
    done = script(tmp_path, f"Qinghe Daily\nMarch 12, 2026\n\n{ENGLISH}")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "page.txt: holds no story in Chinese, and only Chinese can be told" in done.stderr


def test_a_story_that_is_not_told_for_its_language_is_named(tmp_path: Path) -> None:
    done = script(tmp_path, f"青禾日报\n\n{CHINESE}\n{ENGLISH}")
    assert done.exit_code == 0
    assert "青禾大桥正式通车" in done.stdout
    assert "QINGHE" not in done.stdout
    assert "stories: 2 found, 0 merged or empty, 1 told" in done.stderr
    assert "not told: “New bridge opens in Qinghe” is not in Chinese" in done.stderr
