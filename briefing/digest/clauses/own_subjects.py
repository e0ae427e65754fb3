"""Know a clause that says itself of whom it speaks, though jieba takes its verb for something else.

战胜 and 接过 are no verbs to it, and it does not know most names of people: judged by what the
clause begins with, and only where that is beyond doubt.
"""

import re

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.bodies import body_of
from briefing.digest.clauses.goings_on import goes_on
from briefing.digest.clauses.plain_subjects import says_of_a_noun
from briefing.digest.words.predicates import ASPECTS, VERBS, tagged
from briefing.sources.words.names import TITLED

_DOES = (
    "正(?=[在忙从沿])|在(?!的|内)|都|已|将|也|每人|可|须|必须|应|可以|一(?=[边致起同直路])|用|把|从|向|被|以|对|为|就|先后|纷纷|"
    "陆续|首次|全部|均|常说|说|[游走跑飞赶]|参加|参与|接受|接过|担任|来到|组成|争夺|角逐|亮相|获|登台|一展|因|由|与"
)
_PEOPLE = (
    "们|群众|观众|游客|居民|村民|市民|乘客|旅客|读者|学生|选手|队员|运动员|职工|员工|师生|家长|老人|孩子|教师|医生|民警|交警|"
    "工作人员|志愿者|消费者|业主|农户|商户|考生|委员|代表|歌者|专家|农技员|网格员|企业|部门|单位|班组|社区|校友"
)
_THEY = re.compile(rf"^[^，了着过]{{0,18}}?(?<![的该])(?:{_PEOPLE})(?:{_DOES})(?!的)")
_CALLED = re.compile(
    rf"^[^，了着过的]{{0,14}}?{TITLED}(?={_DOES}|主持|出席|作[^，]*(?:报告|讲话|发言|动员|点评)|[钻端拿抱站坐拨走摸])"
)
_COMING_BY = re.compile(
    rf"^(?:[\u4e00-\u9fff]{{2}}|闻讯赶来)的[^，了着过的]{{0,10}}?{TITLED}"
    rf"(?={_DOES}|[一二两三]次|立[即刻]|毫不|连忙|赶|跳|冲)"
)
"""路过的骑手詹小磊跳入江中: whoever comes by does that."""
_COUNTED = re.compile(
    r"^(?:首批|另有|其余)?[\d一二两三四五六七八九十百千]+[万亿]?[余多]?(?:张|块|尾|本|枚|幅|份|册|头|匹|辆|列|趟|根|粒|颗|道|门|笔|封|片|节|"
    r"盏|把|束|名|位|支|只|台|架|艘|株|套|批|个|家|场|项|件|条|座|栋|所|户)[^，的]{2,12}"
    rf"(?<![的和与及、])(?:{_DOES})(?!的)[^，]{{2,}}"
)
_WHERE = re.compile(
    r"^(?:里面|上面|下面|旁边|底下|门前|屋里|[^，在]{1,8}[里上中下旁边前])(?:还|又|也|都)?"
    r"(?:有(?!关|望|助|效)|[放摆挂堆存煮写印刻贴装停站坐摆围种铺夹]着)"
)
_PART = re.compile(
    r"^(?:[终起]点[为是]|[站店馆院园校车屋室厂楼][内里上](?:配|设|装|摆|放|备)|"
    r"[^，]{2,4}(?:选手|学员|用户)[将已可]|[^，]*、[^，]*等(?:指标|各项)[^，]{0,2}(?:全部|均|都)|剩下[^，]*没)"
)
"""站内配备微波炉, 终点为区医院: a part of what was named, or one of many."""
_AMOUNT = re.compile(
    r"^(?:\d+号|\d{1,2}日(?:早晨|夜间|白天)?)?(?:累计|平均)?[^，\d、的]{0,10}"
    r"(?:雨量|气温|温度|油温|水温|水位|流量|风力|湿度|浓度|比分|总分|[近视结成检出死病发芽亡离]率|盐分|投资额|签约额)"
    r"(?:始终|一直|均|已)?(?:保持)?(?:为|达|约|近|超|在|不足|降至|升至|由|从|列|排)?-?[\d一二两三四五六七八九十百第]"
)
_EXTENT = re.compile(
    r"^(?:全程|往返|单程|前后|整个过程|涉案金额|起[始拍]价|[展租工学赛]期)[^，\d]{0,8}"
    r"[\d一二两三四五六七八九十百千万半]+[多余]?[个万亿]?(?:分钟|小时|天|公里|米|元|年|月|%)"
)
"""全程不到十分钟, 涉案金额140余万元: how long or how much what was just told is."""
_PACE = re.compile(
    r"^(?:增速|增幅|降幅|涨幅|跌幅|[平户人]均用时|误差|贯通误差|产能利用率|户型面积)"
    r"(?:均|已)?(?:居|位居|位列|列|排名?|比|较|由|从|高[于出]|低于|达|为|约|横向|不足|\d)[^，]{2,}"
)
"""增速居全市首位, 平均用时由26天缩短到4天: how fast, how long or how far something is."""
_TERM = re.compile(
    r"^(?![将把对为按以因将需应])(?:已购|新增|该)?[\u4e00-\u9fff、“”]{0,14}?(?:缴费期|有效期|时限|额度|开放时间|闭馆时间|办理时间|缴费标准|新[台校馆]址|票价|工期|车程|期限)"
    r"(?:为|是|到|至|自|从|不超过|压缩[至到]|提前[至到]|延长[至到]|顺延|选在|定[于在]|由)[^，]{2,}"
)
"""集中缴费期到12月31日止: until when, how much, or where something is."""
_THERE_IS = re.compile(r"^有[一两三四五六七八九十几\d]+[多余]?[个位名道条家辆座只件][^，是]{2,}")
_ALL_OF_IT = re.compile(
    r"^从[^，]{2,}到[^，]{2,}(?:全流程|全过程|各环节|全程)(?:[都均]|由)[^，]{2,}"
)
_CLEFT = re.compile(
    r"^(?![让使令把将对就不但而也])(?!(?:目前|现在|今年|如今|这次|最|更|但|而|不|就|对|把|将|令|让)[^，]{0,3}的是)[^，的是了]{3,10}的是(?!否)[^，]{4,}"
)
"""帮他管树的是乡里的服务队: who did it, and who that is."""
_FOOD = re.compile(
    r"^(?:被|经|已经?|未经?|尚未)[^，的]{2,8}过?的[^，的]{1,6}(?:不|禁止|严禁|应|须|要|可|将)[^，]{2,}"
)
"""被水浸泡过的食物不要食用: what has happened to something, and what to do with it."""
_FAR = re.compile(r"^(?:\d+小时)?\d+分钟?(?:即|就)?可[到达][^，]{2,}")
"""48分钟可到石板闸: how far something is."""
_EXPERTS = re.compile(r"^与会(?:专家|代表|人员|领导|嘉宾)[^，、]{6,}")
_DURING = re.compile(r"^[\u4e00-\u9fff]{1,6}[期段间]内(?:发生|产生|出现|所)[^，]*的[^，]{4,}")
"""等待期内发生的医疗费用，医保基金不予支付: what of that falls into a time just named."""
_A_WORK = re.compile(
    r"^(?:由[^，]{2,}的|[^，了着过的]{0,20})[“《][^”》]+[”》](?![的、和与及])[^，了的]{0,8}?(?:荣?获(?![得悉知])|入选|夺得|摘得|上榜|列入|通过|亮相|首演|首映|开播|开机)[^，]{2,}"
)
"""由云溪文化馆排演的《石板渡》获省奖: a work or a thing by its name, and what came of it."""
_OF_ITSELF = (_A_WORK, _THERE_IS, _ALL_OF_IT, _FAR, _DURING, _CLEFT, _FOOD)
_ANYBODY = re.compile(
    r"^请(?:携带|凭|持|自备|提前|及时|扫码|拨打|登录|注意|联系)[^，]{3,}|"
    r"^(?:也|敬)?请(?=[^，]{3,})(?![^，]{0,5}[来了过到]|[^，]{0,18}(?:师傅|专家|老师|医生|教授)|[^，]{0,4}客)|"
    r"^(?:逾期|过期)[^，]{3,}"
)
"""What anybody is asked to do, or has to reckon with."""
_MOST = re.compile(
    r"^最[^，的]{1,4}的[\u4e00-\u9fff]{2,4}、[^，、]{4,}|"
    r"^[^，的]{0,4}最[^，的]{1,4}的[^，]{0,4}(?:是|为|有|达|要|已|将)[^，]{2,}|"
    r"^最[高低长短深大小远近快慢][处的者]?[^，]{0,3}(?:没|达|为|是|有|到)[^，]{2,}"
)
"""最年长的是…, 最深处没过窗户: which one of them, and what of that."""
_REQUEST = re.compile(
    r"^请(?:各|广大|有关|相关|过往|知情|受影响|[^，请]{0,8}(?:人|者|户|民|客|家长|单位|师傅|司机|车主|考生|企业))[^，]{4,}"
)
_LEAST = 8
"""Characters of such a clause at least; and behind the name of a body."""
_PREDICATE = 4


def names_its_own(part: str) -> bool:
    """Tell whether a clause has a subject of its own, and says something of it."""
    if leads_up(part):
        return False
    if any(
        each.match(part)
        for each in (
            _EXTENT,
            _ANYBODY,
            _AMOUNT,
            _PACE,
            _MOST,
            _PART,
            _REQUEST,
            _TERM,
            _EXPERTS,
            *_OF_ITSELF,
        )
    ):
        return True
    return not goes_on(part) and (says_of_a_noun(part) or _is_put_so(part))


def _is_put_so(part: str) -> bool:
    """Tell such a clause by how it is put, whatever its words are tagged."""
    if len(part) < _LEAST:
        return False
    if _CALLED.match(part) or _COMING_BY.match(part) or _has_body(part):
        return True
    named = tagged(part)[0][1] not in (*VERBS, "p", "d", "ad", "c")
    return named and any(each.match(part) for each in (_THEY, _COUNTED, _WHERE))


def _has_body(part: str) -> bool:
    """Tell 东关中学以2比1战胜卫国路中学: a body is named first, and not whose something is."""
    body = body_of(part)
    rest = part.removeprefix(body)
    if not body or rest == part or len(rest) < _PREDICATE or rest[0] in "的、和与及“":
        return False
    word, flag = tagged(rest)[0]
    return flag in (*VERBS, "p", "d", "ad") or rest[:1] in ASPECTS or word in ("主场", "客场")
