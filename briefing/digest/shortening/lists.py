"""Shorten a list that is too long to be heard: its first items, 等, and what the list is of."""

import re
from functools import lru_cache

from briefing.digest.clauses.acts import LIGHT_VERBS, WENT_TO
from briefing.digest.words.predicates import has_verb
from briefing.digest.words.spelling import spelled

RULE = re.compile(r"不[要得可宜能]|禁止|严禁|切[忌勿]|应当|必须|须|要")
"""Of a rule every item counts."""
_ITEM = r"(?:《[^》]*》|“[^”]*”|[^、，。《》“”]{2,14}?)"
_NO_POST = r"(?<!书记|主任|主席)(?<![局部厅县市区镇乡校院处科队站]长|常委|委员)"
"""县委副书记、县长丁岚到甲、乙等地: the first 、 joins two posts of one person."""
_LONG_ITEM = r"(?:《[^》]*》|“[^”]*”|[^、，。《》“”]{2,20}?)"
_CLOSED = re.compile(
    rf"(?P<kept>{_ITEM}{_NO_POST}、{_ITEM})(?:、{_LONG_ITEM})+?(?P<rest>等(?:[\d一二三四五六七八九十]+)?[个家位名项条座部]?)"
)
_PLAIN = r"(?:《[^》]*》|“[^”]*”|[^、，。《》“”和与及的]{2,14}?)"
_FIRST_OF = re.compile(
    rf"(?P<first>《[^》]*》|“[^”]*”|[^、，。《》“”和与及]{{3,16}}?{_NO_POST})(?:、{_PLAIN})+(?:(?:和|及|以及){_PLAIN})?"
    r"(?P<rest>等(?:[\d一二三四五六七八九十多余]*(?:个|家|名|位|项|类|种|所|条|座|门|款|处))?(?:$|部门|地|单位|工作|企业|场所|问题|[\u4e00-\u9fff]{2,4}))"
)
_FIRST_MARKED = re.compile(r"(?P<first>《[^》]*》|“[^”]*”)(?:《[^》]*》|“[^”]*”)+(?P<rest>等)")
_DONE = re.compile(
    rf"^(?P<kept>{_ITEM}、{_ITEM})(?:、{_ITEM})+?"
    r"(?P<rest>(?:正式|同时|集中|先后|同步|现场)?(?:预?发布|签约|亮相|揭牌|开工|启动|投用|上线|揭幕|首发))$"
)
_SET_UP = (
    *("设立", "建成", "开设", "增设", "新增", "推出", "建立", "组建", "举办", "设置", "安装"),
    *("获得", "开通", "新建"),
)
"""在甲商会、乙商会、丙协会设立3个工作站: no list of workstations."""
_ALL_OF = re.compile(
    rf"(?P<kept>{_ITEM}、{_ITEM})(?P<more>(?:[、和及与]{_ITEM})+?)(?<!{'|'.join(_SET_UP)})"
    r"(?P<rest>(?P<number>\d+|[三四五六七八九十])(?:个|家|名|位|项|类|种|所|大|支|条|座|门|款|处|地|部)[\u4e00-\u9fff]{1,8})"
)
"""助人为乐、见义勇为、诚实守信三个类别: all of them, as their number tells."""
_GAIN = 5
"""Characters that have to be saved at least for 等 to stand for them."""
_LAST = r"[^、，。《》“”的\d一二两三四五六七八九十个]{3,16}"
_JOINING_AND = "(?<![协共])和(?![平谐解])"
"""和 in 协和医院 and 和平路 joins nothing."""
_AND = rf"(?P<kept>[^、，。]{{2,}}、{_ITEM})(?:、{_ITEM})*?"
_ENDING = re.compile(rf"{_AND}(?:{_JOINING_AND}|及|以及|与)(?P<last>{_LAST})$")
_INSIDE = tuple("上中里下内")
"""落实到选人、育人和用人上: where all of it is, stands behind the last of it."""
_BODY = ("委员会", "协会", "学会", "组织", "公司", "公约", "条约", "协定")
_WITH = re.compile("[同与跟](?![时样])[^，]{2,}")
_JOINTLY = ("合作", "会谈", "会晤", "谈判", "接触", "联系", "交流")
"""停止同甲县、乙县和丙县合作: what they do together is no part of the last of them."""
_BESIDE = re.compile(r"^[^、，]*(?:与|同)(?=应邀|来[自访]|前来|参加)[^、，]*的[^、，]*、")
"""甲队与来访的乙队、丙队和丁队同场竞技: what they do together stands behind the last of them."""
_OF_EACH = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:培训$|情况(?:的)?(?:汇报|报告|通报)|汇报|报告|情况|工作|问题|事项|事宜)$"
)
"""What each of a list is: 听取夏粮生产和项目建设情况汇报, 研究防汛和信访工作."""
_HANDLED = re.compile(
    rf"{_AND}(?:和|及|以及|与|、){_LAST}(?P<rest>(?:集中)?(?:{LIGHT_VERBS})[^，、]+)$"
)
_OTHERWISE = re.compile(r"分别|先后发言|[向对给][^、]*、[^、]*[征发赠送讲]")
"""Who got what, each of a list; and 向师生、校友征集…, whose list is not the last one."""
_WENT_TO = re.compile(rf"(?:{WENT_TO}|走访|察看|查看|到)(?:了)?[^、]+、")
_PLACE = re.compile(r"[区厂社村镇乡县市站场园店点院所地馆]等$")
_MARKED = re.compile(
    r"(?P<kept>(?:《[^》]*》、?){1,2}|(?:“[^”]*”、?){1,2})(?:[、和及]?(?:《[^》]*》|“[^”]*”))+"
)


@lru_cache(maxsize=4096)  # a clause is shortened again in each form of its sentence
def closed_shortened(clause: str) -> str:
    """Keep two items of each list in `clause` whose end is beyond doubt.

    甲、乙、丙等10人 → 甲、乙等10人; 甲、乙、丙正式发布 → 甲、乙等正式发布; 甲、乙、丙三家企业 →
    甲、乙等三家企业.
    """
    if "、" not in clause:
        return clause
    text = _CLOSED.sub(_two_of_it, clause)
    text = _DONE.sub(lambda found: found["kept"] + "等" + found["rest"], text)
    return text if "等" in text else _ALL_OF.sub(_two_of_all, text)


def first_of(clause: str) -> str:
    """Keep the first item of each list that ends with 等: 市应急、交通等部门 → 市应急等部门."""
    if "等" not in clause or RULE.search(clause):
        return clause
    text = _FIRST_MARKED.sub(r"\g<first>\g<rest>", closed_shortened(clause))
    return _FIRST_OF.sub(r"\g<first>\g<rest>", text)


def _two_of_all(found: re.Match[str]) -> str:
    """Keep all where their number is not that of the items, or where little is gained.

    Something else may be counted; 象棋、围棋、五子棋三个项目 is soon said.
    """
    items = 2 + len(re.findall("[、和及与]", found["more"]))
    counted = spelled(found["number"]) == str(items)
    return (
        f"{found['kept']}等{found['rest']}" if counted and len(found["more"]) > _GAIN else found[0]
    )


def _two_of_it(found: re.Match[str]) -> str:
    """Keep all where a 和 tells that not one list but two of them come before 等."""
    cut = found[0][len(found["kept"]) : -len(found["rest"])].split("、")
    several = any(re.search("[和与及]", item) for item in cut[:-1])
    return found[0] if several else found["kept"] + found["rest"]


def open_shortened(clause: str) -> str:
    """Keep two items of a list at whose end no 等 stands: 查看证照、台账和消毒 → 查看证照、台账等.

    Only for what an ear cannot take in; of places it is 等地.
    """
    text = closed_shortened(clause)
    if text != clause or _OTHERWISE.search(text):
        return text
    if handled := _HANDLED.match(clause):
        return handled["kept"] + "等" + handled["rest"]
    ending = _ENDING.match(clause)
    if ending is None or _needs_its_end(ending):
        return clause
    each = _OF_EACH.search(ending["last"])
    text = ending["kept"] + "等" + (each[0] if each else "")
    return text + "地" if _WENT_TO.search(text) and _PLACE.search(text) else text


def _needs_its_end(ending: re.Match[str]) -> bool:
    """Tell a list whose last item holds what is told of all, or more than an item.

    化学、生物和核武器委员会 is one body; in 三种语言的宣传画和短视频 the 、 parts something else.
    """
    kept, last = ending["kept"], ending["last"]
    body = last.endswith(_BODY) and not kept.rpartition("、")[2].endswith(_BODY)
    between = ending[0][len(kept) : ending.start("last")]
    torn = has_verb(last) or last.endswith(_INSIDE) or _BESIDE.search(kept)
    torn = torn or (_WITH.search(kept) and last.endswith(_JOINTLY))
    return bool(torn or body or "的" in between)


def shortened(clause: str) -> str:
    """Keep two items of each list in `clause` whose end can be told, by 等 or by its marks."""
    return _MARKED.sub(lambda found: found["kept"].rstrip("、") + "等", closed_shortened(clause))
