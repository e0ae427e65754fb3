"""What a headline promises is told where the story says it, though it does so in other words."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.news.promises import PROMISES, promised
from briefing.model import Article

DAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("headline", "keeps", "name"),
    [
        ("假冒云溪牌水泵 夫妻俩双双获刑", "韦某被判处有期徒刑二年，并处罚金5万元。", "verdict"),
        ("偷电缆的两人落网", "3月10日，民警在石板闸抓获韦某、覃某。", "arrest"),
        ("云溪中学合唱团摘得金奖", "云溪中学合唱团获得一等奖。", "prize"),
        ("白鹭队补时绝杀", "白鹭队主场2比1战胜铁马队。", "score"),
        ("三项纪录被改写", "本届运动会共有3项赛会纪录被刷新。", "record"),
        ("游客被困江心洲", "3月10日21时，两人被安全接上岸。", "rescue"),
        ("云溪二桥通车", "3月10日，云溪二桥建成通车。", "opening"),
        ("旧书集市何时开", "集市3月28日开张。", "day"),
        ("云溪茶园提前六天开采", "3月10日，头茶开采，比去年早了六天。", "shift"),
        ("一棵桃树鼓起钱袋", "去年每户增收1.2万元。", "gain"),
        ("石板闸出土古船", "考古队在石板闸发现一条宋代木船。", "find"),
    ],
)
def test_a_promise_is_known_by_what_keeps_it(headline: str, keeps: str, name: str) -> None:
    others = ["云溪河边的柳树绿了。", "大家都说好。"]
    assert name in [each.name for each in promised(headline, [*others, keeps])]
    assert name not in [each.name for each in promised(headline, others)]


def test_each_promise_has_a_name_of_its_own() -> None:
    names = [each.name for each in PROMISES]
    assert len({*names}) == len(names)


def test_a_headline_that_promises_nothing_waits_for_nothing() -> None:
    assert promised("云溪河边柳色新", ["3月10日，柳树绿了，法院判决生效。"]) == ()


def test_a_brief_tells_how_it_ended_where_the_headline_says_that_it_did() -> None:
    article = Article(
        "白鹭队补时绝杀",
        (
            "昨晚的石板闸体育场，九千名球迷等到了全场最响亮的一声欢呼。",
            "上半场铁马队利用角球机会先入一球，此后守得很紧，白鹭队控球率高，却屡屡射偏。",
            "下半场白鹭队换上两名年轻前锋，进攻有了起色，球迷的鼓声也越来越响。",
            "补时第四分钟，韦小山在禁区前怒射破门，白鹭队2比1逆转铁马队。",
            "赛后韦小山说，他每天下班后都要加练一百脚射门，已经坚持了三年。",
        ),
    )
    (brief,) = digest([article], DAY, tellings=False)
    assert "2比1" in "".join(brief.sentences)
