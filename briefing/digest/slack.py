"""Words that a clause can spare where it is a little too long: 不慎遗失, 来自…的, 组织开展.

None of them is the news, and the clause stays a sentence of the language without any of them.
"""

import re
from functools import lru_cache
from itertools import pairwise

from briefing.digest.spelling import spelled

_TO_DO = (
    "推进|推动|开展|学习|贯彻|落实|加强|优化|提升|做好|促进|完善|支持|培育|发展|推广|营造|打造|"
    "提高|帮助|配合|参与|回应|对接|宣传"
)
_REACHED = (
    "[送收得听看找达拿受回来接学提遇走]到|[迎带送传引请]来|[留写立打签买放]下|"
    "[作做提发走交开派选给]出|[送贴打住用走搬献换种穿]上|[召打推展]开|[注投加进]入|[达完建形组变换]成|设立|成立|建立|组建|审[理议]|记住|揭开|结束|实现|参加|接诊"
)
_WHOM = "市民|用户|群众|居民|读者|驾驶人|职工|师生|家长|游客|业主|考生"
_WORK = "更换|清理|整治|巡查|检修|排查|维修|改造|抢修|移栽"
_THERE = "义务植树|植树|义诊|调研|宣讲|巡查|慰问|走访|采风|巡诊|巡逻|招商推介|推介|救援|搜救"
_ONE = r"(?<=[\u4e00-\u9fff])"
_SLACK = tuple(
    map(
        re.compile,
        (
            r"(?P<spare>不慎)(?=遗失|丢失)",
            r"遗失[^，]*(?:[章证照书据单票]|正本|副本|合同|协议)(?P<spare>一[枚本份张套])$",
            r"去年(?P<spare>年)(?=[初底])",
            r"^(?P<spare>[一二三四五六七八九十]、)(?![一二三四五六七八九十])(?=[\u4e00-\u9fffA-Z])",
            r"(?P<spare>荣)(?=获)",
            r"消防(?P<spare>安全)(?=检查|培训|演练)",
            r"[获夺](?P<spare>得)(?=[^，]*(?:冠军|[等金银铜]奖|[金银铜]牌|第[一二三])$)",
            r"孩子(?P<spare>的)(?=亲生父母)",
            r"[日时](?P<spare>起)(?=至[^，]*止)",
            r"居(?P<spare>民)(?=委员?会)",
            r"居民?委(?P<spare>员)(?=会)",
            r"(?P<spare>国家税务总局)(?=[\u4e00-\u9fff]{2,6}税务局)",
            r"(?P<spare>联合)(?=(?:举[行办]|主办|承办|推出)的)",
            r"(?:[降升增减涨跌]到|达到|超过)(?P<spare>了)(?=\d|不足|近\d|约\d)",
            r"(?P<spare>现场)(?=考试|召开|举行)",
            r"[一二三四五六七八九]楼(?P<spare>的)(?=“)",
            r"(?:西南|西北|东北|华北|华东|华南|华中|江浙)(?P<spare>地区)(?=首|[赴开])",
            r"(?P<spare>正?高级)(?=农艺师|工程师|教师|经济师|畜牧师|工艺美术师)",
            rf"{_ONE}(?P<spare>缓缓|慢慢|徐徐)(?=[\u4e00-\u9fff]{{2}})(?!地)",
            rf"{_ONE}(?P<spare>重新)(?=施划|粉刷|翻|梳理|铺设|整理)",
            r"^(?P<spare>不少)(?=读者|市民|居民|网友)",
            rf"{_ONE}(?P<spare>一(?P<each>[丛只个条排座盏张件束])(?P=each))(?![的地])(?=[\u4e00-\u9fff]{{2}})",
            r"(?:^|，)(?P<spare>海拔[^，的]{2,8}的)(?=[\u4e00-\u9fff]{4})",
            r"因(?P<spare>为)(?=没有|不)",
            r"(?P<spare>原有的)(?=\d)",
            r"(?P<spare>已)(?=进入)",
            r"(?P<spare>于)(?=\d{1,2}月\d{1,2}日[^，]*起)(?<![位定拟])",
            r"(?<=[院校系班级])(?P<spare>学生)(?=[\u4e00-\u9fff]{2,3}(?:[获夺]|以\d))",
            r"(?P<spare>情况)(?=的(?:报告|汇报)$)",
            r"(?:收购|征集|报名|招生|普查|征兵|建设)(?P<spare>工作)(?=(?:全面|正式|顺利)?(?:启动|展开|收官|完成|结束|截止))",
            r"(?<![来亲各源出])(?P<spare>自)(?=\d{1,2}月\d{1,2}日至)",
            r"^(?P<spare>在)(?=\d{1,2}月\d{1,2}日[^，]*[上中]$)",
            r"由(?P<spare>原来的?)(?=[\d晚早])",
            r"街道(?P<spare>办事处)(?![\d的一二三])",
            r"(?:单位|机关|学校)(?P<spare>的)(?=停车场|食堂|厕所)",
            r"(?P<spare>已)(?=有\d+[家个名人户])",
            r"^(?P<spare>并)(?=编印|编写|发放|制定|建立|签订|开展)",
            r"以\d[^，的]{1,8}[^\d，的](?P<spare>的(?:战绩|成绩))(?=[获夺])",
            r"的(?P<spare>重要)(?=抓手|举措|内容|载体)",
            r"(?P<spare>原来|原本)(?=分散)",
            r"(?:部门|单位)(?P<spare>联合)(?=开展|举办)",
            r"^(?P<spare>全体)(?=在校|师生|职工|学员)",
            r"(?:组建|成立)了?(?P<spare>由)(?=[^，]*组成的)",
            r"村(?P<spare>村)(?=民)",
            r"经(?P<spare>过)(?=[\d一二三四五六七八九十]+[年天个]|[初复]赛)",
            rf"{_ONE}(?<![不未])(?P<spare>进一步|切实|大力|深入|扎实|积极|认真|全力|不断|着力)(?={_TO_DO})",
            rf"{_ONE}(?P<spare>详细|仔细|认真)(?=了解|询问|查看|察看|听取|检查)",
            rf"{_ONE}(?P<spare>组织)(?=开展|召开|实施|举办)",
            rf"{_ONE}(?P<spare>予以)(?=[\u4e00-\u9fff]{{2}}$)",
            r"(?P<spare>工程)(?=(?:建设|施工|改造)需要$)",
            rf"(?P<spare>广大)(?={_WHOM})",
            r"(?P<spare>相关|有关)(?=负责人|规定|事项通告)",
            r"(?<!最高)(?P<spare>人民)(?=法院|检察院|政府)",
            r"(?:[对在向为]|联合|会同)(?P<spare>辖区内?)(?=[\u4e00-\u9fff\d]{4})",
            r"(?<=[\u4e00-\u9fff”])(?<![不未非没前])(?P<spare>正式)(?=启[用动]|开[园通工放业馆]|投[入用产]|上线|发布|揭牌|挂牌|[试运]行|成立|通[车水]|对外|实施|亮相)",
            r"(?<=[\u4e00-\u9fff]{2})(?<![的此是不])(?P<spare>同时)(?=[新增推开设出启指发要建举成])",
            rf"{_ONE}(?:{_REACHED})(?P<spare>了)(?=[^，了的\d]{{2}})",
            r"(?:审[理结]|宣判|通报|查处|侦破|破获)了?(?P<spare>一起)(?=[^，]{4,}(?:案|纠纷))",
            r"(?P<spare>公开)(?=审理)",
            r"学习(?P<spare>贯彻)(?=[\u4e00-\u9fff]{4})",
            r"(?P<spare>交流)(?=研讨)",
            r"^(?P<spare>来自)(?=[^，、的]{2,}的[\d\u4e00-\u9fff“])",
            r"(?:^|遗失)(?P<spare>位于|坐落[于在]|地处)(?=[^，、的]{2,}的[\d\u4e00-\u9fff“])",
            r"^(?P<spare>由)(?=[^，的]{2,}(?:组成|主办|承办|举办|研制|研发|创作|捐建|自编自演)的)",
            r"^(?P<spare>[自从])(?=\d[^，的]*(?:起$|[日时](?:起)?至))",
            r"^在(?P<spare>(?:日前|近日|近期)(?:结束|举[行办]|召开|闭幕|落幕)的)(?=[^，]*[上中]$)",
            r"^在[^，的]*\d日(?P<spare>结束|举[行办]|召开|闭幕|落幕)(?=的[^，]*[上中]$)",
            r"^(?P<spare>最新一期)(?=[^，]*显示$)",
            r"^(?P<spare>至此)(?=全)",
            r"^(?P<spare>其中)(?=年龄最|最)",
            r"(?<=[\u4e00-\u9fff]{2})(?P<spare>日前|近日|近期)(?![^，]{0,12}的)(?=[\u4e00-\u9fff]{2})",
            r"(?:反映|投诉)[^，]{6,}(?P<spare>的问题)$",
            r"存在[^，]{4,}(?P<spare>的情况)$",
            rf"[对就][^，]{{2,}}(?P<spare>进行)(?=(?:{_WORK}|调研|检查|治理|宣传|检验|硬化|升级)$)",
            rf"(?:赴|到|走进|深入|前往)[^，]*(?P<spare>开展)(?=(?:{_THERE})$)",
            rf"(?:完成|开展|做好|启动|组织)[^，]*(?:{_WORK})(?P<spare>工作)$",
            r"(?<=[局区县市校院会队司村镇团馆])(?P<spare>还)(?=[\u4e00-\u9fff]{2})(?![是有在要得])",
            r"(?<=[院校局队会司村厂站])(?P<spare>的)(?=(?:志愿者|老师|教师|护士|医生|工人|学生|社工|民警|检修工|辅导员)[\u4e00-\u9fff]{2,3}(?:$|[^\u4e00-\u9fff]))",
            r"(?<=[县市区镇乡村])(?P<spare>的)(?=[\u4e00-\u9fff]{0,4}[园场厂院馆库站林地田][里上中下]?$)",
            r"(?<=[区县市校院司局队村])(?P<spare>(?:派出|选派|推荐|选送|报送)的)(?=[\d一二三四五六七八九十]+[名位件个支])",
            rf"{_ONE}(?P<spare>(?![一两几个本只条张件把块片份位名阵])[\u4e00-\u9fff]{{2}}(?P<twice>[\u4e00-\u9fff])(?P=twice)的|(?![一两几个本只条张件把块片份位名阵])[\u4e00-\u9fff](?P<double>[\u4e00-\u9fff])(?P=double)的)(?=[\u4e00-\u9fff]{{2}})",
            r"^(?![^，]*(?:遗失|作废|清算|注销|债权|法院|裁定|转让))[^，]*?(?P<spare>有限(?:责任)?)(?=公司)",
            r"(?<=[局队院校会部厅委所站镇乡区县道司])(?P<spare>(?:联合|会同|携手)[^，的]{2,14}?)(?=到现场|[对在为][^，]{4,}|开展|$)",
            r"(?:组织|选派|抽调|派出)(?P<spare>[^，的]{4,24}的)(?=\d+[余多]?名)",
            r"[局队院所会司](?P<spare>组织(?:(?:执法|工作|医务|技术|专业)人员|[^，、]{0,5}(?:服务队|志愿者)))(?=对|$)",
            r"(?:工作人员|残联|妇联|工会|团委)(?P<spare>(?:联合|会同)[^，的]{2,14}?)(?=将|$)",
            r"(?P<spare>拨打[^，]{2,8}热线)(?=反映$)",
            r"(?P<spare>家住[^，的]{4,}的)(?=(?:多位|不少|几位)(?:居民|业主))",
            r"(?:主任|书记|主席|[县市区镇乡局院校]长)[\u4e00-\u9fff]{2,3}(?P<spare>(?:带领|率领?)[^，、]{2,8}[组队])$",
            r"调研[^，]{2,}(?P<spare>工作)$",
            r"(?:招生|报名|考试|防汛|就业)(?P<spare>工作)(?=安排|方案|部署)",
            r"(?P<spare>家住[^，的]{4,}的)(?=(?:市民|居民|读者|村民|业主|住户)?[\u4e00-\u9fff]{1,2}(?:先生|女士|大[爷妈伯娘叔]|阿姨|奶奶|婆婆|师傅))",
            r"已(?P<spare>(?:联合|会同)[^，的]{2,14}?)(?=到现场|现场)",
            r"(?P<spare>(?:列入|纳入|参与|参加|执行|从事|负责|经营|做)[^，、的\d“”]{2,12}的)(?=\d|老板|师傅|职工|村民)",
            r"(?P<spare>为[^，的\d“”]{4,14}(?:研制|定制|生产|建造|设计)的)(?=首|\d)",
            r"\d日(?:[上下]午|晚上?|凌晨|清晨|中午|傍晚|早上)?(?P<spare>(?:\d{1,2}|零|[一二三四五六七八九十]{1,2})[时点](?:\d{1,2}分|半)?[许多]?)(?:$|(?=在[^，]{4}))",
            r"(?:[定拟将]于|决定自)(?P<spare>20\d\d年)(?=\d{1,2}月)",
            r"^(?P<spare>[定拟]于)(?=\d[^，]*[至到—-][^，]*[日时分\d]$)",
            r"\d[日时](?P<spare>起)(?=至)",
            r"^在[^，的]*?(?P<spare>举[行办]的)(?=“[^”]*”[^，的]{0,4}[上中]$)",
            r"^(?P<spare>正在)(?=[^，的]*举[行办]的[^，]*[上中]$)",
            r"(?:^|[^\u4e00-\u9fff])(?P<spare>[^，、“]{6,16}之一、)(?=[^，、]*(?:教授|书记|主任|院士|校长|院长)[^，、]*(?:同志|先生|女士)$)",
            r"^[^，、]*(?:干部|党员)、(?P<spare>[^，、]{2,12}(?:主任|书记|[局院校厂]长)、)(?=[^，、]*(?:同志|先生|女士)$)",
            r"(?P<spare>20\d\d年)(?=(?:第?[一二三四]季度|[春夏秋冬]季|[夏秋]粮)[^，]*(?:仪式|活动|大会|推进会|启动))",
            r"^(?P<spare>20\d\d年)(?=[\u4e00-\u9fff]{2,6}[省市县区州旗]“[^”]*”[^，]*举[行办])",
            r"(?<!第)\d(?:分钟|小时)(?P<spare>的)(?=[\u4e00-\u9fff]{2})",
            r"(?P<spare>20\d\d年)(?=第[一二三四五六]批|首批)",
            r"召开(?P<spare>20\d\d年)(?=工作会议|年度工作会)",
            r"(?P<spare>共计)(?=\d)",
            rf"{_ONE}(?P<spare>进行)(?=(?:统一|集中|全面|专项|现场|集体)[\u4e00-\u9fff]{{2}}$)",
            r"(?<=[\u4e00-\u9fff]{4})(?<![定将拟已位早晚始止用限处])(?P<spare>于)(?=\d{1,2}月\d{1,2}日)",
            r"(?<!通过)(?P<spare>实地)(?=(?:察看|查看|考察|走访|查验)[^，等]{4})",
            r"(?P<spare>探索)(?=推行|实行|建立|推出)",
            r"(?P<spare>牵头)(?=组织|召开)",
            r"听取(?P<spare>今年以来)(?=[\u4e00-\u9fff]{4})",
            r"(?P<spare>工作)(?=\d{1,2}月\d{1,2}日(?:截止|启动|开始|结束))",
            r"(?P<spare>利用[^，的]{2,8}(?:时间|间隙|空当))(?=[给为对向把])",
        ),
    )
)
_LAST = re.compile(
    r"\d日(?P<spare>[上下]午|晚上?|凌晨|清晨|中午|傍晚|早上)(?:$|(?=[\u4e00-\u9fff“]{4}))|"
    r"(?P<room>在[^，、的\d将要可]{2,10}(?:报告厅|会议[室厅]|礼堂|活动中心|多功能厅))(?=召开|举[行办])"
)
"""At which part of a day it was, and in which of their own rooms."""
MOST = 20
"""Characters that are left out of a clause at most."""


@lru_cache(maxsize=4096)  # asked for by the brief and by its proof
def spans(clause: str) -> tuple[tuple[int, int], ...]:
    """Give where such words stand in `clause`, those that are missed least first."""
    return tuple(found.span("spare") for each in _SLACK for found in each.finditer(clause))


@lru_cache(maxsize=4096)  # as above
def last_spans(clause: str) -> tuple[tuple[int, int], ...]:
    """Give where `clause` says at which part of a day, or in which room, it was: that goes last."""
    return tuple(found.span(found.lastgroup or 0) for found in _LAST.finditer(clause))


def is_tighter(key: str, form: str) -> bool:
    """Tell whether `key` spells `form` without some of the words that it can spare."""
    whole = len(spelled(form))
    if not whole - MOST <= len(key) < whole:  # judging costs
        return False
    spare = (*spans(form), *last_spans(form))
    if not spare:
        return False
    bounds = sorted({0, len(form), *(at for span in spare for at in span)})
    read: dict[int, set[int]] = {at: set() for at in bounds}  # by how much of `form` that tells
    read[0].add(0)
    for at, end in pairwise(bounds):
        told = spelled(form[at:end])
        read[end] |= {behind + len(told) for behind in read[at] if key.startswith(told, behind)}
        for start, stop in spare:
            if start == at:
                read[stop] |= read[at]
    return len(key) in read[len(form)]
