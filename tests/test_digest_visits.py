"""A visit is told apart from what was said there, where both in one are too long."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.facts import check
from briefing.digest.news.candidates import candidates
from briefing.digest.shortening.visits import apart
from briefing.model import Article

DAY = date(2026, 3, 12)
LEAD = (
    "3月10日至11日，县委副书记、县长韩守成先后到石板闸镇、柳河乡等地调研春耕生产和粮食安全时强调，"
    "要抢抓农时，把稳住面积、提高单产作为硬任务。"
)


@pytest.mark.parametrize(
    ("printed", "visit", "said"),
    [
        (
            "县长韩守成3月10日在会见云溪商会代表时指出，营商环境是第一环境。",
            "县长韩守成3月10日会见云溪商会代表",
            "韩守成指出，营商环境是第一环境。",
        ),
        (
            "3月10日，市委书记石承岳深入联系点调研时反复强调：要守牢底线，不出问题。",
            "3月10日，市委书记石承岳深入联系点调研",
            "石承岳反复强调：要守牢底线，不出问题。",
        ),
        (
            "县长韩守成3月10日在县政府会见云溪商会代表团后表示，愿把合作的路越走越宽。",
            "县长韩守成3月10日在县政府会见云溪商会代表团",
            "韩守成表示，愿把合作的路越走越宽。",
        ),
        (
            "云溪县委3月10日上午在石板闸镇召开专题会议强调，要抢抓农时，不误春耕。",
            "云溪县委3月10日上午在石板闸镇召开专题会议",
            "会议强调，要抢抓农时，不误春耕。",
        ),
        (
            "白鹭国总理冯·佩罗3月10日在接受云溪电视台专访时说，两地的贸易去年翻了一番。",
            "白鹭国总理冯·佩罗3月10日接受云溪电视台专访",
            "冯·佩罗说，两地的贸易去年翻了一番。",
        ),
        (
            "白鹭国外交部长佩莱3月10日下午在国宾馆同韩守成会谈时表示，愿扩大粮食贸易。",
            "白鹭国外交部长佩莱3月10日下午在国宾馆同韩守成会谈",
            "佩莱表示，愿扩大粮食贸易。",
        ),
    ],
)
def test_the_visit_comes_first_and_then_what_was_said(printed: str, visit: str, said: str) -> None:
    assert apart(printed) == (visit, said)


@pytest.mark.parametrize(
    "printed",
    [
        "县长韩守成3月10日强调，营商环境是第一环境。",
        "企业在调研时强调，订单不缺，缺的是人。",
        "县长韩守成在石板闸镇调研，当时强调过这一点，要守牢底线。",
        "县长韩守成在石板闸镇调研并及时指出，河堤的裂缝必须马上处理。",
        "石板闸村的村民联名召集全村人举行会议，提出，渠水要按户轮流放。",
        "石板闸村的村民联名要求召开会议强调，渠水要按户轮流放。",
        "县长韩守成3月10日在会后说，米价还会降一点。",
        "县长韩守成在谈到物价时说，米价还会降一点。",
    ],
)
def test_nothing_else_is_told_apart(printed: str) -> None:
    assert apart(printed) == ()


def test_what_is_said_with_ease_stays_one_sentence() -> None:
    short = "县长韩守成3月10日在石板闸镇调研时强调，要抢抓农时。"
    (found,) = candidates([short])
    assert found.spoken == (short,)


def test_the_visit_and_what_was_said_are_both_proven() -> None:
    (found,) = candidates([LEAD])
    visit, said = found.spoken
    assert visit.endswith("调研春耕生产和粮食安全。")
    assert said.startswith("韩守成强调，要抢抓农时，")
    article = Article("抢抓农时抓好春耕", (LEAD, "县直有关部门负责人参加调研。"))
    assert check(found.spoken, article, DAY) == ()
    assert check([said.replace("韩守成", "石承岳")], article, DAY) != ()
    assert check([said.replace("强调", "要求")], article, DAY) != ()


def test_a_lead_that_was_too_long_to_be_told_is_told() -> None:
    more = "韩守成走到田边，与种粮大户算了一笔账，一亩小麦的种子、化肥比去年省了46元。"
    (brief,) = digest([Article("抢抓农时抓好春耕", (LEAD, more))], DAY)
    assert "石板闸镇" in brief.sentences[0]
    assert brief.sentences[1].startswith("韩守成强调")
    assert max(map(len, brief.sentences)) <= 60
