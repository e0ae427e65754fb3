"""Web pages whose story only a program would print, and records that keep but its beginning."""

import json
from datetime import date
from urllib.parse import quote

import pytest

from briefing.errors import NeedsProgramError, SourceError
from briefing.model import Article, Document
from briefing.sources import read

LEAD = "昨天，云溪河航道恢复通航，首日通过货船46艘，沿岸三个码头同时开放装卸，客船要到下月才开。"
REST = "区港航中心主任闻涛说，停航整治历时9个月，共清淤38万立方米，航道水深增加到3.2米。"
DETAIL = {
    "title": "云溪河航道恢复通航",
    "author": "程柳",
    "source": "云溪发布",
    "publish_time": "2026-03-11 08:30:00",
    "content": f"<p>{LEAD}</p><p>{REST}</p>",
}
OTHER = {"title": "石桥早市搬进大棚", "content": f"<p>{REST}</p><p>{LEAD}</p>"}
BESIDE = {"recommend": [{"id": 7, "title": "石桥早市搬进大棚"}], "user": {"name": "游客"}}


def shell(script: str, title: str = "云溪河航道恢复通航") -> Document:
    body = f'<div id="app"></div>{script}<script src="/app.js"></script>'
    page = f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{body}</body></html>"
    return Document("page.html", page.encode(), "html")


def state(value: object) -> str:
    return f"<script>window.__INITIAL_STATE__={json.dumps(value)};(function(){{}}());</script>"


def handed(data: str) -> str:
    return f'<script id="RENDER_DATA" type="application/json">{data}</script>'


@pytest.mark.parametrize(
    "script",
    [
        state({"share": {"detail": DETAIL, **BESIDE}, "route": {"path": "/share"}}),
        state({"detail": DETAIL, "list": [OTHER]}),
        handed(json.dumps({"props": {"pageProps": {"article": DETAIL}}})),
        handed(quote(json.dumps(DETAIL))),
    ],
)
def test_a_story_that_a_program_would_print_is_read_from_its_data(script: str) -> None:
    (article,) = read(shell(script)).articles
    assert article.headline == "云溪河航道恢复通航"
    assert article.paragraphs == (LEAD, REST)
    assert (article.reporters, article.publisher) == (("程柳",), "云溪发布")
    assert article.published == date(2026, 3, 11)


def test_of_several_stories_the_one_is_told_that_the_page_is_called_by() -> None:
    both = state({"detail": DETAIL, "list": [OTHER]})
    assert read(shell(both, "石桥早市搬进大棚_云溪网")).articles[0].paragraphs == (REST, LEAD)
    with pytest.raises(NeedsProgramError, match="needs JavaScript"):
        read(shell(both, "云溪发布"))
    assert read(shell(state({"detail": DETAIL}), "云溪发布")).articles[0].paragraphs[0] == LEAD


@pytest.mark.parametrize(
    "value",
    [
        {"detail": {**DETAIL, "content": "<p>加载中</p>"}},
        {"config": {"title": "云溪河航道恢复通航", "content": "请打开客户端查看。"}},
        {"list": [{"title": "云溪河航道恢复通航"}]},
        {},
    ],
)
def test_data_without_a_text_are_no_story(value: object) -> None:
    with pytest.raises(NeedsProgramError, match="needs JavaScript"):
        read(shell(state(value)))


def record(**beside: object) -> Article:
    value = {"title": "云溪河航道恢复通航", "content": f"<p>{LEAD}</p>", **beside}
    return read(Document("page.json", json.dumps(value).encode(), "json")).articles[0]


@pytest.mark.parametrize(
    "beside",
    [
        {"is_vip": 1, "unlock": False},
        {"content_cut": True},
        {"isTruncated": "true"},
        {"needPay": True, "purchased": 0},
        {"isAccessibleForFree": False},
    ],
)
def test_the_beginning_of_what_must_be_paid_for_is_no_story(beside: dict[str, object]) -> None:
    with pytest.raises(SourceError, match="must be paid for"):
        record(**beside)
    whole = f"<p>{LEAD}</p>" + f"<p>{REST}</p>" * 8
    assert len(record(**beside, content=whole).paragraphs) > 1


@pytest.mark.parametrize(
    "beside",
    [{"is_vip": 1}, {"is_vip": 1, "unlock": True}, {"unlock": False}, {"content_cut": False}],
)
def test_what_is_not_said_to_be_cut_or_closed_is_whole(beside: dict[str, object]) -> None:
    assert record(**beside).paragraphs == (LEAD,)
