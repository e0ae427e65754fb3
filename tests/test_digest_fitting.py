"""Room is made in a brief for a long sentence told as two."""

from datetime import date

from briefing.digest import digest
from briefing.digest.fitting.fitting import fitted
from briefing.digest.lead import choices
from briefing.digest.news.candidates import candidates
from briefing.digest.news.choice import begun
from briefing.model import Article

DAY = date(2026, 3, 12)
LONG = "云溪区出动宣传车12台次在林区各村屯巡回宣传，云溪区应急局与林区住户签订防火承诺书2170份。"


def taken(*paragraphs: str, headline: str = "防火期内不松劲") -> list[str]:
    article = Article(headline, paragraphs)
    found = candidates(paragraphs)
    choice = begun(article, found)
    choice.taken += [(each.index, 0, each.text) for each in found]
    return fitted(choice).told


def test_the_least_sentence_makes_room_for_a_long_one_told_as_two() -> None:
    lead = "入冬以来林区气候干燥，火险等级居高不下。"
    assert taken(lead, LONG, "宣传车漆成了红色。") == [
        lead,
        "云溪区出动宣传车12台次在林区各村屯巡回宣传。",
        "云溪区应急局与林区住户签订防火承诺书2170份。",
    ]


def test_what_is_awaited_or_goes_on_is_not_left_out() -> None:
    lead = "入冬以来林区气候干燥，火险等级居高不下。"
    last = "终于，老金找回了三只羊。"
    assert taken(lead, LONG, last, headline="老金找回了三只羊") == [lead, LONG, last]


def test_the_first_half_of_a_sentence_whose_second_half_is_told_makes_no_room() -> None:
    lead = "入冬以来林区气候干燥，火险等级居高不下。"
    article = Article("防火期内不松劲", (lead, LONG))
    found = candidates(article.paragraphs)
    choice = begun(article, found)
    first, second = "云溪区在林区设了两处岗哨。", LONG
    choice.taken += [(0, 0, lead), (1, 0, first), (1, 1, second)]
    assert fitted(choice).told == [lead, first, second]


def test_where_there_is_room_nothing_is_left_out() -> None:
    lead = "入冬以来林区气候干燥，火险等级居高不下。"
    assert len(taken(lead, LONG)) == 3


def test_a_brief_that_would_be_thin_keeps_its_long_sentence() -> None:
    assert taken(LONG, "宣传车漆成了大红色。", "车顶上装着喇叭。")[0] == LONG
    assert digest([Article("防火", (LONG,))], DAY)[0].verdict == "proven"


def test_a_brief_that_is_thin_anyway_is_told_in_two_sentences() -> None:
    first, second = LONG.split("，")
    assert taken(LONG) == [first + "。", second]


def test_what_a_long_lead_can_spare_is_judged_by_all_of_the_brief_and_made_up_for() -> None:
    lead = "根据今年职工体检中高血压检出率偏高的情况，后勤中心3月起在东、西两个食堂设立减盐窗口。"
    more = "后勤中心的营养师每周三现场答疑。"
    later = "开窗一个月，就餐人数从最初的60多人增加到300多人，减盐窗口前天天排队。"
    article = Article("职工食堂推出减盐窗口", (lead, more, later))
    found = candidates(article.paragraphs)
    choice = begun(article, found)
    choice.taken += [(each.index, 0, each.text) for each in found[:2]]
    assert fitted(choice).told == [lead.partition("，")[2], more, later]


def test_a_long_sentence_keeps_the_end_that_all_before_it_was_for() -> None:
    lead = "村医老章每天清晨都背上十二公斤重的药包出门，身后跟着那只跑前跑后的黄狗。"
    last = "老章走遍了坡上坡下的三十几户人家，先问一问夜里睡得好不好，"
    ends = ("给行动不便的老人量血压。", "半天走了18公里山路。", "终于找到了那位老人。")
    for end in (*ends, "再坐下来喝上一口热茶水。"):  # 先 waits for 再
        assert taken(lead, last + end, headline="背包医生")[-1] == last + end


def test_a_sentence_is_told_for_a_long_one_only_if_it_is_worth_as_much() -> None:
    lead = "石板闸中学的流动书车3月26日开到集市东口，当天来了不少赶集的乡亲。"
    long = "书车上的老师现场为孩子们办证，还给每一位来借书的孩子送上一只印着小石板和云朵的布袋。"
    facts = "今年以来，流动书车已开进14个乡镇的集市46次，借出图书两千册。"
    chat = "老人们坐在树下看着，说说笑笑，有的还哼起了小曲，好不快活。"
    for other, told in ((facts, [lead, facts]), (chat, [lead, long])):
        article = Article("流动书车开到集市上", (lead, long, other))
        found = candidates(article.paragraphs)
        choice = begun(article, found)
        choice.taken += [(each.index, 0, each.text) for each in found[:2]]
        assert fitted(choice).told == told


def test_a_brief_that_is_thin_anyway_may_get_a_little_thinner() -> None:
    lead = "经云溪县人民政府批准，云溪县自然资源和规划局决定以挂牌方式出让一宗国有建设用地使用权。"
    assert taken(lead, headline="公告") == [lead.removeprefix("经云溪县人民政府批准，")]


def test_several_things_go_where_one_is_not_enough() -> None:
    lead = (
        "3月10日早上7点，石板闸村68岁的村民田桂珍背着一篓春笋，坐上了开往大河场的头一班“赶集公交”。"
    )
    said = taken(lead, "今年初，县里把偏远村公交列入民生实事，拓宽会车道11处。")
    assert said[0] == (
        "3月10日，石板闸村民田桂珍背着一篓春笋，坐上了开往大河场的头一班“赶集公交”。"
    )


def test_how_much_more_it_was_may_go_where_the_measure_is_told() -> None:
    lead = "一季度云溪全区规模以上工业企业增加值同比增长8.7%，高于全市平均水平1.6个百分点。"
    more = "3月底前，全区86个重点项目已经开工、复工81个，开复工率居各区第一。"
    assert taken(lead, more, headline="一季度工业增长8.7%") == [
        lead[: lead.index("，")] + "。",
        more,
    ]


def test_what_is_not_proven_when_it_was_shortened_is_told_as_it_was_chosen() -> None:
    lead = "经云溪县人民政府批准，云溪县自然资源和规划局决定以挂牌方式出让一宗国有建设用地使用权。"
    article = Article("公告", (lead,))
    ways = [way.told for way in choices(article, candidates(article.paragraphs))]
    assert ways[0] == [lead.removeprefix("经云溪县人民政府批准，")]
    assert ways[-1] == [lead]


def test_who_writes_counts_among_the_characters_of_what_is_said() -> None:
    first = "晚上九点以后，石板闸广场东侧还有人打陀螺。"
    second = "鞭子抽得像放炮，家里上初三的孩子没法复习。"
    letter = f"编辑同志：{first.removesuffix('。')}，{second}"
    more = "我不反对锻炼，能不能请打陀螺的朋友换到河边去？"
    told = digest([Article("夜里的陀螺声", (letter, more))], DAY)[0].sentences
    assert max(map(len, told)) <= 40


def test_what_is_short_enough_is_told_though_one_breath_is_long() -> None:
    lead = (
        "连日来，云溪县市场监管局组织执法人员对全县中小学、幼儿园食堂"
        "及周边食品经营户开展春季专项检查。"
    )
    more = "截至目前，共检查各类经营主体187户次，发现并督促整改问题31个。"
    assert max(map(len, taken(lead, more, headline="校园周边查食品"))) <= 40


def test_who_died_is_never_left_out() -> None:
    born = "吴永山同志1932年8月生于云溪，1949年3月参加工作，1958年3月调入我校。"
    died = (
        "我校离休干部、原基础部主任、教授吴永山同志3月10日8时20分在云溪区人民医院逝世，享年94岁。"
    )
    more = "他从教三十四年，主编的习题集为几代学子所熟知，学生遍布全国。"
    assert any("逝世" in each for each in taken(born, died, more, headline="讣告"))


def test_the_answer_is_not_left_out_for_a_question_told_as_two() -> None:
    asked = "问：我母亲今年满65周岁，户口在外地，长期跟我住在石板闸小区，可以在这里办优待证吗？"
    answered = "答：可以。年满60周岁、在云溪区居住半年以上的外地老年人，持身份证到社区申请即可。"
    (brief,) = digest([Article("老年人优待证常见问题", (asked, answered))], date(2026, 3, 12))
    assert "答，可以。" in brief.sentences


def test_nothing_is_told_twice_in_nearly_the_same_words() -> None:
    lead = "3月9日，云溪区石板闸渡口改造后重新开放，九十七岁的老艄公穆见深专程到场。"
    again = "石板闸渡口改造后重新开放，老艄公穆见深也专程到场，还和街坊合影。"
    other = "渡口每天开行12班，票价两元，六十五岁以上的老人免费。"
    (brief,) = digest([Article("石板闸渡口重新开放", (lead, again, other))], DAY)
    assert not any("专程到场" in said for said in brief.sentences[1:])
    assert any("票价两元" in said for said in brief.sentences)
