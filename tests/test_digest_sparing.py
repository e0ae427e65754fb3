"""What a sentence can spare is learnt: nothing goes that the rest of it hangs on."""

import pytest

from briefing.digest.clauses.spare import odds
from briefing.digest.shortening.sparing import without_spare
from briefing.digest.words.learnt import summed, weights
from briefing.digest.words.sentences import clauses
from tests.spare_weights import signs


@pytest.mark.parametrize(
    ("sentence", "shorter"),
    [
        (
            "云溪区老年协会联合区医院，本着自愿的原则，为70岁以上的老人配送小药箱1600个。",
            "云溪区老年协会联合区医院，为70岁以上的老人配送小药箱1600个。",
        ),
        (
            "烘干中心成立于2019年，占地20亩，由三家企业共同出资，今年已烘干稻谷3.2万吨。",
            "烘干中心成立于2019年，今年已烘干稻谷3.2万吨。",
        ),
    ],
)
def test_what_is_told_by_the_way_can_go(sentence: str, shorter: str) -> None:
    assert shorter in without_spare(sentence)


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("韦大山发现钢轨裂纹后，一边举起信号旗，一边呼叫司机，列车在30米外停下。", "一边"),
        ("法院查明，去年8月至10月，韦某三次翻墙进入煤矿，割走电缆430米。", "韦某"),
        ("3月10日上午，旧书集市在云溪图书馆门前开张，共流转图书1800余册。", "3月10日"),
        ("在石板闸镇双井村，李小妹正忙着采摘草莓，今年每斤能卖到25元。", "双井村"),
        ("一周前，内科主任韦大山带领团队，经股静脉将起搏器送入她的心室。", "韦大山"),
        ("为方便群众祭扫，石板闸路3月28日起单向通行，该路段禁止停车。", "石板闸路"),
    ],
)
def test_who_when_where_and_what_is_pointed_back_to_stay(sentence: str, kept: str) -> None:
    assert all(sentence.count(kept) == form.count(kept) for form in without_spare(sentence))


def test_the_shorter_forms_begin_with_the_surest_and_keep_the_last_clause() -> None:
    sentence = "烘干中心成立于2019年，占地20亩，由三家企业共同出资，今年已烘干稻谷3.2万吨。"
    forms = without_spare(sentence)
    assert len(forms[0]) > len(forms[-1])
    assert all(form.endswith("今年已烘干稻谷3.2万吨。") for form in forms)


def test_a_clause_is_weighed_by_the_signs_that_its_weights_were_learnt_from() -> None:
    parts = tuple(clauses("民警冒着大雨，徒步七公里，在悬崖边找到了老人，把她背下了山。"))
    table = weights("clauses/spare_weights.tsv")
    for at in range(len(parts)):
        named = [name.partition(" ") for name in signs(parts, at)]
        counts = [table[place].get(sign, (0.0,) * 5) for place, _, sign in named]
        assert odds(parts, at) == pytest.approx(summed(counts, (0.0,) * 5))
    assert odds(parts, 1).alone > 0 > odds(parts, 2).alone
