"""A clause that names nobody is told of who was named before it, and of nobody else."""

import pytest

from briefing.digest.deeds import still_doing
from briefing.digest.shorten import spoken
from briefing.digest.subjects import name_of


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("县人民医院新院区门诊楼已完成内部装修", "门诊楼"),
        ("云溪公路段改变过去人工撒盐的办法", "云溪公路段"),
        ("青禾乡利用赶集日开展反诈宣传", "青禾乡"),
        ("稻香街道在五个社区同时开办托管班", "稻香街道"),
        ("云溪大桥3月10日恢复通行", "云溪大桥"),
        ("石桥区委书记带队深入沿线", ""),
        ("云溪市铁路、公路共发送旅客3.2万人次", ""),
        ("组织医疗队在村里义诊", ""),
        ("该国首列以氢燃料电池为动力的高寒动车组已安全运行一百天", ""),
        ("供热公司检漏班的班长把棉帽往下拉了拉", "班长"),
        ("体育学院2023级学生阿依古丽以12米61的成绩夺冠", "阿依古丽"),
        ("二至五楼为各专科诊区", ""),
        ("金黄的花海与白墙黛瓦的村落相映成趣", ""),
        ("全县已建成服务站点54个", ""),
        ("本届竞赛共有来自113所高校的287支队伍参加", ""),
    ],
)
def test_who_or_what_a_statement_is_about_is_named_shortly(clause: str, name: str) -> None:
    assert name_of(clause) == name


@pytest.mark.parametrize(
    ("before", "part", "name"),
    [
        (["云溪公园将于10月底动工"], "占地31公顷", "云溪公园"),
        (["全县春季生产现场会召开"], "听取各乡镇汇报", "会议"),
        (["云溪区人民法院审结这起案件"], "判令车主赔偿4600元", "云溪区人民法院"),
        (["云溪医院组织15名医护人员", "到矿上开展义诊"], "为320名职工测血压", "云溪医院"),
        (["云溪区法院审结此案", "判令车主赔偿"], "发放宣传册300份", "云溪区法院"),
        (["市园林局向市民征集选址"], "征集截至5月31日", ""),
        (["村民向市水务局反映"], "开展了检查", ""),
        (["白果镇围绕“谁来帮带”等问题", "组织镇村干部开展走访"], "为214户建立台账", "白果镇"),
        (["社区从退休教师中选出11人组成调解队"], "每周二下午轮流坐班", ""),
        (["参加一次志愿服务得5分", "庭院整洁得3分"], "调解一次邻里纠纷得10分", ""),
        (["北沟矿综采二队安全生产1000天"], "刷新该队安全生产纪录", ""),
    ],
)
def test_a_deed_is_told_of_who_was_named(before: list[str], part: str, name: str) -> None:
    assert still_doing(before, part) == name


def test_what_finds_no_room_in_one_sentence_is_told_in_the_next() -> None:
    told = spoken(
        "4月6日逢集，青禾镇司法所组织普法小分队在集市摆摊设点，向赶集群众讲解土地承包、婚姻家庭、"
        "防范电信诈骗等法律知识，发放宣传册600余份，解答咨询38人次。"
    )
    assert told[1] == "青禾镇司法所发放宣传册600余份，解答咨询38人次。"
