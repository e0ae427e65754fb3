"""A long clause gets a comma where a newsreader breathes, and nowhere else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.digest.clauses.meaning import belongs_to_what_precedes
from briefing.digest.facts import check
from briefing.digest.fitting.tellings import placed
from briefing.digest.pauses.breaths import breathed
from briefing.digest.words.lengths import CLAUSE
from briefing.digest.words.news_value import leans
from briefing.digest.words.sentences import clauses
from briefing.model import Article
from tests.test_digest import told

DAY = date(2026, 3, 12)
BREATHS = (
    "云溪区稻香镇青石桥旁的老街步行桥，3月10日上午重新开放通行。",
    "停在石板闸农贸市场北门外的一辆白色小轿车，突然冒出浓烟。",
    "青石镇小学、稻香镇小学和云溪实验小学三所学校，入选省级劳动教育试点。",
    "总价两百万元的云溪区首批冬季冰雪运动消费券，将于12月6日上午10时发放。",
    "来自全区十四个街镇的三千一百多名老年运动员，参加了门球等12个大项的比赛。",
    "云溪区图书馆的年轻馆员闻松年在石板闸旁的旧粮仓里，开办了第一堂夜读课。",
    "云溪区水务局投入480万元，对石板闸上游的十二座老旧小型泵站进行智能化改造。",
    "云溪区农业综合执法大队联合公安机关，查处一起非法捕捞野生保护鱼类的案件。",
    "稻香镇青年民兵应急分队到沿河村庄巡查时发现，石板闸下游的堤脚有渗水迹象。",
    "省道226线稻香段路面大修工程11月7日提前完工，并恢复双向四车道正常通行。",
    "云溪区政府应急管理办公室3月10日凌晨宣布，石板闸上游的三处渡口已经恢复摆渡。",
    "云溪区白果镇卫生院全科医生解东来，走进石板闸村高血压患者家中随访。",
    "青石矿掘进二队的老职工于占山，带着11名工友下到负六百五十水平的巷道。",
    "云溪农商行向石板闸公交数据服务公司，发放质押贷款500万元。",
    "全区中学生田径运动会定于5月8日至10日，举行开幕式和全部决赛项目。",
    "云溪拖轮将一座重达1860吨的海上风机导管架，缓缓拖出石板闸港池。",
    "云溪区文旅、公安等部门，开展“护苗行动”校园周边图书文化市场检查。",
    "云溪法院于2026年2月27日，裁定受理稻香农机制造公司破产清算一案。",
    "区税务局在每周二、周四17:30至20:30，开设“夜间办税厅”方便职工。",
    "挂牌时间，为2026年6月10日9时至6月20日10时。",
    "云溪合作社同石板闸下游的三家渔家客栈，联手推出“采茶加垂钓”的一日套票。",
    "七十岁以上老人的免费乘船卡今年的年审，可以在“稻香通”应用上完成办理。",
    "“巡库记录与缺陷单两张合一张”的做法，每月可为班组减少填表近一百四十张。",
    "市民吴永山带着一张面额5000元的定期存单，来到云溪农商银行石板闸支行。",
    "吴某驾驶一辆电动三轮车行驶至石板闸路口时，撞上了停放在路边的白色轿车。",
    "石板闸南引桥每日23时至次日5时30分，实行双向全封闭交通管制。",
    "云溪区心脑血管疾病、慢性呼吸系统疾病，仍是去年居民的两大主要死因。",
    "稻香钢铁公司首批1800吨高强度热轧钢筋，发往石板闸大桥二期建设工地。",
    "云溪区志愿者、渔政执法人员和消防救援人员，先后赶到石板闸下游的浅滩。",
    "六十七岁的稻香镇竹编艺人吴永山，手把手教二十多名学员劈篾和收口。",
    "云溪区十六个街道的二十七万块数字门牌“门门通”，全部上墙启用。",
    "云溪区图书馆把精选的1200册图书和600本杂志，送进区里的各个养老院。",
    "云溪学院土木学院“渡口”队，以自重286克、承载412千克的成绩获得特等奖。",
    "云溪自然资源和规划局，决定以挂牌方式出让石板闸工业园两宗国有建设用地。",
    "来自云溪14个班组的四十二名选手，参加导线压接、登塔作业的角逐。",
    "请债权人自本公告刊登之日起45日内，向本合作社清算组申报债权。",
    "请家长于2026年9月30日前，到石板街道社区服务中心办理登记。",
    "我区把与企业关系最密切的一百三十六项服务，下沉到三个产业园区。",
    "学校在化学、生命、材料三个学院，试行实验室废液分类回收。",
    "县林业部门为全县二百零六名护林员，统一配发了对讲机、强光手电和防蛇绑腿。",
    "云溪区城乡居民基本医疗保险集中缴费期，从今年9月15日开始。",
    "稻香冶炼厂二号高炉铁水的一级品率，已连续100天保持在九成以上。",
    "凭云溪区敬老卡或者本人社会保障卡，即可免费乘坐公交、进入公园。",
    "石板闸村选送的“云溪银针”，以95.6分摘得全区绿茶组“茶王”称号。",
    "急促的铜锣声和手摇报警器的声音，同时在云溪区沿河的三个村响起。",
    "刚下夜班的矿工从石板矿女工家属协管员手中，接过一碗热腾腾的汤。",
    "申请人可于2026年6月10日至7月8日，登录云溪公共资源交易网下载文件。",
    "云溪电力冲洗车对沿海一百公里输电线路的绝缘子，进行第二轮带电冲洗。",
    "申请人须到云溪区公交公司大厅或者政务中心的人社窗口，开通乘车功能。",
    "稻香公安交管部门的“流动车管所”服务车，停在石板镇集市东口。",
    "稻香镇种植的青稞新品种“云溪16号”，平均亩产比去年增加二十一公斤多。",
)
"""As said; the printed sentence is the same without the commas."""
LEFT = (
    "云溪河复航。",
    "《云溪河上一百二十四年来的渡口、船工与他们的后代口述史料汇编》今日出版。",
    "会议听取并审议了关于老旧住宅电梯安全和农村供水保障情况的报告。",
    "3月2日在稻香镇举行的云溪区第九届少年儿童珠心算邀请赛决赛中。",
    "系统能自动抓拍后厨人员未戴帽子、垃圾桶未加盖、有老鼠活动等情形。",
    "全区将重点推进永磁电机在纺织、水泵、电梯三个行业的替代应用。",
    "石板闸的读者拨打的是云溪都市报今年新开的便民服务帮办热线。",
)
"""Too short, inside a title, or without a place beyond doubt."""


@pytest.mark.parametrize("said", BREATHS)
def test_a_long_clause_breathes_where_the_sense_pauses(said: str) -> None:
    printed = said.replace("，", "")
    assert breathed(printed) == said
    assert all(len(clause) <= CLAUSE for clause in clauses(said))


@pytest.mark.parametrize("sentence", LEFT)
def test_what_has_no_natural_pause_stays_as_printed(sentence: str) -> None:
    assert breathed(sentence) == sentence


@pytest.mark.parametrize("said", BREATHS)
def test_such_a_comma_is_no_change_of_facts(said: str) -> None:
    article = Article("云溪要闻", (said.replace("，", ""),))
    assert check([said], article, DAY) == ()


@pytest.mark.parametrize(
    "said",
    [
        "云溪区图书馆的馆员，在石板闸旁的旧粮仓里，开办了，第一堂，夜读课。",
        "云溪区图书馆的馆员，开办了第一堂夜读课。",
    ],
)
def test_more_commas_or_fewer_words_are_doubted(said: str) -> None:
    article = Article("夜读课", ("云溪区图书馆的馆员在石板闸旁的旧粮仓里开办了第一堂夜读课。",))
    assert check([said], article, DAY)


@given(st.text(alphabet="云溪区在3月2日的老街桥“”举行了，。对将", max_size=60))
def test_a_breath_adds_commas_only(sentence: str) -> None:
    assert breathed(sentence).replace("，", "") == sentence.replace("，", "")


def test_a_breath_never_makes_a_sentence_too_long() -> None:
    for brief in told():
        for telling in brief.tellings[1:-1]:
            assert all(len(each) <= 60 for each in telling)


def test_two_amounts_are_parted_by_a_comma_in_the_place_of_their_mark() -> None:
    full = "吴永山在讲话中指出，今年全区计划完成早稻面积21.6万亩、油菜面积14.2万亩。"
    assert breathed(full, at_need=True) == full.replace("、", "，")


def test_a_year_just_named_is_not_named_again() -> None:
    printed = "2024年3月11日，云溪河复航。截至2024年3月12日，游船售票86张，比2023年3月多30张。"
    said = tuple(f"{each}。" for each in printed.rstrip("。").split("。"))
    told = placed(said, "")
    assert told[1] == "截至3月12日，游船售票86张，比2023年3月多30张。"
    assert check(told, Article("复航", (printed,)), DAY) == ()
    assert check(["截至2025年3月12日，游船售票86张。"], Article("复航", (printed,)), DAY)


def test_a_long_list_is_told_with_two_items_unless_it_is_a_rule_or_the_telling_gets_thin() -> None:
    listed = "云溪总工会今年开设了机器人编程、短视频剪辑、声乐、太极等12门夜校课程。"
    second = "首批四百名学员从3月2日起每周二晚上到稻香街道的教室上课，费用由工会承担。"
    assert "机器人编程、短视频剪辑等12门" in "".join(placed([listed, second], ""))
    assert "太极等12门" in "".join(placed([listed], ""))
    rule = "打火机、香水、碳酸饮料、充电宝、老花镜等物品不要留在暴晒的车内。"
    assert "老花镜等物品" in "".join(placed([rule, second], ""))


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (
            "执法人员对区里十二所中小学校周边的小卖部、早餐摊等开展拉网式检查。",
            "执法人员对区里十二所中小学校周边的小卖部、早餐摊等，开展拉网式检查。",
        ),
        (
            "云溪区委副书记、石板闸街道书记施文彬到石板闸码头沿线检查防台风工作。",
            "云溪区委副书记、石板闸街道书记施文彬，到石板闸码头沿线检查防台风工作。",
        ),
        (
            "稻香街道的退休教师施文彬、白石、程柳连续第六年拿出自己的退休金资助困难学生。",
            "稻香街道的退休教师施文彬、白石、程柳，连续第六年拿出自己的退休金资助困难学生。",
        ),
        (
            "云溪老街上那座停了十几年的柳编作坊如今成了孩子们学手艺的课堂。",
            "云溪老街上那座停了十几年的柳编作坊，如今成了孩子们学手艺的课堂。",
        ),
    ],
)
def test_at_need_a_comma_stands_where_no_better_place_is(printed: str, said: str) -> None:
    assert breathed(printed, at_need=True) == said
    assert check([said], Article("云溪", (printed,)), DAY) == ()


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (
            "石板新村开了老乡茶馆、裁缝铺、理发店和一间小小的“移民记忆室”。",
            "石板新村开了老乡茶馆、裁缝铺、理发店，和一间小小的“移民记忆室”。",
        ),
        (
            "云溪供销社已调运储备尿素2600吨、复合肥3100吨、农药18吨。",
            "云溪供销社已调运储备尿素2600吨，复合肥3100吨，农药18吨。",
        ),
        (
            "巡查员要看烟道是否堵塞、风斗是否安装、一氧化碳报警器是否有电。",
            "巡查员要看烟道是否堵塞，风斗是否安装，一氧化碳报警器是否有电。",
        ),
    ],
)
def test_at_need_a_comma_parts_amounts_questions_and_a_last_item_with_a_story(
    printed: str, said: str
) -> None:
    assert breathed(printed, at_need=True) == said
    assert breathed(printed) == printed
    assert check([said], Article("云溪", (printed,)), DAY) == ()


@pytest.mark.parametrize(
    "printed",
    [
        "会议听取今年以来全区重点项目建设、安全生产和冬季供暖情况汇报。",
        "与会人员先后来到稻香镇青石桥高标准农田示范区、石板闸育秧工厂等地。",
        "代表们察看了河面漂浮物打捞点、上游岸坡垃圾清理站和三处排污口封堵点。",
        "这座全长两公里、主跨638米的石板闸大桥两座主塔全部到顶。",
        "云溪市青石轴承有限公司、稻香丝业科技有限公司等三家企业入选。",
        "镇上要把人员定位、皮带监测、瓦斯监测和水泵四套系统并网运行。",
        "云溪夜报刊发了石板闸桥头路灯不亮、夜间行人摸黑走路的报道。",
        "云溪小学承建的石板书屋、观星台一期、稻香操场三个项目入选名单。",
        "宗秀英、滕淑芝、汪家宝、夏春燕、刘广、谭松、贺晓梅、阮明、解东来。",
        "石板闸公司组织对参加冬运的一百八十七台货车、通勤车辆逐台检查。",
    ],
)
def test_no_comma_breaks_in_two_what_is_one_list(printed: str) -> None:
    assert breathed(printed, at_need=True) == printed


def test_a_dash_becomes_a_comma_where_nothing_else_helps() -> None:
    printed = "晚上搞直播——石板闸供销社这座建于1974年的老房子有了新用场。"
    said = breathed(printed, at_need=True)
    assert said == printed.replace("——", "，")
    assert check([said], Article("云溪", (printed,)), DAY) == ()


def test_no_pause_parts_what_two_people_do_each() -> None:
    each = "信息学院二年级学生程远代表在校生、海洋学院一年级学生林夏代表新生先后发言。"
    assert breathed(each) == each


def test_a_reason_is_not_told_without_what_it_is_the_reason_of() -> None:
    assert belongs_to_what_precedes("理由主要是“下了车还要转两趟公交”")
    assert leans("2022年协商时，正是她铲掉了小菜园。")
    assert leans("顾不上吃饭，他又开了九公里折回来。")


@pytest.mark.parametrize(
    "clause",
    [
        "云溪小学承建的石板书屋、观星台一期、稻香操场三个项目入选名单公布",
        "目前这里已有白鹭、绿头鸭、苍鹭和黑水鸡等十九种1300余只候鸟",
        "石板街与稻香路交叉口请广大驾驶人自觉遵守交通信号灯",
        "本版刊登了石板新村在物业费之外另收电梯广告维护费一事",
        "演练模拟12小时降雨160毫米、石板大堤出现管涌的险情",
        "研究部署整治形式主义为基层减负、秋季开学准备和森林防火等工作",
        "通知逐条发送到全区六千二百名种粮大户和合作社负责人手机上",
        "市民应定期查看手机软件中的“自动扣款”“免密支付”项目",
        "石板街道调解委员会“老街坊”工作室年年都有街坊来访",
        "教育厅部署开展2026届高校毕业生“春季促就业攻坚行动”",
        "评估是对学校办学方向、办学定位和育人成效的一次全面“体检”",
    ],
)
def test_no_comma_stands_inside_an_item_a_name_or_what_was_reported(clause: str) -> None:
    said = breathed(clause, at_need=True)
    marks = [at for at, sign in enumerate(said) if sign == "，"]
    assert all(clause[at] == "、" for at in marks)
    assert len(said) == len(clause)


@pytest.mark.parametrize(
    "said",
    [
        "会议审议通过《云溪职工食堂管理办法》和《倒班职工休息室配置标准》",
        "稻香农机站申报的“一种坡地水稻插秧机”“一种折叠式晒谷架”，获专利授权",
        "云溪合唱团演唱的《石板闸号子》《长堤谣》《渡口的灯》，获全区一等奖",
        "被告人吴某等六人因在云溪江禁渔期内，使用密眼网具捕捞鳗苗",
        "部分作坊排污不达标、个别河段水质不稳定等问题，要在年底前解决",
        "停产多年的稻香纱厂，以“老纺车”夜间集市的身份重新开门迎客",
        "云溪居民可以在稻香街道大厅，办理职工基本养老保险参保登记",
        "影展展出了云溪摄影家程远山自1985年以来拍摄的作品百余幅",
        "针对9月24日读者反映石板新村三号楼顶层住户家漏水一事",
        "他们把船舶候泊时间、车辆在港时间、指令响应时间，列进了新的考核表",
        "议题应当从云溪热线、人大代表建议和基层立法联系点中来",
        "拍卖行以一口价的方式，把这一批旧藏品卖给了三位买家和程某",
        "业主程某被云溪区稻香街道消防救援站当场处以500元罚款",
    ],
)
def test_no_comma_parts_an_object_two_titles_or_a_cause_from_its_word(said: str) -> None:
    assert breathed(said.replace("，", ""), at_need=True) == said


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (
            "云溪区住建局将在6月对全区所有在建工地开展一次拉网式检查。",
            "云溪区住建局将在6月，对全区所有在建工地开展一次拉网式检查。",
        ),
        (
            "云溪境内外的法人、自然人和社会上的其他组织均可申请参加此次竞买。",
            "云溪境内外的法人、自然人和社会上的其他组织，均可申请参加此次竞买。",
        ),
        (
            "该馆一楼成人阅览区和二楼自习区开放时间由18时延长至21时30分。",
            "该馆一楼成人阅览区和二楼自习区开放时间，由18时延长至21时30分。",
        ),
        (
            "国庆节期间云溪农场机关食堂免费为石板闸抗旱队送餐三百一十份。",
            "国庆节期间云溪农场机关食堂，免费为石板闸抗旱队送餐三百一十份。",
        ),
        (
            "云溪江稻香段及其支流石板溪自7月1日零时至10月31日二十四时为禁渔期。",
            "云溪江稻香段及其支流石板溪，自7月1日零时至10月31日二十四时为禁渔期。",
        ),
        (
            "她下楼走五分钟就能办妥——街道在石板巷口划出一块三百平方米的空地。",
            "她下楼走五分钟就能办妥，街道在石板巷口划出一块三百平方米的空地。",
        ),
    ],
)
def test_a_comma_stands_behind_the_whole_of_a_subject_or_a_time(printed: str, said: str) -> None:
    assert breathed(printed, at_need=True) == said
    assert check([said], Article("云溪", (printed,)), DAY) == ()


@pytest.mark.parametrize(
    "said",
    [
        "第十三届云溪斗茶赛将于6月12日至14日，在石板闸市场举行。",
        "云溪中学机器人社团在全省青少年创新大赛中，夺得初中组一等奖。",
        "云溪选手程远山以8分42秒插完一分田的成绩，夺得本届大赛头名。",
        "伪造的船员培训合格证在网上以每本一千八百元的价格，先后出售给外地船员程某等人。",
        "云溪区防汛抗旱指挥部一行6人，到石板闸督导强降雨防范应对工作。",
        "去年石板闸村和白岩村有六个项目，因前期手续耽搁而错过施工的黄金时期。",
        "石板区文体中心羽毛球馆、乒乓球馆的开放时间，延长至晚上9点。",
        "云溪农业局从专业优化、课程建设等四个方面，总结了去年的工作。",
        "稻香小学的排污口治理、教学楼和校舍加固不达标等问题，仍然没有得到解决。",
        "云溪林场护林员日前在海拔五百米的石壁上，发现三株野生石斛。",
    ],
)
def test_a_place_further_on_is_better_than_one_behind_a_short_subject(said: str) -> None:
    assert breathed(said.replace("，", ""), at_need=True) == said


@pytest.mark.parametrize(
    "said",
    [
        "区工会和团区委合办的“全家福”征集活动，收到石板镇居民照片三百张",
        "石板医院、稻香医院和云溪铁路医院，纳入全区检查检验结果互认范围",
    ],
)
def test_a_pause_stands_behind_a_name_with_a_verb_in_it(said: str) -> None:
    assert breathed(said.replace("，", "")) == said


def test_from_when_and_until_when_are_not_parted() -> None:
    printed = "云溪江航务管理局把船闸年度检修时间由4月上旬调整到3月下旬。"
    assert "由，" not in breathed(printed)


def test_a_day_ends_whatever_name_comes_behind_it() -> None:
    said = "据市气象台预报，6月12日至14日，澜港市自南向北有大到暴雨、局部大暴雨。"
    assert breathed(said.replace("14日，", "14日")) == said
    assert "3日，晨" not in breathed("2025年12月3日晨在石板闸区白岩村卫生室的门口被人拾得的女婴。")


@pytest.mark.parametrize(
    "said",
    [
        "云溪选手在女子铅球、男子三级跳远项目上，获得第二名和第五名。",
        "市图书馆将周二至周日的闭馆时间，由18时延长至21时30分。",
        "三个项目均采用雨水回收、建筑垃圾再生利用和永临结合技术。",
        "云溪工信厅公示2026年第一批省级专精特新中小企业名单。",
        "石板闸物业公司对一、三、五家属区的老旧阀门进行统一更换。",
        "云溪区教育局对以“晚自习室”等名义开展学科培训的行为，进行集中治理整顿。",
    ],
)
def test_nobody_breathes_behind_a_few_characters_but_for_want_of_a_better_place(said: str) -> None:
    assert breathed(said.replace("，", ""), at_need=True) == said


@pytest.mark.parametrize(
    "said",
    [
        "对17家“小饭桌”、23家养老驿站，开展冬季消防安全检查。",
        "云溪市12家大型商场、208家品牌门店，加入“异店退换货”联盟。",
        "各镇要对插秧机、植保无人机、运秧车辆，开展一次全覆盖检查。",
        "对云溪386台机井变压器、214公里排灌线路，开展“一站式”体检。",
        "青石县7条城市公交线路、5条城乡公交线路，全部支持社保卡刷卡乘车。",
        "稻香学院教授宗秀英、动物医学学院青年教师林烁等4人，分别在会上作典型发言。",
    ],
)
def test_a_list_of_two_is_parted_only_where_nothing_more_is_told_of_them(said: str) -> None:
    printed = said.replace("，", "")
    assert breathed(printed, at_need=True) == said


def test_how_many_there_are_stays_with_what_is_counted() -> None:
    printed = "全市建成街道级综合养老服务中心31个、社区助餐点204个。"
    assert breathed(printed) == printed
    assert breathed(printed, at_need=True) == printed.replace("、", "，")


@pytest.mark.parametrize(
    ("clause", "broken"),
    [
        ("区里同时为31个渡口值守点备齐救生衣和防水对讲机充电座三百套", "对讲机，"),
        ("石板闸渡口船老大吴永山早在2021年就拿到了内河船舶驾驶的全部证书", "早，"),
        ("年满18周岁、在石板闸居住两年以上的居民可于6月12日前到村委会报名", "石板闸，"),
        ("今年第7号台风“石板”8月4日16时核心位于云溪东南方约四百公里的海面上", "核心，"),
        ("云溪公交公司党委书记、董事长吴天行为闵女士送上一束鲜花和一张纪念车票", "闵女士，"),
        ("《云溪区消防管理办法》禁止电动自行车进入高层住宅楼的电梯轿厢和楼道", "自行车，"),
    ],
)
def test_no_comma_stands_inside_a_word_or_a_phrase(clause: str, broken: str) -> None:
    assert broken not in breathed(clause, at_need=True)


def test_a_comma_stands_behind_those_for_whom_something_was_brought() -> None:
    gift = "云溪公交公司为住在石板闸的七位独居老人和两位残疾人，送上一桶菜油。"
    assert breathed(gift.replace("，", ""), at_need=True) == gift


@pytest.mark.parametrize(
    "clause",
    [
        "明年1月至3月稻香镇居民用水拟每吨上调两角五分至三角五分",
        "稻香镇各村的农家书屋和文化广场应当在每周六、周日照常开放",
        "石板闸幼儿园今年秋季入园的儿童须8月31日以前年满三周岁",
    ],
)
def test_no_comma_parts_an_auxiliary_from_its_verb(clause: str) -> None:
    said = breathed(clause, at_need=True)
    assert not any(f"{verb}，" in said for verb in ("拟", "应当", "须"))
    assert "每吨，" not in said


@pytest.mark.parametrize(
    "clause",
    [
        "稻香小学学生凭借一台能采摘并搬运番茄的小车获得全区特等奖",
        "稻香小学学生展出一台能在田埂间采摘番茄并送到筐里的小推车",
        "消防员演示了仓库火情处置和两栋居民楼被困人员紧急营救",
    ],
)
def test_no_comma_stands_in_an_attribute_or_a_noun_phrase(clause: str) -> None:
    said = breathed(clause, at_need=True)
    assert not any(f"，{word}" in said for word in ("并", "被困"))


@pytest.mark.parametrize(
    "said",
    [
        "省道226线稻香段路面大修工程11月7日提前完工，并恢复双向四车道正常通行",
        "一段二百多米长的石板老街，被稻香镇列为青年工匠创业实训的露天课堂",
    ],
)
def test_a_comma_still_stands_before_a_deed_of_its_own(said: str) -> None:
    assert breathed(said.replace("，", ""), at_need=True) == said


@pytest.mark.parametrize(
    "clause",
    [
        "云溪医院外科主任程远山把直径两毫米的镜头送入老人的气道",
        "云溪自然资源和规划局决定以挂牌方式出让两宗建设用地使用权",
        "云溪区人大常委会第二十六次全体会议在完成各项议程后闭幕",
        "《稻香镇农家菜馆服务要求》地方标准日前形成征求意见稿",
        "跨越石板闸上下游两岸的稻香公路大桥南北两座主塔全部到顶",
        "办法对出租房的灭火器、疏散门、充电桩和阳台护栏等作出规定",
        "云溪区市场监管局对全区中小学、幼儿园食堂等开展专项检查",
        "历时十个月的石板闸渔港扩建工程7月8日通过交工验收",
    ],
)
def test_a_clause_hardly_too_long_is_rather_said_whole(clause: str) -> None:
    assert breathed(clause, at_need=True) == clause


@pytest.mark.parametrize(
    "said",
    [
        "云溪医院外科主任程远山，把直径不到两毫米的微型内窥镜头缓缓送入老人的气道",
        "来自云溪14个班组的四十二名选手，参加导线压接、登塔作业的角逐",
        "停在石板闸农贸市场北门外的一辆白色小轿车，突然冒出了一股浓烟",
        "六十五位老人，一边喝茶一边学习用手机挂号、缴费和视频通话",
        "首届云溪稻米文化节暨新式农具展示会，在云溪区稻香镇举行",
    ],
)
def test_a_longer_one_still_breathes_behind_its_subject(said: str) -> None:
    assert breathed(said.replace("，", ""), at_need=True) == said


def test_no_comma_parts_a_verb_from_where_it_is() -> None:
    stands = "云溪区农业气象试验站的金满仓已经站在石板镇古桥村的麦田里"
    assert breathed(stands, at_need=True) == stands
    station = "云溪区防汛排涝泵站在石板镇二十七个村新装了八百多台自动监测水位的仪器"
    assert "泵站，在" in breathed(station, at_need=True)
