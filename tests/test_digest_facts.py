"""The facts checker: nothing invented passes, and nothing printed is doubted."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.digest import facts
from briefing.digest.news import headline
from briefing.digest.words.punctuation import full_width
from briefing.digest.words.spelling import find, spelled
from briefing.model import Article

DAY = date(2023, 10, 24)
PRINTED = Article(
    headline="云溪银行未获批上调存款利率 12家网点暂停营业",
    paragraphs=(
        "昨天,云溪银行宣布,12家网点暂停营业,存款利率由3.5%下调到2.15%,涉及客户1,299户。",
        "临江市市长阮明远、副市长简舟在石桥镇看望了稻香镇转移来的1460名群众。",
        "如果水位继续上涨,稻香镇将启用蓄洪区;目前,水位为-3.2米。",
        "简舟表示,蓄洪区拟于明年扩建,但不包括石桥镇。据网上传言,大坝已经开裂。",
        "“这座桥很结实。”工程师麦冬生说,桥上装有LED灯,水质为Ⅲ类,比分是3：1。",
        "大会在临江召开,表彰了两名司机,奖金一万二千元。航站楼面积超过８万㎡。",
        "地铁不在夜间运行,门票免费,但节假日除外。监督组由石伟东、丁一帆、许可等5人组成。",
        "临江市市长阮明远出席仪式,副市长简舟主持仪式,宣布大桥开放。大桥会收费吗?",
        "青禾公司被处罚款80万元;云岭公司整改到位,获准复产。",
        "居民代表何静批评企业不作为,简舟、韩立群、阮明远未参加座谈。",
    ),
    place="临江市",
)


def found(sentence: str) -> list[str]:
    return [finding.token for finding in facts.check([sentence], PRINTED, DAY)]


@pytest.mark.parametrize(
    "sentence",
    [
        # a number with another unit, of another size, glued or torn
        "涉及客户1299万户。",
        "涉及客户1299家。",
        "存款利率由35%下调到2.15%。",
        "存款利率由3.5%下调到215%。",
        "存款利率由3.5下调到2.15%。",
        "2家网点暂停营业。",
        "121家网点暂停营业。",
        "12993.5户。",
        "比分是31。",
        "比分是1:3。",
        "目前，水位为3.2米。",
        # names and places that changed sides
        "临江市市长简舟、副市长阮明远在石桥镇看望了稻香镇转移来的1460名群众。",
        "临江市市长阮明远、副市长简舟在稻香镇看望了石桥镇转移来的1460名群众。",
        "石桥镇将启用蓄洪区。",
        "大会在北京召开。",
        # a quotation, a Latin word, a numeral of another value
        "“这座桥真结实。”",
        "桥上装有Led灯。",
        "桥上装有LE灯。",
        "水质为Ⅱ类。",
        "表彰了三名司机，奖金一万二千元。",
        "奖金一万两百元。",
        # a 不, a condition, a speaker, an exception left out
        "地铁在夜间运行。",
        "云溪银行获批上调存款利率。",
        "稻香镇将启用蓄洪区。",
        "大坝已经开裂。",
        "蓄洪区拟于明年扩建，但不包括石桥镇。",
        "简舟表示，蓄洪区拟于明年扩建。",
        "地铁不在夜间运行，门票免费。",
        "航站楼面积8万㎡。",
        # clauses of two printed sentences in one, and in another order
        "大会在临江召开，地铁不在夜间运行。",
        "存款利率由3.5%下调到2.15%，12家网点暂停营业。",
        # a day that 昨天 is not, a list whose rest nobody printed
        "10月22日，云溪银行宣布，12家网点暂停营业。",
        "监督组由丁一帆等5人组成。",
        "会议表彰了两名司机。",
        # a list cut by more than its items, or by other items than its last
        "居民代表何静等不作为。",
        "简舟、韩立群等参加座谈。",
        # a deed behind somebody else than the one who did it, or with a wrong one in front
        "临江市市长阮明远出席仪式，宣布大桥开放。",
        "青禾公司被处罚款80万元，获准复产。",
        "青禾公司获准复产。",
        # signs that nobody printed: mockery, a question, a cry, markup, what no eye sees
        "存款“利率”由3.5%下调到2.15%。",
        "大会在临江召开？",
        "大会在临江召开！",
        "**大会**在临江召开。",
        "<大会>在临江召开。",
        "大会\u202e在临江召开。",
        "大会\x00在临江召开。",
        # a question that was told as its answer
        "大桥会收费。",
        "大桥会收费吗。",
    ],
)
def test_what_is_not_printed_is_found(sentence: str) -> None:
    assert found(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "10月23日，云溪银行宣布，12家网点暂停营业，存款利率由3.5%下调到2.15%，涉及客户1299户。",
        "10月23日，云溪银行宣布，１２家网点暂停营业。",
        "如果水位继续上涨，稻香镇将启用蓄洪区。",
        "目前，水位为-3.2米。",
        "简舟表示，蓄洪区拟于明年扩建，但不包括石桥镇。",
        "据网上传言，大坝已经开裂。",
        "工程师麦冬生说，桥上装有LED灯，水质为III类，比分是3:1。",
        "大会在临江召开，表彰了2名司机，奖金12000元。",
        "航站楼面积超过8万㎡。",
        "门票免费，但节假日除外。",
        "监督组由石伟东、丁一帆等5人组成。",
        "云岭公司整改到位，获准复产。",
        "云岭公司获准复产。",
        "副市长简舟主持仪式，宣布大桥开放。",
        "大桥会收费吗？",
    ],
)
def test_what_is_printed_is_not_doubted(sentence: str) -> None:
    assert found(sentence) == []


def test_the_token_that_is_not_printed_is_named() -> None:
    assert found("涉及客户1299家。") == ["1299家"]
    assert found("地铁在夜间运行。") == ["地铁在夜间运行"]


@pytest.mark.parametrize(
    "said",
    [
        "云溪银行获批上调存款利率",
        "12家网点暂停营业，云溪银行未获批上调存款利率",
        "云溪银行未获批上调存款利率，2家网点暂停营业",
        "云溪银行未获批上调贷款利率，12家网点暂停营业",
    ],
)
def test_a_headline_keeps_its_words_its_order_and_its_denials(said: str) -> None:
    assert headline.check(said, PRINTED, DAY, DAY)


def test_a_headline_with_a_pause_for_its_gap_is_not_doubted() -> None:
    said = "云溪银行未获批上调存款利率，12家网点暂停营业"
    assert headline.check(said, PRINTED, DAY, DAY) == ()


@pytest.mark.parametrize(
    "pair",
    [
        "两名 => 2名",
        "一百二十三 => 123",
        "一万二千 => 12000",
        "三亿零五十万 => 300500000",
        "二〇二三年 => 2023年",
        "十四个 => 14个",
        "1,299 => 1299",
        "２０ => 20",
        "Ⅲ类 => III类",
    ],
)
def test_two_spellings_are_one(pair: str) -> None:
    one, other = pair.split(" => ")
    assert spelled(one) == spelled(other)


@pytest.mark.parametrize("pair", ["3.5% => 35%", "3.5 => 35", "3:1 => 31", "-5℃ => 5℃", "5℃ => 5"])
def test_two_numbers_are_two(pair: str) -> None:
    one, other = pair.split(" => ")
    assert spelled(one) != spelled(other)


def test_a_number_is_found_only_whole() -> None:
    assert find("5人", spelled("15人")) < 0
    assert find("110", spelled("拨打110，一人")) >= 0
    assert find("14点", spelled("周六14点")) >= 0


@given(st.text(max_size=40))
def test_whatever_is_said_the_checker_answers(sentence: str) -> None:
    for finding in facts.check([sentence], PRINTED, DAY):
        assert finding.sentence == sentence


@given(st.integers(0, 99_999))
def test_no_other_number_passes(number: int) -> None:
    printed = Article("x", ("工程投入418万元,惠及居民2057户。",))
    told = f"工程投入{number}万元，惠及居民2057户。"
    assert bool(facts.check([told], printed, DAY)) == (number != 418)


def test_no_character_of_a_printed_sentence_can_be_lost_or_changed_unseen() -> None:
    for paragraph in PRINTED.paragraphs:
        (first, *_) = full_width(paragraph).split("。")
        sentence = first.replace("昨天", "10月23日") + "。"
        assert found(sentence) == []
        for at, character in enumerate(sentence):
            if character.isalnum():
                assert found(sentence[:at] + sentence[at + 1 :]), (character, sentence)
                assert found(sentence[:at] + "某" + sentence[at + 1 :]), (character, sentence)


def test_what_a_report_governs_may_go_on_in_the_next_sentence() -> None:
    printed = "据云溪区气象台预报，6月12日全区有大到暴雨，累计雨量120至200毫米。"
    article = Article("暴雨将至", (printed,))
    first, second = "据云溪区气象台预报，6月12日全区有大到暴雨。", "累计雨量120至200毫米。"
    assert facts.check([first, first, second], article, DAY) == ()
    assert facts.check([second, first], article, DAY)
    claim = Article("楼上漏水", ("被告表示，楼上从没漏过水，邻居的说法全是编的。",))
    assert facts.check(["被告表示，楼上从没漏过水。", "邻居的说法全是编的。"], claim, DAY)
    case = Article("雨天改期", ("如果比赛当天下雨，操场积水严重，运动会顺延一周。",))
    assert facts.check(["如果比赛当天下雨，操场积水严重。", "运动会顺延一周。"], case, DAY)
