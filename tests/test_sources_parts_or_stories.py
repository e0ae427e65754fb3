"""Parts of a story are told from the stories below it, however a page sets both."""

from dataclasses import replace

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.page.headings.heading_candidates import may_head
from briefing.sources.page.parts.drafts import Draft
from briefing.sources.page.parts.named_again import names_again
from briefing.sources.page.roles.kinds import Role
from briefing.sources.page.roles.sibling_crossheads import with_sibling_crossheads
from briefing.sources.page.roles.stories import stories_in
from briefing.sources.page.setting.lines import Line, lines_of
from briefing.sources.page.stories.whole_stories import is_torn, whole


def _articles(page: str) -> tuple[Article, ...]:
    return read(Document("page", page.encode(), "newspaper")).articles


def _headlines(page: str) -> list[str]:
    return [each.headline for each in _articles(page)]


def test_what_an_office_sent_in_is_a_story() -> None:
    page = (
        "云溪农业大学报\n2026年5月15日 第9期（总第1186期） 本期四版\n学校召开教学工作会议\n"
        "　　（教务处 程宽）5月9日至10日，学校第\n八次教学工作会议召开。校长岳鹏举作题为\n"
        "《培养新时代知农爱农新型人才》的工作报\n告。会议提出，到2030年，建成30个田间课\n"
        "堂、100门虚拟仿真实验课。\n　　校党委书记白志刚强调，要把课堂搬到垄\n"
        "上，把论文写在地头，让每一名本科生在毕\n业前完整经历一个作物生长季。\n"
        "2026年春季运动会落幕\n　　（体育部）5月8日，第63届春季运动会在\n"
        "东区体育场闭幕，2400余名师生参加37个项\n目的角逐，3人打破校纪录。\n"
        "我校学子在农机创新赛中折桂\n　　（工程学院 程人璟）近日，第十一届全国\n"
        "大学生智能农业装备创新大赛落幕，我校代\n表队凭借免耕播种机获特等奖第一名。\n"
    )
    found = _articles(page)
    assert [each.headline for each in found] == [
        "学校召开教学工作会议",
        "2026年春季运动会落幕",
        "我校学子在农机创新赛中折桂",
    ]
    assert [each.dateline for each in found] == [
        "（教务处 程宽）",
        "（体育部）",
        "（工程学院 程人璟）",
    ]


def test_a_part_below_a_question_is_no_story() -> None:
    told = (
        "十年前，云溪人说起冬天，想到的是工地停工、田里没活、景区关门；十年后，冬天成了云"
        "溪人最忙的季节。"
    )
    page = (
        "云溪日报\n2026年12月1日　星期二\n01　要闻\n云溪：一片雪花如何卷起百亿产业\n"
        "——写在新雪季启幕之际\n"
        "　　11月28日清晨6时40分，云溪西站，一趟高铁缓缓停稳，七百多名背着雪板的游"
        "客涌出站台。\n"
        f"　　{told}去年雪季，全市冰雪旅游收入86.7亿元。今年，市委、市政府提出冲刺百亿目标。\n"
        "　　底气从何而来？\n从“一座山”到“一张网”\n"
        f"　　过去，望天岭一家独大，一到假期人挤人，缆车排队两小时，守着雪却挣不到雪的钱。{told}\n"
        "　　云溪编制冰雪经济规划，把五家雪场、三处温泉、十一个冰雪村串成一条环线，推出通"
        "用雪票，已售出三万二千张。\n"
        "从“卖门票”到“造装备”\n"
        "　　走进云溪冰雪装备产业园，机械臂正在给一块滑雪板压合板芯，云溪造的滑雪板重量轻"
        "三成，价格只有一半。\n"
        "　　依托本地产业基础，园区三年引进雪板、雪服、造雪机企业27家，今年云溪冰雪装备"
        "预计产值21亿元。\n"
        "柳编厂添了新车间\n"
        "　　11月29日，云溪柳编厂的新车间投产，每天能出提篮一千二百只，产品将经河湾口"
        "岸发往外地，工人又添了两班。\n"
    )
    assert _headlines(page) == ["云溪：一片雪花如何卷起百亿产业", "柳编厂添了新车间"]


def test_a_headline_that_fills_a_narrow_column_is_one() -> None:
    page = (
        "云溪牧业报\n2 综合新闻\n2026年8月11日\n星期二\n骆驼奶粉\n走进南方早餐店\n"
        "　　8月6日，云溪驼业合作社与\n六家连锁早餐企业签订供货协议，\n"
        "年供驼奶粉36吨，金额4300万元。\n"
        "　　三年前，当地的驼奶只能自家\n喝，鲜奶运到最近的城市要九小时，\n"
        "路上就酸了。去年，合作社建起冻\n"
        "干生产线，把42户养驼户联成一体。\n今年上半年奶钱就有28万元。\n"
        "“马背法庭”夏季巡回审案61件\n"
        "　　不用跑一百多公里去县里，在\n家门口就能打官司。今年5月至8月，\n"
        "县法院的法官巡回11个乡，在蒙古\n"
        "包、草场边开庭。\n　　审判员白额尔登说，牧区纠纷\n多半是“一坛酒就能说开的事”，关\n"
        "键是及时去、耐心听。\n"
        "灯会上添了“算账区”\n"
        "　　在8月8日开幕的云溪灯会上，\n今年首次设立“算账区”：银行、保\n"
        "险、税务各摆一张桌，教牧民算成\n"
        "本。四天咨询2600人次。\n　　牧民程柳过去凭感觉留羊，今\n年算了一笔账，发现多养80只羊，\n"
        "草料多花三万二，当场决定出栏。\n"
    )
    assert "“马背法庭”夏季巡回审案61件" in _headlines(page)


def test_two_phrases_of_one_length_head_a_part() -> None:
    page = (
        "云溪县报\n2026年1月28日　第3版　特写\n零下四十八度的修线人\n——跟随县供电公司线路班抢修\n"
        "　　1月22日凌晨3时17分，云溪县江北支线跳\n闸，7个村屯停电。此时县城气温零下43摄氏度。\n"
        "　　二十分钟后，线路班班长程明把最后一双毡\n"
        "靴塞进车里。“这天儿，两小时不供上电，屋里就\n下霜。”他说。\n"
        "出门：先暖车，再暖人\n　　抢修车是一辆履带式全地形车，发动机上盖\n"
        "着两床棉被。司机先用喷灯烤了15分钟油底壳，\n"
        "才打着火。车厢里六个人，每人两双手套。\n　　没有人说话。哈气在车窗上凝成一层霜，程\n"
        "明用指甲刮出一个小圆孔，往外看线。\n查线：一根一根走过去\n"
        "　　5时40分，车到江北。线路穿过一片樟子松\n林，雪没过大腿，车进不去。程明把人分成两组，\n"
        "一基杆塔一基杆塔地查。\n　　手电的光柱只能照十几米。走到41号杆，老\n"
        "师傅白林停住了：导线被一棵冻裂的松树压着。\n"
        "接线：手套不能摘\n　　停电、验电、挂地线，每一步都念出声来，\n"
        "谁也不敢省。最难的是接线，戴着厚手套又拿不\n"
        "住销钉。\n　　白林想了个土办法：把销钉裹在棉手套里焐\n热，再用钳子夹着递上去。\n"
        "合闸：屯子亮了\n"
        "　　9时02分，程明在对讲机里报告：“江北支\n线，抢修结束，可以送电。”\n"
        "　　9时05分，江北屯的第一扇窗亮了。随后，\n一扇接一扇。大家围着锅站着吃饺子。\n"
        "本版编辑 白露\n"
    )
    assert _headlines(page) == ["零下四十八度的修线人"]


def test_one_crosshead_is_no_more_than_its_siblings() -> None:
    text = "编提篮的老师傅每天早上六点开门。"
    lines = lines_of(f"柳编\n{text}\n头一格\n{text}\n第二格\n{text}\n第三格\n{text}")
    believed = [Role.HEADLINE, Role.OPENING, *[Role.FURNITURE, Role.TEXT] * 3]
    parts = [Role.CROSSHEAD, Role.PARAGRAPH] * 2
    found = [Role.HEADLINE, Role.OPENING, Role.HEADLINE, Role.OPENING, *parts]
    assert with_sibling_crossheads(lines, believed, found)[2:] == [*parts[:2], *parts]
    last = [Role.HEADLINE, Role.OPENING, *parts, Role.HEADLINE, Role.OPENING]
    assert with_sibling_crossheads(lines, believed, last) == last


@pytest.mark.parametrize(("ending", "same"), [("程女士的渔网", True), ("白女士的渔网", False)])
def test_several_crossheads_are_none_but_that_where_the_story_comes_back_to_whom_it_began_with(
    ending: str, *, same: bool
) -> None:
    text = "程女士每天早上六点开门，来的人都叫程女士一声师傅。"
    parts = "".join(f"\n第{at}格\n每天早上六点开门。" for at in "一二三四")
    lines = lines_of(f"柳编\n{text}{parts}{ending}卖了出去。")
    believed = [Role.HEADLINE, Role.OPENING, *[Role.FURNITURE, Role.TEXT] * 4]
    inside = [Role.CROSSHEAD, Role.PARAGRAPH]
    found = [Role.HEADLINE, Role.OPENING, *[Role.HEADLINE, Role.OPENING] * 2, *inside * 2]
    assert (with_sibling_crossheads(lines, believed, found)[2:] == inside * 4) is same


@pytest.mark.parametrize(("opening", "same"), [("第三天，程树人", True), ("第三天，白露露", False)])
def test_the_last_crosshead_is_one_too_where_its_text_names_whom_the_story_told_of(
    opening: str, *, same: bool
) -> None:
    text = "程树人每天早上六点开门。"
    lines = lines_of(f"柳编\n{text}\n头一格\n{text}\n第二格\n{text}\n第三格\n{opening}出门。")
    believed = [Role.HEADLINE, Role.OPENING, *[Role.FURNITURE, Role.TEXT] * 3]
    parts = [Role.CROSSHEAD, Role.PARAGRAPH]
    found = [Role.HEADLINE, Role.OPENING, *parts * 2, Role.HEADLINE, Role.OPENING]
    assert (with_sibling_crossheads(lines, believed, found)[-2:] == parts) is same


def test_what_asks_above_a_question_is_its_headline() -> None:
    lines = lines_of("消化内科\n药能不能停？\n问：血糖降了，可以停药吗？\n答：不可以，要问医生。\n")
    numbered = [replace(line, number=at) for at, line in enumerate(lines)]
    roles = [Role.HEADLINE, Role.OPENING, Role.PARAGRAPH, Role.PARAGRAPH]
    (told,) = stories_in(numbered, roles)
    assert [line.text for line in told.heading] == ["消化内科", "药能不能停？"]


@pytest.mark.parametrize(
    ("head", "text", "torn"),
    [
        ("系统还能认出没盖好的桶等11", "类情形，十秒内通知食堂。", True),
        ("渡轮开通后，从老街到河湾只需", "9分钟，比坐车快得多。", True),
        ("桶也认得出", "十秒内就通知食堂，谁也赖不掉。", False),
        ("按照约定，老渡口的船每周二开到", "河湾码头，两岸的人都方便。", True),
        ("试验表明，这把锁在老渡口的水下", "仍能打开，不过要多转两圈。", True),
        ("放学了", "10月7日，老街的钟又响了。", False),
        ("食堂2.0", "新系统上线后，厨房里亮堂多了。", False),
    ],
)
def test_a_sentence_that_its_column_cut_is_no_heading_of_a_part(
    head: str, text: str, *, torn: bool
) -> None:
    assert is_torn(head, text) is torn


def test_news_in_a_picture_with_a_headline_is_a_story() -> None:
    page = (
        "云溪县报\n2026年4月9日  星期四\n柳编厂添了新车间\n"
        "　　本报讯（记者 白露）4月6日上午9时，云\n溪柳编厂的新车间投产，每天能出提篮一千二\n"
        "百只，产品将经河湾口岸发往外地。厂里还添\n了两台削条机，六十名工人分两班上工，月底\n"
        "前可以交付第一批订单，往后每月都有船来。\n　　厂长程柳说，秋天还要再招六十名工人，先\n"
        "在村里办班，教会了再上工，不收一分钱学费。\n图片新闻\n冰排涌动开江来\n"
        "　　4月8日，云溪河县城段迎来“武开江”，\n大小冰排顺流而下，撞击声如雷，数百名市民\n"
        "在观景台驻足观看。据水文部门介绍，今年开\n江日期比历年均值提前四天，沿岸安全平稳。\n"
        "程大志 摄\n责任编辑：白露\n"
    )
    found = _articles(page)
    assert [each.headline for each in found] == ["柳编厂添了新车间", "冰排涌动开江来"]
    assert "摄" not in "".join(found[1].paragraphs)
    assert found[1].kicker == "图片新闻"
    for label, headline in (("■图片新闻", "开江"), ("【图片新闻】", "春潮“唤醒”老渡口")):
        other = page.replace("图片新闻", label).replace("冰排涌动开江来", headline)
        assert (_articles(other)[1].headline, "图片新闻" in _articles(other)[1].kicker) == (
            headline,
            True,
        )


@pytest.mark.parametrize(
    ("head", "text", "told"),
    [
        ("堤上看冰", "　　4月8日，云溪河开江，两岸的人站在堤上看冰排。（程大志　摄）\n", True),
        ("堤上看冰", "　　4月8日，云溪河开江，两岸的人站在堤上\n看冰排。（程大志　摄）\n", True),
        ("堤上看冰", "　　两岸的人站在堤上看冰排。程大志　摄\n", False),
        ("", "　　4月8日，云溪河开江，两岸的人站在堤上看冰排。（程大志　摄）\n", False),
    ],
)
def test_below_a_headline_what_its_photographer_signs_in_brackets_is_a_story(
    head: str, text: str, *, told: bool
) -> None:
    news = (
        "柳编厂添了新车间\n"
        "　　4月6日上午9时，云溪柳编厂的新车间投产，每天能出提篮一千二百只，产品发往外地。\n"
        "　　厂长程柳说，秋天还要再招六十名工人，先在村里办班，教会了再上工，不收学费。\n"
    )
    page = f"云溪县报\n2026年4月9日  星期四\n{news}图片新闻\n{head}\n{text}责任编辑：白露\n"
    found = _articles(page)
    assert [each.headline for each in found] == ["柳编厂添了新车间", *[head] * told]
    assert "看冰排" not in "".join(found[0].paragraphs)
    if told:
        assert (found[1].kicker, found[1].reporters) == ("图片新闻", ("程大志",))


def test_a_photos_label_above_no_headline_or_at_a_pages_top_is_no_kicker() -> None:
    news = (
        "柳编厂添了新车间\n"
        "　　4月6日上午9时，云溪柳编厂的新车间投产，每天能出提篮一千二百只，产品发往外地。\n"
        "　　厂长程柳说，秋天还要再招六十名工人，先在村里办班，教会了再上工，不收学费。\n"
    )
    photo = "　　4月8日，云溪河开江，两岸的人站在堤上看冰排。程大志 摄\n"
    (alone,) = _articles(f"云溪县报\n2026年4月9日  星期四\n{news}图片新闻\n{photo}责任编辑：白露\n")
    assert (alone.kicker, len(alone.paragraphs)) == ("", 2)
    (top,) = _articles(f"云溪县报\n2026年4月9日  星期四\n图片新闻\n{news}责任编辑：白露\n")
    assert (top.headline, top.kicker) == ("柳编厂添了新车间", "")


def test_a_part_may_be_called_by_words_far_below_in_its_text() -> None:
    page = (
        "云溪日报\n2026年6月19日　星期五　第4版\n守着一座渡口的人\n"
        "　　云溪河在柳林村口拐了一个急弯，水声大得两个人面对面说话都要喊。渡口就在弯上。\n"
        "　　程石川每天早晚各走一趟，手里一盏马灯，一路照过去。\n"
        "一百三十年\n"
        "　　渡口是哪年开的，没有人说得清。村里的老人讲，当年开渡的是一位从下游来的船匠，姓白，"
        "船造好那天他没有喝酒，坐在船头哭了一场，第二天就走了。\n"
        "　　区文管所的技术人员前年来做过测年，取的是船底的一块老板，结果是一百三十年上下。\n"
        "两代人\n"
        "　　石川的父亲守过渡口。那时候守渡是有报酬的，过河的人每趟给一把米，"
        "后来公路通了，渡口只剩下上学的孩子。\n"
        "　　“米没有了，渡口还在，总要有人照。”石川说。\n"
        "河那头\n"
        "　　今年四月，离渡口三百米的新桥通车了。有人劝石川，往后可以歇一歇，"
        "他没有歇，还是每天早晚走一趟。\n"
    )
    assert _headlines(page) == ["守着一座渡口的人"]


def test_a_label_below_the_last_sentence_is_a_stray() -> None:
    text = "老郝站在船头喊了一声：\n“开船，往云溪去了，坐稳。”\n云溪掠影"
    body = [line.placed(column=14, full=14) for line in lines_of(text)]
    (story,) = whole([Draft(lines_of("渡口重开"), body)])
    assert [*story.body] == body[:-1]


@pytest.mark.parametrize(("signer", "stories"), [("通讯员　简川", 2), ("记者　程柳", 1)])
def test_a_text_that_another_signs_is_no_part_of_a_feature(signer: str, stories: int) -> None:
    page = (
        "【走村看变化】\n一条旧渔船，\n载来一村游客\n——石桥镇柳湾村见闻\n"
        "□融媒记者 程柳 文/图\n"
        "　　白露一过，柳湾的水就清了。站在村东的堤坝\n"
        "上往下看，一排排旧渔船刷了新漆，靠在岸边等着客\n"
        "人来，风一吹，满湾都是桐油味儿。\n一条船上的头一桌\n"
        "　　变化是从三年前开始的。那年，在外地做厨师的\n"
        "柳春回村看父亲，瞧见满滩的旧船，心里不是滋味。\n"
        "她拿出积蓄，租下三条旧船，请来做了一辈子渔家菜\n的柳老厚掌勺。\n一张网上的账\n"
        "　　记者在船上见到柳玉时，她正坐在小马扎上补网。\n"
        "左手托网，右手一绕，一张网补了三十个洞，前后不过\n"
        "半个钟头。\n小喇叭又响了\n"
        "　　“乡亲们，明天有大风，渔船要绑牢。”傍晚，石\n"
        "桥村的大喇叭准时响起。播音的是退休教师耿兰。\n"
        "　　去年冬天，村里修复了停用二十多年的广播站，谁\n"
        f"家的羊丢了，喇叭里一喊就能找着。（{signer}）\n"
        "责编：白露\n"
    )
    assert len(read(Document("page", page.encode(), "newspaper")).articles) == stories


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("今年三月，她开出第一船。程东海站在码头上看。", True),
        ("今年三月，她开出第一船。柳东海站在码头上看。", False),
        ("今年三月，她告诉程东海自己开出了第一船。", False),
    ],
)
def test_a_text_goes_on_with_whom_the_story_above_introduced(text: str, *, same: bool) -> None:
    assert names_again(text, "师傅程东海坐在副座上，等她气喘匀了才说话。") is same


def test_what_calls_out_may_head_a_text_where_each_paragraph_is_one_line() -> None:
    page = (
        "石门渡务　第2版\n2026-08-12　星期三\n安全曝光台\n救生衣不系扣，罚！\n"
        "8月5日10时20分，安监员在二号码头巡检时发现，外包单位一名装卸工救生衣没有系扣，当场责令改正，对其所属单位罚款300元。\n\n"
        "汽渡离岸不鸣笛，\n扣分！\n"
        "8月7日15时许，三号汽渡在离岸时没有鸣笛、没有瞭望，险些与货船相撞。经查看监控属实，扣除船长安全积分6分，停岗学习3天。\n\n"
        "老船工交出了舵\n8月9日，在渡口干了三十年的老船工程东海交出了他的舵，接过它的是二十五岁的白露，渡口的第一位女船工。\n\n"
        "程东海说，他在江上走了一万多个来回，没有出过一次事故，靠的是每一次离岸前都把缆绳、舵和水位看上三遍再开船。\n\n"
        "渡口下个月还要招两名船工，报名的人已经有了十一个，其中四个是女的，年纪最小的刚满二十岁，都说想学开汽渡。\n\n"
        "渡口负责人说，新船工要先在码头上干满半年，学会系缆、看水和修机器，再上船跟着师傅走满三百个来回才能独立开船。\n"
    )
    found = read(Document("page", page.encode(), "newspaper")).articles
    assert [each.headline for each in found] == [
        "救生衣不系扣，罚！",
        "汽渡离岸不鸣笛，扣分！",
        "老船工交出了舵",
    ]


@pytest.mark.parametrize(
    ("text", "indented", "heads"),
    [
        ("船工问：“坐船？”", True, False),
        ("船工说：“不急……”", True, False),
        ("船工问：“坐船？”", False, True),
        ("船工说：“换谁都会来”", True, True),
    ],
)
def test_what_somebody_says_in_a_paragraph_of_its_own_is_no_heading(
    text: str, *, indented: bool, heads: bool
) -> None:
    assert may_head(Line(text, indented=indented)) is heads


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("了一声：“走——”", False),
        ("着船头的灯", False),
        ("的老渡口", False),
        ("们的摆渡船", False),
        ("了解老渡口的三扇窗", True),
        ("着力补上排水短板", True),
        ("的哥开船送回手机", True),
    ],
)
def test_what_clings_to_the_word_before_it_begins_no_heading(text: str, *, heads: bool) -> None:
    assert may_head(Line(text)) is heads


def test_a_speech_that_breaks_off_at_the_end_of_a_story_is_no_headline() -> None:
    page = """老渡口的灯又亮了
　　本报讯（记者 程柳）每天天不亮，摆渡人老
郝就把船灯挂上了桅杆。
　　渡口停航六年，今年春天又有了班次，一天来
回八趟，坐船的多是学生。
　　开渡一个月，坐船的有三千多人次。
“撑了一辈子，想不到还有这么多人要坐。”
老郝收起竹篙，擦了擦灯，又朝着对岸长长喊
了一声：“走——”
河湾区图书馆今日开放夜读
　　3月12日19时至21时，区图书馆请三位老师
在一楼带读者夜读，每场限三十人。
"""
    ferry, library = read(Document("page", page.encode(), "newspaper")).articles
    assert ferry.paragraphs[-1].endswith("又朝着对岸长长喊了一声：“走——”")
    assert library.headline == "河湾区图书馆今日开放夜读"


def test_a_headline_of_two_phrases_is_wider_than_the_parts_of_a_feature_above_it() -> None:
    page = """一盏灯四十九年
——河湾渡口的守夜人
　　文／程柳　白露
　　夜里两点，守夜人老郝又去添油。渡口的灯
挂在老樟树上，四十九年里只灭过两回。
　　头一回是发大水，灯杆被冲走了半截。
灯杆换了三根
　　第一根是杉木的，烂在了水里；第二根是船
工们凑钱买的铁管；如今这根会自己亮。
　　老郝不放心，夜里还是要来看。
船走了灯还在
　　大桥通车后，渡口只剩一条船，老郝说，灯
是给走夜路的人点的。
图书馆二楼搬家　这些阅览室请走北门
　　因二楼空调和管线改造，3月18日起，报刊、
少儿两个阅览室迁到北楼，预计工期七十天。
　　借书证照常使用，逾期不收钱，详情可以问
服务台。
"""
    feature, library = read(Document("page", page.encode(), "newspaper")).articles
    assert feature.paragraphs[-1].endswith("是给走夜路的人点的。")
    assert library.headline.startswith("图书馆二楼搬家")
