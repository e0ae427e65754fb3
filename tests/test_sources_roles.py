"""What each line of a page is, by signs whose weights are learnt."""

from dataclasses import replace
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.page.parts.drafts import Story
from briefing.sources.page.roles import Role, roles_of
from briefing.sources.page.roles.chain import best_path, scored
from briefing.sources.page.roles.cut_lines import begins_in_column, goes_on_below
from briefing.sources.page.roles.kinds import ROLES
from briefing.sources.page.roles.page_signs import OFFSETS
from briefing.sources.page.roles.stories import kinds_by, stories_in
from briefing.sources.page.roles.weights import weights
from briefing.sources.page.setting.lines import lines_of

STORY = (
    "昨天上午，云溪区在柳编工坊举办了今年的第一期手艺课，三十多位居民跟着老师傅学编提篮。",
    "工坊负责人程柳说，课程每周六上午开班，材料由区文化馆免费提供，想来的人打个电话就行。",
)
NUMBERS = st.floats(-8, 8, width=32)


def articles_of(text: str) -> tuple[Article, ...]:
    return read(Document("page", text.encode(), "newspaper")).articles


@given(
    arrays(np.float32, st.tuples(st.integers(1, 5), st.just(3)), elements=NUMBERS),
    arrays(np.float32, (3, 3), elements=NUMBERS),
)
def test_no_other_path_through_the_roles_weighs_more(
    scores: np.ndarray, follows: np.ndarray
) -> None:
    def weight(path: tuple[int, ...]) -> float:
        own = sum(float(scores[at, role]) for at, role in enumerate(path))
        return own + sum(float(follows[pair]) for pair in pairwise(path))

    found = tuple(best_path(scores, follows))
    every = product(range(3), repeat=len(scores))
    assert weight(found) == pytest.approx(max(map(weight, every)), abs=1e-4)


def test_the_table_weighs_every_role_and_every_place() -> None:
    known = weights()
    assert known.signs.shape == (len(known.row) + 1, len(OFFSETS), len(ROLES))
    assert not known.signs[-1].any()  # what is not known says nothing
    assert np.abs(known.signs).sum(axis=(0, 1)).all()
    assert np.abs(known.signs).sum(axis=(0, 2)).all()
    assert np.isfinite(known.follows).all()


def test_a_line_weighs_the_same_whatever_stands_far_from_it() -> None:
    lines = lines_of("\n".join(STORY * 12))
    alone = scored(lines[:20], weights())
    longer = scored([*lines[:20], *lines_of("云溪日报\n天气")], weights())
    assert np.abs(alone[8:10] - longer[8:10]).max() < 1


def test_nothing_has_no_roles() -> None:
    assert roles_of([], []) == []


def test_what_the_rules_know_for_furniture_stays_unspoken() -> None:
    lines = lines_of("\n".join(("柳编手艺课开班", STORY[0], "编织间一角。", STORY[1])))
    believed = [Role.HEADLINE, Role.OPENING, Role.FURNITURE, Role.TEXT]
    found = roles_of(lines, believed)
    assert found[:3] == believed[:3]
    assert found[3] in {Role.PARAGRAPH, Role.TEXT}


@pytest.mark.parametrize("label", ["简讯", "校园短波", "乡镇传真"])
def test_each_paragraph_below_a_label_of_briefs_is_a_story(label: str) -> None:
    briefs = [
        "云溪区图书馆新到图书六千册，即日起在二楼新书区上架。",
        "区残联为二百名听力障碍人士免费适配助听器。",
        "青石街道组织二十八家餐饮单位开展燃气安全演练。",
    ]
    rows = ["柳编手艺课开班", *STORY, label, *briefs]
    found = articles_of("\n".join(f"　　{row}" if row[-1] == "。" else row for row in rows))
    assert [each.headline for each in found] == ["柳编手艺课开班", *[each[:-1] for each in briefs]]
    assert [each.paragraphs for each in found[1:]] == [(each,) for each in briefs]


def test_no_line_of_a_page_without_marks_or_datelines_is_lost() -> None:
    ferry = (
        "停航两年的河湾渡口三月一日起恢复夜航，每晚十六班，船票两元，老人凭证免费乘坐。",
        "船工郝长庚守了三十年渡口，他说头一回看见这么多人排队，夜里多跑了两班。",
    )
    text = "\n".join(("柳编手艺课开班", *STORY, "河湾渡口恢复夜航", *ferry))
    found = articles_of(text)
    assert [each.headline for each in found] == ["柳编手艺课开班", "河湾渡口恢复夜航"]
    assert [each.paragraphs for each in found] == [STORY, ferry]


def test_items_that_a_sign_leads_are_briefs_below_any_label_of_theirs() -> None:
    items = [
        "理发室免费开放：每周三、周六下午凭船员证或工牌登记。",
        "船员书架“换一本”活动：可带任意一本旧书，换走书架上一本。",
        "十二月十四日，职工医院眼科到港区义诊，名额八十个。",
    ]
    rows = ["柳编手艺课开班", *[f"　　{text}" for text in STORY], "海员之家"]
    found = articles_of("\n".join([*rows, *[f"　　◇{item}" for item in items]]))
    assert [each.headline for each in found][1:] == [item[:-1] for item in items]
    names = "\n".join(
        [*rows[:-1], "光荣榜", *[f"　　◇{name}" for name in ("池晚", "白露", "石桥")]]
    )
    assert len(articles_of(names)) < len(found)


def test_a_headline_above_a_mark_of_continuation_keeps_its_text() -> None:
    rows = ["奋力谱写云溪新篇章", "（上接第1版）", *STORY]
    lines = [replace(line, number=at) for at, line in enumerate(lines_of("\n".join(rows)))]
    for mark in (Role.HEADLINE, Role.FURNITURE, Role.OPENING):
        (story,) = stories_in(lines, [Role.HEADLINE, mark, Role.OPENING, Role.PARAGRAPH])
        assert story.heading == (lines[0],)
        assert story.body == tuple(lines[1:])


def test_the_last_character_of_a_torn_line_heads_nothing() -> None:
    lines = lines_of(
        "跳绳赛成绩揭晓\n　　三分钟长绳：渡口小学431\n个\n夜校开班\n　　夜校昨晚开班。\n"
    )
    numbered = tuple(line.placed(number=at) for at, line in enumerate(lines))
    seen = (Role.HEADLINE, Role.OPENING, Role.HEADLINE, Role.HEADLINE, Role.OPENING)
    first, second = stories_in(numbered, seen)
    assert [line.text for line in first.body] == ["三分钟长绳：渡口小学431", "个"]
    assert [line.text for line in second.heading] == ["夜校开班"]


def test_no_heading_holds_the_salutation_of_a_letter() -> None:
    rows = ["楼道灯修好了", "编辑同志：", *STORY]
    lines = [replace(line, number=at) for at, line in enumerate(lines_of("\n".join(rows)))]
    (story,) = stories_in(lines, [Role.HEADLINE, Role.HEADLINE, Role.OPENING, Role.PARAGRAPH])
    assert story.heading == (lines[0],)


def test_headlines_that_somebody_marked_are_believed() -> None:
    text = f"## 柳编手艺课开班\n\n{STORY[0]}\n\n## 简讯\n\n{STORY[1]}\n\n{STORY[0]}\n"
    assert [len(each.paragraphs) for each in articles_of(text)] == [1, 2]


def test_what_the_rules_took_for_text_may_be_the_headline() -> None:
    kicker = (
        "秋收收官，一边是烘干机前排长队，一边是粮价走低。位于两河交界处的石门渡，农户正在盘算——"
    )
    told = articles_of(
        f"{kicker}\n一亩稻子的\n“细账”与“粗账”\n本报记者　简　川\n"
        "　　十月上旬，石门渡的稻子割完了。天还没亮，种粮户卢长顺已经把\n"
        "拖拉机开到了烘干中心的门口，前面还排着十一辆车。\n"
        "　　“湿谷子存不住，一天就发热。”他说，今年一亩地多收了六十斤，\n"
        "烘干费却涨了两成，两本账要放在一起算。\n"
    )
    assert [each.headline for each in told] == ["一亩稻子的“细账”与“粗账”"]
    assert told[0].paragraphs[0].startswith("十月上旬")


def test_a_sentence_above_who_signs_a_letter_ends_it() -> None:
    rows = ["楼道灯修好了", *STORY, "请借贵报一角，谢谢两位师傅！", "本报记者　石桥"]
    lines = [replace(line, number=at) for at, line in enumerate(lines_of("\n".join(rows)))]
    roles = [Role.HEADLINE, Role.OPENING, Role.PARAGRAPH, Role.HEADLINE, Role.BYLINE]
    (story,) = stories_in(lines, roles)
    assert story.body == tuple(lines[1:])
    below = replace(lines[1], number=5)
    assert len(stories_in([*lines, below], [*roles, Role.OPENING])) == 2


def test_no_salutation_is_furniture_by_its_role() -> None:
    lines = lines_of("楼道灯修好了\n编辑同志：\n" + STORY[0])
    furniture = [Role.HEADLINE, Role.FURNITURE, Role.FURNITURE]
    assert kinds_by(furniture, lines, [""] * 3) == ["", "", "other"]


def test_what_stands_above_a_name_and_a_text_is_their_headline() -> None:
    poem = "　　船泊在芦苇的影子里\n　　桨声睡了\n　　只有灯，还替谁\n　　醒着\n"
    page = f"柳编课\n陆清荷\n　　{STORY[0]}\n　　{STORY[1]}\n夜泊（外一首）\n程柳岸\n{poem}"
    assert [each.headline for each in articles_of(page)] == ["柳编课", "夜泊（外一首）"]


def test_what_is_said_in_a_story_parts_it() -> None:
    told = "“总要有人接着编下去。”程柳把新剥的柳条泡进水里，又教起了下一位居民。"
    page = (
        f"守着一间柳编工坊的人\n本报记者　陆清荷\n　　{STORY[0]}\n　　{STORY[1]}\n"
        f"“总要有人接着编”\n　　这几年来学的人多了，年轻人也来了。\n　　{told}\n"
    )
    (article,) = articles_of(page)
    assert article.paragraphs[-1] == told
    assert "“总要有人接着编”" not in article.paragraphs


def test_a_headline_in_quotes_keeps_its_story() -> None:
    page = (
        f"柳编课开班\n　　本报讯（记者 陆清荷）{STORY[0]}\n　　{STORY[1]}\n"
        f"“我想让更多人学会”\n　　本报讯（记者 程柳岸）{STORY[1]}\n　　{STORY[0]}\n"
    )
    assert [each.headline for each in articles_of(page)] == ["柳编课开班", "“我想让更多人学会”"]


def test_a_line_with_a_full_stop_inside_is_text_whatever_its_role() -> None:
    page = "取暖别大意\n入冬后，一氧化碳中毒多了起来。消防部门提醒：\n1.装好烟囱；\n2.常开窗。"
    lines = [replace(line, number=at) for at, line in enumerate(lines_of(page))]
    roles = [Role.KICKER, Role.HEADLINE, Role.OPENING, Role.TEXT]
    (story,) = stories_in(lines, roles)
    assert [line.text for line in story.heading] == ["取暖别大意"]
    assert len(story.body) == 3


def test_a_part_above_the_salutation_of_a_letter_is_another_letter() -> None:
    page = "路灯不亮了\n桥上的灯坏了一个月。\n一封感谢信\n编辑同志：\n借贵报说一声谢谢。"
    lines = [replace(line, number=at) for at, line in enumerate(lines_of(page))]
    roles = [Role.HEADLINE, Role.OPENING, Role.CROSSHEAD, Role.PARAGRAPH, Role.PARAGRAPH]
    assert [len(each.heading) for each in stories_in(lines, roles)] == [1, 1]


def test_the_last_sentence_above_who_wrote_it_is_never_dropped() -> None:
    page = """\
云溪晚报
老人坐过站冻得发抖
公交司机下班开私家车送他回家
　　晚报讯（记者 程柳）昨天上午，家住长
虹里的朱阿姨把一面锦旗送到了公交公司。
　　事情发生在二十二日晚，末班车开到终
点站，司机清车时发现后排还坐着一位老人。
凌晨电动车抱团起火
保安大叔拖出十一辆
　　昨日凌晨，春晓花园车棚内一辆电动自
行车突然冒烟起火，并引燃旁边两辆车。
　　据初步调查，起火车辆为私自改装的大
容量锂电池，当时并未充电。
{last}
新闻热线：60160166
"""
    last = "具体原因仍在进一步调查中。（程柳）"
    told = read(Document("page", page.format(last=last).encode(), "newspaper")).articles
    assert told[-1].paragraphs[-1].endswith("仍在进一步调查中。")


@pytest.mark.parametrize(
    ("text", "below", "role", "goes_on"),
    [
        ("如今，摆渡人程柳坐在值班室里点", "一点手机，闸门就能升降。", Role.TEXT, True),
        ("如今，摆渡人程柳坐在值班室里点", "　　闸门升了。", Role.TEXT, False),
        ("如今，摆渡人程柳坐在值班室里点", "一点手机，闸门就能升降。", Role.PARAGRAPH, False),
        ("闸门怎么升", "如今，摆渡人程柳坐在值班室里。", Role.TEXT, False),
        ("如今，摆渡人程柳坐在了值班室。", "一点手机，闸门就能升降。", Role.TEXT, False),
    ],
)
def test_a_line_that_its_column_cut_is_no_furniture_above_what_goes_on(
    text: str, below: str, role: Role, *, goes_on: bool
) -> None:
    body = tuple(
        line.placed(column=15, full=15, number=at)
        for at, line in enumerate(lines_of(f"{text}\n{below}"))
    )
    found = [*goes_on_below(Story((), body), [Role.FURNITURE, role])]
    assert found == ([body[0]] if goes_on else [])


def test_only_its_sign_begins_a_brief_in_a_column() -> None:
    rows = (
        *("民生快递", "●区供水公司消息，5月22日22时至", "次日6时停水，请提前储水。"),
        *("●本周六上午，区医院义诊。", "●即日起，85路公交车改道。"),
    )
    label, *body = (line.placed(number=at) for at, line in enumerate(lines_of("\n".join(rows))))
    roles = [Role.KICKER, Role.HEADLINE, Role.OPENING, Role.OPENING, Role.TEXT]
    assert [*begins_in_column(Story((label,), tuple(body)), roles)] == body[:3]
