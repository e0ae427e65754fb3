"""Of a reader's question and its answer the answer is never what is left out."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.briefs import printed_lead
from briefing.digest.news.candidates import candidates
from briefing.model import Article

DAY = date(2026, 7, 3)
QUESTION = (
    "问：我家住石板街3号院5楼，老伴腿脚不好，楼里12户有10户同意加装电梯，"
    "一楼两户怕影响采光，该怎么办？"
)
ANSWER = "答：市住建局答复，应当由本单元三分之二以上的业主参与表决。街道办事处可以组织调解。"


def test_of_a_long_question_the_last_sentence_is_told() -> None:
    story = "我父亲今年七十三岁，前些日子换了手机号，去药店买药时凭证打不开，提示号码不一致。"
    asked = f"问：{story}他说要回原来的街道去办，来回得倒三趟车。可以由子女代办吗？"
    (said, *_) = candidates([asked, "答：可以。带上双方的身份证到窗口办理。"])
    assert said.spoken[:2] == ("可以由子女代办吗？", "答，可以。")


def test_what_the_headline_has_just_asked_is_not_asked_again_at_length() -> None:
    headline = "老旧小区加装电梯，一楼不同意怎么办？"
    (said, *_) = candidates([QUESTION, ANSWER], headline=headline)
    assert said.spoken[0] == "答，市住建局答复，应当由本单元三分之二以上的业主参与表决。"
    (brief,) = digest([Article(headline, (QUESTION, ANSWER))], DAY)
    assert brief.sentences == said.spoken
    assert brief.verdict == "proven"


@pytest.mark.parametrize(
    "headline", ["石板街加装电梯有了新办法", "公交卡余额怎么退？", "本周民生问答"]
)
def test_it_is_asked_where_the_headline_does_not(headline: str) -> None:
    (said, *_) = candidates([QUESTION, ANSWER], headline=headline)
    assert said.spoken[0].startswith("问，我家")


def test_a_short_question_is_asked_in_any_case() -> None:
    (said, *_) = candidates(["问：电梯怎么加装？", ANSWER], headline="加装电梯怎么办？")
    assert said.spoken[0] == "问，电梯怎么加装？"


@pytest.mark.parametrize(
    ("headline", "first"),
    [
        ("外地老人能办优待证吗？", "答，可以。"),
        ("外地老人办优待证要带什么材料？怎么办？", "年满60周岁的，带身份证和居住证到窗口办理。"),
    ],
)
def test_a_yes_answers_only_who_asked_for_it(headline: str, first: str) -> None:
    asked = "问：我母亲今年满65周岁，户口在外地，长期跟我住在石板社区，她可以在云溪区办优待证吗？"
    answer = "答：可以。年满60周岁的，带身份证和居住证到窗口办理。"
    (said, *_) = candidates([asked, answer], headline=headline)
    assert said.spoken[0] == first


def test_a_brief_is_never_the_question_alone() -> None:
    answer = (
        "答：由本单元业主共同提出，经专有部分面积和人数占比均三分之二以上的业主参与表决，"
        "并经参与表决面积和人数均四分之三以上同意后，到所在社区领取申请表。区里对每部电梯补助15万元。"
    )
    asked = "问：我住石板街3号院6楼，楼里想装电梯，找谁办？"
    (brief,) = digest([Article("加装电梯怎么申请？", (asked, answer))], DAY)
    assert brief.sentences == ("区里对每部电梯补助15万元。",)
    (alone,) = digest([Article("加装电梯怎么申请？", (asked,))], DAY)
    assert alone.sentences == (asked.replace("：", "，"),)


@pytest.mark.parametrize("who", ["读者问", "石桥镇农户程先生来电", "云溪乡农民程柳问"])
def test_who_asks_does_not_hide_the_answer(who: str) -> None:
    question = f"{who}：我有三亩大棚辣椒，施了干鸡粪，苗黄了一大半。请问鸡粪怎样处理才能用？"
    answer = "答：干鸡粪没有腐熟，施到地里遇水发热，最容易烧根。请先堆沤二十天再施。"
    (said, *_) = candidates([question, answer], headline="大棚辣椒施肥有讲究")
    assert said.spoken[-2].startswith("答，干鸡粪没有腐熟")
    (brief,) = digest([Article("大棚辣椒施肥有讲究", (question, answer))], DAY)
    assert "干鸡粪没有腐熟" in "".join(brief.sentences)


def test_where_the_printed_lead_speaks_a_question_keeps_an_answer_that_finds_room() -> None:
    asked, answer = "问：三号楼的电梯找谁办？", "答：到石板社区一楼的窗口办理。"
    told = ("问，三号楼的电梯找谁办？", "答，到石板社区一楼的窗口办理。")
    assert printed_lead((asked, answer), naming=True) == told
    long = f"答：{'到石板社区一楼窗口办理的居民很多' * 5}。"
    assert printed_lead((asked, long, "区里补助15万元。"), naming=True) == ("区里补助15万元。",)
