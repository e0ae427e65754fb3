"""Page furniture is known by sight; sentences that only mention it are not."""

import pytest

from briefing.sources.furniture import edition_day, furniture
from briefing.sources.places import own_place


@pytest.mark.parametrize(
    "line",
    [
        "A02 要闻",
        "第3版",
        "03",
        "- 2 -",
        "要闻 02版",
        "责任编辑:白露 美编:石桥 校对:田野",
        "责任编辑 石桥 美编 白露",
        "新闻热线:0000-8888001",
        "投稿邮箱:desk@example.org",
        "2023年10月24日 星期二",
        "云溪日报 2023年10月24日 星期二 第6212期",
        "星期二 农历九月初十",
        "农历癸卯年九月初十",
        "今天多云到晴,偏北风3到4级,气温12~21℃",
        "天气 今天晴到多云",
        "今日导读",
        "老街步行桥今天开放 ▶3版",
        "桥上看风景……3版",
        "详见第2版",
        "图为候鸟在湖面飞翔。 本报记者 屠铭 摄",
        "▲新桥夜景。",
        "新华社发",
        "本报记者 屠铭 摄",
        "广告",
        "遗失声明:张某遗失身份证一张,声明作废。",
        "扫描二维码 看更多新闻",
        "www.example.org",
        "—————",
        "简明新闻",
        "云溪日报",
    ],
)
def test_furniture_is_recognised(line: str) -> None:
    assert furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "云溪老街步行桥建成通行",
        "我区新增停车泊位820个",
        "昨天,云溪河正式恢复通航。",
        "2023年10月24日,云溪区召开会议,部署秋冬季工作。",
        "责任编辑室走进校园,给学生讲报纸的故事。",
        "今年气温比常年高2℃,水稻长势良好。",
        "市民可拨打热线12345反映问题。",
        "新华社区举行邻里节",
        "第3届龙舟赛落幕",
        "图书馆延长开放",
        "广告公司为老街设计新标识",
        "摄影展在区文化馆开幕",
        "3个村通了公交",
        "版画展开幕",
    ],
)
def test_a_line_of_a_story_is_no_furniture(line: str) -> None:
    assert furniture(line) == ""


def test_the_edition_day_is_read_from_any_usual_date_line() -> None:
    assert str(edition_day("云溪日报 ２０２３年10月24日 星期二")) == "2023-10-24"
    assert str(edition_day("2023-10-24")) == "2023-10-24"
    assert edition_day("2023年13月40日") is None
    assert edition_day("星期二") is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("我区举行比赛。云溪区的队伍来了,云溪区赢了。", "云溪区"),
        ("我市召开会议。临江市和梅岭县参加。", "临江市"),
        ("我区举行比赛,各小区、园区、社区参加。", ""),
        ("云溪区举行比赛。", ""),
        ("我区举行比赛。云溪区、青石区都来了。", ""),
    ],
)
def test_our_district_is_the_one_the_page_names_most(text: str, place: str) -> None:
    assert own_place(text) == place
