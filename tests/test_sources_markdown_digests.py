"""Newsletters and weeklies in Markdown: several stories below a title, and what is said around."""

from datetime import date

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.furniture.information import information
from briefing.sources.furniture.web_furniture import site_furniture
from briefing.sources.markdown.digests import day_of, is_digest, name_of, owner_in

ONE = "云溪县三河镇的老粮仓昨天正式改成社区图书馆，首批上架图书一万二千册。"
TWO = "沙坪乡的十二座石桥昨天全部完成加固，桥面加宽到四米，农用车可以直接通过。"
THREE = "县气象台预计，周末最低气温降到零下四度，菜农要提前给大棚加盖草帘。"
LINKS = tuple(f"https://yunxi.example/{at}" for at in (1, 2, 3))
READ_ON = tuple(f"[阅读全文 →]({link})" for link in LINKS)
NEWSLETTER = f"""# 云溪早餐 ☕ 3月12日 星期四

> 早上好！今天晴，-2℃～7℃。

[网页版](https://mail.yunxi.example/v) | [退订](https://mail.yunxi.example/u)

---

## 📌 要闻

### 老粮仓变身图书馆

{ONE}

{READ_ON[0]}

### 十二座石桥全部加固

{TWO}

{READ_ON[1]}

---

## 🌱 农事

### 周末给大棚加草帘

{THREE}

{READ_ON[2]}

---

**今日一签**：春天从石桥那边走来。

*赞助商内容：茶叶第二件半价，[点此领券](https://ad.yunxi.example/c)*

你收到这封邮件，是因为订阅了「云溪早餐」。 © 2026 云溪早餐编辑部
"""
WEEKLY = f"""# 云溪生活周刊（第 83 期）

> 每周五发布，记录云溪人做的有意思的东西。发布日期：2026-03-12

## 目录

- [观察](#观察)
  - [老粮仓变身图书馆](#老粮仓变身图书馆)

## 观察

### 老粮仓变身图书馆

![](./1.jpg)

{ONE}

## 农具

### 周末给大棚加草帘

{THREE}

## 订阅

- RSS：`https://weekly.yunxi.example/feed.xml`
- 每周五发到您的邮箱，不收一分钱。

## License

[CC BY-NC 4.0](./LICENSE) © 云溪生活周刊
"""


def articles(text: str) -> tuple[Article, ...]:
    return read(Document("page.md", text.encode(), "markdown")).articles


def told(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.section, each.headline, each.paragraphs) for each in articles(text)]


def test_a_newsletter_is_as_many_stories_as_it_links_to() -> None:
    assert told(NEWSLETTER) == [
        ("要闻", "老粮仓变身图书馆", (ONE,)),
        ("要闻", "十二座石桥全部加固", (TWO,)),
        ("农事", "周末给大棚加草帘", (THREE,)),
    ]
    found = articles(NEWSLETTER)
    assert tuple(each.link for each in found) == LINKS
    assert {(each.publisher, each.published) for each in found} == {("云溪早餐", date(2026, 3, 12))}


def test_a_weekly_says_nothing_of_itself() -> None:
    assert told(WEEKLY) == [
        ("观察", "老粮仓变身图书馆", (ONE,)),
        ("农具", "周末给大棚加草帘", (THREE,)),
    ]
    assert {(each.publisher, each.published) for each in articles(WEEKLY)} == {
        ("云溪生活周刊", date(2026, 3, 12))
    }


def test_a_newsletter_named_after_its_first_story_is_all_of_its_stories() -> None:
    found = articles(
        "---\ntitle: 云溪周末 | 第12期：老粮仓变身图书馆\ndate: 2026-03-12\n---\n\n"
        f"各位读者周末好。\n\n## 老粮仓变身图书馆\n\n{ONE}\n\n---\n\n*—— 广告 ——*\n\n"
        "**春茶预售，满百减二十。**\n\n---\n\n"
        f"## 十二座石桥全部加固\n\n{TWO}\n\n## 下期预告\n\n我们会去看山里的邮路。\n\n"
        "感谢阅读《云溪周末》！欢迎转发给朋友。\n"
    )
    assert [(each.headline, each.paragraphs) for each in found] == [
        ("老粮仓变身图书馆", (ONE,)),
        ("十二座石桥全部加固", (TWO,)),
    ]
    assert {(each.publisher, each.published) for each in found} == {("云溪周末", date(2026, 3, 12))}


def test_a_numbered_column_with_crossheads_stays_one_story() -> None:
    (article,) = articles(
        f"---\ntitle: 何以安：一座粮仓的新生\n---\n\n## 改造\n\n{ONE}\n\n## 开放\n\n{TWO}\n"
    )
    assert article.paragraphs == (ONE, TWO)


def test_the_word_that_marks_an_advertisement_ends_no_story_without_rules_around_it() -> None:
    (article,) = articles(f"# 老粮仓变身图书馆\n\n{ONE}\n\n广告\n\n{TWO}\n")
    assert article.paragraphs == (ONE, TWO)


def test_what_programs_write_of_words_is_none_of_them() -> None:
    (article,) = articles(
        "# 老粮仓变身图书馆 {#library .unnumbered}\n\n"
        f"{ONE}[^1] [馆长]{{.smallcaps}}说好。\n\n"
        '![](1.jpg){width="4.5in" height="3in"}\n\n'
        "  ------ ------\n  乡镇   食堂\n  三河   6\n  ------ ------\n\n"
        "+-----+-----+\n| 甲  | 乙  |\n+=====+=====+\n| 一  | 二  |\n+-----+-----+\n\n"
        f"{TWO}\n\n[^1]: 数据来自县文旅局。\n"
    )
    assert article.headline == "老粮仓变身图书馆"
    assert article.paragraphs == (f"{ONE}馆长说好。", TWO)


def test_one_link_to_the_whole_story_ends_none() -> None:
    (article,) = articles(f"# 老粮仓变身图书馆\n\n{ONE}\n\n{READ_ON[0]}\n\n{TWO}\n")
    assert article.paragraphs == (ONE, TWO)


def test_a_heading_inside_a_story_that_speaks_of_subscribing_stays_a_crosshead() -> None:
    (article,) = articles(f"# 老粮仓变身图书馆\n\n{ONE}\n\n## 订阅一份晚报的人\n\n{TWO}\n")
    assert article.paragraphs == (ONE, TWO)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("云溪早餐 ☕ 3月12日 星期四", "云溪早餐"),
        ("云溪生活周刊（第 83 期）", "云溪生活周刊"),
        ("云溪周报", "云溪周报"),
        ("云溪好事 Good News Digest", "云溪好事"),
        ("云溪早餐店12日重新开张", ""),
        ("老粮仓变身图书馆", ""),
    ],
)
def test_a_digest_is_known_by_its_title(title: str, name: str) -> None:
    assert (is_digest(title), name_of(title)) == (bool(name), name)


@pytest.mark.parametrize(
    ("title", "rights", "day"),
    [
        ("云溪早餐 3月12日 星期四", "© 2026 云溪早餐", date(2026, 3, 12)),
        ("云溪早餐 3月12日 星期四", "© 2019-2026 云溪早餐", date(2026, 3, 12)),
        ("云溪早餐 3月12日 周四", "Copyright 2025", None),
        ("云溪早餐 3月12日", "© 2026 云溪早餐", None),
        ("云溪早餐 2月30日 星期四", "© 2026 云溪早餐", None),
    ],
)
def test_a_weekday_vouches_for_the_year_of_the_rights(
    title: str, rights: str, day: date | None
) -> None:
    assert day_of(title, [rights]) == day


@pytest.mark.parametrize(
    ("title", "rights", "owner"),
    [
        ("云溪来信 058｜老粮仓", "© 2026 云溪来信", "云溪来信"),
        ("云溪来信 058｜老粮仓", "版权所有 云溪来信", "云溪来信"),
        ("老粮仓变身图书馆", "© 2026 云溪来信", ""),
        ("云溪来信 058｜老粮仓", "云溪来信写了十年。", ""),
    ],
)
def test_a_title_begins_with_the_name_that_the_rights_are_of(
    title: str, rights: str, owner: str
) -> None:
    assert owner_in(title, [rights]) == owner


def test_a_week_is_of_the_day_on_which_it_ends() -> None:
    found = articles(
        "# 云溪社区一周（2026年3月9日—15日）\n\n"
        f"### 1. 老粮仓变身图书馆\n\n{ONE}\n\n{READ_ON[0]}\n\n"
        f"### 2. 十二座石桥全部加固\n\n{TWO}\n\n{READ_ON[1]}\n\n## 联系我们\n\n有线索请来信。\n"
    )
    assert [each.headline for each in found] == ["老粮仓变身图书馆", "十二座石桥全部加固"]
    assert {(each.publisher, each.published) for each in found} == {
        ("云溪社区一周", date(2026, 3, 15))
    }


def test_each_story_of_a_newsletter_has_its_source_and_its_day() -> None:
    sources = (f"来源：[云溪晚报]({LINKS[0]})", f"来源：[云溪周末]({LINKS[1]})")
    found = articles(
        "# 云溪来信 · 第 96 期\n\n> 2026年3月12日 星期四 ｜ 每周四 ｜ [网页版](https://a.example/v)\n\n"
        f"早上好，愿你屋里有热汤。\n\n## 1. 老粮仓变身图书馆\n\n{ONE}\n\n{sources[0]}\n\n"
        f"## 2. 十二座石桥全部加固\n\n{TWO}\n\n{sources[1]}\n\n---\n\n"
        "如果你喜欢这封信，[转发给一位朋友](https://a.example/s)。\n\n© 云溪来信 2026\n"
    )
    assert [each.publisher for each in found] == ["云溪晚报", "云溪周末"]
    assert [each.link for each in found] == list(LINKS[:2])
    assert {each.published for each in found} == {date(2026, 3, 12)}


def test_a_source_that_leads_to_a_front_page_is_no_story_s_address() -> None:
    assert "link" not in information("来源：云溪晚报", ["https://yunxi.example/"])
    assert "link" not in information("来源：云溪晚报 作者：陆清荷", LINKS[:1])


def test_an_account_says_by_whom_on_a_line_of_its_own() -> None:
    said = information("原创 陆清荷 何以安 云溪发布")
    assert (said["reporters"], said["publisher"]) == (["陆清荷", "何以安"], ["云溪发布"])
    assert not information("原创 歌曲 二十首")
    (article,) = articles(
        "# 老粮仓变身图书馆\n\n原创 陆清荷 [云溪发布](javascript:void(0);)\n\n"
        "*2026年3月12日 18:05* *云溪*\n\n"
        f"**点击上方“云溪发布”关注我们**\n\n{ONE}\n\n**桥**\n\n{TWO}\n\n**END**\n"
    )
    assert (article.reporters, article.publisher) == (("陆清荷",), "云溪发布")
    assert article.paragraphs == (ONE, TWO)


def test_who_comments_is_no_reporter() -> None:
    (article,) = articles(
        f"# 老粮仓变身图书馆\n\n作者：陆清荷\n\n{ONE}\n\n### 评论 (12)\n\n"
        "**何以安** 2026-03-12 08:11\n好地方。\n"
    )
    assert (article.reporters, article.paragraphs) == (("陆清荷",), (ONE,))


def test_the_place_of_a_table_of_contents_is_no_subheadline() -> None:
    (article,) = articles(f"---\ntitle: 老粮仓变身图书馆\n---\n\n* content\n{{:toc}}\n\n{ONE}\n")
    assert (article.subheadlines, article.paragraphs) == ((), (ONE,))


@pytest.mark.parametrize(
    ("text", "is_furniture"),
    [
        ("喜欢这篇文章？订阅云溪慢报，每周三封。", True),
        ("如果你不想再收到，请点击退订。", True),
        ("赞助商内容：茶叶第二件半价", True),
        ("点击上方蓝字关注我们", True),
        ("本期赞助：云溪茶铺，报暗号减十元。", True),
        ("喜欢这封信，欢迎转给朋友。想退订请点这里。", True),
        ("本期赞助来自七个县的茶农。", False),
        ("他想退订去年的报纸，没有人理会。", False),
        ("喜欢钓鱼的人多，关注水质的人也多。", False),
        ("“喜欢就订阅。”他说。", False),
        ("赞助商来自七个县。", False),
    ],
)
def test_what_asks_to_subscribe_is_not_read(text: str, is_furniture: bool) -> None:  # noqa: FBT001
    assert bool(site_furniture(text)) == is_furniture
