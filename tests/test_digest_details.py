"""A detail of what was just named is a sentence of its own, where it says itself of what."""

import pytest

from briefing.digest.clauses.details import advises, is_detail, is_term
from briefing.digest.shortening.evening import evened


@pytest.mark.parametrize(
    "clause",
    [
        "每份菜品标明油盐用量",
        "团体总分列县区组第二名",
        "这是该村利用撂荒地发展的第二个产业",
        "青禾博物馆、云溪博物馆分别晋级一级、三级博物馆",
        "收集的秸秆主要供给两家电厂",
        "收过棒子的秸秆被切成寸段",
        "镀锌层完好",
        "货物未进堆场",
        "发射任务获得圆满成功",
        "调解成功率达98%",
        "没有一位是领导",
        "运能提升约17%",
        "比赛设男双、女双、混双三个项目",
        "每张30元",
        "社保、医保、民政等32项业务随车办理",
        "营业执照、产权证明等六类材料由系统自动核验",
        "它们将变成每公斤售价480元的桑叶茶",
    ],
)
def test_a_detail_says_of_what_it_is_one(clause: str) -> None:
    assert is_detail(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "同比增长7.9%",
        "占大坝总方量的81%",
        "新增仓储面积3万平方米",
        "赔偿修车费用4600元",
        "一次试车成功",
        "并逐户登记",
        "每天的客流量达到3万人次",
        "尚未恢复正常",
        "他们的孩子",
    ],
)
def test_what_leaves_open_of_what_it_tells_is_none(clause: str) -> None:
    assert not is_detail(clause)


def test_what_anybody_should_do_in_some_case_is_told_by_itself() -> None:
    assert advises(["恢复供水后如出现水黄", "请稍放片刻后使用"])
    assert not advises(["青禾水厂恢复供水", "用户放心了"])
    printed = (
        "请各栋受停水影响的用户提前做好储水准备，恢复供水初期如出现短时水黄，请稍放片刻后使用。"
    )
    assert evened(printed, 2)[1] == "恢复供水初期如出现短时水黄，请稍放片刻后使用。"


@pytest.mark.parametrize(
    "clause", ["日薪300元起", "换伞骨5元", "床位160张", "首批设内科、儿科两个诊室"]
)
def test_terms_are_told_of_what_can_only_be_meant(clause: str) -> None:
    assert is_term(clause)


@pytest.mark.parametrize("clause", ["免费", "经费由区里承担", "首批学员毕业", "首次设两个组别"])
def test_what_names_no_number_of_it_is_no_term(clause: str) -> None:
    assert not is_term(clause)


def test_terms_begin_a_sentence() -> None:
    printed = "云溪合作社招聘收割机驾驶员8名，须持证、有两年经验，日薪450元起，包吃住，管往返车费。"
    assert evened(printed, 2)[1] == "日薪450元起，包吃住，管往返车费。"


def test_a_detail_may_begin_with_its_time() -> None:
    first = "在云溪现代农业园的车间里，工人们把刚刚采下来的嫩桑芽送进杀青机"
    later = "两个小时后，它们将变成每公斤售价480元的桑叶茶"
    assert evened(f"{first}，{later}。", 2) == (f"{first}。", f"{later}。")


def test_what_was_lost_is_told_before_its_number() -> None:
    printed = "云溪区石板闸镇横塘中心小学不慎遗失行政事业单位收款收据一本，票号0031251，声明作废。"
    assert evened(printed, 2)[1] == "票号0031251，声明作废。"


def test_a_short_detail_is_told_by_itself() -> None:
    first = "今年以来，青禾镇十七支由退休教师组成的邻里调解队共化解矛盾纠纷143起"
    assert evened(f"{first}，调解成功率达98%。", 2) == (f"{first}。", "调解成功率达98%。")
