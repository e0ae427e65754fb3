"""What an office has to say is a story of its own, also without a word for a notice."""

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.page.notices.notice_signers import with_whole_signers
from briefing.sources.page.setting.lines import lines_of
from briefing.sources.words.notice_words import is_notice


def _articles(page: str) -> tuple[Article, ...]:
    return read(Document("page", page.encode(), "newspaper")).articles


@pytest.mark.parametrize(
    "headline",
    [
        "致歉信",
        "讣告",
        "讣　告",
        "云溪医院致歉信",
        "致全县考生家长的一封信",
        "文明养犬倡议书",
        "感谢信",
        "志愿者招募令",
    ],
)
def test_a_letter_of_an_office_is_a_notice(headline: str) -> None:
    assert is_notice(headline)


@pytest.mark.parametrize(
    "headline", ["一封感谢信背后的故事", "他收到三十封感谢信", "村里发出倡议，移风易俗"]
)
def test_news_of_a_letter_is_none(headline: str) -> None:
    assert not is_notice(headline)


def test_an_apology_below_a_notice_is_a_story() -> None:
    page = (
        "云溪日报\n2026年6月30日 星期二\n公告·分类信息\n4\n停水通知\n"
        "　　因柳编街供水主管切改施工，定于7月2日22时至7月3日8时，\n"
        "对柳编街以西、站前路以南区域停水。请提前做好储水准备。\n"
        "　　云溪供水有限公司\n　　2026年6月29日\n注销公告\n"
        "　　云溪市丰润柳编专业合作社经成员大会决议解散，清算组由程\n"
        "国庆、白立春组成，程国庆为组长。请债权人自公告之日起45日\n内向清算组申报债权。特此公告。\n"
        "致歉信\n"
        "　　本院因信息系统升级，6月27日8时至11时30分门诊挂号、收费\n"
        "一度中断，给广大患者就医带来不便，在此深表歉意。\n"
        "　　云溪市第二人民医院\n　　2026年6月28日\n"
    )
    assert [each.headline for each in _articles(page)] == ["停水通知", "注销公告", "致歉信"]


def test_a_notice_in_one_paragraph_below_news_is_a_story() -> None:
    told = (
        "编提篮的老师傅说，材料由区文化馆免费提供，想来学的人打个电话就行，课程每周六上午九点开班。"
    )
    news = "".join(
        f"{headline}\n\n本报讯（记者 白露）近日，{headline}，{told}\n\n"
        f"“今年我家编了三百只。”{told}\n\n"
        for headline in ("柳编厂添了新车间", "河湾渡口添了两条新船", "石桥小学办起木工坊")
    )
    notice = (
        "招领启事\n\n8月19日，环卫工人在柳编路拾到棕色皮包一个，内有现金、银行卡及存折。"
        "请失主携有效证件到县环卫中心认领。电话：0000107。\n\n责任编辑 白露 校对 程柳\n"
    )
    found = _articles("云溪县报 2026年8月27日 星期四 第2版 综合新闻\n\n" + news + notice)
    assert [each.headline for each in found[-2:]] == ["石桥小学办起木工坊", "招领启事"]
    assert found[-1].paragraphs[-1].endswith("电话：0000107。")


def test_a_signer_behind_a_telephone_is_whole_above_what_was_lost() -> None:
    call, rest = "　　联系电话：0000-7712020　　云溪石桥柳湾拍卖有", "限公司"

    def drawn(*texts: str) -> list[str]:
        return [line.text for line in with_whole_signers(lines_of("\n".join(texts)))]

    whole = "联系电话：0000-7712020　　云溪石桥柳湾拍卖有限公司"
    assert drawn(call, rest, "遗失声明") == [whole, "遗失声明"]
    assert len(drawn(call, rest, "渡口重开")) == len((call, rest, "渡口重开"))
    assert len(drawn(call + "限公司", "河湾县公司", "遗失声明")) == len((call, rest, "遗失声明"))


def test_an_obituary_is_no_part_of_the_story_above() -> None:
    page = (
        "渡口棋讯\n云溪市棋类协会编印\n"
        "棋摊搬出消防通道\n"
        "　　柳编街的棋摊摆了三十年,四张石桌,\n二十几把马扎,夏天下到半夜。今年年初,\n"
        "楼上的住户写信来说,石桌占了消防通\n道,吵得孩子睡不着。\n"
        "　　协会去了三趟,第三趟有人提议,把石\n桌抬到六十米外的锅炉房旧址去。\n"
        "　　　　　　(秘书处　程和)\n"
        "残局擂台(第12期)\n"
        "　　本期题目“渡口访柳”,红先胜,限七\n步。请将着法写在明信片上寄协会,答对\n"
        "者抽取十人,各赠折叠棋盘一副。\n"
        "　　第11期答案:马三进五,将5平6,红胜。\n答对者63人,获奖名单见下期。\n"
        "讣告\n"
        "　　本会名誉会长、棋类裁判员程老先\n生因病于2026年5月30日逝世,享年88岁。\n"
        "遵先生遗愿,丧事从简,所藏棋书捐赠本\n会活动室,供棋友借阅。\n"
        "云溪市棋类协会\n2026年6月1日\n"
    )
    *_, endgame, obituary = _articles(page)
    assert endgame.paragraphs[-1].endswith("获奖名单见下期。")
    assert obituary.headline == "讣告"
    assert obituary.paragraphs[0].startswith("本会名誉会长")
