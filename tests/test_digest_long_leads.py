"""The first sentence is the news: if it is too long, its beginning is told, or two sentences."""

import pytest

from briefing.digest.shortening.spoken import spoken


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (
            (
                "记者从云溪政务服务局获悉，自5月1日起，船厂办理上市、融资、招投标等事项，"
                "可用一份信用报告代替34个部门出具的无违法违规证明。"
            ),
            "自5月1日起，船厂办理上市、融资、招投标等事项，可用一份信用报告代替34个部门出具的无违法违规证明。",
        ),
        (
            (
                "云溪区渔业局1月16日在石板镇召开年度工作会议，强调今年的渔业工作要按照全区渔业工作会议确定的渔业和船民生活发展的方针，"
                "进一步加大改革力度，加快发展步伐，在适应鱼市和船民生活方面有新的突破。"
            ),
            "云溪区渔业局1月16日在石板镇召开年度工作会议。",
        ),
        (
            (
                "8月6日，院长丁岚带领医务、护理、药学、后勤等八个部门负责人到骨科二病区进行行政查房，"
                "从37床的一张床头卡入手，查出过敏标识缺失、护理级别未更新等五个问题，当场明确整改人。"
            ),
            (
                "8月6日，院长丁岚到骨科二病区进行行政查房，从37床的一张床头卡入手，"
                "查出过敏标识缺失、护理级别未更新等五个问题。"
            ),
        ),
        (
            (
                "石板镇气象站6月23日15时20分发布暴雨橙色预警信号：受上游低涡影响，预计6月24日到26日，"
                "石板镇大部分地区累计雨量将达到80毫米以上，其中东岭、南滩、石桥等地可达120毫米。"
            ),
            "石板镇气象站6月23日15时20分发布暴雨橙色预警信号。",
        ),
    ],
)
def test_of_a_sentence_too_long_its_beginning_is_told(printed: str, said: str) -> None:
    assert spoken(printed)[0] == said


@pytest.mark.parametrize(
    ("printed", "second"),
    [
        (
            (
                "云溪区石板渔具有限公司经股东会决议，拟将注册资本由800万元减至200万元，"
                "请债权人自本公告发布之日起45日内向本公司提出清偿债务或提供担保的请求。"
            ),
            "请债权人自本公告发布之日起45日内向本公司提出清偿债务或提供担保的请求。",
        ),
        (
            (
                "日前，云溪区科学技术奖励名单公布，由石板镇造船厂丁岚工程师团队牵头完成的"
                "“软土河岸栈桥沉降防控关键技术”获区科技进步一等奖。"
            ),
            "由石板镇造船厂丁岚工程师团队牵头完成的“软土河岸栈桥沉降防控关键技术”获区科技进步一等奖。",
        ),
        (
            (
                "石板镇气象站6月23日15时20分发布暴雨橙色预警信号：受上游低涡影响，预计6月24日到26日，"
                "石板镇大部分地区累计雨量将达到80毫米以上，其中东岭、南滩、石桥等地可达120毫米。"
            ),
            "受上游低涡影响，预计6月24日到26日，石板镇大部分地区累计雨量将达到80毫米以上。",
        ),
    ],
)
def test_its_second_half_is_a_sentence_of_its_own(printed: str, second: str) -> None:
    assert second in spoken(printed)[1] + "。" or spoken(printed)[1].startswith(second[:-1])


@pytest.mark.parametrize(
    "printed",
    [
        (
            "石板国外交部1月12日宣布，由于云溪国方面至今既不交付石板国去年已经订购的二十八艘巡逻快艇，"
            "又不退还购艇款项，石板国政府计划就此事上诉法院。"
        ),
        (
            "一方面，深化渡口劳务协作，在沿河设立劳务工作站17个，开行返乡专船6趟、专车382辆次；"
            "另一方面，依托渔业车间、镇里的公益岗位，让走不出去的船民在家门口有活干。"
        ),
    ],
)
def test_half_of_a_reason_or_of_a_pair_is_not_told(printed: str) -> None:
    assert not any("又不退还" in text or text.startswith("一方面") for text in spoken(printed))


@pytest.mark.parametrize(
    "halves",
    [
        (
            "会议指出，去年以来，云溪区各级河长累计巡河1.3万人次，发现并整改问题412个，河水达标率提高到91.7%。|"
            "但仍存在巡河船只不足、下游水葫芦清理不彻底等问题。"
        ),
        (
            "从各镇送来的报表看，石板镇春茶开采期比去年平均推迟六天，截至4月8日已采干茶1870吨，同比减少16%。|"
            "但独芽、一芽一叶的均价每公斤386元，与去年基本持平。"
        ),
    ],
)
def test_what_is_set_against_a_long_sentence_is_one_of_its_own(halves: str) -> None:
    first, second = halves.split("|")
    assert spoken(f"{first[:-1]}，{second}") == (first, second)


def test_no_concession_is_told_without_its_end() -> None:
    printed = (
        "云溪国渔业部长丁岚1月22日在石板镇说，尽管上游的金融危机将对云溪国的渔业和贸易发展产生一定的影响，"
        "但云溪国实行鱼市改革开放的决心和各项措施坚定不移。"
    )
    assert not any(text.endswith("影响。") for text in spoken(printed))


def test_a_list_of_like_things_begins_no_sentence() -> None:
    printed = (
        "记者钟声在上游举行的石板湖渔业会议上获悉，5月起，将全面开展三大渔业试验：石板湖水下网箱放流试验、"
        "南滩秋汛洄游观测试验和东岭河口幼鱼越冬联合试验。"
    )
    assert all("越冬联合试验" not in text or "三大渔业试验" in text for text in spoken(printed))


def test_who_holds_or_made_a_thing_is_left_out_at_need() -> None:
    held = (
        "由云溪区渔业局首次主办，石板镇船舶设备制造行业协会、南滩文化传播有限公司等联合承办的"
        "云溪国际渔具、船用器材与技术博览会将于7月在石板镇举办。"
    )
    assert spoken(held)[0].endswith("博览会将于7月在石板镇举办。")
    made = (
        "去年12月22日，由石板公司提供的本区自行研制开发并拥有全部专利权的、具有当今世界先进水平的"
        "YX04数字水位观测系统在石板闸水文站正式开通运行。"
    )
    assert spoken(made) == ("去年12月22日，YX04数字水位观测系统在石板闸水文站开通运行。",)
    cause = (
        "石板国外交部1月12日宣布，由于云溪国方面至今既不交付石板国去年已经全款订购的YX16巡逻快艇，"
        "又不退还购艇款项，石板国政府计划就此事上诉法院。"
    )
    assert not any("又不退还" in text and "既不" not in text for text in spoken(cause))
