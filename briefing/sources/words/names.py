"""Tell the names of people from other words: in a byline, and where a story names them.

A name has no mark of its own in print. A surname alone is no evidence (安全, 成果, 单位 begin with
one), so that each name needs a witness: an office before it, a list it stands in, a verb of
speech behind it.
"""

import re
from collections.abc import Iterator

from briefing.model import Article
from briefing.sources.words.characters import HAN
from briefing.sources.words.places import PROVINCES
from briefing.sources.words.transliterated import is_transliterated

_BY_FREQUENCY = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛"
    "邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆"
    "蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏"
    "宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀胥南班储原"
    "栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井巴占容鹿竹寿郁阎邸晋丰竺禤茅须笪恽幸诸糜"
    "赖邬缪占巨辜阙卿藏展敬植伏宣贲从隆茹习宦步耿欧利蔚越夔师晁勾冒尧后曾亓漆仰扶堵归念律微德忻元湛芮羿储汲邴松富乌弓牧隗山宓蓬郗班居钮扈庾郏蒯訾桓巢逯"
    "况傅萧洪凤狄裘杭荀嵇韶邰蓟鄂莘逄郦雍郤璩濮暨支昝厍计"
)
_SURNAMES = frozenset(_BY_FREQUENCY)
_RARE = frozenset("毋卯冶撒仉亢呙乜雒佴俸缑綦禚郄俎妫爨琚甯苌葸虢谯钭镡颉酆郅贠佘锁闪")
"""Surnames that few have and words begin with as well: told only where names are asked for."""
_DOUBLE = (
    "欧阳|范姜|张简|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|端木|夏侯|南宫|万俟|淳于|闻人|闾丘|申屠|仲孙|"
    "轩辕|钟离|宇文|长孙|鲜于|澹台|公冶|濮阳|呼延|独孤|赫连|拓跋|司空|太史|公羊|巫马|第五|"
    "左丘|漆雕|颛孙|亓官|段干|羊舌|达奚|完颜|纳兰|梁丘|谷梁|贺兰|贺若|斛律|公西|宰父"
)
_COMPOUND = re.compile(f"(?:{_DOUBLE}){HAN}{{1,2}}")
_FOREIGN = re.compile(f"{HAN}+·[\u4e00-\u9fff·]+")
_USUAL = re.compile(f"{HAN}{{2,3}}")
NAME = (
    f"(?P<name>{HAN}{{1,6}}(?:·{HAN}{{1,6}}){{1,3}}|(?:{_DOUBLE}){HAN}{{1,2}}?"
    f"|[{''.join(sorted(_SURNAMES))}]{HAN}{{1,2}}?)"
)
OFFICE = (
    "书记|[省市区县州盟旗镇乡村厅局处科部会院校园所站馆社台行队组班团厂店司]长|[董理监]事长|秘书长|检察长|"
    "主任|主管|主席|主委|委员|常委|巡视员|调研员|经理|总监|总裁|政委|司令员|总统|总理|首相|大使|院士|领导|同志"
)
_CALLING = (
    "教授|研究员|博士|工程师|农艺师|技师|专家|医生|医师|护士|老师|教师|教练|法官|检察官|律师|民警|辅警|警官|"
    "消防员|志愿者|居民|村民|市民|业主|网友|游客|乘客|学生|同学|队员|选手|球员|运动员|冠军|工人|职工|员工|司机|"
    "快递员|骑手|农民|牧民|果农|茶农|菜农|渔民|种植户|养殖户|大户|老人|党员|模范|传承人|创始人|负责人|发言人|主持人|"
    "作家|诗人|画家|导演|演员|歌手|设计师|作者|校友|战士|老兵|主播|讲解员|网格员|调解员|工作人员|岁的|姑娘|小伙"
)
_SAYS = (
    "指出|强调|要求|表示|认为|介绍|告诉|坦言|回忆|透露|解释|感慨|笑着|说|率队|主持|致辞|讲话|作报告|作了|"
    "出席|参加|陪同|调研|检查|带队|宣布|担任|当选|一行|分别|先后|今年\\d|以\\d|摘下|在(?:会上|致|接受|现场)"
)
_JOINS = rf"{_SAYS}|等(?:同志|领导|人|出席|参加|陪同|[省市区县]|\d+[位名人])"
_NAMED = (
    re.compile(rf"(?:{OFFICE}){NAME}(?={_JOINS}|[和与、,，。;；:：（()）]|$)"),
    re.compile(rf"(?:{_CALLING}){NAME}(?={_SAYS})"),
    re.compile(rf"(?:^|[,，。;；:：”\s]){NAME}(?={_SAYS})"),
)
_CLAUSE_END = re.compile(r"[,，。;；:：!！?？()（）“”\s]+")
_ITEM = re.compile(NAME)
TITLED = rf"(?:{OFFICE}|{_CALLING}|师傅|[员师手者傅]|工(?!程)){NAME}"
"""A name behind who that is: 农艺师汪正国; how long it is only shows by what follows it."""
IN_OFFICE = rf"(?:{OFFICE}){NAME}"
"""A name behind an office: 书记汪正国."""
_TITLED = re.compile(rf"(?:{OFFICE}|{_CALLING}){NAME}$")
_LAST = re.compile(rf"{NAME}(?={_JOINS})")
_CALLED = re.compile(rf".*(?:{OFFICE}|{_CALLING})")
"""What a name with a dot may not take in: 当地居民 before 卡罗·米列."""
_MANY = 2
_WORD = re.compile(
    r".[员民户主位部局委会组院校司厂人者家们区市县镇村的是了在和与等案法式向面度量额目项间期时后前中上下里内外]"
    r"|..[部局委会组院校司厂店员者们区市县镇村的是了在等]|.{1,2}[先女某老]|区.*"
    r"|.(?:老师|大妈|大爷|大叔|大姐|大哥|阿姨|奶奶|爷爷|师傅|医生|教授|女士|先生|领导|书记|同志|警官|教练|同学)"
)
"""Words that begin with a surname, 单位 农民 党委会, and the people nobody names: 张先生, 李某."""
_NOTED = re.compile(f"^.文$|[图载选摘评讯题]$|{'|'.join(PROVINCES)}")
"""What brackets at the head of a text hold beside a name: 全文, 连载, 时评."""
_SIGNED = re.compile(f"{HAN}{{2,3}}")
"""A pen name."""
_TWO, _MOST_DRAWN, _LENGTHS = 2, 4, (2, 3, 4)
_DREW = "摄绘"
"""What stands behind who took or drew a picture, and ends no name."""
_DESK = re.compile(
    r".*[报网社台部室处局委院厅组站馆刊编队]|本.|.*(?:编辑|管理员|融媒体?|客户端|评论员|中心|公司|新闻|发布|"
    r"频道|在线|观察|记者|通讯员|作者)|佚名|匿名|未知|原创|来源|综合|转载|网络|网友|整理|报道|摄影|供稿"
)
"""What fields for authors hold when nobody signs."""


def is_name(text: str) -> bool:
    """Tell whether a byline may mean a person by `text`.

    Such a name is a surname and one or two characters, or was in another tongue first.
    """
    if _FOREIGN.fullmatch(text) or _COMPOUND.fullmatch(text):
        return True
    usual = bool(_USUAL.fullmatch(text)) and (text[0] in _SURNAMES or text[0] in _RARE)
    return usual or is_transliterated(text)


def is_person(text: str) -> bool:
    """Tell whether a name alone in brackets means a person, and no word that begins like one."""
    return is_name(text) and not (_WORD.fullmatch(text) or _NOTED.search(text))


def is_signed(text: str) -> bool:
    """Tell whether a field for authors may mean a person by `text`.

    The field itself vouches, so that pen names pass, which have no surname: 水镜, 小荷.
    """
    return is_name(text) or (bool(_SIGNED.fullmatch(text)) and not is_desk(text))


def is_desk(text: str) -> bool:
    """Tell the offices that stand where names are asked for: 市水务局, 本报编辑部."""
    return bool(_DESK.fullmatch(text))


def drawn_together(text: str) -> tuple[str, ...]:
    """Part two to four names that no space parts: 左铭云闵捷; empty where they are none.

    Of several ways it is that with the commoner surnames: 王桐 and 王占渔, not 王桐王 and 占渔.
    Three and more have no word among them, nor are all of two characters: so is many a phrase.
    """
    ways = [*_ways_to_part(text, _MOST_DRAWN)]
    names = min(ways, key=lambda way: sum(map(_rarity, way)), default=())
    several = len(names) > _TWO
    words = several and (any(map(_WORD.fullmatch, names)) or len(text) == _TWO * len(names))
    return () if words else names


def _ways_to_part(text: str, most: int) -> Iterator[tuple[str, ...]]:
    """Yield the ways to part a text into names, none of them foreign."""
    if not text:
        yield ()
    for length in _LENGTHS if text and most else ():
        name = text[:length]
        usual = _USUAL.fullmatch(name) and name[0] in (_SURNAMES | _RARE)
        if (usual or _COMPOUND.fullmatch(name)) and name[-1] not in _DREW:
            yield from ((name, *rest) for rest in _ways_to_part(text[length:], most - 1))


def _rarity(name: str) -> int:
    """Give the place of a surname among those of its language, the commonest first."""
    at = -1 if _COMPOUND.fullmatch(name) else _BY_FREQUENCY.find(name[0])
    return at if at >= 0 else len(_BY_FREQUENCY)


def people(article: Article) -> tuple[str, ...]:
    """Name the people of a story, its reporters first, each once and in the order they are met."""
    texts = (article.headline, *article.subheadlines, *article.paragraphs)
    named = (name for text in texts for name in (*_witnessed(text), *_listed(text)))
    return tuple(dict.fromkeys((*filter(is_name, article.reporters), *named)))


def _witnessed(text: str) -> Iterator[str]:
    for pattern in _NAMED:
        for found in pattern.finditer(text):
            name = found["name"] if "·" not in found["name"] else _CALLED.sub("", found["name"])
            if not _WORD.fullmatch(name):
                yield name


def _listed(text: str) -> Iterator[str]:
    """Find 区领导甲、乙参加: an office before a list, or what they do behind it, vouches."""
    for clause in filter(lambda each: "、" in each, _CLAUSE_END.split(text)):
        run: list[str] = []
        vouched = False
        for item in (*clause.split("、"), ""):
            titled = _TITLED.search(item)
            found = titled or _ITEM.fullmatch(item) or _LAST.match(item)
            if found is None or _WORD.fullmatch(found["name"]):
                if vouched and len(run) >= _MANY:
                    yield from run
                run, vouched = [], False
                continue
            run.append(found["name"])
            vouched = vouched or found is titled or len(item) > len(found["name"])
