"""Read who wrote a text where a calling, an office or a place stands before: 市民 康建民."""

import re

from briefing.sources.words.characters import HAN
from briefing.sources.words.names import is_name, is_signed
from briefing.sources.words.ornaments import SIGNING
from briefing.sources.words.places import PROVINCES
from briefing.sources.words.traditional import fold

_CALLING = (
    "读者|作者|网友|听众|观众|[市居村农渔牧股]民|业主|住户|租户|家长|学生|同学|校友|教师|老师|讲师|教授|教练|教研员|辅导员|班主任|"
    "职工|员工|工人|矿工|干部|党员|团员|委员|代表|会员|社员|队员|组员|店员|科员|职员|驾驶员|管理员|网格员|研究员|飞行员|指导员|"
    "摊主|店主|车主|户主|机主|摊贩|商户|农户|用户|客户|顾客|消费者|乘客|旅客|游客|司机|师傅|保安|骑手|志愿者|工作者|爱好者|经营者|从业者|"
    "农?机手|钳工|电工|焊工|车工|(?:[送运]水|环卫|保洁|清洁|维修|修理|装修|搬运|装卸|护|务)工|[\u4e00-\u9fff]{2}人员|"
    "(?:快递|外卖|配送|送货|售货|售票|收银|收费|服务|保洁|保育|护理|养护|护林|巡线|巡护|检票|炊事|保管|驻村|宣传)员|列兵|[上中下]士|[上中少]尉|[大上中少]校|教导员|"
    "医生|医师|护士|护师|药师|律师|法官|检察官|[民交刑特新辅]警|战士|军人|消费者|建设者|劳动者|创业者|养殖者|种植者|求职者|打工者|投资者|亲历者|患者|病友|家属|网民|选民|热心人|过路人|"
    "士兵|班长|连长|排长|老兵|"
    "农艺师|工程师|会计师|会计|技师|技术员|主任|书记|[校园院局所站处科村会社厂店队部馆台]长|经理|主编|编辑|作家|诗人|博士|硕士|院士|[博硕]士(?:研究)?生|研究生|本科生|大学生|毕业生|留学生"
)
_OFFICE = (
    "大学|学院|学校|[中小]学|[院校部处科系室局办社台队站组会团所司厂矿区县市州旗镇乡村屯庄街路巷里弄坊苑园院馆店行班级连营旅场港段库公]|"
    "[一二三四五六七八九十]中|高中|初中|职高|实小|[作书美摄音科]协|文联|[残妇侨]联|工商联|[市县区]委|纪委|党委|政协|人大|"
    "街道|中心|高炉|工段|班组|家园|花园|公寓|小区|社区|[委党]校|党支部|公司|集团|工地|车间|法院|窗口"
)
_CLASS = r"[(（]\d{1,2}[)）]班(?:学生|同学|家长|班主任|[教老]师)?"
_YEAR = rf"(?:{HAN}{{0,16}}(?:20)?\d\d级{HAN}{{0,12}}(?:{_CLASS})?|{HAN}{{1,16}}{_CLASS})"
_PROVINCE = f"(?:{'|'.join(PROVINCES)})"
_WORD = rf"(?:(?:{HAN}|\d){{1,22}}?(?:{_CALLING}|{_OFFICE})|{_YEAR}|{_PROVINCE}{HAN}{{0,5}})"
_NAME = rf"(?:{HAN}[ \u3000]{{1,2}}{HAN}(?!{HAN})|{HAN}{{1,6}}·{HAN}{{1,6}}|{HAN}{{2,8}})"
"""From five characters on, a name by its sound alone."""
_CALLED = (
    rf"(?:[老小]{HAN}|"
    rf"{HAN}(?:先生|女士|小姐|同学|老师|师傅|大[爷妈姐哥娘叔婶伯]|[叔婶伯姨]|阿姨|奶奶|爷爷|婆婆|老太太?|老汉|老人|老伯|姓.{{1,3}}|某某?))"
)
"""What one is called who would not be named: 穆先生, 老蔺."""
_SOME = re.compile(
    rf"{HAN}{{1,22}}?(?:{_CALLING}|{_OFFICE})\s+"
    rf"(?P<names>(?:[一二两三四五六七八九十几]+[位名个群些对户]?|[多数]位|部分|全体|众|一群){HAN}{{0,5}}"
    rf"(?:{_CALLING}|老人|老汉|母亲|父亲|妈妈|爸爸|夫妻|邻居|师生|[农牧商住种养果茶菜渔植殖]户|[果茶菜花棉烟蔗药粮]农|村里人))"
)
"""A letter of somebody, or of several, who would not be named: 城北区　一老人."""
_READER = ("读者", "作者")
"""Whom nobody else is called on a line of his own: any name behind is one."""
_CALLED_ALONE = re.compile(_CALLED)
_MANY = r"(?:\d+|[一二两三四五六七八九十几数多]+)\s*[名位余多]*[人户]?"
_AND_OTHERS = rf"(?:\s*等\s*(?:{_MANY})?(?:{_CALLING})?)?"
"""With whom: 葛长海等, 葛长海等12户村民."""
_SEVERAL = re.compile(r"(?<=..)等$")
_LABELLED = re.compile(
    rf"(?:署名|(?:来信|来电|来稿|留言|投稿|投诉|提问|反映|推荐|供稿)[人者]?|{HAN}{{0,8}}读者)\s*[:：]\s*"
    rf"(?P<names>{_NAME})(?:\s*[(（][^()（）]{{2,16}}[)）])?"
)
"""What says itself that a name follows."""
_ONE = re.compile(
    rf"(?:一[位名个]|[几多两三][位名]){HAN}{{0,6}}(?:{_CALLING}|老人|母亲|父亲|妈妈|爸爸)"
)
"""Who would not be named, below a letter: 一位老党员."""
_LINE = re.compile(
    rf"(?P<sign>[{SIGNING}]?)\s*(?P<label>(?:提案|来信|留言|投诉|提问|反映|推荐|讲述|口述)人\s*[:：]\s*)?"
    rf"(?P<who>(?:{_WORD}[\s、]+){{0,2}}(?P<last>{_WORD}|{_CALLING}))\s+"
    rf"(?P<names>{_NAME}(?:[\s、]+{_NAME}){{0,2}})(?:\s+(?:指导|辅导)(?:老师|教师)[\s:：]*{_NAME})?"
    rf"{_AND_OTHERS}(?:\s*[(（](?:{_WORD}|{_CALLING}|\d{{1,3}}岁)[)）])?"
)
_BEHIND = re.compile(
    rf"(?:[{SIGNING}]\s*(?P<names>{_NAME})\s+{HAN}{{0,16}}(?:{_CALLING})|"
    rf"[{SIGNING}]?\s*(?:[读作]者\s+)?(?P<name>{_NAME})\s*[(（](?:{_WORD}|{_CALLING})[)）])"
)
"""Where who that is stands behind: 贺春梅（市第二中学教师）."""
_NET = re.compile(
    r"网友\s*[“\"]?(?P<names>[\u4e00-\u9fffA-Za-z\d]{2,8})[”\"]?|"
    rf"(?:{HAN}{{0,12}}\s+)?{HAN}{{0,6}}(?:{_CALLING})\s+"
    r"(?:[“\"](?P<called>[^“”\"，。]{2,12})[”\"]|@(?P<nick>[^\s@，。]{2,16}))"
)
"""Who signs with what others call them: 读者　“听不清的老潘”, 市民　@河边的老柳树."""
_FROM = re.compile(rf"{HAN}{{2,6}}\s+{HAN}{{0,6}}(?:{_CALLING})\s+(?P<names>{_NAME})")
"""Who signs from a place that nothing tells by its end: 城东　退休工人　樊玉山."""
_DATED = re.compile(
    rf"(?P<names>{_NAME})\s+(?:\d{{4}}年)?[\d一二三四五六七八九十]{{1,2}}月[\d一二三四五六七八九十]{{1,3}}日"
)
"""How a letter ends: 邓慧仪　八月二十二日."""
_SAYING = (_LABELLED, _DATED, _BEHIND, _NET, _FROM)
"""What tells a name beside a heading or a text, and nowhere else."""
_UNNAMED = re.compile(
    rf"(?P<sign>[{SIGNING}]?)\s*(?:{HAN}{{2,12}}[\s、]+)?{HAN}{{0,4}}(?P<last>{_CALLING})\s*(?P<names>{_CALLED})"
)
_ANSWERED = re.compile(
    rf"[(（](?:解答|答复|回复|回答|作答|答疑)(?:人|专家|律师|单位)?\s*[:：]\s*(?:{HAN}|、|\s)*?\s(?P<names>{_NAME})[)）]"
)
STRANGE = re.compile(
    "(?!.*[的了在是和与不被把将就还又也再为进出到上下来去有没这那何怎吗呢啦]|.*(?<!才)让)[\u4e00-\u9fff]{2,4}"
)
"""What could be a name by its place, with none of the words that a headline has."""
_NO_SIGNER = re.compile(
    ".*(?:待续|未完|删[节改减]|[转接图表略注附译版刊]|资料|综合|整理|掌声|笑声|鼓掌|节选|连载|[选摘]自|原载|首|篇|章|完)"
)
"""What brackets below a text hold beside who wrote it."""
_ASKS = re.compile(f"{_CALLED}$")
_CALLS = re.compile(rf"(?:.*{HAN})?(?:{_CALLING})|{_YEAR}")
_PLACE = re.compile(f"{HAN}{{2,3}}[省市区县镇乡村屯庄街路巷店厂]")
"""Two places, as on a headline of two phrases."""
_FOREIGN = 4
"""Characters of a name, but for one by its sound."""
_KNOWN = 4
"""Characters of an office that is told from the first word of a headline."""
_SPACE = re.compile(r"[\s]")
_LONGEST = 44


def answerer(line: str) -> tuple[str, ...]:
    """Name who answered, from a line that says nothing else: （解答：法律援助中心　陶文斐）."""
    found = _ANSWERED.fullmatch(fold(line))
    return _names(found, line) if found else ()


def writers(line: str) -> tuple[str, ...]:
    """Name who wrote a text, from a line that holds nothing else; empty where it may mean more.

    A calling, a year of study or a sign before it vouches for any name, the name of an office only
    for one that begins with a surname.
    """
    found = _found(line)
    names = _names(found, line) if found else ()
    bracketed = line[:1] in ("(", "（")
    if found is None or found.re is not _LINE or (bracketed and any(map(is_called, names))):
        return names if found and not bracketed else ()
    sign = found["sign"] or bracketed
    vouched = sign or found["label"] or _CALLS.fullmatch(found["last"])
    told = all(map(_is_name, names)) and (vouched or len(found["who"]) >= _KNOWN)
    sure = found["sign"] or found["label"] or "级" in found["who"]
    return names if told or (sure and all(map(STRANGE.fullmatch, names))) else ()


def writers_beside(line: str) -> tuple[str, ...]:
    """Name who wrote the text above a line, or below it where a heading stands above.

    There, 新华里　贾克勤 are no two words of a headline, and a name that is set apart may be a pen
    name.
    """
    found = _found(line)
    names = _names(found, line) if found else ()
    if said := next(filter(None, (each.fullmatch(line) for each in _SAYING)), None):
        name = "".join(next(filter(None, said.groups())).split())
        return (name,) if said.re in (_LABELLED, _NET) or is_name(name) else ()
    if _SPACE.search(line) and (some := _SOME.fullmatch(line)):
        return (some["names"],)
    if found is None:
        return ()
    apart = found.re is _LINE and _SPACE.search(found["names"])
    reads = found["last"].endswith(_READER) and all(map(is_signed, names))
    known = found.re is not _LINE or apart or reads or all(map(_is_name, names))
    return names if known else ()


def unnamed_writer(line: str) -> str:
    """Give who signs a letter without a name; empty where the line may be anything else."""
    return line if _ONE.fullmatch(line) else ""


def writer_placed(line: str) -> str:
    """Name whom an office, a place or a calling vouches for where only a name can stand.

    Below a text, so may brackets alone; the name may be any word then: 市民　才让草, （半夏）.
    """
    bracketed = line[:1] in ("(", "（") and line[-1] in ")）"
    lone = line[1:-1].strip() if bracketed else ""
    if STRANGE.fullmatch(lone):
        return "" if _NO_SIGNER.match(fold(lone)) else lone
    found = _found(line)
    names = _names(found, line) if found and found.re is _LINE else ()
    told = len(names) == 1 and STRANGE.fullmatch(fold(names[0]))
    asks = told and bracketed and _ASKS.search(fold(names[0]))
    return names[0] if told and not asks else ""


def _found(line: str) -> re.Match[str] | None:
    bracketed = line[:1] in ("(", "（") and line[-1] in ")）"
    if len(line) > _LONGEST or not (bracketed or _SPACE.search(line)):
        return None
    folded = fold(line)
    last = len(line) - bracketed
    called = None if bracketed else _UNNAMED.fullmatch(folded)
    return called or _LINE.fullmatch(folded, int(bracketed), last)


def is_called(name: str) -> bool:
    """Tell 穆先生 from a name: in brackets, it is who asked, and part of the question."""
    return bool(_CALLED_ALONE.fullmatch(name))


def _names(found: re.Match[str], line: str) -> tuple[str, ...]:
    """Give the names of a line as printed; 吴　婧 set apart is 吴婧."""
    names: list[str] = []
    printed = _SEVERAL.sub("", line[found.start("names") : found.end("names")])
    for part in re.split(r"[\s、]+", printed):
        if names and len(part) == 1 == len(names[-1]):
            names[-1] += part
        else:
            names.append(part)
    if any(len(name) > _FOREIGN and not _is_name(name) for name in names):
        return ()
    words = [line] if found.re is not _LINE else found["who"].split()
    listed = len(words) > 1 and words[-1][-1] == words[-2][-1]  # 城关镇文化站 老营乡文化站 石碾
    return () if listed or any(map(_PLACE.fullmatch, names)) else tuple(names)


def _is_name(name: str) -> bool:
    return is_name(fold(name))
