"""What is cut never turns the meaning round."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.clauses.meaning import governs, limits
from briefing.digest.shortening.spoken import spoken
from briefing.digest.shortening.trimming import trimmed
from briefing.model import Article

DAY = date(2023, 10, 24)
LONG = "沿江三个街道的排水泵站、闸门和应急物资仓库都已经安排专人值守"


@pytest.mark.parametrize(
    ("governing", "governed"),
    [
        ("如果水位继续上涨", "稻香镇将启用蓄洪区"),
        ("若资金到位", "工程年内开工"),
        ("一旦发现险情", "相关路段立即封闭"),
        ("恢复供水初期如水质发黄", "用户放水片刻再用"),
        ("如对公示对象有意见", "干部群众可来电反映"),
        ("除非另行通知", "公园不再开放"),
        ("即使下雨", "比赛照常举行"),
        ("据网上传言", "大坝已经开裂"),
        ("网传大坝开裂", "居民连夜搬离"),
        ("据警方通报", "嫌疑人已经落网"),
        ("市气象台预计", "全市气温将下降9到11℃"),
        ("云溪公司计划明年开工", "工厂年产电池十万组"),
        ("主办方称", "门票已经售完"),
        ("远汀公司否认", "储能业务已经出售"),
        ("专家认为", "水体仍处于轻度富营养状态"),
    ],
)
def test_what_is_only_so_under_a_clause_is_not_said_without_it(
    governing: str, governed: str
) -> None:
    sentence = f"{LONG}，{governing}，{governed}，{LONG}。"
    assert governs(governing)
    for said in spoken(sentence):
        assert governed not in said or governing in said


@pytest.mark.parametrize(
    "limit",
    [
        "但节假日除外",
        "不过老人和儿童不受限制",
        "不包括石桥镇",
        "法定节假日除外",
        "仅限首次申请的家庭",
        "但尚未通过验收",
        "否则需要重新申请",
        "至上午9点40分陆续恢复",
        "管理处否认收过门票",
    ],
)
def test_an_exception_goes_with_what_it_is_an_exception_from(limit: str) -> None:
    sentence = f"从今年起青石湖景区对全市居民免费开放，{limit}。"
    assert limits(limit)
    assert trimmed(sentence, 60, 9) == sentence
    assert trimmed(sentence, len(sentence) - 2, 9) == ""
    for said in spoken(f"{LONG}，青石湖景区对全市居民免费开放，{LONG}，{limit}。"):
        assert "免费开放" not in said or limit in said


@pytest.mark.parametrize(
    "word",
    [
        *("未获批准", "不再收取手续费", "没有发现异常", "禁止通行", "取消年审", "暂停营业"),
        *("约12家", "近12家", "超过12家", "至少12家", "不超过12家", "12家以上", "不足12家"),
        *("拟设立12家", "有望设立12家", "比去年多12家", "低于去年同期"),
    ],
)
def test_a_word_that_decides_the_meaning_stays_in_its_clause(word: str) -> None:
    text = f"昨天上午,云溪银行宣布,该行网点{word},相关业务由石桥支行办理。"
    (brief,) = digest([Article(f"云溪银行网点{word}", (text,))], DAY)
    for telling in brief.tellings[1:]:
        said = "".join(telling)
        assert "网点" not in said or word in said
    assert word in brief.headline


@pytest.mark.parametrize(
    ("headline", "kept"),
    [
        ("临江东湖商场有四岁儿童被拐走并被转移到外地的消息在网络上广泛传播 警方称系谣言", "谣言"),
        ("云溪音乐节和石桥草莓节以及稻香镇丰收节庆典三项大型户外群众文化活动因暴雨取消", "取消"),
    ],
)
def test_a_headline_is_never_shortened_to_its_contrary(headline: str, kept: str) -> None:
    (brief,) = digest([Article(headline, ("昨天,警方通报了有关情况,活动不再举行。",))], DAY)
    assert len(brief.headline) <= 30
    assert kept in brief.headline


def test_a_condition_goes_with_what_it_leads_to() -> None:
    sentence = "但倘若只在微信群里发一个通知，没人去看大棚，也没人去问，那就不如不发。"
    assert trimmed(sentence, 60, 9) == sentence
    assert trimmed(sentence, len(sentence) - 2, 9) == ""
    assert trimmed(sentence.replace("倘若", "他们").replace("那就", "都说"), 30, 9)
