"""HTML: live reports, what a page's own program knows of its story, and lists of search results."""

import json
from datetime import date

import pytest

from briefing.errors import SourceError
from briefing.model import Article, Document
from briefing.sources import read

HEADLINE = "云溪河今晨迎来今年首次洪峰"
LEAD = "受上游强降雨影响，云溪河今晨迎来今年首次洪峰，本报记者分赴堤防、泵站和安置点。"
ITEMS = (
    ("11:20", "石桥水位站水位回落到二十七米三，沿河道路恢复通行，两处渡口仍然停航。"),
    ("09:05", "河湾泵站四台机组全部开启，每小时排水两万立方米。"),
    ("07:40", "青禾镇中心小学安置点的第一批居民吃上了热早饭。"),
    ("06:00", "市水利局发布洪水蓝色预警，请沿河居民注意防范。"),
)


def read_page(body: str, head: str = "") -> Article:
    page = f"<html><head><title>{HEADLINE}</title>{head}</head><body>{body}</body></html>"
    (article,) = read(Document("page.html", page.encode(), "html")).articles
    return article


def report(item: str, around: str = "live") -> str:
    items = "".join(item.format(time=time, text=text) for time, text in ITEMS)
    menu = "<nav><a href=/>首页</a><a href=/live>直播</a></nav>"
    chat = "<div class=chat><h3>聊天室</h3><p>河边人：水退了。</p></div>"
    return f"{menu}<h1>{HEADLINE}</h1><p>{LEAD}</p><ul class={around}>{items}</ul>{chat}"


@pytest.mark.parametrize(
    "item",
    [
        "<li><div class=t><b>{time}</b></div><div class=c><p>{text}</p></div><div>赞 8</div></li>",
        "<li><p class=time>3月12日 {time}</p><p>{text}</p><span>分享</span></li>",
    ],
)
def test_all_items_of_a_live_report_are_told_below_its_lead(item: str) -> None:
    assert read_page(report(item)).paragraphs == (LEAD, *(text for _, text in ITEMS))


def test_comments_with_their_times_are_no_report() -> None:
    item = "<li><div>{time}</div><p>{text}</p></li>"
    comments = "".join(item.format(time=time, text="水退了就好，大家辛苦了。") for time, _ in ITEMS)
    text = "".join(f"<p>{text}</p>" for _, text in ITEMS)
    page = f"<h1>{HEADLINE}</h1><div>{text}</div><ul class=comments>{comments}</ul>"
    assert read_page(page).paragraphs == tuple(text for _, text in ITEMS)


TEXT = "".join(f"<p>{text}</p>" for _, text in ITEMS)
KNOWN = {
    "title": HEADLINE,
    "publishTime": "2026-03-12 18:36:22",
    "source": "云溪晚报",
    "channel": {"name": "民生"},
    "authors": [{"name": "陆清荷"}],
}


@pytest.mark.parametrize(
    "program",
    [
        f"window.__DETAIL__={json.dumps(KNOWN)};",
        f"var a={{b:1}};init({json.dumps({'data': [{'detail': KNOWN}]}, ensure_ascii=False)})",
    ],
)
def test_what_a_page_prints_nowhere_is_told_by_its_program(program: str) -> None:
    page = f"<h1>{HEADLINE}</h1><p>03-12 18:36</p><div>{TEXT}</div><script>{program}</script>"
    article = read_page(page)
    assert (article.published, article.publisher) == (date(2026, 3, 12), "云溪晚报")
    assert (article.section, article.reporters) == ("民生", ("陆清荷",))


def test_what_is_printed_goes_before_what_the_program_knows() -> None:
    line = "<p>2026-03-11 来源：云溪日报 记者 洪麦</p>"
    program = f"<script>window.__DETAIL__={json.dumps(KNOWN)}</script>"
    article = read_page(f"<h1>{HEADLINE}</h1>{line}<div>{TEXT}</div>{program}")
    assert (article.published, article.publisher) == (date(2026, 3, 11), "云溪日报")
    assert article.reporters == ("洪麦",)


@pytest.mark.parametrize(
    "data",
    [
        {**KNOWN, "title": "另一条新闻"},
        {"recommendList": [KNOWN]},
        {**KNOWN, "publishTime": None, "source": 7, "channel": [], "authors": {"name": 3}},
    ],
)
def test_what_the_program_knows_of_other_stories_is_not_this_one_s(data: object) -> None:
    program = f"<script>window.__DETAIL__={json.dumps(data)}</script>"
    article = read_page(f"<h1>{HEADLINE}</h1><div>{TEXT}</div>{program}")
    assert (article.published, article.publisher, article.section) == (None, "", "")


def test_results_of_a_search_are_no_story() -> None:
    rows = "".join(
        f"<li><span>2026-03-{at + 1:02}</span><a href=/{at}.html>{headline}</a><p>…{told}…</p></li>"
        for at, (headline, told) in enumerate(
            (
                ("防汛物资储备库通过验收", "可储备编织袋三十万条"),
                ("全市防汛工作会议召开", "会议通报了去年汛情"),
                ("汛期堤防巡查如何排班", "每两小时巡查一次"),
                ("防汛应急响应解除了吗", "决定于12时解除"),
            )
        )
    )
    page = f"<title>站内搜索</title><p>找到相关结果约 186 条</p><ul>{rows}</ul>"
    with pytest.raises(SourceError, match="only lists stories"):
        read(Document("page.html", page.encode(), "html"))


@pytest.mark.parametrize(
    ("title", "body", "problem"),
    [
        (
            "搜索结果 - 云溪网",
            "<p>抱歉，没有找到与“石桥”相关的内容。</p><p>建议您缩短关键词的长度。</p>",
            "found nothing",
        ),
        (
            "维护公告",
            "<h1>系统升级维护中</h1><p>本站将于今晚暂停访问，敬请谅解。</p>",
            "is closed for maintenance",
        ),
        ("云溪网", "<h2>抱歉，您访问的稿件已被撤下</h2><p>5秒后返回首页。</p>", "is an error page"),
        (
            "民生_云溪网",
            "".join(
                f"<li><a href=/{at}>{headline}</a><span>03-1{at}</span></li>"
                for at, headline in enumerate(
                    (
                        "社区食堂新增十二处",
                        "公交卡换新免工本费",
                        "供气保障热线开通",
                        "加装电梯补贴提高",
                    )
                )
            ),
            "only lists stories",
        ),
        (
            "标签：桥梁",
            "<h1>桥梁</h1>"
            + "".join(
                f"<article><h2><a href=/{at}>{headline}</a></h2><p>{told}</p></article>"
                for at, (headline, told) in enumerate(
                    (
                        ("给古桥做体检", "石桥里藏着多少裂缝。"),
                        ("桥上的风", "风洞实验室里的十年。"),
                        ("一根索的重量", "一根索，三千个传感器。"),
                        ("大桥算了十一分钟", "软件快了，也贵了。"),
                    )
                )
            ),
            "only lists stories",
        ),
    ],
)
def test_what_is_no_story_is_called_what_it_is(title: str, body: str, problem: str) -> None:
    page = f"<html><head><title>{title}</title></head><body><a href=/>首页</a>{body}</body></html>"
    with pytest.raises(SourceError, match=problem):
        read(Document("page.html", page.encode(), "html"))


def test_news_of_a_system_s_upgrade_is_a_story() -> None:
    told = "全市政务平台系统升级后，今天起四十个窗口一次办成，市民不用再跑第二趟。"
    page = f"<title>系统升级 窗口提速</title><h1>系统升级 窗口提速</h1><p>{told}</p>"
    (article,) = read(Document("page.html", page.encode(), "html")).articles
    assert article.paragraphs == (told,)
