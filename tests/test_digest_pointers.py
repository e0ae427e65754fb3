"""Words that point to what only another sentence says are told with that, or not at all."""

import pytest

from briefing.digest.names.pointers import hang, pointers
from briefing.digest.names.referents import referents

PAPER = "渡口协会今天散发关于水位的报告，通报了石板湖上周的汛情。"


@pytest.mark.parametrize(
    ("sentence", "before"),
    [
        ("报告说，石板镇的三处渡口已经停航。", PAPER),
        ("该台还援引船工的话说，渡口早该加固。", "据青禾电台5月3日报道，石板渡口被淹。"),
        ("从去年秋天直到现在这一趋势得以保持。", "镇上的渔业首先稳住了产量。"),
        ("该发言人还要求渡口公司立即说明情况。", "镇政府发言人5月3日宣布，渡船沉没。"),
        ("协会派人采集了上述人员的水样。", "公报中说，三名船工在检查中呈阳性。"),
        ("我们也希望邻镇尽到自己的责任，早日修好栈桥。", "镇长说，石板镇支持渡口的修复。"),
    ],
)
def test_what_it_points_to_has_to_be_heard(sentence: str, before: str) -> None:
    found = pointers(sentence, [before])
    assert hang(sentence, "石板镇渡口汛情", found, first=True)
    assert not hang(sentence, before, found, first=False)


@pytest.mark.parametrize(
    "sentence",
    [
        "石板镇发表报告说，三处渡口已经停航。",
        "渡口昨夜遭到冲撞，镇政府谴责这一事件。",
        "这标志着“石板灯”这一新产品开始推广。",
        "镇长说，我们也希望邻镇早日修好栈桥。",
        "镇长说：“我们也希望邻镇早日修好栈桥。”",
        "那座老渡口陪着我们过了二十多个冬天。",
    ],
)
def test_a_sentence_may_say_itself_what_it_points_to(sentence: str) -> None:
    found = pointers(sentence, ["镇长说，石板镇的汛情已经过去。"])
    assert not hang(sentence, "", found, first=True)


def test_what_the_headline_names_is_known() -> None:
    sentence = "院长宣布，镇里决定取缔这个船帮。"
    found = pointers(sentence, ["院长昨天到会。"])
    assert not hang(sentence, "石板镇取缔船帮", found, first=True)


def test_the_only_paper_before_it_is_named() -> None:
    before = ["据《渡口日报》5月3日报道，石板渡口被淹。"]
    (paper,) = referents("该报援引船工的话说，渡口早该加固。", before, ())
    assert paper.told_in("该报援引船工的话说。") == ("《渡口日报》援引船工的话说。",)
    two = [*before, "《青禾晚报》也作了报道。"]
    assert not referents("该报援引船工的话说，渡口早该加固。", two, ())


def test_what_sums_up_may_mean_whatever_was_told() -> None:
    sentence = "去年秋季，这一活动共换出图书三千册。"
    assert not hang(sentence, "", pointers(sentence, ["图书馆周六开市。"]), first=True)


def test_words_of_another_story_are_not_told_of_the_first() -> None:
    sentence = "报告说，石板镇的鱼价继续下跌。"
    before = "据新华社云溪5月3日电，渔业所5月3日提出的报告认为，鱼市不振。"
    assert hang(sentence, "青禾镇鱼价上涨。", pointers(sentence, [before]), first=False)
    assert not hang(sentence, "青禾镇鱼价上涨。", pointers(sentence, [before[13:]]), first=False)


@pytest.mark.parametrize(
    ("sentence", "before", "headline"),
    [
        ("经检测，这三名船工的水样合格。", "协会采集了水样。", "水样的结果公布"),
        ("这支队伍成立于2003年。", "船工们来到渡口。", "让灯火留在渡口"),
        ("去年，这所学校换了课桌。", "石板小学和渡口中学都在河边。", "课桌新了"),
        ("这条路只通了半年。", "渡口修到了河边。", "渡口的新貌"),
        ("镇政府发言人5月3日就此发表声明。", "栈桥昨夜遭到冲撞。", "栈桥被撞"),
        ("与去年相比，今年在石板闸新增一处折返。", "赛会公布路线。", "马拉松5月开跑"),
        ("截至去年底，其中九成已经脱贫。", "全县包村60个。", "又有两千人脱贫"),
        ("镇里昨天为此片举行座谈会。", "《渡口》在石板镇开拍。", "座谈《渡口》"),
    ],
)
def test_whichever_is_counted_has_to_be_heard(sentence: str, before: str, headline: str) -> None:
    found = pointers(sentence, [before])
    assert hang(sentence, headline, found, first=True)
    assert not hang(sentence, before, found, first=False)


@pytest.mark.parametrize(
    ("sentence", "before", "headline"),
    [
        ("这支队伍成立于2003年。", "船工们来到渡口。", "石板护渔队二十年"),
        ("两家船主吵了三年，为此上了法庭。", "渡口修到了河边。", "一场官司"),
        ("镇里买了12条船，其中三条是新的。", "渡口修到了河边。", "买船"),
        ("镇法院昨天审结此案。", "船主把邻居告了。", "一起借船案"),
        ("这家企业去年还在亏本。", "流水线上下来一块块船板。", "云溪船板厂复工"),
        ("这家三年前还在亏本的船厂，如今订单不断。", "流水线上下来一块块船板。", "订单不断"),
        ("今年，这家公司卖出渔船12艘。", "青禾县云溪船具公司经理说。", "渔船走俏"),
    ],
)
def test_it_may_be_named_or_described(sentence: str, before: str, headline: str) -> None:
    assert not hang(sentence, headline, pointers(sentence, [before]), first=True)
