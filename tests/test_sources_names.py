"""People are found where a story names them, and words that only begin with a surname are not."""

import time

import pytest

from briefing.model import Article
from briefing.sources.words.names import drawn_together, is_name, is_signed, people


def found(text: str) -> tuple[str, ...]:
    return people(Article(headline="云溪河通航", paragraphs=(text,)))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("区领导闻松年、卫知秋、安景行参加。", ("闻松年", "卫知秋", "安景行")),
        ("区领导闻松年、卫知秋等参加。", ("闻松年", "卫知秋")),
        ("闻松年、卫知秋等区委、区政府领导在分会场收看。", ("闻松年", "卫知秋")),
        ("市委书记陆清荷主持会议。", ("陆清荷",)),
        ("市委副书记、市长江林出席并讲话。", ("江林",)),
        ("第三届政协副主席康慕白,市委常委、副市长石川出席活动。", ("康慕白", "石川")),
        ("居民苗桂芬说,走路方便多了。", ("苗桂芬",)),
        ("87岁的老党员桑田说,他记得那一天。", ("桑田",)),
        ("石伟指出,要抓落实。", ("石伟",)),
        ("镇长欧阳春晓介绍,路修通了。", ("欧阳春晓",)),
        ("牧民巴特尔·朝鲁告诉记者,草长得好。", ("巴特尔·朝鲁",)),
        ("副院长谷向南(右一)查看病房。", ("谷向南",)),
    ],
)
def test_people_are_found_by_office_list_or_speech(text: str, names: tuple[str, ...]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "区委书记高度重视,居民安全出行有了保障。",
        "会议指出,单位、农户、车间要参加演练。",
        "方案要求,各部门分别检查。",
        "区领导、市领导出席。",
        "常女士说,张先生介绍了经过,李某表示认错。",
        "项目、时间、方向分别确定。",
        "从水务局、农业局等部门抽调人员。",
    ],
)
def test_words_that_begin_with_a_surname_are_nobody(text: str) -> None:
    assert found(text) == ()


def test_reporters_are_people_and_nobody_is_named_twice() -> None:
    article = Article("河清了", ("区长石川说,河清了。石川表示,还要治。",), reporters=("陆清荷",))
    assert people(article) == ("陆清荷", "石川")


@pytest.mark.parametrize(
    "name", ["朱琪", "欧阳春晓", "范姜石川", "左丘明月", "买买提·艾力", "石一川"]
)
def test_a_byline_may_mean_a_person(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize("word", ["编辑部", "本报", "的", "深入基层"])
def test_a_byline_does_not_mean_a_person_by_other_words(word: str) -> None:
    assert not is_name(word)


@pytest.mark.parametrize("name", ["小荷", "青石", "闻人秋", "屠铭", "买买提·艾力"])
def test_a_pen_name_signs_too(name: str) -> None:
    assert is_signed(name)


@pytest.mark.parametrize(
    "word", ["编辑部", "本报", "的", "深入基层", "云溪网", "佚名", "小编", "admin"]
)
def test_a_desk_signs_nothing(word: str) -> None:
    assert not is_signed(word)


def test_long_runs_of_names_stay_fast() -> None:
    begun = time.perf_counter()
    for run in ("张", "王、", "区长", "张小说", "买·", "、"):
        found(run * 40_000)
    assert time.perf_counter() - begun < 5


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("左铭云闵捷", ("左铭云", "闵捷")),
        ("王桐王占渔", ("王桐", "王占渔")),
        ("李云渡陈麦王晚舟", ("李云渡", "陈麦", "王晚舟")),
        ("李云渡陈麦王晚舟欧阳春晓", ("李云渡", "陈麦", "王晚舟", "欧阳春晓")),
        ("青石渡口管理处", ()),
        ("罗河路至石桥路段", ()),
        ("白鹭景区管理处", ()),
        ("左铭云摄", ()),
        ("石桥茶厂全体职工", ()),
    ],
)
def test_names_without_a_space_are_parted_where_all_are_names(
    text: str, names: tuple[str, ...]
) -> None:
    assert drawn_together(text) == names
