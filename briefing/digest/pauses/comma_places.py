"""Know where in a clause a comma can stand: in no number, name or quotation, nor in a report."""

import re

from briefing.digest.clauses.acts import LIGHT_VERBS
from briefing.digest.pauses.kept_together import is_kept_together
from briefing.digest.words.sentences import CLOSING, OPENING
from briefing.digest.words.times import PART_OF_DAY

FIRST, _LAST = 4, 4
"""Characters before and behind a comma, at least."""
MODALS = (
    *("要", "应", "应当", "可", "可以", "将", "须", "必须", "会", "能", "能够", "需", "需要"),
    "拟",
)
"""What nobody breathes behind: the verb is still to come."""
_VERB_TO_COME = re.compile(
    r"(?:必须|应当|可以|能够|需要|将要|不得|不[能会应可]|已经|正在|(?<![大名主小老健部])将|须|(?<!必)需|"
    r"(?<![主纪摘概简提重])要|(?<![反供效响适对])应|(?<![认许])可)$|(?<![模虚比草])拟[^，]{0,4}$"
)
"""The same where jieba makes another word of it: of 用气拟每吨上调 气拟."""
_DESCRIBING = re.compile(
    r"[一两几这那\d][台种款套个项条支辆名位所家座件把](?:能够?|可以?|会|专门|用于|既)[^，的]*$"
)
"""一台能识别落叶|并送去堆肥的小车: what describes a thing is said up to its 的."""
_CONTENT = re.compile(
    r"(?:报道|刊[发登]|反映|讲述|介绍|通报|咨询|询问|投诉|举报|曝光|部署|听取|审议|传达|模拟)了?(?P<what>[^，]*"
    r"(?:一[事文]|[的等](?:问题|情况|消息|报道|经历|故事|现象|做法|经验|体会|成果|历程|成就|感受|险情|场景|事项|工作|精神|报告|汇报)|(?<=[和、])[^，、]{2,12}工作))$"
)
"""What was reported or is to be done is one thing, and only 、 parts it."""
_ONE_OBJECT = re.compile(
    r"办理(?P<case>[^，了]*(?:登记|手续|过户|业务))$|通过(?P<test>[^，]*(?:评审|验收|认定|认证|审核|鉴定|评估))|"
    r"(?:督导|调研|检查(?!发现)|督查|视察)(?P<work>[^，了]{2,20}(?:工作|情况))$|"
    r"(?<![可难得足加予])以(?P<way>[^，]*?的(?:身份|名义|方式|形式))|"
    r"(?<![应针面])对(?P<deed>[^，]*等(?:行为|现象|问题|情况))(?:进行|开展|予以|加以|实施)"
)
"""What is handled, passed or looked into, and how: 办理养老保险参保登记, 以夜市的身份开门."""
_NUMBER = re.compile(r"(?<!\d:\d)(?<!比\d)(?<!比\d\d)[\d百千万亿][余多几]?$")
"""But no time of the clock: 18:00."""
_UNTIL = tuple("由从自至到")
"""由4月上旬调整到3月下旬: from when, and until when."""
_FEW = 7
"""Characters of a subject that nobody breathes behind by choice: 滨江街道，牵头…."""
_RATHER_FEW = 12
"""Characters of a subject that nobody breathes behind where a 将 or 在 leads on to what is done."""
_LEADS_ON = re.compile("由|将|[定拟]于|于|以(?!及)|分别|被|在|[日近]前|近[日期]")
_FEW_ARE_A_TIME = re.compile(
    r"\d{1,4}(?:[年月日]|[时点](?:\d|[半整]?$))|(?:[年月日周天节夜晚晨午时中后前起来止]|(?<!车)间)$|^[昨明][天日晚晨早]"
)
_ALL = re.compile("均|都|则|也|各|一边")
_PARTS_NOTHING = re.compile(
    r"着$|(?:由于|为了|通过|根据|按照|针对|围绕|随着|对于|关于)$|(?:教育[部局]|厅|省|市|县|区|委|政府)部署$|^这[是也][^，的\d]*$|确保[^，]{6,}$|停留$|"
    r"(?<![原死起病诱成基内外主])因$|(?:依法|依规|免费)$|(?:所有|其[他它]|全体|某些|有关|相关)$|"
    r"(?:针对|关于|对于)[^，]{0,14}日$|(?:明确|规定)[^，]{2,6}$|被[^，了着过的]{2,14}$|[^，—\d](?:[日近]前|近[日期])$|"
    r"个$|第[\d一二三四五六七八九十百]+[次届期批轮]$|(?:实地|当场|逐一|陆续)$|一[次种项场]$|最近$|[到处]处$|(?<![不])仅$|那[块个位座条间件]$|日[与同][\u4e00-\u9fff]{2,6}$|(?:遗失|(?<![把将])新建|不得要求)[^，]{2,}$|^现?就[^，]*期间$|"
    r"(?:禁止|严禁|不准|不许)[^，了]{2,12}$|(?<![今明昨清一每次当大及趁])早$|、在[^，、的]{2,8}$|"
    r"(?<![成作认称因改])[为给向][\u4e00-\u9fff]{1,3}(?:女士|先生|老人|师傅|阿姨|[大老][爷妈伯]|奶奶|爷爷)$|"
    rf"\d[日时分](?!{PART_OF_DAY}|[钟零起]|[一二三四五六七八头]版|[清一大当][早天日晚]|以[来前后]|之[前后]|左右|期间|[为截]止)[\u4e00-\u9fff]{{2}}$"
)
"""What goes on behind it is its object, the rest of a name or of what describes a noun, or what is
told of so few characters: 新建电动自行车充电端口, 禁止货车驶入桥面, 5月3日9时核心位于海面."""
_GOES_ON = re.compile(
    r"（|(?<=下)放|一行|(?<!后)一次性|第[\d一二三四五六七八九十]|(?<=一)早|“[^”]{1,8}”[\u4e00-\u9fff]{1,4}$|(?:调解委员会|掘进[一二三四五六七八九]队)|"
    r"\d[\d.]*[万亿]?[余多]?[\u4e00-\u9fff]{1,2}、|零[时点]|有[^，、]+、[^，、]+、|出(?=\d)|"
    rf"(?:{LIGHT_VERBS}|作出)[^，]{{2,3}}$|"
    r"[不未没无][^，]{1,10}等(?:问题|现象|情况|行为)"
)
"""The rest of a name, whatever jieba takes for a verb in it: “一件事”专窗, 第128次会议; or how many
there are of what was just named: 养老服务中心31个、助餐点204个; or all that is done: 作出规定."""


def may_stand(clause: str, at: int) -> bool:
    """Tell a place that is neither near an end of the clause nor behind one 、 among others."""
    return FIRST <= at <= len(clause) - _LAST and clause[at - 1] != "、" and _apart(clause, at)


def is_behind_few(clause: str, at: int, *, hardly: bool = False) -> bool:
    """Tell a place behind a subject of few characters, which is no time.

    Where it is `hardly` any, a place further on need not be better than none.
    """
    begun = clause.rfind("—", clause.rfind("”", 0, at) + 1, at) + 1  # 办妥——街道|在巷口划出一块地
    most = _RATHER_FEW if _LEADS_ON.match(clause, at) and not hardly else _FEW
    return 0 < at - begun <= most and not (
        _FEW_ARE_A_TIME.search(clause[begun:at]) or _ALL.match(clause, at)
    )


def _apart(clause: str, at: int) -> bool:
    """Tell a place outside quotations, titles and what was reported, and behind no number."""
    before = clause[:at]
    if before[-1] in _UNTIL or _is_inside(clause, at):
        return False
    inside = sum(map(before.count, OPENING)) > sum(map(before.count, CLOSING))
    if inside or (clause[at - 1].isascii() and clause[at].isascii()):
        return False
    return not is_kept_together(clause, at)


def _is_inside(clause: str, at: int) -> bool:
    """Tell a place between a number and what is counted, or in what was reported."""
    content = _CONTENT.search(clause)
    before = clause[:at]
    if _PARTS_NOTHING.search(before) or _VERB_TO_COME.search(before):
        return True
    if _GOES_ON.match(clause, at) or ("的" in clause[at:] and _DESCRIBING.search(before)):
        return True
    if any(_is_within(at, each) for each in _ONE_OBJECT.finditer(clause)):
        return True
    return bool(_NUMBER.search(before) or (content and at > content.start("what")))


def _is_within(at: int, found: re.Match[str]) -> bool:
    start, end = found.span(found.lastgroup or 0)
    return start <= at < end
