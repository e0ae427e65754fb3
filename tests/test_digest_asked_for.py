"""A reader's letter is told with what it asks for."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.fitting.asked_for import asks
from briefing.model import Article

DAY = date(2026, 3, 12)
LETTER = (
    "我家住在云溪路西侧，孩子在石板小学读书，每天早晚都要从石板桥上过。"
    "桥上没有人行道，自行车和汽车挤在一起，下雨天更不好走。"
    "去年冬天，一位老人在桥头滑倒，躺了两个月。"
    "我问过社区，社区说要等上面的安排。"
)


@pytest.mark.parametrize(
    "sentence",
    [
        "希望有关部门能给石板桥装一排栏杆。",
        "能不能在桥边划出一条人行道？",
        "我们只盼着桥头早点装上路灯。",
        "建议交警在早晚高峰派人疏导。",
        "眼看又要开学，请你们先用白漆画出一条线。",
        "恳请贵报呼吁一下，早日把栏杆补上，最好再装一块限速牌。",
    ],
)
def test_what_a_letter_wishes_is_asked_for(sentence: str) -> None:
    assert asks(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "盼有关部门能管一管。",
        "希望能引起重视。",
        "请晚报替我说一声谢谢。",
        "请通过贵报转达我们全院老人的谢意。",
        "社区说希望大家再等等。",
        "如果他看到这封信，请一定跟我联系。",
        "我请了两天假。",
    ],
)
def test_thanks_and_what_nobody_could_see_done_are_not(sentence: str) -> None:
    assert not asks(sentence)


def told(*more: str, headline: str = "石板桥能不能修条人行道") -> tuple[str, ...]:
    paragraphs = ("编辑同志：", LETTER + more[0], *more[1:])
    (brief,) = digest([Article(headline, paragraphs, reporters=("邱丹",))], DAY)
    assert brief.verdict == "proven"
    return brief.sentences


def test_a_letter_is_told_with_its_request() -> None:
    said = told("希望有关部门在桥边搭一条人行便道，让孩子们走得安心。")
    assert said[0].startswith(("读者邱丹来信说，", "读者来信说，"))
    assert said[-1].startswith("希望有关部门在桥边搭一条人行便道")


def test_of_a_long_request_as_much_is_told_as_is_said_with_ease() -> None:
    said = told(
        "建议交警部门在桥的两头装上信号灯，让汽车和行人轮流过桥，"
        "也建议学校把放学的时间错开二十分钟，免得大家挤在一起。"
    )
    assert said[-1].startswith("建议交警部门在桥的两头装上信号灯")
    assert max(map(len, said)) <= 40


def test_what_the_answer_below_it_hopes_is_no_request_of_the_letter() -> None:
    said = told("谢谢编辑。", "区住建局答复：便道十月完工，建议市民绕行新桥，希望大家多包涵。")
    assert not any(each.startswith(("希望", "建议")) for each in said)
