"""How headlines, and the lines above and below them, word things."""

import re
from functools import lru_cache

DASHES = "—–-─"
_NUMERAL = "[一二三四五六七八九十百千两\\d]+"
UNFINISHED = re.compile(
    r"[暨和与及、，,；;：:在为对将把被向—-]$|(?<![报迟签周老直遇])到$|(?:开展|启动|部署)[春夏秋冬两今明岁末年初]{1,4}[季节]?$|^(?!.*是[^，]{1,6}的$).*的$|第[一二三四五六七八九十\d]+次$|[“‘《(（][^”’》)）]*$"
)
SPEAKER = re.compile("[\u4e00-\u9fff]{2,4}[:：]")
SPEAKS = re.compile(r"(?:强调|指出|要求|[:：])$")
URGING = re.compile(r"(?:强调|指出|要求|提出|明确)[:：]?$")
OCCASION = re.compile(
    r"(?:(?:会议|大会|全会|座谈会|例会|推进会|现场会|动员会|协商会?|调度会|分析会)(?:在[^，]{2,8})?(?:召开|举行)?|会上|强调|指出|要求|提出|明确|"
    r"提醒|提示|[:：])$"
)
GENRE = re.compile(
    r"(?:本报)?(?:专访|特写|评论|社论|社评|时评|短评|通讯|综述|调查|特稿|人物|对话|言论|深度|"
    r"独家|视点|聚焦|关注|热点|观察|述评|纪实|报告文学|新闻特写|记者手记|新春走基层|走基层|连线|"
    r"快评|锐评|系列报道.{0,4})"
)
COLUMN = re.compile(
    r".{0,6}(?:观察|调查|人物|风采|时评|短评|快评|评论|漫笔|随笔|手记|来信|信箱|热线|面对面|提醒|"
    r"说法|故事|之声|之窗|视点|聚焦|关注|直击|现场|一线|纪事|走笔|札记|连线|专访|特写|通讯|综述|"
    r"新闻|要闻|动态|副刊|专版|专题|周刊|经济|体育|文化|教育|健康|科技|民生|社会|国际|国内|时事|"
    r"综合|都市|生活|走基层|巡礼|见闻|心语|前沿|讲堂|课堂|广角|驿站|园地|天地|能人|先锋|印象|"
    r"档案|词典|话|谈|评|论|集|报)|[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{2,7}"
)
"""How the name of a column or a page ends."""
_TALKS = (
    "[\u4e00-\u9fff]{0,4}(?:书记|[局镇乡县市区校院厂站所村队]长|主任|代表|委员|专家|医生|老师|律师|法官|民警|记者)"
    "[话说谈聊议][\u4e00-\u9fff]{2}"
)
"""Who by calling talks of what: 局长谈履职."""
LABEL = re.compile(
    f"(?!.*[不没了把被])(?!.*(?:[获参好][评选]|书记|{_NUMERAL}[台行集报点线])$)(?:{COLUMN.pattern}|"
    "[\u4e00-\u9fff]{2,3}[话说谈聊议][\u4e00-\u9fff]{1,2}|(?:我的|我与|我和|走进|聚焦|关注|直击).{2,6}|"
    "[\u4e00-\u9fff]{2,3}[里中上下]的[\u4e00-\u9fff]{2,3}|新春走[\u4e00-\u9fff]{2,3}|致敬[\u4e00-\u9fff]{2,5}|"
    "我为[\u4e00-\u9fff]{2}.{2,4}|[\u4e00-\u9fff]{2,4}在(?:身边|基层|一线|路上|行动)|"
    f"{_TALKS}|"
    r".{0,7}(?:来稿|来函|论苑|物事|新事|议|语|影像|声音|日志|日记|来信|追踪|回音|直通车|快线|线|亮点|行|足迹|链接|访谈|评论员|释法|说话|便民|"
    r"居家|消费|时间|时刻|台|窗|坊|版|谭|录|志|记|眼|点|说|看|面孔|身边.{1,3}|之家|回访|荣榜|红榜|进行时|"
    r"门诊|摘编|摘登|选登|论坛|讲坛|巷议|杂谈|杂感|随感|小品|小品文|在线|课|小?课堂|一得|茶座|沙龙|撷英|拾零|拾趣|絮语|"
    r"群像|群英|谱|榜样|标兵|明星|达人|工匠|之星|之音|百科|常识|窍门|妙招|支招|指南|须知|问答|解惑|笔记|手账|手札|"
    r"剖析|跑腿|厨房|餐桌|菜谱|食谱|书架|书房|随手拍|红黑榜|好去处|加油站|明白纸|一点通|信息台|回放|心声|心曲|感悟|感言|随想|"
    r"往事|旧事|旧影|旧物|掌故|钩沉|史话|拾遗|民俗|乡愁|乡音|方言|俗语|手艺人|守艺人|传承人|书香|速递|速览|荟萃|集锦|掠影|扫描|"
    r"来鸿|家书|曝光台|服务台|帮办|反馈|回声|回应|热议|一吐为快|聊吧|新风|新貌|剪影|小景|一束|风景线|万花筒|大家谈|大家说|"
    r"走基层.{0,4})|"
    "[老旧](?:物件?|照片|手艺|地名|街巷?|味道|行当|故事|光阴|时光|规矩|相册)|小(?:建议|提示|提醒|常识|窍门|故事|镜头|百科|测试|资料|花絮)|"
    r"[\u4e00-\u9fff]{2}(?:110|120|119|12345|12315)|(?:案例|案情|案件)[\u4e00-\u9fff]{2}|以案[\u4e00-\u9fff]{2}|"
    r"记者(?:[跑帮探追体在连亲视][\u4e00-\u9fff]{1,2})|(?P<at>[\u4e00-\u9fff])[里内](?P=at)外|(?:名词|政策)[\u4e00-\u9fff]{2}|"
    "[\u4e00-\u9fff]{0,4}“[\u4e00-\u9fff]”[\u4e00-\u9fff]{0,4}"
    r")"
)
"""The same, with ends that other lines have as well, and columns named for who talks of what, or
what its readers write of: 中医话养生, 地名里的老城."""
CITES = re.compile(
    r"(?:提醒|提示|专家|医生|律师|法官|法院|警方|部门|气象台|主帅|[局院厅委部]|发文|通报|回应|宣布)[:：]$"
)
"""Somebody is going to say something."""
_BODIES = (
    "(?:[县区镇乡州村班组队厂矿校所社站]|(?<![开上夜早面应])市|[小中大]学|街道|公司|中心|税务局)"
)
BODY = re.compile(f"^.{{1,8}}{_BODIES}[:：]$")
"""Whose news it is: a place or a body."""
SUBJECT = re.compile(f"[\u4e00-\u9fff]{{2,8}}{_BODIES}$")
"""Who does what the next line tells."""
PLACE = re.compile(
    f"[\u4e00-\u9fff]{{1,7}}(?:{_BODIES}|街|[社小园]区|[部局科室处院馆段站台坊园]|中心|车间)"
)
"""Where or by whom that is done which the next line tells, and nothing else."""
PUBLISHED = re.compile(
    "(?:发布|公布|通报|发文|披露|传出|发出|出台)(?:的?(?:消息|数据|新规|通知|公告|通告|通报|提示|预警|年报|报告|信息|规定|办法|细则|名单))?$|"
    "(?:新规|预警|抽检显示|[^天]预报)$"
)
"""How a line ends that says where the news below was published."""
LOOKS_AT = re.compile(
    "[^，看]{2,8}(?<![观好])看(?![得不护守点病书望齐好到见着过起来懂透清])[^，看]{1,6}$|喜看.{2,6}$|.*“[^”]{2,3}看”$"
)
"""The name of a column that looks at something: 高质量发展看一线."""
SERIES = re.compile(
    ".{2,14}(?:特别报道|特别关注|特别策划|系列报道|专题报道|连续报道|跟踪报道|追踪报道|蹲点日?记|进行时|选登|摘登|[照选续]登|月月谈|"
    "你问我[答跑办]|帮[您你]问|早知道|先锋[岗榜]|光荣榜)[①-⑳]?|"
    "(?:延伸|拓展|新闻)阅读|(?:新闻|相关|知识)?(?:链接|延伸|背景|纵深)|编[后前](?:语|记|话)?|编者按|.{0,4}[答回]复|小贴士|.{0,4}小知识|"
    "(?:事故|典型)案例|诗歌|散文诗?|诗词|小小说|杂文|(?:生活|世相)?小品|(?:人物|生活)素描|.{2}札记|漫\\s?画|"
    "(?:先进|优秀|模范|杰出)[\u4e00-\u9fff]{2,8}|有问必答|不吐不快|一吐为快|一家之言|他山之石|学思践悟|开[栏卷篇]的?[话语]|"
    "(?:平安|清风|书香|文明|法治|健康|美丽|数[读说]|图[说解]|最美|身边的?)[\u4e00-\u9fff]{2,4}|[春夏秋冬][日季]?养生|"
    ".{2}(?:风物|记忆|往事|旧事|新事|新唱|微光|瞭望|长廊|问诊|门诊|体验|来电|提示|党旗红|风采)|"
    "声\\s?音|微\\s?言|师\\s?者|市\\s?井|匠\\s?心|观\\s?点|读\\s?书|悦读|书讯|书评|影评|乐评|荐书|新书架|看展|听戏|观影|"
    "服\\s?务|提\\s?醒|提\\s?示|经\\s?验|帮\\s?忙|求\\s?助|寻\\s?人|讣\\s?告|招募令?|深\\s?读|深\\s?度|反\\s?馈|回\\s?音壁?|短\\s?波|短\\s?讯|"
    f"快\\s?讯|简\\s?讯|综\\s?合|要\\s?闻|{_TALKS}"
)
"""Names of columns that no other line bears."""
_KIND = (
    "诗歌|诗词|新诗|古诗词?|旧体诗|散文诗?|小小说|[微短长]篇小说|微型?小说|小说|随笔|杂文|童话|童谣|童诗|儿歌|寓言|歌词|对联|楹联|"
    "报告文学|习作|作文|佳作|美文|范文|诗苑|诗页|诗笺|诗潮|诗林|诗路|文苑|文萃|艺苑"
)
WORKS = re.compile(
    "(?:校园|本土|青春|经典|现代|近体|乡土|儿童|精品|原创|优秀|读者|学生|[中小]学生|小作家|小记者|小荷|春芽|新芽|新苗|新秀|雏鹰|[百红绿金]?蕾)?"
    rf"(?:{_KIND})(?:选登|选刊|选载|展示|展台|专栏|园地|天地|赏析|一束|角)?|"
    "(?:小荷(?:尖尖|新露)?|小作家|小记者|春芽|新芽|新苗|雏鹰)(?:园地|天地|乐园|之窗|展台|文学社)"
)
"""What a column of a supplement prints, and no title: 诗歌, 小荷习作."""
OPINES = re.compile("(?:强调|指出|要求|提出|明确|提醒|提示|建议|表示|认为)[:：]$")
DOES = re.compile(
    "(?![井地线网路海早晚三两楼校手车江河山村]|巡回)[\u4e00-\u9fff][成进出上下着了起到入过回]"
)
"""How a line begins with a verb and how it ends: 连成, 打进, 跑出."""
MEASURES = re.compile(
    "总(?:投资|里程|面积|建筑面积|长度?|规模|产能|装机|库容)|全长|全程|航程|占地|票价|工期|设计(?:时速|年)|每[周天日晚年月]|"
    "预计|计划|力争|年内|共(?![叙享建商话筑赴绘])|首[批期]|惠及|覆盖|沿线|[^，]{0,4}\\d[^，]{0,10}受[益惠]$"
)
"""How a line begins that measures the event of the line above: 总投资三十六亿元."""
WANTS_SUBJECT = re.compile(
    "[给被向从在用以为把将让与由按靠]|提前|全面|全力|连续|集中|联合|积极|深入|认真|扎实|持续|首次|再次|已|率先|多[措举]|"
    "[一两三四五六七八九十\\d]+(?:[天年夜]|小时|个月)[^，]|“[^”]{1,4}”出(?!来)|督促|查获|抓获|快侦|组织|帮|送|搭建|抢[运通修收种抓]|抽检|破解|围绕|[单当][月日季]|全年|\\d+月\\d+日[^，起]"
)
"""How a line begins whose subject stands above, though no verb of headlines does."""
CAUSE = re.compile("^[受因][^，]{2,12}(?:影响|干扰|拖累)$")
"""A cause alone, of what the next line tells: 受持续干旱影响."""
WHEN = re.compile(
    "(?:首[日月季周]|[次当今昨]日|[当今昨]天|期间|以来|前夕|时隔.{1,3}年|[上下]半年|月份|季度)$"
)
"""When that happened which the next line tells."""
WON = re.compile(
    r"(?:绝杀|逆转|[连扳追][一二三四五六七八九十两\d]+[球局分城]|进球|入球|扳平|爆冷|险胜|惜败)！?$"
)
"""How a game was won, before the line that tells by whom."""
HELD = re.compile("举行|召开|[开闭]幕")
"""How a line begins that says of a meeting above that it was held."""
A_THING = re.compile("一[座张条只位根把双泓枚颗棵碗块盏本封口缕通页件][^的]*$")
"""How a line begins that makes a picture of an event: 一座纸桥扛起63公斤."""
ASKS = re.compile("[？?]$|(?:谁|怎么|为何|为啥|如何|该不该|能不能|要不要).{0,6}$")
"""How a line ends that asks, with a mark or without."""
ADMONISHES = re.compile(
    "请|先(?!锋|进|行|导)|别(?!墅|样)|莫|千万|不妨|小心|当心|谨防|记住|这[些几样]|能不能|要不要|该不该|算不算|怎么|咋|谁"
)
"""How a line begins that tells or asks what to do about what the line above tells: 别“加倍补”."""
OWN_SUBJECT = re.compile(
    "[我你他她它](?![省市区县校国州旗们])|老人|商家|店家|民警|警方|交警|男子|女子|老板|车主|业主|司机|老[腰汉伯农]|"
    "群众|居民|村民|市民|游客|农民|[瓜果菜药茶棉]农|职工|学生|孩子|年轻人|白领|乘客|旅客"
)
"""How a line begins with who does what it tells: a clause of its own."""
ADVERB = re.compile(
    f"{_NUMERAL}[个]?(?:年|月|天|夜|小时|分钟|周|季)|[半单本当][年月日周季天]|[早晚半深当]?夜|月[产销均]|年[产销均]|"
    "[一二三四五六七八九十\\d]+月|比[去上往]年|提前|首次|再次|终于|已|将|又|再|也|就|才|还|都|凭什么|为[何啥什]|如何|啥时候|什么时候"
)
"""How a line begins that says when or how that is done whose subject stands above."""
WHAT_TO_DO = re.compile("(?:怎么办|咋办|怎么做|咋整)[？?]?$")
"""How a line ends whose other half tells what to do."""
ANSWERS = re.compile(
    "(?:法[院官]|专家|医生|律师|交?警方?|民警|[局委]方?|气象台|[^，：: ]{0,3}部门|官方|"
    "失主|机主|家属|当事人|业主|消防员?|[园校院店]方)[:：](?=.)"
)
"""How a line begins in which somebody who knows says what the line above asks."""
URGES = re.compile(
    r"让|把|以|为|奋力|全力|全面|坚决|加快|抢抓|抓紧|筑牢|锚定|扎实|聚力|办好|推动|坚定|凝聚|擦亮|"
    r"用好|守护|扛牢|夯实"
)
"""How the slogan of a meeting begins."""
REPORT = re.compile(
    r"(?:纪实|见闻|纪事|观察|侧记|调查|小记|走笔|追踪|探访|问答|掠影|回眸|故事|扫描|透视|剪影|速写|"
    r"之路|记|提问|样本)$"
)
"""How a line ends that says what kind of report this is."""
HAPPENED = re.compile(
    "(?:举[行办]|召开|揭晓|合龙|启[动用]|[落开闭]幕|开[通工馆放业播赛学]|[挂揭]牌|竣工|通[车航]|投[用产运]|"
    "发布|出[台炉]|收官|上线|亮相|成立|签约|完工|[就到]位|贯通|封顶|打烊|复[航工课通产]|起[航跑]|鸣枪|首[航飞映]|落成|结束|登陆|"
    "停[运航课]|截止|上市期?)$"
)
"""How a headline ends that has told the whole event."""
GOES_ON = re.compile("[^，]{0,5}(?:仍|却|还[未没是]|[依仍]然|再[次度]|也[要能是])")
"""How a line begins that goes on with what the line above tells: 谈判仍无进展."""
TELLS_MORE = re.compile("预计|计划|力争|截至|目前|其中|审议|全程|票价|[0-9]")
"""How a line begins that tells an event's figures or what follows from it."""
RESULTS = re.compile(
    "首[批期]|总投资|总里程|全长|共[有计]?|已有|累计|最[高大快]|每[周天日月年]|平均|同比|[^，]{0,4}占比|"
    f"{_NUMERAL}(?![年月日时点分])[\u4e00-\u9fff]"
)
"""How a line begins that gives the figures of what the line above tells."""
WANTS_OBJECT = re.compile(
    "(?:获评?|荣获|喜获|获得|[变长建结]?成|成为|迎来|当选|入选|出|推出|实现|突破|完成|[直到]?达|带来|送来|捧回|拿下|打造|"
    "开展|推行|举办|组织|建立|查获|参加|承办|视察|进了?|走进|住进|装上|用上|吃上|喝上|种上|坐上|穿上|搭上|有了|找到|遇[上到]|给|的)$"
)
"""How a line ends whose verb needs the line below."""
HOLDS = re.compile(
    "(?:[小中校院局馆区镇县村会段矿厂]|街道|公司|中心)(?:举[办行]|召开|开展|启动|推出|承办|查获)$"
)
"""Who holds what the line below names: 城关二小举办."""
SLOGAN = re.compile("[\u4e00-\u9fff“”]{4,6}[ \u3000]+[\u4e00-\u9fff“”]{4,6}")
"""Two short phrases, the motto of a campaign: 对标找差 挖潜增效."""
COUNTS = re.compile(f"{_NUMERAL}余?[个名位家座辆台条只件项户所部艘架棵株亩吨次场万亿岁年]$")
"""How a line ends that counts what the line below names."""
CONTINUES = re.compile(
    "[给被向从在用以来去到成了的着]|带[来着去]|[上下进出]了|获|亮相|如何|怎[么样]|为[何啥]|这样|正|已|将|再|又|都"
)
"""How a line begins whose subject stands above."""
VISITS = re.compile("专?访|对话|走[进近访]|致敬|聚焦|关注|喜迎|奋进|打卡|新春走|我们的")
"""How a line begins that says whom or what a report is of."""
NAMES_A_THING = re.compile(".*的[^的，]{1,8}$")
"""How a headline ends that is a picture's title: 码头上的“板凳法庭”."""
CONTEST = re.compile(
    "(?:[大比竞赛]赛|联赛|杯|运动会|博览会|展会|论坛|文化节|艺术节|.节|.会)(?:落幕|收官|闭幕|结束|开幕|举行|收兵|战罢|开赛|开枰)$"
)
"""A contest or a fair, and that it was held."""
FOCUS = re.compile(
    "(?:关注|聚焦|走进|直击|探访|追踪|记者体验|[^，]{0,10}(?:特写|追踪报道|连续报道)).{0,8}$"
)
"""What a column looks at, above the headline: 关注冬季供暖."""
INTRODUCES = re.compile("(?:——|──|--|——)$")
"""How a line ends that leads up to the headline below."""
RECALLS = re.compile("记(?![者得录住忆分])")
"""How a line begins that says whom a report is of, its dash left out."""
WHO_SPOKE = re.compile(
    r"[—–-]{1,2}|[\u4e00-\u9fff]{2,4}(?:出席|主持|讲话|致辞|强调|作报告|调研|参加)"
)
WHO_PRESIDED = re.compile(
    r"(?:[\u4e00-\u9fff]{0,8}(?:书记|[省市县区州盟旗镇乡校院部局厂村会行]长|主任|主席|总经理))?"
    r"[\u4e00-\u9fff]{2,4}(?:出席|主持|讲话|致辞|作报告|调研|参加)(?:会议|活动)?(?:并\w{2,4})?"
    r"(?:\s.{2,24})?"
)
COMMA = re.compile("[,，；;]")
ONE_OF_MANY = re.compile(
    r"(?:第[\d一二三四五六七八九十]+[轮届期场季集]|之[一二三四五六七八九十\d]+|系列.{0,6}|盘点|[①-⑳]|"
    r"[(（](?:[一二三四五六七八九十\d]+|[上中下])[)）])$"
)
"""A round, an issue, a part of a series: the occasion, not the news."""
PAUSE = re.compile(r"[\u4e00-\u9fff”》\d][ \u3000]+[\u4e00-\u9fff“《\d]")
_PREDICATE = re.compile(
    r"召开|举[行办]|开[展工幕通行业放播学赛市课奖园馆启]|启[动用航幕]|竣工|通[车航水气]|"
    r"投[用运产]|运[行营]|落[户成幕地实]|揭[晓牌]|挂牌|[闭]幕|收官|发[布放现生出起]|出[台炉现手]|"
    r"公[布示]|实[施现]|推[出进动行]|加[快装]|打造|建[设成起]|完[成工]|增[长加至]|下[降线]|突破|"
    r"达[到成]|超[过]?|获|摘|夺|赢|入选|入围|上榜|上[线市岗]|亮相|走[进出访近]|来[到了]|迎[来战]|"
    r"进[入校军]|传|报[到名]|救|助[力]?|帮|送|种|赴|调研|检查|督查|视察|会见|座谈|强调|研究|部署|"
    r"审议|听取|学习|传达|贯彻|聚焦|赋能|守护|温暖|点亮|托起|变|让|把|为|将|拟|"
    r"要|可|能|有|是|不|没|成|说|问|答|回应|提醒|预警|[降升涨跌扩减增]|恢复|停|签[约署]|合作|"
    r"共建|率|抵|贯通|了|过|换|改|看|办|受|遇|需|需要|破|添|赏|逛|吃|住|游|(?<![小中大])学(?![校院生])|做|用|吸引|参加|"
    r"圆满|[挑撑扛拎抬]起"
)
NO_HEADLINE = re.compile(
    r"[□■●]?\s*(?:本报|本台)?(?:见习|特约|首席|实习)*(?:记者|通讯员|读者|作者|文)[ /:：].{1,24}|"
    r".*(?:1\d{10}|\d{3,4}-\d{7,8}).*|[A-Z ]{6,}|[【\[][^】\]]{2,8}[】\]]|"
    r"[一二三四五六七八九十]、.*|[(（][^()（）]{2,24}[)）]|.{2,24}(?:课题组|调研组|编写组|有限公司)|"
    r".*(?:主管主办|联办|联合主办|准印证号.*|星期[一二三四五六日天].*|第\d{2,5}期.*)|[^《]*出版|"
    r"\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日[\s\u3000][阴晴雨雪多].*|"
    r"[“”\u4e00-\u9fff]{0,8}(?<![返居列登升跃占离据])积分榜(?:[(（].{1,8}[)）])?|.*[^→]→.*→.*|\d{1,2}\s+[\u4e00-\u9fff]{2,8}\s+\d.*|"
    r"[\u4e00-\u9fff]{0,4}(?:时间|地[点址]|电话|热线)[:：].*|"
    r"(?:\d{1,2}月)?(?:\d{1,2}日)?\s*\d{1,2}[:：]\d{2}\s+[^—]{2,12}\s?(?:—+|VS|vs|对)\s?[^—]{2,12}"
)
"""Names, telephone numbers, a column's name in pinyin or brackets, the first part's heading, who
publishes the paper, a day and its weather, a row of a table or of fixtures, the steps and the when
and where of a box."""
DOCUMENT = re.compile(
    r"(?:公告|通告|通知|声明|启事|名单|公示|讣告|公报|简章|倡议书|影讯|简讯|短讯|短波|一览|"
    r"告知书|[方预]案|规定|办法|条例|意见)$"
)
"""How the title of a notice ends: all of it is one line, however long."""


@lru_cache(maxsize=1024)  # each line is asked about in every way of taking the heading apart
def predicates(text: str) -> bool:
    """Tell whether something is said in `text`: a verb of the headlines."""
    return bool(_PREDICATE.search(text))


def opens_with_predicate(text: str) -> bool:
    """Tell whether `text` begins with such a verb: its subject stands above."""
    return bool(_PREDICATE.match(text))
