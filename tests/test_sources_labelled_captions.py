"""What stands below 图片： is a caption, and no paragraph of the story above."""

from collections.abc import Callable

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from tests.columns import in_columns

HEAD = "云溪日报\n2026年3月12日　星期四　第2版\n"
STORY = (
    "石板闸更换老化闸门\n"
    "本报石板闸3月11日讯记者程柳报道：石板闸用了三十年的六扇闸门今天全部换成钢闸门，汛期前投入使用。\n"
    "新闸门由柳河机械厂制造，一人在控制室里就能开关。\n"
)
NEXT = "云溪中学迁入新校\n本报讯（记者 穆见深）云溪中学昨天迁入城东新校，三千名学生开始上课。\n"
SHOWN = "第一次走进控制室的渔民，看到那么多的屏幕非常好奇，和值班员聊了起来。"


def _articles(page: str) -> tuple[Article, ...]:
    return read(Document("page", page.encode(), "newspaper")).articles


@pytest.mark.parametrize("setting", [str, in_columns])
@pytest.mark.parametrize(
    "captions",
    [
        f"图片：\n{SHOWN}\n",
        f"图片：\n{SHOWN}\n（新华社记者左铭云摄）\n",
        f"图片：\n１：{SHOWN}\n２：新闸门正在吊装，岸上站满了人。图为吊车。\n（新华社稿）\n",
        f"图片说明：\n{SHOWN}（本报记者左铭云摄）\n",
    ],
)
def test_what_a_label_calls_a_picture_is_no_text(
    captions: str, setting: Callable[[str], str]
) -> None:
    found = _articles(HEAD + setting(STORY + captions + NEXT))
    assert [each.headline for each in found] == ["石板闸更换老化闸门", "云溪中学迁入新校"]
    assert [len(each.paragraphs) for each in found] == [2, 1]
    assert found[0].paragraphs[-1] == STORY.splitlines()[-1]


def test_a_story_right_below_the_label_is_told() -> None:
    found = _articles(f"{HEAD}{STORY}图片：\n{NEXT}")
    assert [each.headline for each in found] == ["石板闸更换老化闸门", "云溪中学迁入新校"]


def test_only_the_captions_below_the_label_go() -> None:
    rest = "闸口还要再建一座鱼道，五月动工。"
    (first, _) = _articles(f"{HEAD}{STORY}图片：\n{SHOWN}\n{rest}\n{NEXT}")
    assert first.paragraphs[-1] == rest
