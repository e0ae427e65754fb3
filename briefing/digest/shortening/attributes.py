"""Leave out of a clause what an ear does not need: who made a thing, how long it is, the minute."""

import re
from functools import lru_cache

from briefing.digest.clauses.circumstances import HELPED, JOINING, PARTNERS, VIEWED, VIEWING
from briefing.digest.words.times import CLOCK, PART_OF_DAY

_MADE_BY = re.compile(
    r"^由[^，的]{4,}(?:主办|承办|举办|组织|组成|牵头|改造|执导|创办|起草|援建|研制|组建|完成|培育|摄制|创排|编排|出品|承建|承钻|选送|推选|发起|研发|出资)"
    r"[^，的]{0,4}的(?=[“《\u4e00-\u9fff\d])|"
    r"^由[^，“”《》]{4,30}(?:团队|小组|专家|[校院所司厂])(?:研制|研发|设计|选育|创作)的(?=[“《])"
)
_HELD_BY = re.compile(r"^[^，的《“]{4,36}(?:主办|承办|协办)的(?=[“《’\d\u4e00-\u9fff]{3})")
_MEASURED = re.compile(
    r"^(?:历时|历经|为期|全长|总长|载重|备受|取材于|改编自|位于|坐落[于在]|地处|始建于|建于|总投资|占地|耗资)"
    r"[^，的]{2,}的(?=[“《\u4e00-\u9fff]|\d{4}年)"
)
_THEME = re.compile(r"^以“[^”]*”为(?:主题|主线)的(?=[“《\u4e00-\u9fff\d])")
_MINUTE = re.compile(
    rf"^(?P<day>(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日(?:{PART_OF_DAY})?)(?:{CLOCK}|"
    r"[零一二三四五六七八九十]{1,3}[时点](?:[一二三四五六七八九十\d]{1,3}分|半)?)"
    r"(?:许|多|左右)?$"
)
_TITLE = re.compile(
    r"(?<=来信)《[^》]*》(?=后?$)|(?<=的)《[^》]*》(?=一信$)|(?<=日)(?:刊登|刊发|刊载)的(?=《[^》]*》一文$)"
)
"""What a letter was headed, where it is told next what it says; of an article, that it was printed.

But 刊登的一文 is no way to say so.
"""
_ENOUGH = 8
"""Characters that a clause keeps at least without its description."""


_WHO = (
    re.compile(
        r"^[^，、]{0,10}(?:副?书记|常委|党组成员)、"
        r"(?=[^，、]{0,8}(?:[县市区镇乡州旗局院校]长|主任)[\u4e00-\u9fff]{2,4})|"
        r"^[^，、]{0,8}(?:政协委员|人大代表|理事|会员)、(?=[^，、]{2,16}(?:总?经理|董事长|院长|校长|书记|厂长)[\u4e00-\u9fff]{2,3}(?:的|说|在|介绍))"
    ),
    re.compile(r"(?<=[\u4e00-\u9fff])为期[^，的]{1,6}的(?=[\u4e00-\u9fff]{2})"),
    re.compile(
        r"(?<=观看|参观|出席|参加|[看观席加]了)由[^，的“”《》]{4,30}"
        r"(?:主办|承办|举办|举行|组织|创作|演出|创办|发起|排演|制作)的(?=[“《])"
    ),
    re.compile(r"(?<=[起后来])随着[^，]{4,}$"),
    re.compile(
        r"由(?:原来的?|过去的?|以往的?)?[^，由]{2,16}?(?=(?:延长|提前|推迟|调整)(?:至|到|为))"
    ),
    re.compile(r"(?<=[\u4e00-\u9fff]{2})作为[^，的]{3,12}(?=获|完成|参与|入选)"),
    re.compile(
        r"(?<![\d一二三四五六七八九十满超过约近才仅已逾到至年均])(?<!年龄)(?:平均年龄)?(?:\d{1,3}|[一二三四五六七八九十]{1,4})岁的(?=[^，]{3,})"
    ),
    re.compile(
        rf"(?<=[局队院校会部厅委所站镇乡区县道]){JOINING}[^，的]*"
        rf"(?:{PARTNERS})$"
    ),
    re.compile(
        rf"(?<=[局队院校会部厅委所站镇乡区县道]){JOINING}[^，、的]{{2,12}}(?:政府|部门|单位|[局队院会所站处])"
        r"(?=对|在|就|开展|向|从|于)"
    ),
    re.compile(
        r"家住[^，的]{4,}的(?=(?:市民|居民|读者|村民|业主|住户)?[\u4e00-\u9fff]{1,2}(?:先生|女士|大[爷妈伯娘叔]|阿姨|奶奶|婆婆|师傅)|"
        r"(?:退休)?(?:职工|教师|工人|医生)[\u4e00-\u9fff]{2,3}$)"
    ),
    re.compile(
        r"^(?:正在(?![^，]*(?:举[行办]|展出|召开))|刚刚?)[^，的]{2,}的(?=[\u4e00-\u9fff]{3,})"
    ),
)
"""The first of two posts, how old somebody is, who helped, and where somebody lives."""


@lru_cache(maxsize=4096)  # asked for by the brief and by its proof
def lighter(clause: str) -> str:
    """Leave out what describes the first noun of `clause`, or the hour of a day that it names.

    由文化馆主办的合唱比赛落幕 → 合唱比赛落幕; 7月18日上午10时18分 → 7月18日上午.
    """
    bare = _MEASURED.sub("", _HELD_BY.sub("", _MADE_BY.sub("", _THEME.sub("", clause))))
    bare = bare if len(bare) >= _ENOUGH else clause
    return _TITLE.sub("", _MINUTE.sub(r"\g<day>", bare))


@lru_cache(maxsize=4096)  # as above
def lightest(clause: str) -> str:
    """Leave out besides what there is to know of somebody."""
    text = lighter(clause)
    for known in _WHO:
        text = known.sub("", text)
    return text


_SHIP = "(?:满载[^，。“”的]{2,14}的)?“[^“”]{2,8}”轮"
_IN_VIEW_OF = re.compile(
    rf"^(?![^，]*[把将][^，]*作为)(?P<who>(?:{_SHIP}|(?:[^，。“”的]{{2,10}}的(?=[^，的]{{2,6}}(?:{VIEWING})))?[^，。“”的]{{2,24}}?)[将已]?)(?:(?:{VIEWING})(?=[^，]{{2,}})[^，]*(?:{VIEWED})|"
    rf"在[^，]{{2,}}的?(?:{HELPED}|情况)下|"
    r"在[^，]{3,}(?<!同)(?:过程中|途中|期间|[^即按及准临]时|案件?中|[查修练赛]中|航次中)|"
    r"(?:利用|凭借)[^，]{3,}(?:便利|机会|身份|职务|时间)|"
    r"结合[^，]{3,}(?:经历|经验|工作)|作为(?![^，]*(?:[未不没已被将]|承担|负[责有]|应当))[^，的]{3,16}|"
    r"(?:接到|收到)[^，]{2,}(?:报警|报告|求助|任务|需求|电话|投诉|反映|信息|线索)后|"
    r"(?:率领?|带领)(?!先)[^，]{2,}(?:人员|代表|委员|成员|班子|专家)|"
    r"(?:组织|抽调|出动)[^，了着过]{2,}(?:人员|志愿者|队员|党员|干部|职工|民警|警力|代表|委员)等?(?:共?\d+[余多]?[人名])?)$"
)


_OUGHT = re.compile(
    r"^(?P<who>(?:[^，。“”的]{2,20}?)?(?:要|应当?|必须))(?:进一步|始终|紧紧|紧密|牢牢)?"
    r"(?:按照|根据|遵循|遵照|围绕|本着|以)[^，]{2,}(?:精神|要求|部署|指示|方针|原则|理论|思想|为[^，的]{2,4})$"
)
"""县里要以大会精神为指导: who ought to do something; the next clause says what."""


_DECLARED = re.compile(
    r"^(?P<who>[^，。“”]{2,40}?)(?:(?:联合)?发表(?:了|一项)?[^，的]{0,8}(?:声明|讲话|谈话|公报|演[说讲])|"
    r"致(?:函|电|信)[^，了]{2,20})$"
)
"""云溪省长3月4日发表声明: the next clause says what he declared."""


@lru_cache(maxsize=4096)  # as above
def bearer(clause: str) -> str:
    """Name who acts in the next clause where this one only says in view of what, or with whom.

    供电所针对高温天气 → 供电所.
    """
    found = _IN_VIEW_OF.match(clause) or _OUGHT.match(clause)
    return found["who"] if found else declarer(clause)


def declarer(clause: str) -> str:
    """Name who says what comes next where this clause only says how: 县长发表讲话 → 县长."""
    found = _DECLARED.match(clause)
    return found["who"] if found else ""


def ought(clause: str) -> str:
    """Give who ought to do what comes next where this clause only says in whose spirit.

    县里要按照大会精神 → 县里要.
    """
    found = _OUGHT.match(clause)
    return found["who"] if found else ""


def description(clause: str) -> str:
    """Give what `lightest` leaves out."""
    patterns = (_THEME, _MADE_BY, _HELD_BY, _MEASURED, *_WHO)
    return "，".join(found[0] for each in patterns if (found := each.search(clause)))
