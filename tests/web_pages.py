"""Set a story as the pages of Chinese sites do, each style with its usual furniture."""

from collections.abc import Callable, Sequence
from typing import cast

Story = dict[str, object]
_OTHERS = (
    "柳编合作社今年带动300户村民增收",
    "清水县中小学新建12个社团活动室",
    "石鼓岭骑行道全线贯通长13公里",
    "云溪夜市延长营业到凌晨一点",
    "青石湖畔新增三处观鸟屋",
)
_LINKS = "".join(f'<li><a href="/{n}.html">{text}</a></li>' for n, text in enumerate(_OTHERS))
_NAV = "<ul class=nav><li><a href=/>首页</a></li><li><a href=/yw>要闻</a></li></ul>"
_FOOT = "<div class='foot'>版权所有 云溪新闻网 未经授权不得转载 电话：0599-5550123</div>"


def printed(story: Story) -> Sequence[str]:
    """Give the paragraphs with the dateline at the head of the first."""
    first, *rest = cast("Sequence[str]", story["paragraphs"])
    dateline = str(story.get("dateline", ""))
    gap = "　" if dateline and not dateline.endswith((")", "）", "讯")) else ""
    return (dateline + gap + first, *rest)


def _page(story: Story, body: str) -> str:
    title = f"<title>{story['headline']}_要闻_云溪新闻网</title>"
    head = f"<html><head><meta charset='utf-8'>{title}</head>"
    return f"{head}<body>{_NAV}{body}{_FOOT}</body></html>"


def _table(story: Story) -> str:
    text = "<br>\n".join(f"　　{each}" for each in printed(story))
    rows = (
        f"<b>{story['headline']}</b>",
        "2026-03-12 来源：云溪日报 字号：大 中 小",
        f"{text}<br>",
        "[责任编辑：白芷]",
    )
    table = "".join(f"<tr><td>{row}</td></tr>" for row in rows)
    side = f"<table><tr><td>热点排行<ul>{_LINKS}</ul></td></tr></table>"
    return _page(story, f"<table>{table}</table>{side}")


def _double_breaks(story: Story) -> str:
    text = "<br><br>".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{each}" for each in printed(story))
    above = f"<h1>{story['headline']}</h1><div class=info>2026-03-12 08:00 来源：云溪日报</div>"
    below = (
        "<div>分享到：<a>微信</a> <a>微博</a></div>"
        f"<div>上一篇：<a href=1>{_OTHERS[0]}</a></div><h3>相关阅读</h3><ul>{_LINKS}</ul>"
    )
    return _page(story, f"{above}<div id=content>{text}</div>{below}")


def _paragraphs(story: Story) -> str:
    text = "".join(f"<p style='text-indent:2em'>　　{each}</p>\n" for each in printed(story))
    above = f"<h1>{story['headline']}</h1><p class=meta>来源：云溪日报　2026-03-12</p>"
    below = f"<p>（责编：白芷）</p><div class=xg><h4>相关新闻</h4><ul>{_LINKS}</ul></div>"
    main = f"<div class=main>{above}<div class=article>{text}{below}</div></div>"
    return _page(story, f"{main}<div class=side><ul>{_LINKS}</ul></div>")


def _spans(story: Story) -> str:
    text = "".join(
        f"<div><span>{each[:7]}</span><span>{each[7:19]}</span><b>{each[19:30]}</b>{each[30:]}</div>"
        "<div><br></div>"
        for each in printed(story)
    )
    above = (
        f"<div class=title>{story['headline']}</div>"
        "<div class=sub><span>云溪融媒</span><span>2026-03-12</span></div>"
    )
    below = "<h3>全部评论</h3><p>写得真好，希望以后多一些这样的报道，也祝家乡越来越好！</p>"
    return _page(story, f"{above}<div class=cont>{text}</div>{below}")


def _sections(story: Story) -> str:
    text = "".join(f"<section><p>{each}</p></section>" for each in printed(story))
    above = (
        f"<header><h1>{story['headline']}</h1><time datetime=2026-03-12>昨天</time></header>"
        "<figure><img src=a><figcaption>云溪河一景。</figcaption></figure>"
    )
    article = f"<article>{above}{text}<footer>标签：<a>云溪</a></footer></article>"
    return _page(story, f"{article}<aside><ul>{_LINKS}</ul></aside>")


STYLES: dict[str, Callable[[Story], str]] = {
    "one table": _table,
    "double breaks": _double_breaks,
    "paragraphs": _paragraphs,
    "spans": _spans,
    "sections": _sections,
}
