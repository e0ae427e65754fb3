"""Tell the 5日 that is a day of the month from the 5日 that is five days long.

Both are printed alike: 记者5日获悉, 被拘留5日. A length follows a verb or a noun of any kind, which
no list could hold; a day stands where little else can. So a day is only what the words about it
show to be one, and whatever they leave open is told as printed, which is never false.
"""

import re

from briefing.digest.words.predicates import tagged
from briefing.digest.words.times import CLOCK, PART_OF_DAY

BARE = re.compile(
    r"(?<![\d月.—–-])(?<!\d[至到、和])(?<!(?<!截)[至到])(?P<day>\d{1,2})日"
    r"(?![游均内前后起租志照产龄元圆系语线制间余多])(?!本(?!报|月|周))(?!以[上下内外]|之[内前后久]|左右|时间|行程|年化|拘|监禁|禁闭|工资)"
    r"(?!\d(?!\d?[时点]))"
)
"""What may be one: never 5日内, 5日游, 3日本, 5日4晚; nor 至5日, whose month was just told."""
_RUN_BEFORE = re.compile(r"(?:\d{1,2}日[^，。；！？、\d]{0,2}[、和与及至到])+$")
_RUN_BEHIND = re.compile(r"(?:[、和与及至到]\d{1,2}日)+")
"""What 5日、8日和10日 is shows before the first of them and behind the last."""
_HOUR = re.compile(rf"(?:{PART_OF_DAY}|{CLOCK})")
_BEGINS = re.compile(r"(?:^|[，。；！？…\s（])$")
_LABELLED = re.compile(r"[：“]$")
_ENDS = re.compile(r"$|[。；：！？、）”\s]")
_ENDS_OR_RESTS = re.compile(rf"{_ENDS.pattern}|，")
_ON = re.compile(r"(?:于|自|从|在|截至|截止|即)$")
_FROM = re.compile(r"[自从]$")
_CHANGED = re.compile(
    r"[^，。；\d]{0,4}(?:延长|增[加至到]|缩[短减]|减[少至到]|压缩|降[低至到]|提[高升前]|调整|改为)"
)
"""从3日延长到18日 changes a length."""
_TO_COME = re.compile(
    r"(?:[将拟](?!军|(?<=[名老小健]将)[\u4e00-\u9fff]{2,4}$)|计划|预计|预定|定于|有望)"
    r"[^，。；！？]*$"
)
"""名将顾青山 will do nothing."""
_EACH = re.compile(r"(?:每|平均)[^，。；！？]*$")
_SOME_ONE = re.compile(
    r"(?:[记作学患读消死伤志]者|[委队人官演船官党学会]员|(?<!延)[区市县省镇乡村局部院校会队站社馆科处所厂书]长|"
    r"[言责疑事持理办]人|[法检警]官|[律医老教]师|[学考医先师新]生|[市村居网渔农]民|[警校官院店美中俄英日韩]方|某某?|"
    r"(?<!全)(?<!内)部|[厅委局署办]|(?:法|医|检察|学|剧|国务|研究)院|[员协大联合事金]会|社区?|(?:派出|研究|事务|交易)所|"
    r"[气电车服]\w?[台站]|公司|集团|银行|部门|中心|企业|(?:大|中|小)学|(?<![离返到封])校|(?<![闭开建])馆|[警军战]队|大队|支队|"
    r"(?<![休停开闭上收])市|(?<![封驻进入返离到下])[区县镇乡村]|省|(?<![出回归离入])国|州)$"
)
"""Somebody who does what is told behind the day: 记者5日从…, 区法院5日宣判."""
_GOES_ON = re.compile(r"[并或]|以[上下内外]|以及|不等|[的至到]")
_HAPPENS = re.compile(
    r"[在从对向](?!重|轻|严)|(?:正式|成功|全线|再次|首次|联合|顺利)?"
    r"(?:获悉|了解到|表示|宣布|通报|发布|公布|透露|介绍|证实|报道|预计|说|称|召开|举行|举办|开幕|闭幕|落幕|收官|开赛|开跑|"
    r"开通|通车|开工|竣工|启动|发射|抵达|启航|首航|揭牌|启用|投用|上线|宣判|签约|发生|去世|逝世|当选)"
)
"""What is done on a day, whoever or whatever does it: 青石大桥5日通车."""
_CALLED = ("”", "》", "比赛", "大赛", "联赛", "活动", "展览", "演出")
_NO_NAME = re.compile("[出入住返离回断封闭停禁罢扣限休延推迟提顺]|.*[期程时]$")
"""How a verb with its object begins that is taken for a noun, 封路5日, and what has a length."""
_NAMES = ("n", "j", "x")
"""Tags of names and nouns; of what no dictionary has as well."""


def is_day(found: re.Match[str], *, recent: bool = False) -> bool:
    """Tell whether what `BARE` found is a day of the month.

    Behind a name it is one if what follows can be done on a day, or if it is a `recent` one, that
    of the story or one shortly before, of which news tells: 议长11日致函, printed on the 12th.
    """
    before = _before(found)
    behind = found.string[found.end() :]
    if run := _RUN_BEHIND.match(behind):
        behind = behind[run.end() :]
    if _BEGINS.search(before):
        return not _ENDS.match(behind)
    if _HOUR.match(behind):
        return True
    if _ON.search(before):
        return not (_FROM.search(before) and _CHANGED.match(behind))
    if _ENDS_OR_RESTS.match(behind) or _GOES_ON.match(behind) or _EACH.search(before):
        return False
    named = _LABELLED.search(before) or _SOME_ONE.search(before)
    return bool(named or ((recent or _HAPPENS.match(behind)) and _ends_with_name(before)))


def is_to_come(found: re.Match[str]) -> bool:
    """Tell whether a day, unless it is the edition's, lies ahead: 将于5日, 记者5日将."""
    ahead = found.string.startswith("将", found.end())
    return ahead or _TO_COME.search(_before(found)) is not None


def _before(found: re.Match[str]) -> str:
    """Give what stands before a day, or before the list of days that it is one of."""
    return _RUN_BEFORE.sub("", found.string[: found.start()])


def _ends_with_name(text: str) -> bool:
    """Tell whether a noun or a name ends `text`, or what is named in quotation marks."""
    if text.endswith(_CALLED):
        return True
    words = tagged(re.split("[，。；：！？]|的(?!士)", text)[-1])
    return bool(words) and words[-1][1].startswith(_NAMES) and not _NO_NAME.match(words[-1][0])
