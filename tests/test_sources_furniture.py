"""Page furniture is known by sight; sentences that only mention it are not."""

import re

import pytest

from briefing.sources.furniture import edition_day, furniture, paper, section
from briefing.sources.furniture_rows import (
    classifieds,
    contents,
    figures,
    notices,
    pages,
    photos,
    services,
)
from briefing.sources.lines import lines_of
from briefing.sources.margins import kinds_of
from briefing.sources.places import own_place


@pytest.mark.parametrize(
    "line",
    [
        "A02 要闻",
        "县融媒体中心编 责编：帕丽丹 值班总编：孙宏",
        "中共石桥县委宣传部主办　县融媒体中心承办　责任编辑：陆清荷　校对：程柳",
        "小麦 三等 云溪 2436 +6",
        "大豆　4.12　　玉米　2.16",
        "七星泡 61%    红柳河 55%",
        "1.云溪 16分",
        "1号线 江北机场→大学城 次日00:05",
        "第3版",
        "03",
        "- 2 -",
        "要闻 02版",
        "内部资料　免费交流",
        "老码头救人的瞬间被路边监控拍下。 视频截图",
        "（本栏图片由各乡镇提供）",
        "本期四版",
        "第58期（双月刊）",
        "农谚　清明前后，种瓜点豆；谷雨前后，栽瓜点豆。",
        "相关链接：《民法典》第二百七十五条",
        "疏通管道　13000000000　　开锁换锁　13000000001",
        "导读▶",
        "老码头的吊车留下了　▷2版",
        "热线　0000-83×××66",
        "本文浏览：127",
        "主办：云溪区总工会　云溪区融媒体中心",
        "“接诉即办”小贴士：拨打12345，请说清时间、地点和诉求，并保持电话畅通。",
        "下期预告：老码头的最后一位艄公",
        "有烦心事，找云溪晚报帮办：0000110　微信留言：云溪帮办",
        "来信请寄：云溪区中山路8号本报编辑部收，请注明真实姓名。",
        "欢迎广大读者来稿，体裁不限，一经采用即付稿酬。",
        "编后：来信反映的三个问题，本报已转有关部门。",
        "●编后：群众的事无小事，欢迎来信来电。",
        "【编者的话】：本栏继续关注，请读者来信。",
        "本报提示：以上信息请读者核实，风险自负。",
        "招聘　云溪服饰公司招平车工20名，月薪面议。电话：0001177",
        "用料　羊腿肉750克　白萝卜一根　姜、葱、料酒适量",
        "云溪河一周水情：老街站最高水位83.42米；新桥站最高水位112.06米",
        "图文编辑：白 露",
        "况明,主任医师,从事健康管理二十二年,每周一上午出诊。",
        "换岗　　　摄影/屠　铭",
        "包饺子。　　屠铭 摄",
        "开馆时间：周二至周日9:00—17:00",
        "城区今日停水：建设路以南，8:00—18:00",
        "以上价格仅供参考",
        "香蕉（一级）　2.3　↑",
        "鲫鱼 11.8  河虾（中号）46",
        "周一 呼吸内科 屠铭 主任医师",
        "周二、周四 骨科 市立医院专家",
        "星期三上午　内分泌科　白露　副主任医师",
        "眼科 屠铭 副主任医师 每周五全天",
        "心内科 屠铭（每周二上午）",
        "口腔科：白露 周一至周三全天",
        "云溪一中：T3、6、18、32路",
        "四小：2路、K14路、301路",
        "（以上为部分站点，详情可拨打公交热线）",
        "（指导老师：屠铭）",
        "【辅导教师 屠铭 白露】",
        "本版主持：屠铭",
        "我们期待您的来信，来信请注明真实姓名和联系方式",
        "红肉火龙果　3.1　—",
        "（数据采集日：6月10日）",
        "本场最佳：屠铭（云溪队）",
        "新闻热线：0001177",
        "采写编辑　石 桥 / 校对　白 露",
        "（通联组整理）",
        "石桥(左)领到首张船票　摄影/屠铭",
        "河湾晚渡　（水彩）　石 桥　作",
        "欢迎投书，请写明真实姓名和地址",
        "本版言论欢迎来稿，千字以内，文责自负。",
        "油价：6月9日24时起，全市0号柴油每升下调0.10元，为7.00元；92号汽油每升下调0.09元，为7.30元。",
        "积分榜：1.云溪 22分　2.新桥 20分",
        "专家门诊时间：石桥，每周一上午，门诊楼4楼",
        "【小贴士】登记网址请认准“云溪教育”公众号",
        "准印证号：（云）字第0041号",
        "信箱：云溪区中山路8号群众工作部",
        "云溪区教育局　云溪区融媒体中心 宣",
        "云溪牌取暖器厂家直销，假一罚十，地址：中山路一楼",
        "品名 规格 价格",
        "报警代码　含义　处置",
        "站名　首班　末班",
        "附表：柳编厂各车间产量",
        "表1　各乡镇春播进度",
        "白菜 统货 2.40",
        "明天：小雪转阴　零下11℃～零下3℃　西北风4级",
        "返回目录　　放大　缩小　全文复制",
        "信箱：desk@example.org　短信：1065××××55",
        "责任编辑:白露 美编:石桥 校对:田野",
        "责任编辑 石桥 美编 白露",
        "组版编辑：白露 值班主任：石桥",
        "编 排 小 石",
        "首席编辑　白露　编辑　石桥　美编　欣欣",
        "本版由云溪街道编印 赠阅",
        "垃圾分类小贴士：大骨头不是厨余垃圾，请投入其他垃圾桶。",
        "安全生产：截至8月17日，全矿累计安全生产 319 天",
        "□ 本报评论员",
        "频道：本区要闻　版次：02",
        "值班编委／白露　编辑／石桥　照排／欣欣",
        "市委组织部　本报编辑部　联办",
        "本期导读：茶香里的“村晚”（2版）　家门口的博物馆（3版）",
        "来稿请投 desk@example.org，请勿一稿多投",
        "CN 00-0099",
        "2026年5月27日 星期三 编辑 白露 电话 000-87654321",
        "新闻热线:0000-8888001",
        "投稿邮箱:desk@example.org",
        "2023年10月24日 星期二",
        "云溪日报 2023年10月24日 星期二 第6212期",
        "星期二 农历九月初十",
        "农历癸卯年九月初十",
        "今天多云到晴,偏北风3到4级,气温12~21℃",
        "天气 今天晴到多云",
        "今日导读",
        "老街步行桥今天开放 ▶3版",
        "桥上看风景……3版",
        "详见第2版",
        "图为候鸟在湖面飞翔。 本报记者 屠铭 摄",
        "▲新桥夜景。",
        "新华社发",
        "本报记者 屠铭 摄",
        "广告",
        "遗失声明:张某遗失身份证一张,声明作废。",
        "扫描二维码 看更多新闻",
        "www.example.org",
        "—————",
        "简明新闻",
        "云溪日报",
    ],
)
def test_furniture_is_recognised(line: str) -> None:
    assert furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "云溪老街步行桥建成通行",
        "我区新增停车泊位820个",
        "昨天,云溪河正式恢复通航。",
        "2023年10月24日,云溪区召开会议,部署秋冬季工作。",
        "责任编辑室走进校园,给学生讲报纸的故事。",
        "今年气温比常年高2℃,水稻长势良好。",
        "市民可拨打热线12345反映问题。",
        "新华社区举行邻里节",
        "切勿扫描陌生二维码付款；燃放烟花",
        "机车乘务班实现安全运行4000天",
        "第3届龙舟赛落幕",
        "图书馆延长开放",
        "广告公司为老街设计新标识",
        "摄影展在区文化馆开幕",
        "3个村通了公交",
        "版画展开幕",
        "开放时间延长到晚上九点",
        "停水三天：老街这样过",
        "小贴士：孩子乘地铁，记住“三个不”",
        "信箱里的老照片",
        "本场最佳来自山村小学",
        "荔枝（妃子笑）上市",
        "编后：一碗热汤，暖的是人心。",
        "周一 开学第一课",
        "县医院夜间门诊 周三起开到十点",
        "公交新线：3路通到了村口",
        "指导老师的一封信",
        "数据来源可靠：小麦 丰收",
        "招聘 从村口开到了校门口",
        "来信里说，渡口的灯又亮了。",
        "用料讲究，火候更讲究",
        "。",
    ],
)
def test_a_line_of_a_story_is_no_furniture(line: str) -> None:
    assert furniture(line) == ""


def test_the_edition_day_is_read_from_any_usual_date_line() -> None:
    assert str(edition_day("云溪日报 ２０２３年10月24日 星期二")) == "2023-10-24"
    assert str(edition_day("2023-10-24")) == "2023-10-24"
    assert edition_day("2023年13月40日") is None
    assert edition_day("星期二") is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("我区举行比赛。云溪区的队伍来了,云溪区赢了。", "云溪区"),
        ("我市召开会议。临江市和梅岭县参加。", "临江市"),
        ("我区举行比赛,各小区、园区、社区参加。", ""),
        ("云溪区举行比赛。", ""),
        ("我区举行比赛。云溪区、青石区都来了。", ""),
        ("我县筹集资金，确保县城供水。", ""),
        ("全区检查餐饮店和夜市集中区。", ""),
        ("我市举办半山说市集，东关农贸市\n场照常营业。", ""),
        ("全市项目推进会召开。市领导和分管市领导参加。", ""),
        ("我县举行军民联欢。记者向县委宣传部了解，军分区也来了。", ""),
        ("我省运动员舞进省城，可以进入省队。", ""),
        ("来自市总工会的消息，我市的滨江夜市明天开放。", ""),
        ("我区通知如下。本报记者走进云溪区。云溪区报讯", "云溪区"),
        ("我县的春茶开采了。代表团与部分县、镇人大代表座谈。", ""),
        ("我市的医保可以跨省用，省\n内跨市也可以。两位市人大代表来了。", ""),
    ],
)
def test_our_district_is_the_one_the_page_names_most(text: str, place: str) -> None:
    assert own_place(text) == place


def test_our_district_is_rather_the_one_that_the_paper_is_named_after() -> None:
    text = "我县来了客人。青岗县代表团、青岗县企业家考察，青岗县长到了澜川县委。"
    assert own_place(text) == "青岗县"
    assert own_place(text, "澜川县报") == "澜川县"


@pytest.mark.parametrize(
    "text",
    [
        "我区与江滨区签订合作协议。区长到场。",
        "我区与\n江滨区签订合作协议。江滨区的企业也来了。",
        "昨天，江滨区代表团来我区考察。江滨区有企业。",
        "全区的麦子收完了。江滨区和青禾区、青禾区和江滨区的农机都来了。",
    ],
)
def test_who_is_named_beside_our_district_is_another(text: str) -> None:
    assert own_place(text) == ""


def test_a_paper_of_another_name_makes_no_place_its_own_by_one_mention() -> None:
    text = "我市的小麦长势良好。来自宁波市的客商到了。"
    assert own_place(text) == "宁波市"
    assert own_place(text, "台州日报") == ""


FURNITURE = """\
值班编委 白露 一版责编 石桥
云溪新闻网 www.example.org
云溪新闻网：www.example.org
CLOUDBROOK DAILY
YUNXI RIBAO
2025年3月12日 农历乙巳年二月十三
2025年3月12日  星期三
星期三 2025.3.12
2025.03.12 星期三
2025-03-12 星期三 要闻 02
乙巳年二月十三
二〇二五年三月十二日 星期三
2025年3月 12 星期三
今日8版 总第8123期
第8123期 今日4版
总第1234期
国内统一刊号：CN00-0000
国内统一连续出版物号：CN 00—0000
邮发代号：0-00
云溪市融媒体中心主办
中共云溪市委机关报
云溪日报社出版
中共云溪区委主管主办
A01
A01版
A1 头版
A2·要闻
02|要闻
02版：要闻
第02版：民生
第二版 要闻
2版 综合
要闻·02
P2
— 3 —
-3-
3/8
第 3 页 共 8 页
3
责任编辑：白露　版式：石桥　校对：田野
责编 白露 美编 石桥 校对 田野
编辑/白露 版式/石桥 校对/田野
本版责编 白露
责任编辑｜白露
编审：白露 责编：石桥 编辑：田野
编辑 白露
一审:白露 二审:石桥 三审:田野
一审一校：白露 二审二校：石桥 三审三校：田野
来源：云溪日报
来源丨云溪发布
监制：白露 终审：石桥
值班总编：白露
总值班:白露
值班主任 白露
主编：白露
统筹：白露 设计：石桥
记者：白露 编辑：石桥 审核：田野
新闻热线：0000-8888001
新闻热线 8888001
本报热线：400-000-0000
广告热线：8888002 发行热线：8888003
读者热线：12345678
24小时新闻热线 0000-12345
报料电话：0000-8888001
联系电话:13800000000
投稿邮箱：news@example.org
E-mail:news@example.org
地址：云溪市文昌路88号
社址：云溪市文昌路88号 邮编：000000
定价：每份1.50元 全年定价360元
零售每份1元
印刷：云溪日报印务有限公司
本报地址：云溪市文昌路88号　邮政编码：000000　电话：8888001
广告经营许可证：0000000000
广告经营许可证号:云工商广字001号
法律顾问：云溪律师事务所 白露律师
本报法律顾问：白露律师
扫码看视频
扫码看详情
扫一扫，关注云溪发布
扫描二维码关注我们
请扫描二维码观看视频
更多精彩内容请扫码下载客户端
（扫码观看更多内容）
长按二维码关注
关注我们，了解更多资讯
点击“阅读原文”查看详情
▶下转第2版
►►详见3版
（详见A3版）
(报道见第4版)
相关报道见3版
本报今日推出特刊 详见5—8版
》》》3版
>>>02
今日天气：多云转阴，偏北风3-4级，最高温度15℃，最低温度6℃
天气预报：今天晴，12℃～20℃
今日天气
云溪今日天气
今天夜里到明天 多云 东南风2-3级 8℃-17℃
今天白天：晴到多云
明天 小雨转阴 8℃/14℃
晴转多云 12~20℃
多云 8-17℃
最高气温：17℃ 最低气温：8℃
气温：8～17℃
空气质量：良
AQI 45 优
风向：东南风 风力：3级
云溪：晴 18/25℃
湿度：45%-80%
图①：新桥全貌。
图①：新桥全貌。 图②：市民过桥。
图1 新桥全貌
图为市民在新桥上散步。
图片说明：新桥全貌
左图：市民在新桥上散步。
上图：新桥全貌。屠铭 摄
上图为新桥全貌。
▲市民在新桥上散步 通讯员 池宇 摄
↑图为新桥
（资料图片）
（资料图）
资料图
（图片由受访者提供）
图片由区农业农村局提供
受访者供图
（受访者供图）
区文旅局供图
云溪区融媒体中心供图
本报记者 屠铭 摄
（本报记者 屠铭 摄）
记者 屠铭 摄影报道
屠铭 摄
屠铭/摄
屠铭摄
摄影 屠铭
摄影:屠铭
新华社记者 方既白 摄
新华社发（方既白 摄）
新华社发(方既白摄)
市民在新桥上散步。 屠铭 摄
昨日，市民在新桥上散步。本报记者 屠铭 摄
3月10日，游客在青石湖景区赏花。（通讯员 池宇 摄）
制图：白露
漫画：白露
新华社图表
视觉中国供图
CFP供图
AI制图
广告
公益广告
·广告·
【广告】
讲文明 树新风 公益广告
中央文明办 云溪文明网
图说我们的价值观
社会主义核心价值观
遗失声明
遗失公告
遗失启事
公　告
拍卖公告
招标公告
注销公告
减资公告
招聘启事
寻人启事
讣告
分类广告
便民信息
白露遗失身份证，证号000000200001010000，声明作废。
云溪好物商贸有限公司公章遗失，声明作废。
云溪某公司遗失营业执照正副本，声明作废。
●白露遗失驾驶证一本，声明作废。
本公司拟向登记机关申请注销，请债权人于45日内申报债权。
旺铺出租 电话8888004
诚聘服务员3名，月薪5000元，电话8888005
全场五折起，买一送一，电话8888006
本报今日零售价1元
中国体育彩票
福彩3D第2025060期开奖结果：3 5 8
排列3 第25060期 中奖号码：1 2 3
双色球第2025028期：红球 01 05 09 12 20 31 蓝球 08
大乐透 25027期 02 08 17 22 30 + 04 09
开奖公告
美元 100 719.23
人民币汇率中间价
上证指数 3380.12 +0.5%
今日要闻
导读
导 读
今日看点
本期导读
内容提要
目录
云溪文昌桥昨通车 2版
云溪文昌桥昨通车(2版)
云溪文昌桥昨通车→02
云溪文昌桥昨通车……第2版
02版 云溪文昌桥昨通车
A3 | 云溪文昌桥昨通车
本版导读
版权声明
版权所有 未经许可不得转载
声明：本报所刊图文未经授权不得转载
上一版 下一版
上一篇 下一篇
返回目录
放大+ 缩小- 默认O
PDF下载
打印 收藏 分享
阅读 1234
点赞 在看
预览时标签不可点
微信扫一扫 关注该公众号
轻触阅读原文
原标题：云溪文昌桥通车
※※※
* * *
END
— END —
—完—
（完）
云溪队　3胜0平0负　积9分
1. 青石队　七战五胜一平一负　积16分
河湾队　2胜1负　进6失4
柳条　5.20　5.00　＋4.0%
鸡蛋　8.80　9.10　－3.3%
C32S柳棉纱　21480　21400　-80
(本栏目由云溪水产站协办)
本报刊登公告、声明以最终见报为准，请核实相关证件，本报不承担任何连带责任。
本报漫画 小渡
供求信息
供需之窗
云溪新闻网：www.yunxi.example　客户端：云溪云
刊登遗失声明每条80元　三天内见报
请注明姓名、地址及银行账号。文责自负，
文责自负，勿一稿多投。
谢绝一稿多投
【本报热线】街头巷尾的新鲜事，请拨打本报24小时热线 0000 0001，一经采用，付线索费50元。
身边的新鲜事，请拨打晚报热线 00000001 告诉我们，一经采用即付线索费。
"""
STORIES = """\
云溪队　四连胜
河湾男篮　五胜三负
云溪队4胜4平1负积16分，排名第四。
供求两旺
本报刊登的公告里有三条写错了路名。
【民生热线】近日有居民来电，说柳编巷的路灯坏了，市供电公司已经更换。
来信人说，文责可以自负，道理要讲清。
征文获奖者领到了稿酬
他拨打热线电话，把看到的告诉了记者。
新闻线索里的大民生
漫画展开幕 本报记者到场
我区发布寒潮蓝色预警
明天有雨 市民出行带伞
昨日最高气温35℃,电力负荷创新高。
今起降温 最低气温或降至2℃
未来三天以晴到多云为主,气温回升到20℃。
暴雨蓝色预警继续生效 部分地区雨量或超50毫米
扫码就能办 医保服务进小区
扫码点餐别变成“扫兴”点餐
市民扫码即可查询余位。
编辑部来了年轻人
总编辑走进直播间
他在报社当了三十年校对,经手的版面超过一万个。
图书馆里的年味
图为先导的教学改革
广告业上半年营收增长8%
公益广告大赛启动
招聘会进校园 3000个岗位等你来
招聘公告发布首日,报名人数超过2000人。
寻人启事贴上快递车
老人遗失的10万元找到了
遗失证件可网上补办
热线12345一年接听200万个电话
社保卡换发地址公布
网址导航网站整改
3版方案公开征求意见
第三版《云溪志》出版
摄影家镜头里的云溪
摄影展开幕
拍摄基地落户青石湖
一、把绿色补回来
2025年云溪十件民生实事公布
2025年3月起 医保新规实施
星期天音乐会周末开演
农历二月二 云溪舞龙忙
周末去哪儿玩?
今日头条落户云溪
要闻回顾专栏开通一周年
体育中心开放
文化馆的夜晚
教育局回应择校
健康讲座走进社区
云溪晚报小记者走进消防站
云溪日报社举行开放日
人民日报点赞云溪
上版画课的孩子们
小版权 大产业
摄影作品（油画）展开幕
新闻热线开通十年
本版的油画
来源于生活的剧本
美元走弱 金价创新高
福彩公益金资助320名学子
一等奖 2名
云溪 3比1 青石
第1名 白露 9秒98
“我喜欢这里。”
(一)加快项目建设
新华社区里的新邻居
资料图书馆开馆
本报讯(记者 屠铭)昨天,云溪河通航。
下转型升级先手棋
详见证件办理流程
见义勇为者受表彰
气温升高,中暑病人增多。
多云天气里看日出的人
今天是个好天气
扫描二维码,把证明带回家
地址不变 服务升级
零售业回暖
印刷厂里走出的作家
定价机制改革启动
"""


@pytest.mark.parametrize("line", FURNITURE.splitlines())
def test_furniture_of_every_kind_is_recognised(line: str) -> None:
    assert furniture(line)


@pytest.mark.parametrize("line", STORIES.splitlines())
def test_what_only_mentions_such_things_is_a_story(line: str) -> None:
    assert furniture(line) == ""


@pytest.mark.parametrize(
    "line",
    ["责任编辑:白露", "———————", "本报记者 屠铭 摄", "广告　云溪“惠农快贷”咨询电话　0000-8888001"],
)
def test_what_is_furniture_beyond_doubt_is_so_inside_a_sentence_too(line: str) -> None:
    assert furniture(line, alone=False)


@pytest.mark.parametrize("line", ["晴转多云,12~20℃", "主办的晚会", "电话0000-8888001"])
def test_the_middle_of_a_cut_sentence_is_no_furniture(line: str) -> None:
    assert furniture(line, alone=False) == ""


def test_papers_sections_and_written_days_are_read_off_furniture() -> None:
    assert paper("2023年10月24日 星期二 云溪日报") == "云溪日报"
    assert paper("责任编辑 白露") == ""
    assert (section("A02 要闻"), section("民生·03"), section("- 2 -")) == ("要闻", "民生", "")
    assert str(edition_day("二〇二五年十二月三十一日 星期三")) == "2025-12-31"


@pytest.mark.parametrize("headline", ["2026年3月12日云溪河通航", "2026-03-12的云溪河"])
def test_a_headline_that_opens_with_a_day_is_no_date_line(headline: str) -> None:
    assert furniture(headline) == ""


def test_what_an_office_cries_is_furniture_with_the_slogan_above() -> None:
    story = "新码头开渡\n　　新码头昨天开渡，船票两元。\n　　渡口的灯亮到晚上九点。\n"
    lines = lines_of(f"{story}节约用水　从点滴做起\n云溪区融媒体中心 宣\n")
    assert [bool(kind) for kind in kinds_of(lines)] == [False, False, False, True, True]


def test_a_slogan_below_its_label_is_furniture_above_the_next_headline() -> None:
    slogan = "公益广告\n河水清一分　两岸美十分\n"
    story = f"渡口的灯亮到晚上九点。\n{slogan}新码头开渡\n　　新码头昨天开渡。\n"
    kinds = kinds_of(lines_of(story))
    assert [bool(kind) for kind in kinds] == [False, True, True, False, False]
    kinds = kinds_of(lines_of(story.replace("新码头开渡\n", "")))
    assert not kinds[2]  # it heads the text below


def test_titles_below_a_navigation_are_no_headlines_however_they_are_cut() -> None:
    titles = "标题导航\n\n河湾渡口昨天重开　船票两元\n\n渡口的灯\n\n"
    first = "河湾渡口昨天重开\n船票两元\n\n　　河湾渡口的渡船昨天重开。\n\n"
    lines = lines_of(f"{titles}{first}渡口的灯\n\n　　渡口的灯亮到晚上九点。\n")
    told = [line.text for line, kind in zip(lines, kinds_of(lines), strict=True) if not kind]
    assert told[:2] == ["河湾渡口昨天重开", "船票两元"]


def test_a_paragraph_of_when_and_who_that_ends_with_its_photographer_is_a_caption() -> None:
    told = (
        "昨天，停航两年的河湾渡口重开航线，每天往返十六班，船票两元，老人和学生上船只收一半的钱。"
    )
    shown = "3月8日，在云溪区一处茶园，茶农采摘明前茶。近日天气晴好，茶农抢抓农时采摘春茶供应市场。"
    credit = "　新华社发（欧阳凡摄）"

    def kinds(*paragraphs: str) -> list[str]:
        cut = [text[at : at + 20] for text in paragraphs for at in range(0, len(text), 20)]
        return kinds_of(lines_of("\n".join(["河湾渡口重开航线", *cut])))

    more = (
        "船工老郝守了三十年渡口，他说头一回看见这么多人排队，夜里还要多跑两班才送得完，"
        "候船室也翻修一新，装上了长椅和暖气，冬天等船的人不再挨冻。"
    )
    assert kinds(told, more, shown + credit) == [""] * 8 + ["photo caption"] * 3
    assert not any(kinds(told, more, shown))  # nobody took it
    assert not any(kinds(shown + credit)[:2])  # the whole story is the picture's


def test_who_wrote_and_photographed_signs_the_story() -> None:
    assert not furniture("（记者 丁香 文/摄）")
    assert furniture("（记者 丁香/摄）")


def test_rows_for_use_have_their_titles_and_a_label_below_them_heads_briefs() -> None:
    page = (
        "老街有了诊所\n　　本报讯（记者 白露）云溪区老街的诊所昨天开门，居民看病近了。\n"
        "专家门诊一览\n周一 心血管内科 屠铭 主任医师\n周二 骨科 市立医院专家\n"
        "今日菜价（元/公斤）\n小麦 2.46  粳稻 2.78\n黄鳝（大） 时价\n草鱼 12.4  河虾（中号）46\n"
        "医讯快报\n●云溪区医院的新门诊楼明天启用，老楼停诊。\n●云溪区眼科免费测眼压，本周到门诊二楼登记。\n"
    )
    lines = lines_of(page)
    kinds = kinds_of(lines)
    assert [line.text for line, kind in zip(lines, kinds, strict=True) if not kind] == [
        "老街有了诊所",
        "本报讯（记者 白露）云溪区老街的诊所昨天开门，居民看病近了。",
        "医讯快报",
        "●云溪区医院的新门诊楼明天启用，老楼停诊。",
        "●云溪区眼科免费测眼压，本周到门诊二楼登记。",
    ]


@pytest.mark.parametrize(
    "caption",
    [
        "男子托举女童的瞬间（视频截图）",
        "渡船靠岸的一刻（航拍画面）",
        "暴雨中的河湾渡口（截图）",
        "河湾村队员庆祝胜利。　本报图",
        "河湾村队员庆祝胜利。（本报资料图）",
        "老码头的新灯塔　本报图片",
    ],
)
def test_a_caption_says_that_it_is_a_frame_or_the_papers_own_picture(caption: str) -> None:
    assert furniture(caption) == "photo caption"
    assert not furniture(f"他说，{caption}里的人就是自己，当时没有多想。")


def test_whose_paper_it_is_names_no_paper() -> None:
    assert paper("云溪县报") == "云溪县报"
    assert not paper("中共云溪县委机关报")
    assert furniture("中共云溪县委机关报") == "publisher"


def test_results_prices_and_telephones_are_tables_with_their_titles() -> None:
    news = "云溪老街有了游泳馆\n　　本报讯（记者 白露）云溪区老街的游泳馆昨天开门，居民游泳近了。\n"
    tables = (
        "各馆水质抽检结果（7月第2周）\n河湾游泳馆　合格\n柳编街俱乐部　余氯偏低，已整改\n",
        "便民服务电话\n教育咨询 12345转3　医保服务 12393　供水报修 7712020\n",
        "品种　昨日价　涨跌\n猪后腿肉　13.5元/斤　+0.3\n92号汽油　7.31元/升　-0.09\n",
        "本周展讯　柳编老物件展，区博物馆二楼，即日起至11月30日，免费\n",
        "明日精彩：乒乓球联赛　云溪队—河湾队　19:30\n",
    )
    for table in tables:
        lines = lines_of(news + table + news.replace("游泳", "乒乓"))
        kinds = kinds_of(lines)
        assert [not kind for kind in kinds] == [True] * 2 + [False] * (len(lines) - 4) + [True] * 2


@pytest.mark.parametrize("headline", ["老街泳池水质　全部达标", "本周展讯　老街有看头"])
def test_one_line_of_two_phrases_may_be_a_headline(headline: str) -> None:
    page = f"{headline}\n　　本报讯（记者 白露）云溪区老街的游泳馆昨天开门，居民游泳近了。\n"
    assert kinds_of(lines_of(page)) == ["", ""]


@pytest.mark.parametrize("name", ["STRONG", "WEAK", "LONG"])
def test_no_row_has_a_group_for_all_are_tried_as_one_pattern(name: str) -> None:
    modules = (classifieds, contents, figures, notices, pages, photos, services)
    rows = [row for module in modules for row in getattr(module, name, ())]
    assert rows
    assert [pattern for _, pattern in rows if re.compile(pattern).groups] == []
