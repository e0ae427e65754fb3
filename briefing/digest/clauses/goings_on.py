"""Know by its first words a clause that goes on with what print tells of somebody named before."""

import re
from functools import lru_cache

from briefing.digest.words.predicates import tagged

_OPENING_ADVERB = re.compile(
    r"^(?:一前一后|一左一右|一唱一和|一口气|一下子|一眼|着力|狠抓|沿途|全程(?![\d约长])|先(?![生锋进行天烈辈例])|凭(?!证)|每[天日晚早周月年](?!收费|租金)|在|从(?![小事])|沿着?|一直|最终|最后|最快|并列|再次|已经|其间|"
    r"群策群力|齐心协力|同心协力|多措并举|乘势而上|大力|加快|牢牢|率先|广泛|服务(?=全|大|发)|合力|联手|一同|立即|立刻|当即|纷纷|实地|当场|同步|一起|共同|积极|进一步|不断|切实|努力|奋力|持续|深入|详细|认真|全面|全力|先后|随即|随后|"
    r"同比|环比|较|比|整体|总体|久而久之|于是|利用(?!率)|依托|借助|结果是?(?=[就便])|创(?:下|造|历史|(?=[^，]{0,8}(?:新高|新低|纪录|最[高低好快多])))|分别|均|都|也|还|又|并|再|则|更|已|将|可|仍|即|首次|累计|合计|平均(?![^，]{0,6}(?:时间|价|成本|气温|工资|年龄|亩产))|预计|总投资|其中|"
    r"时隔|曾|一度|相继|陆续|仅|共|历时|正|被(?![告害困捐])|全部(?=[汇存送交转卖捐装搬拆])|多半是|大多是|大都是|由|以|把|为(?!了)|给|让|使|向|从而|直到|低于|高于|[快慢多少早晚优好]于|暂|尚|紧急|不|未|没有|无|有|"
    r"占|达|超|约|近|至|且(?!慢)|助力|其(?![余他])|它|而|但|却|就|才)"
)
_DEED_FIRST = re.compile(
    r"^(?:(?:今年|目前|随后|近日|日前)?(?:已|还|再|先)?)(?:重点(?=检查|围绕|整治|打击|排查|查看|了解|推进|关注|对|抓|看)|"
    r"现场(?=[察查考调教为给演办签]|发放|讲解|指导)|逐[一台个户项条村家站人榀栋]|点对点|重新|理清|自己(?!的)|说(?!明书|法)|落实|指导|责令|专门|围绕|"
    r"计划(?=[用在于到从对建新投改再明今年下上招])|引起|引发|节约(?!用水|集约)|设(?!备|计|施|区|想|立的)|带动|覆盖|惠及|涉及|吸引|签订|签约|投入|"
    r"[\u4e00-\u9fff]着(?!力|重|手|眼|陆)|闭馆后?|教(?=老人|孩子|学生|村民|居民|大家|同学|他们)|[收发投归]还(?!率)|缴获|查获|追回|查明|查清|查出|抓住|"
    r"(?:[上下]楼|上前|转身|回头|俯身|弯腰|伸手)(?=[敲查找看救把给送帮劝阻喊问抱扶拉拍拿递捡叫推拨]|.?[敲查找看救喊问抱扶拉拍拿递捡叫推拨])|"
    r"往(?![年返事来昔日])|用(?=[小大手一两几双\d])(?!大米)|影响(?!力|因素|面|范围|较|最|不)|认定(?!书|标准|结果|工作|机构)|"
    r"组织(?!部|者|机构|架构|委员|生活|建设|形式|人事|工作|纪律|领导|关系|方|单位|化)|运用|公开(?=审理|征求|征集|招[聘考标]|发布|曝光|宣判|拍卖|道歉)|帮助(?=[^，的]{3})|手把手|前往(?!的)|面向(?=[^，]{4})|改(?=[经走停由])|通报(?![^，]{0,6}(?:称|说|指出|显示|要求|强调|认为|提到|会|表扬))(?=[^，]{4})|挨[家个]|面对面|一对一|"
    r"(?:张贴|摆放|码放|码|堆放|悬挂|刊登|刊发|存放|埋|挂|贴|铺|堆|晒|泡|摆|刻|印|装)在|检验(?![员科所室站局报合标机技方])|专[挑找拣](?!战)|标志着|"
    r"整理(?=[^，的]*\d)|统一(?=供|技术|收购|品牌|配|采购|管理|发放|组织|安排|调|销售|标准|编|开展|实施)|力争(?!上游)|争取|体会(?!文章)|感受(?!到的)|领先(?!者|优势|地位|水平)|"
    r"主要(?=从事|针对|面向|考虑|在于|供|是[考因为由]|(?:建设|生产|开展|负责|承担|经营|种植|展示|收治|招收|销往)(?!内容|任务|项目|目标|品种|产品|职责|业务|方式|[者人地])|将(?!来))|决不|绝不|严肃(?=查|处|追|整)|研究部署|部署(?=[^，]{4})|研究(?=全市|全县|全区|全省|部署|审议|讨论|通过)|传达(?=学习|贯彻)|"
    r"突出(?=重点|抓)|克服(?!了)|高度(?=赞扬|评价)|基本涵盖|走(?=[^，]{2,}(?:之路|路子))|动真格|千方百计|真抓实干|稳中求进|"
    r"[肩担]负起|命令(?![^，]{0,6}[是为下])|(?:探讨|研讨|商讨)(?!会|班|稿|中|课)|"
    r"通过(?!率)|培训(?=[^班课费会中的]{3})|取名|定名|更名|合计|总计|声明作废)"
)
"""Words that jieba takes for nouns or does not know, and that begin what somebody does."""
_RELATIVE = re.compile(r"^(?:增幅|降幅|增速|涨幅|跌幅|占比|比重|同比|环比|均|分别|前者|后者|两者)")
"""A measure of what the clause before it names: 外贸吞吐量2160万吨，增幅达到11.7%."""
_NO_DEMAND = re.compile(
    r"[但而也比较占达超已曾被由将并又都还仅]|特别是|尤其是|从而|同比|环比|使|让|为|以|确保|进而|不[是会能]|没|有|标志|意味|成为|形成|带动|表现|呈现|冒充"
)
_PURPOSE = re.compile(
    r"^(?:进一步|切实|努力|奋力|不断|持续|共同|有效|全力)?(?:推动|促进|保障|助力|凝聚|营造|确保|推进|提升|增强|激发|弘扬|"
    r"展现|引导|赋能|奏响|谱写|书写|绘就|擦亮|筑牢|夯实|掀起|传递|彰显|汇聚|守护|丰富|满足|展示|动员|号召|号召)"
)


@lru_cache(maxsize=4096)  # a clause is judged again in each form of its sentence
def goes_on(part: str) -> bool:
    """Tell a clause that begins with how or what somebody does, or with what that is good for."""
    deed = begins_with_adverb(part) or _DEED_FIRST.match(part)
    return bool(deed) or is_purpose(part) or _tells_how_first(part)


def begins_with_adverb(part: str) -> bool:
    """Tell 分别, 已, 在…: what belongs to a deed whose doer was named before."""
    return bool(_OPENING_ADVERB.match(part))


def is_purpose(part: str) -> bool:
    """Tell whether a clause says no more than what it is all good for (推动水质达标提升)."""
    return bool(_PURPOSE.match(part))


def _tells_how_first(part: str) -> bool:
    """Tell 高兴地打开…, 稳稳地把…, which say how and not who."""
    words = tagged(part)[:2]
    manner = words[0][0].endswith("地") and words[0][1] in ("z", "d", "ad") if words else False
    return manner or (len(words) > 1 and words[1] == ("地", "uv"))


def is_relative(part: str) -> bool:
    """Tell a measure that is one of the clause before it: without that it is of something else."""
    return bool(_RELATIVE.match(part))


def urges(part: str) -> bool:
    """Tell whether a clause is one more deed of who is known: 切实解决…, 加快形成…."""
    manner = ("v", "vd", "vn", "vi", "d", "ad", "a", "i", "l")
    return tagged(part)[0][1] in manner and not (_NO_DEMAND.match(part) or is_purpose(part))
