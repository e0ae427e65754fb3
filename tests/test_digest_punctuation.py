"""One width of figures, letters and punctuation in what is said."""

from datetime import date

import pytest

from briefing.digest import facts
from briefing.digest.days.speech import prepared
from briefing.digest.news import headline
from briefing.digest.words.punctuation import full_width
from briefing.digest.words.spelling import spelled
from briefing.model import Article

DAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    "pair",
    [
        "１０日至３月１２日 => 10日至3月12日",
        "ＩＳＯ９００１认证 => ISO9001认证",
        "增长４·３％ => 增长4.3%",
        "由１．２平方米增至１．５平方米 => 由1.2平方米增至1.5平方米",
        "９·３５万户 => 9.35万户",
        "3·15晚会和“5·12”纪念活动 => 3·15晚会和“5·12”纪念活动",
        "5·1克服困难，6·1米兰展开幕 => 5·1克服困难，6·1米兰展开幕",
        "13·2、0·7和3·05 => 13.2、0.7和3.05",
        "顾·青山 => 顾·青山",
        "得到处置.20分钟后赶到.3人得奖,占82%. => 得到处置。20分钟后赶到。3人得奖，占82%。",
        '他说:"有人管."居民赶来看.全程5.2公里. => 他说：“有人管。”居民赶来看。全程5.2公里。',
        "热线是96012. => 热线是96012。",
        "一.加强巡查.二是清淤. => 一.加强巡查。二是清淤。",
        "青石.顾来访。渡口已通. => 青石.顾来访。渡口已通.",
        "青石.顾 => 青石.顾",
    ],
)
def test_figures_and_letters_have_one_width(pair: str) -> None:
    printed, said = pair.split(" => ")
    assert full_width(printed) == said


def test_another_width_or_decimal_point_is_no_other_number() -> None:
    printed = "云溪市去年粮食增产４·３％，达到９·３５万吨。"
    article = Article(headline="云溪粮食增产４·３％", paragraphs=(printed,))
    said = prepared(printed, DAY, DAY)
    assert said == "云溪市去年粮食增产4.3%，达到9.35万吨。"
    assert not facts.check([said], article, DAY, DAY)
    assert facts.check([said.replace("4.3", "43")], article, DAY, DAY)


def test_a_decimal_point_that_only_the_headline_prints_is_proven() -> None:
    article = Article(headline="云溪粮食增产４·３％", paragraphs=("云溪市去年粮食丰收。",))
    assert headline.speakable(article, DAY, DAY) == "云溪粮食增产4.3%"
    assert not headline.check("云溪粮食增产4.3%", article, DAY, DAY)
    assert headline.check("云溪粮食增产4.8%", article, DAY, DAY)
    assert spelled("４·３％") == spelled("4.3%") != spelled("43%")
