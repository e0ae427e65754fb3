"""A body whose name was just told is called 该局 next; that is proven with the name in place."""

from datetime import date

import pytest

from briefing.digest.facts import are_proven, check
from briefing.digest.names.second_reference import on_second_reference, read_back
from briefing.model import Article

DAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("近日，云溪县税务局组织青年走进企业。", "云溪县税务局发放资料300余份。", "该局"),
        ("近日，云溪县水利局严格落实值班制度。", "县水利局组织技术人员开展排查。", "该局"),
        ("3月4日，稻香乡联合县水务等部门开展整治。", "稻香乡出动执法人员26人次。", "该乡"),
        ("今年9月，云溪市推出开办企业改革。", "云溪市将6个事项并为一个流程。", "该市"),
        ("云溪区人民法院审结一起合同纠纷案。", "云溪区人民法院判决商家退款。", "该院"),
        ("石板闸小学把剪纸列入课后课程。", "石板闸小学每周两节，聘请艺人授课。", "该校"),
        ("稻香供电段完成接触网集中修。", "稻香供电段处理缺陷226处。", "该段"),
        ("至此，石板社区加装电梯21部。", "石板社区建成新的活动室。", "该社区"),
        ("石板街道对辖区电梯进行“体检”。", "石板街道发现隐患14处。", "该街道"),
        ("从3月20日起，市图书馆将周二的闭馆时间延长。", "市图书馆增设自习座位。", "该馆"),
    ],
)
def test_a_body_just_named_is_called_by_its_kind(first: str, second: str, said: str) -> None:
    _, told = on_second_reference([first, second])
    assert told.startswith(said)
    assert second in read_back([first, told])[1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("近日，县税务局、县公安局联合走访。", "县税务局发放资料300余份。"),
        ("近日，县公安局组织民警走进企业。", "县税务局发放资料300余份。"),
        ("近日，县税务局组织青年走进企业。", "县税务局干部小田讲解政策。"),
        ("学校在三个学院试行废液回收。", "学校由专人称重登记。"),
        ("集团公司原煤产量突破百万吨。", "集团公司提前完成任务。"),
        ("我县推出便民措施。", "我县开放窗口12个。"),
        ("3月2日，吴永山走进村里。", "吴永山送来两百册书。"),
        ("石板街道老年食堂推出软饭套餐。", "石板街道老年食堂每天中午开放。"),
    ],
)
def test_where_that_would_be_less_clear_the_name_stays(first: str, second: str) -> None:
    assert on_second_reference([first, second]) == [first, second]


def test_three_sentences_of_one_body_name_it_once() -> None:
    told = ["稻香镇推行积分制。", "稻香镇每月打分。", "稻香镇投入80万元修路。"]
    said = on_second_reference(told)
    assert said == ["稻香镇推行积分制。", "该镇每月打分。", "该镇投入80万元修路。"]
    assert [ways[-1] for ways in read_back(said)] == told


def test_a_brief_does_not_get_thin_by_it() -> None:
    first = "近日，云溪区图书馆推出“春节不打烊”服务，除夕到初六每日9时至16时照常开放。"
    second = "云溪区图书馆为留在本地过年的务工者办理借书证。"
    assert 60 <= len(first + second) < 60 + len("云溪区图书馆") - len("该馆")
    assert on_second_reference([first, second]) == [first, second]


def test_what_it_stands_for_has_to_have_done_it() -> None:
    printed = ("近日，云溪县税务局组织青年走进企业，发放资料300余份。县公安局抓获嫌疑人两名。",)
    article = Article("云溪要闻", printed)
    right = ["近日，云溪县税务局组织青年走进企业。", "该局发放资料300余份。"]
    assert check(right, article, DAY) == ()
    assert are_proven(right, article, DAY, DAY)
    wrong = ["近日，云溪县税务局组织青年走进企业。", "该局抓获嫌疑人两名。"]
    assert check(wrong, article, DAY)
    assert not are_proven(wrong, article, DAY, DAY)
    assert check(["该局发放资料300余份。"], article, DAY)


def test_of_two_such_bodies_neither_is_meant() -> None:
    first = "近日，云溪县税务局和云溪县公安局走进企业。"
    article = Article("云溪要闻", (f"{first}云溪县公安局抓获嫌疑人两名。",))
    assert check([first, "该局抓获嫌疑人两名。"], article, DAY)
