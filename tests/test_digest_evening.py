"""A long sentence is told as two, and each of them has a subject."""

import re
from datetime import date

import pytest

from briefing.digest.evening import evened
from briefing.digest.facts import check
from briefing.digest.measures import tells_more
from briefing.digest.own_subjects import names_its_own
from briefing.digest.subjects import head_of
from briefing.model import Article

DAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    "halves",
    [
        "云溪河马拉松3月10日公布了新赛道。|起点由石板闸移到湖滨公园南门，全程累计爬升减少58米。",
        "稻香镇技能夜校3月10日在文化站二楼开班。|共有146名村民报名参加电工、育婴、短视频三门课程。",
        "城市更新从来不是一张挂在墙上的效果图就能讲完的事情。|它是一根管子、一扇门、一张凳子。",
        "2月24日夜班，三号井的集控室里，值班员轻点鼠标。|井下3800米长的主运皮带机依次启动，煤流涌出井口。",
        "去年秋播之后雨水偏多，田间病残体带菌率高。|植保专家预计今年赤霉病为中等偏重发生，局部大发生的可能性不小。",
        "明细账目张贴在物业服务中心门口。|业主对账目有疑问的，可在9月10日前向业委会提出查阅申请。",
        "早稻晒田的作用主要有两个。|一是控制无效分蘖，让养分集中供应有效穗，二是使根系往下扎得更深。",
        "云溪河二桥预计今年10月通车。|届时从石板闸到区医院的车程将由现在的25分钟缩短到8分钟。",
        "3月10日，云溪区联合开展“护苗”校园周边文化市场检查。|共检查书店、文具店、打印店和小卖部55家。",
        "云溪铁厂自行研制的千斤顶拆装机3月10日在二号车间启用。|拆装一根千斤顶由50分钟缩短为18分钟。",
        "3月10日，云溪邮区中心开通至沿海三个城市的柑橘专线。|每天20时、23时各发一班，比普通快件提速12小时。",
        "3月10日上午，云溪区图书馆门前的旧书集市共流转图书1800余册。|所得4300余元将全部捐给石板闸小学的图书角。",
        "云溪区疾控中心说当前流感仍处于流行期，聚会时勤开窗。|出现发热、咳嗽症状的人员尽量不参加家庭聚餐。",
        "3月6日傍晚，云溪村老樟树下，七八条长板凳围成一圈。|62岁的村民韦大山第一个开了口，说的是水圳的事。",
        "云溪区老街面馆3月9日不慎遗失食品经营许可证副本。|编号JY24408260001234，声明作废。",
        "昨晚的石板闸体育场，九千名球迷等到了全场最响亮的一声欢呼。|白鹭队主场2比1战胜铁马队，积分达到41分。",
        "穆见深遗失坐落于云溪县石板闸镇后圩村七组的集体土地使用证。|证号，云集用1998字第04117号，声明作废。",
        "会议审议通过了《石板闸县2026年度协商工作计划草案》。|会议听取了各专委会一季度工作情况的汇报。",
        "云溪区农机合作社经成员大会决议解散并成立清算组。|请债权人自公告之日起45日内向本清算组申报债权。",
        "3月10日11时20分，石板闸机务段食堂的三轮电动送餐车准时开到检修库门口。|保温箱一打开，热气扑了一脸。",
        "封闭改造了七个月的石板闸菜市场已经进入竣工验收的阶段。|9月28日起，原有的312家商户将分批回迁。",
        "定于1月10日22时至1月11日6时，对石板闸路、云溪路一带停水。|地势较高区域恢复供水时间可能延后。",
        "云溪花圃下个月将在四个入口增设提示牌。|广场东侧自5月15日起，夜间20点30分后不再活动。",
        "若停电，云溪铁厂先关闭空调、烘干机等大功率电器，避免来电时冲击。|若地下室进水，先切断总闸，再搬走物品。",
        "石板闸路北段3月12日起每晚22时封闭养护，预计3月20日结束。|过往车辆请绕行云溪路。",
        "因管道碰口，3月12日22时至13日6时，石板闸路以西、云溪路以南区域停水。|请市民提前储水。",
        "云溪水泥厂近日在石板闸路东侧设立秸秆收储点42个，每吨到厂价260元。|预计收购秸秆14万吨。",
        "寒从脚下起，早晚温差大的时候不要急着换单鞋、露脚踝。|睡前用40℃的温水泡脚十五分钟，微微发热为宜。",
        "在石板闸菜市场旁，有一家只有四张桌子的小面馆。|每天早上五点到七点，专门为环卫工人供应一元早餐。",
        "考前一两天出现的失眠并不会明显影响在考场上的发挥。|真正影响发挥的，是“我睡不着就一定考不好”的念头。",
        "3月11日晚，云溪区石板闸镇双井村的稻场上灯火通明。|一台由村民自编自演的“秋收村晚”吸引了周边五个村的观众。",
        "今年，石板闸镇在云溪两岸的1.1万亩水稻上推广水肥一体化。|每亩节水三成、省肥15公斤、少用工1.5个。",
        "云溪大学水利团队历时三年，提出了一种新的闸门修形方法。|这使石板闸的启闭噪声降低6至9分贝。",
        "3月10日，云溪水泥公司余热发电量突破1亿千瓦时。|这相当于节约标准煤3万余吨，减少二氧化碳排放8万吨。",
        "石板闸医院因系统升级，3月10日8时至11时30分挂号、收费、取药一度中断。|这给广大患者就医带来不便，在此深表歉意。",
        "云溪粮站今年储备成品粮3200吨、食用油450吨。|这可满足稻香城区居民15天的消费需求。",
        "女婴，3月10日清晨在石板闸医院门诊大厅候诊椅上被人发现。|女婴出生约5天，身穿蓝色连体衣。",
        "今年前两个月，云溪全区固定资产投资同比增长19.6%。|增速居全市九个区县首位，高于去年同期。",
        "三年来，云溪联合河长办公室共处置跨界问题217个。|平均用时由过去的26天缩短到现在的4天左右。",
        "云溪航务局与上游三座电站建立泄水联合会商机制。|云溪航务局把船闸检修时间由4月上旬调整到3月下旬。",
        "云溪大学3月10日在青石湖发现一个未知的微生物类群。|相关成果在线发表于国际学术期刊，已有三家机构跟进。",
        "3月10日，云溪区人民政府发布关于去年科学技术奖励的决定。|云溪大学作为第一完成单位，在五个类别里获奖三项。",
        "3月10日晚上八点，石板闸老巷的青石板路上摆满了小板凳。|十几米长的白布挂在两棵老樟树之间。",
        "经转诊到云溪区以外的上一级医院住院的，起付线只补差额。|未经转诊自行到区外住院的，报销比例降低15个百分点。",
        "3月10日，石板闸派出所民警在一间出租屋里打掉一个专门诈骗老年人的团伙。|涉案金额140余万元。",
        "因管道改造，3月12日22时至次日5时，胜利巷、裕民巷共计312户暂停供气。|请提前做好准备，关好各处阀门。",
        "据农技人员调查，目前云溪区小麦一、二类苗占93%，长势好于去年。|条锈病、赤霉病病穗率均低于去年同期。",
        "3月10日，稻香镇春季鹅苗集中发放点上叫声一片。|脱贫户苏宝贵领到了200只鹅苗和两袋开口饲料。",
        "3月10日一大早，对岸马蹄村的村民唐三妹骑着三轮车，载着两筐冬笋上了新桥。|唐三妹不到十分钟就到了集市。",
        "云溪区法院3月10日审结这起损害赔偿案。|云溪区法院判令车主赔偿修复费用4600元，三日内付清。",
    ],
)
def test_a_long_sentence_becomes_two_with_a_subject_each(halves: str) -> None:
    first, second = halves.split("|")
    printed = first[:-1] + "，" + re.sub("^(?:云溪区法院|云溪航务局|唐三妹)", "", second)
    assert evened(printed, 3) == (first, second)
    assert evened(printed, 1) == (printed,)


@pytest.mark.parametrize(
    "whole",
    [
        "云溪区公安分局接到市民穆女士求助，称自己给一名自称老同学的网友转账八万元后发现受骗上当。",
        "云溪区消保委3月10日发布消费提示，购买散装糕点时，应查看容器上标注的生产日期和保质期限。",
        "云溪区气象台预计，3月12日夜间到13日，全区有一次弱降水过程，石板闸以北的山区气温下降明显。",
        "连日来，云溪区组织乡村两级河长和志愿者六十余人，对境内8.5公里的河道逐段逐处开展集中清理。",
        "3月10日，云溪医院组织呼吸内科、骨科等六个科室的15名医护人员，到石板闸码头为船工开展一次义诊。",
        "云溪自来水公司定于3月12日22时至13日7时，对城西水厂DN800主管线的三处接口进行一次检修。",
        "云溪区公安局决定自6月1日零时起，在石板闸路口启用七处新增的监控设备，抓拍不礼让行人的违法行为。",
        "供暖季开始后的第一个周末，云溪区住建局十二个调度小组走进石板闸的居民楼，挨家挨户量室温。",
        "到今年三月底，云溪区的陶瓷企业虽然已经只剩九十七家，产值却达到61亿元，比高峰时多出9亿元。",
        "吃多少、怎么吃、什么时候吃，云溪区许多独居的老人心里并没有数，有人一边看电视一边吃下半斤。",
        "云溪区图书馆门前的石板路正在翻修，7月20日首班车起，公交23路、31路临时改走建设东路、清泉街。",
        "某货运平台的数据显示，本月前两周，石板闸一带六个镇的普货平均运价为每吨公里0.38元，同比下降5%。",
        "据该中心3月10日公布的田间调查，全区58.3万亩小麦，一、二类苗占比90.4%，比上年同期高6.2个百分点。",
        "在记者3月10日随机采访的26位老年乘客里，其中21位希望恢复声音提示，3位希望改为车头的灯光。",
        "建议施工单位在铺设盲道之前请视障人士来走一走、试一试，管理部门也要加强对盲道的日常巡查。",
        "要以一件事为单位重新设计办事的流程，不看本部门办了几个环节，而看企业跑了几趟路、等了几天。",
        "石板闸一位独居的老人家中只要连续二十四小时没有用水，社区的系统便会提醒网格员上门看望他。",
        "在这本老账簿上，一笔嫁妆钱在哪一年翻了倍，一斗谷借出去收回几斗，一纸欠条传了几代人都清清楚楚。",
        "手机和平板屏幕的光线抑制人体内褪黑素的分泌，上面的内容又容易让人兴奋得睡不着觉。",
        "教务处、后勤处、保卫处和各个学院已商定，12月22日起至考试结束，教二楼101、西教楼203开放至零点。",
        "3月10日一大早，对岸马蹄村的村民唐三妹骑着三轮车，载着两筐冬笋和一篓鸡蛋上了去集市的新桥。",
        "23支队伍、182名队员经过三天角逐，石板闸一队在青石湖边的体育公园以两分之差获得冠军，捧回奖杯。",
        "青石湖景区自3月10日起向全区居民免费开放，沿湖三座观鸟台同时启用，但法定节假日须提前预约。",
    ],
)
def test_what_another_does_or_a_condition_governs_is_not_cut_off(whole: str) -> None:
    assert evened(whole, 3) == (whole,)


@pytest.mark.parametrize(
    "clause",
    [
        "石板闸中学以2比1战胜青石湖中学",
        "20张获奖照片将于元旦在文化广场展出",
        "村民沙娟在制衣厂的展位前站了快半个小时",
        "五年级二班的孩子们正在上冰球课",
        "里面存着他五十年来的每一张选民证",
        "3号机组水导轴承油温66℃",
        "请过往车辆提前绕行",
        "集中缴费期到12月31日止",
        "春节闭馆时间提前至15时",
        "新台址选在村东打谷场北侧",
        "与会专家就研究方向提出了意见",
        "有一道“萝卜炖肉”排在头一页",
        "从缫丝到成品全流程都在园区内完成",
        "48分钟可到石板闸吃酸汤",
    ],
)
def test_a_subject_that_no_tag_tells_is_one(clause: str) -> None:
    assert names_its_own(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "两名护林员抬着水泵",
        "轮胎瘪了",
        "座位有限",
        "腾出的空地建成小游园三个",
        "入选的十位护士讲述了各自的一次夜班",
        "政府、供水公司、业主各出三分之一",
        "云溪大学科研团队的相关论文3月10日在线发表",
        "工作人员2小时内上门",
        "对方在外地务工",
        "双方共同建设二十门课程",
        "地点为云溪文化馆二楼",
        "全程不到十分钟",
        "最年长的是84岁的退休教授",
        "最深处没过窗户",
        "预热温度始终保持在150摄氏度以上",
        "每个班对应一种颜色",
        "80岁以上老人每餐只收2元",
        "公司总经理耿春山作工作报告",
        "逾期将依法安置",
        "路过的邮递员孙小满两次跳入河中",
        "请携带身份证到二楼登记",
    ],
)
def test_a_noun_and_what_is_said_of_it_have_a_subject(clause: str) -> None:
    assert names_its_own(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "重点核查库存粮食数量、质量和储存安全",
        "顺利完成夏季首个航次",
        "每吨到厂价260元",
        "六月底前完成立行立改事项",
        "一个月拆除违建41处、2300平方米",
        "计划春节前先在两乡试运行",
        "改经石板闸路行驶",
        "雨季一天能出伞千把",
        "控制室的采煤机便缓缓启动",
        "自己淋着雨去路口拦车",
        "多考虑过敏",
        "发现的两处问题",
        "对方",
        "将施工许可办理时间压缩至3个工作日",
        "有序推进三项工作",
    ],
)
def test_when_or_how_is_no_subject(clause: str) -> None:
    assert not names_its_own(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "组织老人就近务工",
        "照顾生病的教师孙小满两次住院",
        "专门受理群众在别处没有办成的事",
        "体会右侧盲区到底有多大",
        "让孩子们也能上网课",
    ],
)
def test_what_somebody_does_to_another_has_no_subject(clause: str) -> None:
    assert not names_its_own(clause)


@pytest.mark.parametrize(
    ("clause", "head"),
    [
        ("由十五名专家组成的“医路同行”医疗队走进鸡鸣岭", "“医路同行”医疗队"),
        ("云溪镇卫生院家庭医生团队来到养老服务中心", "团队"),
        ("家住石板闸的穆女士在旧粮仓门口捡到一只提包", "穆女士"),
        ("记者历时两个月调查发现", ""),
        ("请镇上的老人讲课", ""),
    ],
)
def test_the_head_of_a_subject_stands_for_all_of_it(clause: str, head: str) -> None:
    assert head_of(clause) == head


def test_a_subject_named_again_by_its_head_is_proven() -> None:
    printed = "昨天，云溪镇卫生院家庭医生团队来到养老服务中心，为78名老人测血压、量血糖、做心电图。"
    article = Article("医生进养老院", (printed,))
    assert check(["团队为78名老人测血压、量血糖、做心电图。"], article, DAY) == ()
    assert check(["养老服务中心为78名老人测血压、量血糖、做心电图。"], article, DAY)
    told = evened(printed.replace("昨天", "3月11日"), 3)
    assert told[1] == "团队为78名老人测血压、量血糖、做心电图。"


@pytest.mark.parametrize(
    "halves",
    [
        "截至3月10日，云溪师范学院今年的毕业生里已有412人与企业签约。|这占已就业人数的37%，比去年同期高出4个百分点。",
        "据石板闸批发市场3月10日的数据，籼米批发均价每公斤4.36元。|籼米批发均价与上周基本持平，鸡蛋略涨一毛钱。",
        "云溪镇志愿队用一辆改装的面包车，给11个村的老人上门理发。|一年跑了三千多公里，没有收过一分钱。",
        "会议指出，云溪区抓项目的氛围比去年更浓，办法比去年更多。|1至8月亿元以上项目新开工214个。",
        "3月10日，县防汛抗旱指挥部工作组一行到石板闸督导强降雨防范工作。|工作组前往云溪大堤、石板闸水库实地检查。",
        "云溪区农业农村局副局长韦大山说，全区所有的村已推行“村账一码清”。|每一笔收支三日内上网公开。",
        "3月10日起，石板闸铁路公司管内的六趟慢火车各增挂一节货物车厢。|沿线群众可免费携带家禽、蔬菜、山货上车。",
        "韦师傅的新摊位每周六上午8点到12点在石板闸文化宫的东门出摊。|换伞骨5元，缝伞面2元。",
        "3月10日，云溪区围棋公开赛在石板闸文化宫战罢第六轮。|最年轻的参赛者、小学四年级学生穆小满连胜三位业余6段。",
        "6月7日至9日，云溪区12个考点周边的18条道路划定为静音车道。|禁止机动车鸣笛，途经工地停止夜间施工。",
    ],
)
def test_it_is_cut_before_a_sum_a_share_and_what_a_team_does_next(halves: str) -> None:
    first, second = halves.split("|")
    printed = first[:-1] + "，" + re.sub("^(?:这(?=占)|籼米批发均价|工作组)", "", second)
    printed = printed.replace("，前往", "，并前往")
    assert evened(printed, 2, reported=True) == (first, second)
    assert check((first, second), Article("石板闸", (printed,)), DAY) == ()


def test_what_names_its_number_is_told_of_who_is_known() -> None:
    printed = "石板闸选煤厂三月份开展“找隐患”竞赛，职工人人动手，共处理隐患63处。"
    assert not any(each.startswith("共") for each in evened(printed, 3, easy=20))


def test_what_happened_on_that_day_is_told_with_it() -> None:
    printed = "石板闸镇农机站站长韦大山说，流动回收车进村那天，院子里排了三十多台淘汰下来的旧车。"
    assert evened(printed, 2, reported=True) == (printed,)


def test_a_share_of_a_growth_is_none_of_how_many_they_are() -> None:
    printed = "云溪区统计局的数据显示，前三季度民间投资同比增长9.6%，占全部投资的比重达到58.4%。"
    assert not any(each.startswith("这占") for each in evened(printed, 3, reported=True))


def test_a_short_outcome_is_told_with_who_reached_it() -> None:
    printed = (
        "3月10日的全省家政大赛上，云溪区派出的四名选手给评委留下了深刻的印象，最终获得一金两银。"
    )
    assert evened(printed, 2)[1] == "四名选手最终获得一金两银。"


def test_what_is_said_beside_another_thing_begins_without_its_tie() -> None:
    printed = (
        "多家企业说起订单，冰皮等要冷藏的月饼减少了两成，而石榴、蜜柚等鲜果订单增加了三成以上。"
    )
    cut = evened(printed, 2)
    assert cut[1] == "石榴、蜜柚等鲜果订单增加了三成以上。"
    assert check(cut, Article("水果变重", (printed,)), DAY) == ()
    assert (
        evened(printed.replace("而石榴", "而且石榴"), 2)[-1]
        != "且石榴、蜜柚等鲜果订单增加了三成以上。"
    )


def test_a_measure_of_what_was_just_named_is_told_by_itself() -> None:
    plant = "由区水务集团投资建设的云溪污水处理厂二期工程3月10日通水试运行"
    assert evened(f"{plant}，出水水质达到四类标准。", 2) == (
        f"{plant}。",
        "出水水质达到四类标准。",
    )
    assert not tells_more("判令被告支付修车费用4600元")
    assert not tells_more("赔偿费用4600元")


def test_what_has_a_condition_of_its_own_is_proven_without_that_of_another() -> None:
    printed = "若停电，先关闭空调，来电后逐个打开；若进水，先切断总闸，再搬物品。"
    article = Article("防汛", (printed,))
    assert check(["若进水，先切断总闸，再搬物品。"], article, date(2026, 3, 11)) == ()
    assert check(["先切断总闸，再搬物品。"], article, date(2026, 3, 11))
    assert check(["来电后逐个打开。"], article, date(2026, 3, 11))


def test_an_experts_word_may_go_on_in_a_sentence_of_its_own() -> None:
    first = "云溪区医院心理科主任伏青说，考前一两天出现的失眠并不会影响发挥"
    second = "真正影响发挥的，是“我睡不着就一定考不好”的念头"
    assert evened(f"{first}，{second}。", 2, reported=True) == (f"{first}。", f"{second}。")


def test_a_report_is_told_in_two_sentences_only_where_that_is_asked_for() -> None:
    first = "据云溪区城管局介绍，全区今年以来共在各小区设置新回收箱130个"
    second = "箱体正面标明了运营单位和清运时间"
    printed = f"{first}，{second}。"
    assert evened(printed, 2) == (printed,)
    assert evened(printed, 2, reported=True) == (f"{first}。", f"{second}。")


def test_a_sentence_is_long_with_its_district_named_in_it() -> None:
    halves = ("区图书馆新到图书6200册，即日起在二楼新书区上架。", "读者可凭身份证免押金借阅。")
    printed = halves[0][:-1] + "，" + halves[1]
    assert evened(printed, 3) == (printed,)
    assert evened(printed, 3, easy=38 - 1) == halves


def test_when_it_arrives_is_told_with_when_it_set_out() -> None:
    printed = (
        "云溪航班每天14:20从稻香机场起飞，16:35抵达，石板闸航班每天18:05从稻香机场起飞，20:50抵达。"
    )
    assert not any(each.startswith(("16:35", "20:50")) for each in evened(printed, 3))


def test_a_forecast_is_told_in_two_sentences() -> None:
    printed = (
        "云溪气象台预计，一股较强冷空气3月11日傍晚抵达云溪，最高气温将从24℃跌到11℃，"
        "最低气温只有3℃。"
    )
    first, second = evened(printed, 2, reported=True)
    assert second == "最高气温将从24℃跌到11℃，最低气温只有3℃。"
    assert first.startswith("云溪气象台预计，")


@pytest.mark.parametrize(
    "printed",
    [
        "早稻晒田的作用有两个，一是控制分蘖，让养分集中供应有效穗，二是使根系往下扎，减少倒伏和纹枯病发生。",
        "要把“师带徒”与评先、津贴挂起钩来，让师傅愿意教，还要用短视频把经验固化下来，让徒弟学得到手。",
        "据云溪气象台预计，今年3月全区雨水偏多，使山塘水库的蓄水量增加，让春耕用水比去年同期宽裕。",
    ],
)
def test_what_came_of_a_part_or_of_a_forecast_is_not_told_of_the_whole(printed: str) -> None:
    assert not any(each.startswith("这") for each in evened(printed, 3))


def test_what_a_deed_came_to_is_proven() -> None:
    printed = "云溪大学水利团队提出一种新的闸门修形方法，使石板闸的启闭噪声降低6至9分贝。"
    article = Article("闸门不再响", (printed,))
    first, second = (
        "云溪大学水利团队提出一种新的闸门修形方法。",
        "这使石板闸的启闭噪声降低6至9分贝。",
    )
    assert check([first, second], article, DAY) == ()
    assert check([first, second.replace("使", "让")], article, DAY)
