"""Know a name that begins with a word for a day: 明日集团, 今天国际酒店, 昨日重现."""

_KINDS = (
    "国际|环球|世纪|商务|假日|快捷|精品|连锁|科技|文化|传媒|影视|贸易|实业|投资|控股|置业|地产|药业|食品|电子|网络|教育|物流|"
    "建筑|装饰|旅游|生物|环保|信息|石材|化工|服装|家具|纺织|机械|水泥|造纸|印刷|玩具|塑料|五金|陶瓷|制药|酿酒"
)
"""What a house is for; it is no name, so that the word before it must be: 今日石材厂."""
_HOUSES = (
    "(?:有限|股份)?公司|集团|酒店(?!业)|宾馆|饭店|厂(?![区里内方长家])|传媒|广场(?![舞上])|家园|学堂|美术馆|书店|书局|工作室|"
    "药房|影城|大厦|电视台"
)
_ALWAYS = "集团|传媒(?!体)|家园|学堂|头条|说法|之(?![前后内间])"
"""Nobody says these of 今天 where it is a day."""
_KNOWN = "(?<=昨日)(?:重现|黄花|世界)|(?<=明日)方舟"
_OF_ANOTHER_DAY = (
    "[^，。；：、比和与跟同像较至到从对的了是\\d]{2,8}(?:昨[天日晚]|前天|\\d{1,2}月\\d{1,2}日)"
)
"""今日青石超市昨天开业 was not today."""
NAMES_BEHIND = (
    rf"(?<=[今明][天日])(?:{_ALWAYS}|(?:{_KINDS}){{1,2}}(?:{_HOUSES})(?!将)|{_OF_ANOTHER_DAY})|"
    rf"(?<=[今明]日)(?:{_HOUSES})(?!将)|{_KNOWN}"
)
"""What makes a name of the word before it, as a pattern for what stands behind that."""
COLUMN = (
    "今日(?:[\u4e00-\u9fff]{2,4}(?:信息|预告|提示|提醒|一览|速览|行情|播报|指南)|"
    "菜价|肉价|油价|金价|粮价|天气|汇率|股市|看点|导读|要闻|关注|热点|推荐|影讯|话题|聚焦|头版)"
)
"""A headline that is no more than this names a column, and the day of nothing: 今日停电信息."""
