"""How a line ends that told the event whole, and how one begins that adds a detail to it.

通车后两地车程将缩短至50分钟 has no subject of its own and stands below the headline; 我校学子捧回
五个一等奖 is whole, and what stands above it its kicker. None of these signs decides alone.
"""

import re

_NUMBER = r"(?:\d[\d.]*|[一二三四五六七八九十百千两]+)"
_UNIT = "(?:[元次人里个名位家座辆台条件项户岁天倍%％吨亩株部艘亿万]|小时|分钟|公里|人次|平方米)"
ABOVE = {
    "event": re.compile(
        "(?:[大竞联比预决]赛|锦标赛|公开赛|邀请赛|运动会|马拉松|第[^ ]{1,4}[轮届]|博览会|文化节)$"
    ),
    "after": re.compile("后$"),
    "behind": re.compile("(?:背后|之后|以后|之际|前夕)$"),
    "told": re.compile("[了来起]$"),
    "counted": re.compile(
        f"[超破达至增减获签到为揽降升][^，]{{0,6}}{_NUMBER}[余多]?万?亿?{_UNIT}{{1,2}}$"
    ),
    "from_to": re.compile("^从[^，]{1,10}到[^，]{1,10}$"),
    "campaign": re.compile(
        "^(?:学习贯彻|深入学习|贯彻落实|牢记|感恩|喜迎|庆祝|纪念|践行|弘扬|学雷锋|奋[进战]|决战|护航|抢抓|迎战)"
    ),
    "achieved": re.compile(
        "(?:新高|上岗|来了|到[来货]|抵达|诞生|晋?升.{2,6}|过半|领先|丰收|定了)$"
    ),
}
"""How a line begins or ends: with an event's name, a scene, a campaign, a number reached."""
BELOW = {
    "of_ours": re.compile("我[省市县区校国州旗镇盟司]"),
    "of_all": re.compile("全[省市县区校国州旗镇盟]"),
    "time": re.compile(
        "今[年起秋冬春夏天日晚后]|本[周月]|[下上][周月]|[明去]年|目前|月底|年底|年内"
    ),
    "quotes": re.compile("“"),
    "helper": re.compile(
        "消防|公交|快递|物业|买家|卖家|商家|店[员主家]|保洁|邻居|街坊|民警|乘警|交警|辅警|司机|的哥|网格员|环卫|"
        "外卖|居民|志愿者|热心|路人|老板|师傅"
    ),
    "authority": re.compile("法院|社区|警方|专家|街道|部门|医生|检察"),
    "decides": re.compile(
        "研究|听取|传达|审议|通过(?!率)|抓紧|锚定|表决|决定|推动|聚焦|坚定|凝心|坚决|以"
    ),
    "person": re.compile(
        "[男女]子|老[人汉太伯]|[六七八九]旬|[小大]伙|孩子|学子|小将|选手|代表队|.{2,6}队"
    ),
    "most": re.compile("最[高大快小低多远长短后]"),
    "newly": re.compile("新增|首[批次条个家台座趟艘]|再添|达|超|近|逾"),
    "share": re.compile(
        "[^，]{1,12}(?:占比|贡献率|[^效频功]率|占)(?:首次|已|均|再)?[超达为过提仅]|其中"
    ),
    "consequence": re.compile(
        "[^，]{2,6}后(?=[^，]{3})|今后|届时|从此|将(?=[^，]{3})|有望|预计|力争"
    ),
    "handles": re.compile("[给把让为用]"),
    "one_thing": re.compile("一[条根只座张把名位个碗]"),
    "joins": re.compile("同比|环比|和|与|及|的|确保|奋力"),
    "number": re.compile(rf"{_NUMBER}[余多万亿]*[\u4e00-\u9fff]"),
}
"""How a line begins: with a number, a share, when or what follows; with a subject of its own."""
