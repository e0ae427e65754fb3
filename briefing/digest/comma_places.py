"""Know where in a clause a comma can stand: in no number, name or quotation, nor in a report."""

import re

from briefing.digest.sentences import CLOSING, OPENING

FIRST, _LAST = 4, 4
"""Characters before and behind a comma, at least."""
_CONTENT = re.compile(
    r"(?:报道|刊[发登]|反映|讲述|介绍|通报|咨询|询问|投诉|举报|曝光|部署|听取|审议|传达|模拟)了?(?P<what>[^，]*"
    r"(?:一[事文]|[的等](?:问题|情况|消息|报道|经历|故事|现象|做法|险情|场景|事项|工作|精神|报告|汇报)|(?<=[和、])[^，、]{2,12}工作))$"
)
"""What was reported or is to be done is one thing, and only 、 parts it."""
_NUMBER = re.compile(r"(?<!\d:\d)[\d百千万亿][余多几]?$")
"""But no time of the clock: 18:00."""
_UNTIL = tuple("由从自至到")
"""由4月上旬调整到3月下旬: from when, and until when."""
_FEW = 7
"""Characters of a subject that nobody breathes behind by choice: 滨江街道，牵头…."""
_FEW_ARE_A_TIME = re.compile(
    r"\d{1,4}(?:[年月日]|[时点](?:\d|[半整]?$))|(?:[年月日周天节夜晚晨午时中后前起来止]|(?<!车)间)$|^[昨明][天日晚晨早]"
)
_ALL = re.compile("均|都|则|也|各|分别|一边")
_PARTS_NOTHING = re.compile(
    r"着$|(?:由于|为了|通过|根据|按照|针对|围绕|随着|对于|关于)$|(?:教育[部局]|厅|省|市|县|区|委|政府)部署$|^这[是也][^，的\d]*$|确保[^，]{6,}$|停留$|"
    r"个$|(?:实地|当场|逐一|陆续)$|一[次种项场]$|(?:遗失|新建|不得要求)[^，]{2,}$|^现?就[^，]*期间$"
)
"""What goes on behind it is its object, or the rest of a name: 新建电动自行车充电端口."""
_GOES_ON = re.compile(
    r"(?<=下)放|一行|一次性|第\d|(?<=一)早|“[^”]{1,8}”[\u4e00-\u9fff]{1,4}$|(?:调解委员会|掘进[一二三四五六七八九]队)|"
    r"\d[\d.]*[万亿]?[余多]?[\u4e00-\u9fff]{1,2}、"
)
"""The rest of a name, whatever jieba takes for a verb in it: “一件事”专窗, 第128次会议; or how many
there are of what was just named: 养老服务中心31个、助餐点204个."""


def may_stand(clause: str, at: int) -> bool:
    """Tell a place that is neither near an end of the clause nor behind one 、 among others."""
    return FIRST <= at <= len(clause) - _LAST and clause[at - 1] != "、" and _apart(clause, at)


def is_behind_few(clause: str, at: int) -> bool:
    """Tell a place behind a subject of few characters, which is no time."""
    return (
        at <= _FEW
        and clause[at - 1] != "—"
        and not (_FEW_ARE_A_TIME.search(clause[:at]) or _ALL.match(clause, at))
    )


def _apart(clause: str, at: int) -> bool:
    """Tell a place outside quotations, titles and what was reported, and behind no number."""
    before = clause[:at]
    if before[-1] in _UNTIL or _is_inside(clause, at):
        return False
    inside = sum(map(before.count, OPENING)) > sum(map(before.count, CLOSING))
    return not inside and not (clause[at - 1].isascii() and clause[at].isascii())


def _is_inside(clause: str, at: int) -> bool:
    """Tell a place between a number and what is counted, or in what was reported."""
    content = _CONTENT.search(clause)
    if _PARTS_NOTHING.search(clause[:at]) or _GOES_ON.match(clause, at):
        return True
    return bool(_NUMBER.search(clause[:at]) or (content and at > content.start("what")))
