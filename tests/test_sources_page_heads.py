"""The head of a page is known by its parts, in whatever order a paper sets them."""

import pytest

from briefing.sources.furniture.furniture import edition_day, furniture, paper, section
from briefing.sources.furniture.page_heads import parts, unspaced
from briefing.sources.page.margins.margins import kinds_of
from briefing.sources.page.setting.lines import lines_of

HEADS = (
    "临江晚报 A06 都市",
    "2026年3月12日 星期四 编辑 白露 美编 石桥 校对 田野",
    "云溪学院报   第1126期   2026年3月12日   星期四   2版 校园新闻",
    "2 要闻 云溪日报 2026年3月12日",
    "出版日期:2026-03-12(星期四) 第1908期",
    "临江晚报   3.12 星期四   A05   民生",
    "云溪矿业集团主办 内部资料 免费交流",
    "2026年3月12日 星期四 责编/白露 美编/石桥 质检/田野",
    "总第2207期 内部准印证号(00)0317 编辑:白露 美编:石桥",
    "3月12日 星期四 第6021期 第三版 运输一线",
    "云溪旅游导报 | 2026·3·12 周四 | 06 | 走读",
    "下一版:A03 民生",
    "版面统筹　白露　视觉设计　石桥",
    "临江时报·环球",
    "A2 关注·寒潮",
    "云溪晨刊 | 2026.3.12 | 星 期 四 | ③ | 时政要闻 | 责编：白露　版面：石桥",
    "2026年03月12日　THU　丙午年正月廿四　今日对开4版",
    "云溪电力　2026年3月12日　周四　Page 3　见习编辑：白露（见习）",
    "三版／镇街传真",
    "平安建设 | P3",
    "云 溪 日 报　健康",
    "《云溪融媒》 乡镇",
    "云溪融媒｜法治",
    "云溪区第二人民医院　内部资料　免费交流",
    "《云港报》　2026年5月第3期",
    "刊期：《云溪新闻》2026年3月12日　版次：02",
    "农历正月三十　国内统一连续出版物号CN 00-0033",
    "2026年3月12日　今日植树节　第12期",
    "中共云溪学院委员会主办　党委宣传部编辑出版",
    "云溪镇党委、镇政府主办　2026年3月12日　第9期",
    "云溪市农民专业合作社联合社主办　２０２６年３月１２日　农历正月廿四　第９期",
    "云溪市人力资源和社会保障事务服务中心主办　2026年3月12日",
    "每周四出版　三月十二日　2026年第十期　零售五角",
    "3 种植　　柳编导报　WILLOW & WICKER　　2026年3月12日　第9期（总第128期）",
    "2026/03/12　星期四　编辑＞白露　视觉＞石桥",
)
NO_HEADS = (
    "3月12日 云溪老街步行桥开放",
    "C919 完成首飞",
    "2026年3月12日 云溪植树节活动举行",
    "3 月 12 日起 地铁2号线延长运营",
    "第3期 云溪青年讲堂开讲",
    "3月12日起施行",
    "云溪日报创刊70周年",
    "2:1 云溪队夺冠",
    "8月8日 第八届云溪全民健身日启动",
    "昨天上午，云溪区植树节活动举行。",
    "云溪科技年报：",
    "今日快评",
    "今日春分 云溪花开",
    "二版　云溪果园里的夜校",
    "第三届全省青年歌手大奖赛将由云溪区文化馆承办　第9期",
    "三月十二日植树　2026年第一场雨",
    "OPEN DAY　云溪开放日",
    "每周四出版　云溪小报有了新模样",
)


@pytest.mark.parametrize("line", HEADS)
def test_a_line_of_known_parts_is_a_pages_head(line: str) -> None:
    assert parts(unspaced(line))
    assert furniture(line)


@pytest.mark.parametrize("line", NO_HEADS)
def test_a_headline_with_a_day_or_a_number_is_none(line: str) -> None:
    assert not parts(line)


def test_day_paper_and_section_are_read_off_a_pages_head() -> None:
    line = "云溪旅游导报 | 2026·3·12 周四 | 06 | 走读"
    assert (str(edition_day(line)), paper(line), section(line)) == (
        "2026-03-12",
        "云溪旅游导报",
        "走读",
    )


def test_letters_set_apart_are_drawn_together() -> None:
    assert furniture("云 溪 晚 报") == "masthead"
    assert paper("云 溪 晚 报") == "云溪晚报"
    assert unspaced("云溪 晚报") == "云溪 晚报"


TOPS = (
    "粮油商情报　2026年3月24日　星期二　A3 市场\nGRAIN & OIL BUSINESS\n",
    "云溪晚报\n2026年3月12日\n今日16版　零售价1.5元\n民生大事 柴米小事 都是咱家的事\n",
    "云溪农民报\n2026年3月12日\n柳编筐里的事，咱们自己说\n",
    "云溪农民报\n2026年3月12日\n庄户人的报纸　大家一起办\n",
    "云溪晚报\n2026年3月12日\n融媒平台　看云溪　听云溪　爱云溪\n",
    "健康周刊\n11\n都市健康·春季特刊\n",
    "街坊\n邻里事 身边人\n",
    "云溪晚报\n2026年3月12日　星期四\n有事您说话　96338\n",
    "B04\n云溪副刊\n2026年3月12日　星期四\n主编　岑溪　题字　老墨\n",
    "云溪法治报\n2026年3月12日\n版式设计/一丁\n",
    "云溪县报\n2026年3月12日　星期四　第8版\n摄影／本报记者　白 露　通讯员　石 桥\n",
    "云溪日报\n2026年3月12日　星期四\n代号47—6　第12917期\n",
    "云溪地铁报\n2026年3月12日  第38期  服务·同行\n免费取阅 阅后请勿丢弃在车厢\n",
    "云江水电建设\nYUNJIANG HYDROPOWER\n2026年3月12日\n云江集团公司主办　云江新闻网 http://www.yj.example\n",
    "云溪水电　安全·班组\n",
    "3\n少年·校园\n2026年3月\n",
    "2026年3月12日\n云溪晨报\n③\n",
    "2026年3月12日\n云溪晨报\n四开四版\nNO.1234\n",
    "云溪晨报\n2026年3月12日\n刊头设计：石桥\nPage 3\n",
    "云溪县融媒体中心采编系统　签发稿单\n刊期：《云溪新闻》2026年3月12日　版次：02\n",
    "云溪晨报\n2026年3月12日\n日期：03-12　版次：A06　字号：大 中 小\n",
    "三版\n安全·班组\n2026.3.12　责编／白　露　版面／石　桥\n",
    "健康 3版\n2026年3月12日 周四\n云溪融媒\n",
    "云溪生活周刊\n2026.3.12　便民　7\n相对湿度65％～90％　紫外线强，外出注意防晒\n",
)


@pytest.mark.parametrize("top", TOPS)
def test_nothing_of_a_pages_top_is_spoken(top: str) -> None:
    lines = lines_of(top + "老街步行桥\n今日起开放\n　　本报讯 昨天上午，云溪区老街的桥开了。\n")
    kinds = kinds_of(lines)
    assert [line.text for line, kind in zip(lines, kinds, strict=True) if not kind] == [
        "老街步行桥",
        "今日起开放",
        "本报讯 昨天上午，云溪区老街的桥开了。",
    ]


@pytest.mark.parametrize(
    "kicker", ["抢农时　备农资　忙春管", "春耕备耕，我们在行动", "春耕这件事，老农这样说"]
)
def test_phrases_may_be_a_kicker(kicker: str) -> None:
    lines = lines_of(f"云溪报\n2026年3月12日\n{kicker}\n春耕全面展开\n　　昨天，春耕开始了。\n")
    assert not kinds_of(lines)[2]
