"""Whom or what a clause is about is told by its grammar; where that is in doubt, by nothing."""

import pytest

from briefing.digest.clauses.persons import person_in_front
from briefing.digest.clauses.protagonists import protagonist_of


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("他领着我绕井场走了一圈", "他"),
        ("我们村东头的机耕路被占了", ""),
        ("双方将围绕新材料共建中试平台", "双方"),
        ("去年秋天，县里扶持9家合作社", ""),
        ("县里扶持9家合作社建起恒温库", "县里"),
        ("全县共清理“僵尸车”217辆", "全县"),
        ("全县茶区平均气温12.8℃", ""),
        ("青石二小的25名“小河长”佩戴袖标", "“小河长”"),
        ("三十多位农户围着一台插秧机", "农户"),
        ("两名男子在柳叶洲夜钓", "两名男子"),
        ("与会人员先后到青石镇三个村", "与会人员"),
        ("茶馆老板郝先生请来师傅", "郝先生"),
        ("区应急管理、水务等部门联合检查", ""),
        ("市场监管等12个部门日前联合印发通知", "12个部门"),
        ("教师彭志宏和他的搭档骑进了最后一个乡镇", ""),
        ("中小学生暑期月票在19个网点发售", ""),
        ("新区今年开工的三个公寓项目全部封顶", ""),
        ("会议审议了两份报告", "会议"),
        ("青石县第一小学62名师生走进法院", "师生"),
        ("松门县公安局城关派出所破获一起盗窃案", "公安局城关派出所"),
        ("青石公司另备12台送考车", ""),
    ],
)
def test_a_subject_has_a_short_form(clause: str, name: str) -> None:
    assert protagonist_of(clause) == name


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("李志勇俯身查看小麦分蘖", "李志勇"),
        ("门卫老邱把雨衣披在她身上", "老邱"),
        ("二十二岁的邢某听信朋友介绍", "邢某"),
        ("工人王刚正在值班", "王刚"),
        ("改造工程已通过验收", ""),
        ("安全检查组到了矿上", ""),
        ("朱某利用职务之便", ""),
        ("云坎公安分局稻香派出所将3名男子查获", ""),
        ("施文彬登上渔政船了解回港情况", "施文彬"),
    ],
)
def test_a_person_is_known_by_the_surname_and_the_deed(clause: str, name: str) -> None:
    assert person_in_front(clause) == name
