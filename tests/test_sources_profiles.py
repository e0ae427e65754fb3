"""A profile's parts tell of whom its headline names; what stands below them is another story."""

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.page.parts.drafts import Draft
from briefing.sources.page.parts.notice_stories import admonishes
from briefing.sources.page.parts.profiles import recalled
from briefing.sources.page.setting.lines import lines_of

PROFILE = (
    "渡口来了摆渡人",
    "——记柳湾村摆渡员程柳",
    (
        "清晨六点，程柳的木船准时靠上柳湾渡口。船舱里放着三把旧伞，谁忘了带就借给谁，第二天还回来"
        "就行；角落里还有一只药箱，是镇卫生院送的，里面的纱布和碘酒每月换一回。"
    ),
    (
        "程柳今年四十六岁，原先在县城开货车。前年秋天，老摆渡人退了休，村里问谁愿意接，他头一个举了"
        "手。“开车是送到就走，摆渡是送到了还得等。”他说。"
    ),
    "一支篙，撑过两千趟",
    (
        "程柳随身带着一个蓝皮本子，哪天过了多少人、水位几尺、谁家孩子要赶早课，都记在上面。两年下来"
        "，他一共撑了两千多趟，没有误过一班。"
    ),
    (
        "涨水的日子最难。他把船拴在老柳树上，一趟只坐四个人，来回跑十几趟，把上学的孩子都送过河才"
        "吃饭。村里七十岁以上的老人有三十位，他一个个都认得。"
    ),
    "一盏灯，照着晚归人",
    (
        "去年冬天下雪的夜里，镇上的医生要过河出诊。程柳披上棉衣就走，回来时天都亮了。医生执意要付船"
        "钱，他摆摆手，说灯一直亮着，本来就是给晚归的人照路的。"
    ),
)
LANTERN = (
    "扎一盏灯，逛一回集",
    (
        "庙会刚过，石桥小学的陶小文还把自己扎的鲤鱼灯挂在窗前。竹篾是爷爷劈的，纸是奶奶裱的，眼睛是"
        "自己画的，“画了三回，前两回像青蛙”。"
    ),
    (
        "今年的庙会没有请灯饰公司，镇文化站把任务交给十个村和两所学校，每村出灯二十盏。正月十五晚上，"
        "三百多盏手工灯沿着河岸排开，最大的一盏要四个人抬。"
    ),
)
ENDING = (
    "一条船，还要撑下去",
    (
        "村委会主任陶文斐介绍，渡船的经费由村里和镇上各出一半，今年还要添一条带篷的船，再请一个帮手。"
        "程柳听了很高兴，当天就把旧船重新上了一遍桐油。"
    ),
)
HIS = (
    "一条船，还要撑下去",
    (
        "今年他又多了一件事：教村里的年轻人撑船。学会的已经有三个，都能独自把船撑过河，再稳稳当当地"
        "靠上对岸，村里人都说后继有人了。"
    ),
)
FIRE = (
    "林区防火提示",
    (
        "清明将至，进山的人多了。请大家做到：不带火种进山，不在林区吸烟，不烧田坎草，不上坟烧纸。"
        "发现火情，请立即拨打值班电话：0000 119。"
    ),
    "柳湾镇森林防灭火指挥部",
    "2026年3月5日",
)


def articles_of(*rows: str) -> tuple[Article, ...]:
    page = "\n\n".join(("第02版：乡村生活\n2026年3月6日　星期五", *rows))
    return read(Document("page", page.encode(), "newspaper")).articles


def test_what_names_nobody_of_a_profile_is_another_story() -> None:
    found = articles_of(*PROFILE, *LANTERN)
    assert [each.headline for each in found] == [PROFILE[0], LANTERN[0]]


def test_the_last_part_of_a_profile_names_whom_it_is_of() -> None:
    profile, lantern = articles_of(*PROFILE, *ENDING, *LANTERN)
    assert profile.paragraphs[-1] == ENDING[1]
    assert lantern.headline == LANTERN[0]


def test_a_part_that_says_he_goes_on() -> None:
    (profile,) = articles_of(*PROFILE, *HIS)
    assert profile.paragraphs[-1] == HIS[1]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("——记柳湾村摆渡员程柳", "程柳"),
        ("—记摆渡人陶文斐", "陶文斐"),
        ("——记柳湾渡口", ""),
        ("——程柳和他的船", ""),
        ("柳湾记程柳", ""),
    ],
)
def test_whom_a_line_led_by_a_dash_recalls(line: str, name: str) -> None:
    assert recalled(lines_of(line), "程柳和陶文斐在柳湾渡口撑船。") == name


@pytest.mark.parametrize("title", ["林区防火提示", "致全镇村民的一封信", "清明祭扫须知"])
def test_what_an_office_asks_of_everybody_and_signs_is_no_part(title: str) -> None:
    *_, fire = articles_of(*PROFILE, title, *FIRE[1:])
    assert (fire.headline, fire.paragraphs) == (title, FIRE[1:])


@pytest.mark.parametrize(
    ("title", "rows"),
    [("林区防火提示", FIRE[1:2]), ("防火从渡口开始", FIRE[1:]), ("三条提示牌", FIRE[1:])],
)
def test_other_texts_ask_nothing_of_everybody(title: str, rows: tuple[str, ...]) -> None:
    assert not admonishes(Draft([*lines_of(title)], [*lines_of("\n".join(rows))]))
