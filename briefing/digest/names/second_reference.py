"""Call a body whose name was just told by what it is: 该局 behind 云溪县税务局.

Where one printed sentence is told as two, the second has its doer's name in front once more; after
the title and the first sentence a listener hears it for the third time. Only where the sentence
before names one body of the kind: then it can be read back, and proven with the name in its place.
"""

import re
from collections.abc import Sequence

from briefing.digest.words.lengths import THIN
from briefing.digest.words.predicates import ADVERBS, VERBS, tagged

_KINDS = tuple(
    (re.compile(f"(?:{ending})(?!{behind})"), said)
    for ending, behind, said in (
        ("公司", "的|[^，]{0,4}(?:经理|董事)", "该公司"),
        ("集团", "公司|的|董事", "该集团"),
        ("大学|中学|小学|学校|附中|附小|职中|党校|职校|技校", "的|[校生]|联", "该校"),
        ("学院", "的|院长|[党团]委", "该学院"),
        ("医院|卫生院|法院|检察院|研究院|福利院", "的|院长|[党团]委", "该院"),
        ("幼儿园", "的", "该园"),
        ("(?<![一二三四五六七八九十])中队", "的|长", "该中队"),
        ("支队", "的|长", "该支队"),
        ("大队", "的|长", "该大队"),
        ("团队", "的|[成队]", "该团队"),
        ("课题组", "的|组?长", "该课题组"),
        ("党支部", "的|书记", "该支部"),
        ("供销社", "的|主任|[区镇]", "该社"),
        ("(?<![支大中团])队|(?<=[一二三四五六七八九十])中队", "的|[长员伍友]", "该队"),
        ("局", "的|长|党", "该局"),
        ("厅", "的|长|党", "该厅"),
        ("中心", "的|主任|小学|医院|工作", "该中心"),
        ("协会", "的|会长|秘书", "该协会"),
        ("商会", "的|会长|秘书", "该商会"),
        ("学会", "的|会长|秘书", "该学会"),
        ("项目部", "的|经理", "该项目部"),
        ("车间", "的|主任|工人", "该车间"),
        ("合作社", "的|理事", "该合作社"),
        ("林场|农场|牧场", "的|场长|职工", "该场"),
        ("社区", "的|书记|主任|居|卫生|服务|工作|网格|党|矫|食|医", "该社区"),
        ("街道", "的|办|书记|主任|党|工委|总工会|[^，在对组联为开把将给向从由]{1,5}社区", "该街道"),
        ("(?<![新农乡全各])村", "的|[民委里镇口头级]|书记|主任|党", "该村"),
        (
            "(?<![城集乡全各])镇",
            "的|[长上里域级]|书记|党|[^，在对组联为开把将给向从由]{1,5}村",
            "该镇",
        ),
        (
            "(?<![城下返还全各])乡",
            "的|[长里村镇亲级]|书记|党|[^，在对组联为开把将给向从由]{1,5}村",
            "该乡",
        ),
        (
            "(?<![全各本外])县",
            "的|[长里城级域委直]|书记|[^，在对组联为开把将给向从由]{0,6}[局委镇乡]",
            "该县",
        ),
        (
            "(?<![超夜早菜城股门全各本])市",
            "的|[长里民内场区级域委]|书记|[^，在对组联为开把将给向从由]{0,6}[局委]",
            "该市",
        ),
        ("(?<=[供车电客货工机务路动])段", "的|长|[落位]", "该段"),
        ("(?<![网])站", "的|[长台点]", "该站"),
        ("所", "的|长|[有谓以在]", "该所"),
        ("厂", "的|[长里区房家]", "该厂"),
        ("矿", "的|[长里区工产山井务]", "该矿"),
        ("馆", "的|[长里内藏员]", "该馆"),
        ("银行|农商行|支行|分行", "的|行长|卡|[支分]行", "该行"),
        ("(?<=[一-龥]{2})处", "的|[长理置罚于分方]", "该处"),
    )
)
"""What a name ends with, what makes another word of that, and what such a body is called then."""
_STARTS = re.compile(
    r"(?:^|(?<=[，、；：“”\d日月年天前时起初底末午晚晨期间来在由对从与和向为给将据到局院县市区镇乡司部旗州]))"
    r"(?=[\u4e00-\u9fff]{2,12}$)|(?<=[\u4e00-\u9fff]{2})(?=[省市州县区旗镇][\u4e00-\u9fff]{2,12}$)"
)
"""Where the name may begin: behind a mark, a time, a preposition, or whose it is."""
_NO_NAME = re.compile(
    "^[我本该各全两这那]|^..?[与和及同等]|[的将把对在了]|^(?:集团|总)?(?:公司|集团|学校|中学|小学|大学|学院|医院|法院|社区|中心|协会|"
    "合作社|项目部|车间|支队|大队|中队|服务站|工作站|银行)$|^..$|^(?:搜救|救援|消防|护渔)队$"
)
"""What names no one body, and is as short as what it would be called."""
_SHORTEST = 3
"""Characters of a name at least."""
_GOES_ON = (*VERBS, *ADVERBS, "p", "vn", "t")
_SOMEHOW = re.compile(
    "逐|现场|首[次批月日]|时隔|每|当场|计划|共|今|藏书|限高|累计|陆续|先后|重点|统一|免费"
)
"""How or how often something is done, however it is tagged."""
_JOINED = tuple("与和及同跟的等")
_OF_A_NAME = ("老年", "青年", "少年", "青少年", "中老年")
"""街道|老年食堂: what looks like a time, and is the rest of a longer name."""


def on_second_reference(told: Sequence[str]) -> list[str]:
    """Say 该局 where a sentence begins with the name of a body that the one before it told.

    All stays as it is where a brief would get too thin by that.
    """
    said = list(told)
    for at in range(1, len(said)):
        if told[at][:_SHORTEST] not in told[at - 1]:  # judging costs
            continue
        for kind, names in _bodies(told[at - 1]).items():
            name = next((each for each in names if told[at].startswith(each)), "")
            if name and _goes_on(told[at].removeprefix(name)):
                said[at] = kind + told[at].removeprefix(name)
                break
    return said if sum(map(len, said)) >= THIN or sum(map(len, told)) < THIN else list(told)


def read_back(told: Sequence[str]) -> list[tuple[str, ...]]:
    """Give each sentence as it is, and then with any name that its 该局 may stand for."""
    ways: list[tuple[str, ...]] = []
    before, called, names = "", "", tuple[str, ...]()
    for sentence in told:
        kinds = (
            [kind for _, kind in _KINDS if sentence.startswith(kind)]
            if sentence[:1] == "该"
            else ()
        )
        kind = max(kinds, key=len, default="")
        if kind != called or not names:
            names = _bodies(before).get(kind, ()) if kind else ()
        before, called = sentence, kind
        rest = sentence.removeprefix(kind)
        ways.append((sentence, *(name + rest for name in names)))
    return ways


def _goes_on(rest: str) -> bool:
    """Tell what such a body does from what is its own: 县税务局|干部."""
    if not rest or rest.startswith((*_JOINED, *_OF_A_NAME)):
        return False
    return tagged(rest)[0][1] in _GOES_ON or bool(_SOMEHOW.match(rest))


def _bodies(sentence: str) -> dict[str, tuple[str, ...]]:
    """Find the only body of each kind that a sentence tells: all that may be its name."""
    known: dict[str, tuple[str, ...]] = {}
    for ending, kind in _KINDS:
        for found in ending.finditer(sentence):
            starts = [each.end() for each in _STARTS.finditer(sentence, 0, found.end())]
            told = (sentence[at : found.end()] for at in starts)
            if names := tuple(each for each in told if not _NO_NAME.search(each)):
                both = [each for each in known.get(kind, names) if each in names]
                known[kind] = tuple(both)
    return known
