"""Names written by their sound, and names that only their place tells."""

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.credits.bylines import byline
from briefing.sources.credits.writers import writer_placed, writers_beside
from briefing.sources.words.names import is_name
from briefing.sources.words.transliterated import is_transliterated


def articles(text: str) -> tuple[Article, ...]:
    return read(Document("page", text.encode(), "newspaper")).articles


@pytest.mark.parametrize(
    "name",
    [
        *("央金拉姆", "扎西顿珠", "索南措", "阿牛木支", "沙马阿依", "海来木呷", "阿此加"),
        *("巴特尔", "乌云其木格", "哈斯其其格", "格日勒图", "帕丽丹", "热依汗古丽", "吐尔逊江"),
        *("努尔兰", "赛力克", "迪丽拜尔"),
    ],
)
def test_a_name_by_its_sound_is_one_without_a_surname(name: str) -> None:
    assert is_transliterated(name)
    assert is_name(name)


@pytest.mark.parametrize(
    "word",
    [
        "乌鲁木齐",
        "俄罗斯",
        "金沙江",
        "东南亚",
        "哈哈哈",
        "开门红",
        "受欢迎",
        "正式开通",
        "喜获丰收",
    ],
)
def test_a_place_or_a_word_is_no_name(word: str) -> None:
    assert not is_transliterated(word)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("本报记者 阿牛木支", ("阿牛木支",)),
        ("□ 乌云其木格", ("乌云其木格",)),
        ("文/扎西顿珠 图/索南措", ("扎西顿珠", "索南措")),
        ("○ 文学院2024级　云水禅心", ("云水禅心",)),
        ("□ 陶远山　岩温罕", ("陶远山", "岩温罕")),
        ("（韦东 木子）", ("韦东", "木子")),
        ("提案人：市政协委员　岩温罕", ("岩温罕",)),
    ],
)
def test_a_sign_or_a_title_vouches_for_any_name(line: str, names: tuple[str, ...]) -> None:
    assert byline(line) == names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("石桥村　刀美英", "刀美英"),
        ("市民　才让草", "才让草"),
        ("（热轧厂　半夏）", "半夏"),
        ("（格桑）", "格桑"),
        ("（未完待续）", ""),
        ("（家长　易女士）", ""),
        ("石桥村　春耕进行时", ""),
        ("石桥村　种上了药材", ""),
    ],
)
def test_a_place_that_only_names_have_vouches_for_any(line: str, name: str) -> None:
    assert writer_placed(line) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [("读者 “听不清的老潘”", "听不清的老潘"), ("网友“渡口”", "渡口"), ("大学生“一元书摊”", "")],
)
def test_who_signs_with_what_others_call_them_is_set_apart(line: str, name: str) -> None:
    assert "".join(writers_beside(line)) == name


@pytest.mark.parametrize("line", ["石桥镇　一群果农", "城东区　几位家长", "青坪小区　部分业主"])
def test_several_who_would_not_be_named_sign_too(line: str) -> None:
    assert writers_beside(line)


TEXT = "　　河湾边的老磨坊停了整整四十年，今年春天它又转了起来，磨出的面还带着麦子的香。\n"


def test_a_name_that_no_surname_tells_is_told_by_where_the_others_stand() -> None:
    page = f"老磨坊\n陆清荷\n{TEXT}门前的渡口\n青禾\n{TEXT.replace('磨坊', '渡船')}"
    mill, ferry = articles(page)
    assert (mill.headline, mill.reporters) == ("老磨坊", ("陆清荷",))
    assert (ferry.headline, ferry.reporters) == ("门前的渡口", ("青禾",))


def test_a_headline_keeps_its_last_line_where_nobody_signs_so() -> None:
    page = f"□ 陆清荷\n{TEXT}老磨坊四十年后\n重新转动\n{TEXT.replace('磨坊', '渡船')}"
    assert articles(page)[-1].headline.endswith("重新转动")


def test_a_letter_is_signed_by_who_has_no_usual_name() -> None:
    letter = (
        "　　编辑同志：\n　　村口的路灯坏了半个多月，晚上孩子们放学回家只能摸黑走，请帮忙问一问。\n"
    )
    page = (
        f"路灯何时修好\n{letter}石桥村　刀美英\n"
        f"盼班车再多一趟\n{letter.replace('路灯坏了', '班车停了')}市民　才让草\n"
    )
    lamp, bus = articles(page)
    assert (lamp.headline, lamp.reporters) == ("路灯何时修好", ("刀美英",))
    assert (bus.headline, bus.reporters) == ("盼班车再多一趟", ("才让草",))
    assert not any("刀美英" in text for text in lamp.paragraphs)


@pytest.mark.parametrize(("last", "names"), [("何其平", ("何其平",)), ("何　平", ("何平",))])
def test_a_name_alone_below_the_last_of_signed_letters_is_who_wrote_it(
    last: str, names: tuple[str, ...]
) -> None:
    letters = "".join(
        f"{title}\n　　{title}，晚上孩子们放学回家只能摸黑走，请帮忙问一问。\n石桥市民　{name}\n"
        for title, name in (("村口的路灯坏了半个多月", "程柳"), ("渡口的班车停了半年", "陶文斐"))
    )
    page = f"{letters}柳湾的牌子要这样立\n　　柳湾的牌子，不如换个说法，告诉人往哪里走。\n{last}\n"
    assert articles(page)[-1].reporters == names


def test_a_word_alone_above_a_headline_signs_no_letter() -> None:
    letters = "".join(
        f"{title}\n　　{title}，晚上孩子们放学回家只能摸黑走，请帮忙问一问。\n石桥市民　{name}\n"
        for title, name in (("村口的路灯坏了半个多月", "程柳"), ("渡口的班车停了半年", "陶文斐"))
    )
    told = "柳湾的牌子要这样立\n　　柳湾的牌子，不如换个说法，告诉人往哪里走。\n"
    found = articles(f"{letters}{told}金点子\n台阶旁加一道坡\n{TEXT}")
    assert not any(each.reporters for each in found[2:])


def test_what_ends_with_a_character_of_a_title_waits_for_no_name() -> None:
    letter = (
        "　　编辑同志：\n　　村口的路灯坏了半个多月，晚上孩子们放学回家只能摸黑走，请帮忙问一问。\n"
    )
    page = f"路灯何时修好\n{letter}石桥镇中学　程述文\n回音壁\n路灯已经修好\n{TEXT}"
    assert articles(page)[0].reporters == ("程述文",)


def test_a_name_that_its_column_cut_off_its_title_signs_too() -> None:
    (mill,) = articles(f"老磨坊转起来\n　　本报记者 阿牛木支 通讯员\n云朵\n{TEXT}{TEXT}")
    assert mill.headline == "老磨坊转起来"
    assert mill.reporters == ("阿牛木支", "云朵")
