"""An interview is one story, whatever is set into it."""

import pytest

from briefing.model import Article, Document
from briefing.sources import read

PAGE = """\
云溪晚报　04　民生面对面
2026年11月20日　星期五
供热首周，大家都在问什么
本报记者　程柳
　　十一月十五日正式供热以来，我市供热服
务热线接到来电两千多个，昨日，记者采访了
市供热服务中心主任许念。
　　记者：居民家里不热，应该找谁？
　　许念：先看楼上楼下是不是都不热，如果
只是自家不热，多半是暖气片里有气，可以拨
打客服，二十四小时内上门。
{inside}
　　记者：有市民说，去年申请的退费到现在
没到账。
　　许念：这个问题我们已经查清，正在逐户
打电话核对，十二月五日前全部办结。
　　记者：老旧小区的管网什么时候能改完？
　　许念：今年改了三十五公里，明年计划再
改三十公里，两年内全部改完。
老渡口大桥主塔封顶
　　本报讯（记者 程柳）昨日，随着最后一罐
混凝土浇筑完成，老渡口大桥主塔封顶，预计
明年底通车。
"""


def articles_of(text: str) -> tuple[Article, ...]:
    return read(Document("page", text.encode(), "newspaper")).articles


@pytest.mark.parametrize(
    "inside",
    [
        "■测温怎么申请\n扫描缴费单背面二维码，或拨打12345\n测温免费，每户每供热期限申请3次",
        "测温怎么申请\n拨打12345\n每户每供热期限3次",
        "退费为啥没到账",
        "管网改造",
    ],
)
def test_what_is_set_between_two_answers_heads_no_story(inside: str) -> None:
    heating, bridge = articles_of(PAGE.format(inside=inside))
    assert (heating.headline, bridge.headline) == ("供热首周，大家都在问什么", "老渡口大桥主塔封顶")
    assert [each[:3] for each in heating.paragraphs[1:]] == ["记者：", "许念："] * 3
    assert not any(line in "".join(heating.paragraphs) for line in inside.splitlines())


def test_another_who_answers_has_an_interview_of_his_own() -> None:
    page = PAGE.format(inside="公交怎么改线\n本报记者　程柳").replace("许念：这", "郝长贵：这")
    page = page.replace("许念：今", "郝长贵：今")
    heating, buses, _ = articles_of(page)
    assert (heating.headline, buses.headline) == ("供热首周，大家都在问什么", "公交怎么改线")
