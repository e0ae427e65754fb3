"""The paper's name and the edition's day are read wherever a page prints them."""

import pytest

from briefing.sources.imprint import day_of, paper_of
from briefing.sources.lines import lines_of
from briefing.sources.margins import kinds_of

STORY = "云溪老街步行桥开放\n　　本报讯（记者 白露）昨天，云溪区老街步行桥开放。\n"
HEADS = (
    ("综合新闻　　云岭报　　2\n2026年3月12日　星期四\n", "云岭报"),
    ("党建　　　2026年3月12日　星期四　　　云溪新闻　　　03\n", "云溪新闻"),
    ("今日云溪\n2026.3.12　星期四　第三版　乡镇快递\n", "今日云溪"),
    ("03版：民生\n上一版　下一版\n今日云溪\n", "今日云溪"),
    ("云溪报　教育·卫生\n6\n", "云溪报"),
    ("云溪通讯　　3　　言论\n2026年3月12日　星期四\n", "云溪通讯"),
    ("健康周刊　10\n2026年3月12日　星期四\n云溪都市晚报\n", "云溪都市晚报"),
    ("县区新闻\n2026年3月12日　星期四\n云溪日报　3\n", "云溪日报"),
    ("云泽电力　02　基层动态\n2026年3月12日　星期四\n", "云泽电力"),
    ("云溪教育\n2026年3月12日　周四　第六版\n", "云溪教育"),
    ("云溪轨道交通报\n2026年3月12日\n", "云溪轨道交通报"),
    ("云江水电建设\nYUNJIANG HYDROPOWER\n2026年3月12日　星期四\n", "云江水电建设"),
    ("云电报  YUNDIAN NEWS\n第2版 生产一线\n", "云电报"),
    ("云溪晚报数字报-第A04版：民生\n2026年3月12日\n", "云溪晚报"),
    ("3版　公告·信息\n云岭报　2026年3月12日　广告热线：0000-7712020\n", "云岭报"),
    ("云溪视窗\n中共云溪区委宣传部主办\n2026年3月12日　第23期\n", "云溪视窗"),
    ("2　　安全·运输\n2026年3月12日　星期四\n云溪铁道\n", "云溪铁道"),
    ("云 溪 体 育\n足球·综合\n2026.3.12　周四　12\n", "云溪体育"),
    ("健康园地\n2026年3月12日\n", ""),
    ("健康园地\n（数据来源：县价格监测中心）\n", ""),
    ("健康园地\n来源：县气象局\n", ""),
    ("要闻\n2026年3月12日\n", ""),
    ("特稿\n2026年3月12日\n", ""),
    ("社区新闻\n2026年3月12日　第3版\n", ""),
    ("读者之声\n2026年3月12日\n", ""),
    ("云溪新闻\n2026年3月12日\n", "云溪新闻"),
    ("行情快报\n2026年3月12日\n", ""),
    ("今日云溪\n中共云溪县委机关报\n2026年3月12日\n", "今日云溪"),
)


@pytest.mark.parametrize(("head", "name"), HEADS)
def test_a_paper_is_named_by_its_pages_head(head: str, name: str) -> None:
    lines = lines_of(head + STORY)
    assert paper_of(lines, kinds_of(lines)) == name


def test_a_paper_is_named_by_its_pages_foot() -> None:
    lines = lines_of(STORY + "责任编辑 白露 校对 石桥\n云溪酒业\n2026.3.12 总第482期 第3版\n")
    assert paper_of(lines, kinds_of(lines)) == "云溪酒业"


@pytest.mark.parametrize(
    "head",
    [
        "云溪日报\n2026年3月\n12\n星期四\n",
        "云溪日报\n1956年7月1日创刊\n2026年3月\n12日\n星期四\n",
        "云溪日报\n1956年7月1日创刊\n2026年\n3月12日\n星期四\n",
        "云溪日报\n2026年\n3月\n12\n星期四\n",
        "云溪日报\n1956年7月1日创刊\n2026年3月12日　星期四\n",
        "云溪日报\n一九五六年七月一日创刊\n2026年3月12日　星期四\n",
        "云溪日报\n1986年5月4日复刊　2026年3月12日　星期四\n",
        "云溪日报\n2026年3月12日　创刊号\n",
        "云溪日报\n3月12日　2026　星期四\n",
        "农技110\n2026年3月12日　第16期　7\n",
        "云溪侨刊　二〇二六年第四期　　三月十二日出版\n",
        "云溪学院报\n2026年3月12日　第9期　责任编辑：白 露　电子信箱：yb@sample.example\n",
        "4 副刊 | 桐花\n云溪学院报\n2026年3月12日  编辑：白露  E-mail：fukan@sample.example\n",
    ],
)
def test_the_day_is_read_however_a_page_sets_it(head: str) -> None:
    lines = lines_of(head + STORY)
    assert str(day_of(lines, kinds_of(lines))) == "2026-03-12"
