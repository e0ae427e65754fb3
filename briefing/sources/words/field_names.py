"""What the keys of records and front matter mean: headline, text, day … whatever their spelling.

A key is spelt as `plain` spells it: displayTitle, display-title and DISPLAY_TITLE are one. Where
several keys of a record mean the same, the earlier row of the table wins.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

OWN = frozenset(("headline", "paragraphs", "source", "publisher"))
"""The keys by which `briefing articles --json` is known; its values are taken as they stand."""
_OF = (
    r"(?:(?:doc|news|article|art|info|story|post|entry|item|main|primary|display|show|full|cms|sys|"
    r"f|a|n|wx)_?)?"
)
"""What programs write before a name that means the same without it: articleTitle, DOCAUTHOR."""
_PUBLISH = r"(?:pub(?:lish(?:ed|ing)?)?|release|issue|edition|online|post|send|fabu|chuban|rel)"
_WHEN = r"(?:_?(?:on|at|date|time|day|ts|timestamp|shijian|riqi|date_?time|time_?stamp|time_?str))"
"""What may stand behind that: publishTime, pub_date, released_at."""
_ROWS: dict[str, tuple[str, ...]] = {
    "kicker": (
        r"kicker|eyebrow|overline|(?:intro|pre|pretty|up|top|sup|super|shoulder|lead|guide|jian|yin)_?title",
        r"(?:yin|jian|mei)_?(?:ti|biao_?ti|bt)|[引肩眉]题|引标题",
    ),
    "subheadlines": (
        rf"{_OF}(?:sub|vice|second|secondary|deputy|down|fu)_?(?:doc_?)?(?:title|head(?:line)?)s?",
        r"subheadlines|alternative_?headline|dek|deck|standfirst|fu_?(?:biao_?)?ti|fbt|副题|副标题",
    ),
    "headline": (
        r"headlines?|title|标题|主题|主标题",
        rf"{_OF}(?:headline|title|biao_?ti|subject|topic|bt)|题目|题名|(?:文章|新闻|稿件)(?:标题|题目)|zhu_?ti",
        rf"{_OF}name|list_?title|long_?title|title_?(?:text|cn|zh|main)|msg_?title",
        r"(?:share|short|seo|og|meta|page|app|web|mobile|push)_?(?:title|headline)",
    ),
    "summary": (
        rf"{_OF}(?:summary|description|abstract|digest|brief|excerpt|intro|introduction|lead|desc)",
        r"摘要|导语|导读|简介|概要|提要|zhai_?yao|dao_?yu|memo|snippet|share_?desc",
    ),
    "dateline": (r"dateline|电头",),
    "place": (r"place|location|located|content_?location|地点",),
    "published": (
        rf"{_PUBLISH}{_WHEN}?|(?:publication|(?:news_?)?paper){_WHEN}|(?:date|time)_?{_PUBLISH}|first_?(?:publish|created)\w*|{_OF}{_PUBLISH}{_WHEN}",
        r"(?:发布|发表|发稿|出版|刊发|见报)(?:时间|日期)?|出报日期",
        rf"{_OF}(?:date|time|date_?time|day|riqi|shijian)|日期|时间|date_?str|time_?str",
        rf"{_OF}(?:c|create[d]?|add|input|insert|upload|display|show|write){_WHEN}|created?|(?:date|version)_?created|date_?gmt",
        rf"{_OF}(?:update[d]?|modif(?:y|ied)|edit|last_?modified|m)_?(?:on|at|date|time)|date_?modified",
    ),
    "reporters": (
        rf"{_OF}(?:reporters?|writers?|journalists?|by_?lines?|ji_?zhe)(?:_?names?)?|by|记者|本报记者|署名|撰稿|采写|文",
        rf"{_OF}(?:authors?|creators?|zuo_?zhe)(?:_?(?:names?|list|info))?|作者|文章作者",
    ),
    "publisher": (
        r"publisher|publication|paper(?:_?name)?|media(?:_?name)?|newspaper|press|(?:报纸|报刊|媒体)(?:名称)?|报名|media_?info|is_?part_?of",
        rf"{_OF}(?:source|origin|copy_?from|lai_?yuan|provider|from)(?:_?(?:names?|title|site))?|(?:文章|稿件|新闻)?来源|出处|稿源",
        r"info_?sources?|distributor|(?:og_)?site_?(?:name|title)?|account(?:_?name)?|nick_?name|mp_?name|公众号|网站|app_?name",
    ),
    "link": (
        rf"{_OF}(?:link|url|href|permalink|(?:web|page|pub)_?url|share_?url|canonical(?:_?url)?)|链接|网址|原文(?:链接|地址)?",
        r"source_?url|content_?url|main_?entity_?of_?page",
    ),
    "section": (
        r"(?:(?:article|primary)_?)?section(?:_?name)?|栏目|栏目名称?|版名|版面|版面名称?|频道|分类|类别",
        r"(?:col(?:umn)?|chan(?:ne)?l|chnl|cat(?:egory|egories|alog)?|node|class|type|lan_?mu|pin_?dao|fen_?lei|page|board|banmian|layout|section|topic)_?(?:names?|title|desc|text|cn)",
        r"col(?:umn)?|chan(?:ne)?l|categor(?:y|ies)|chnl|lan_?mu|pin_?dao|fen_?lei|wp_term|section_?list",
        r"(?:primary_?|chinese_?|cn_?)?tags?|标签",
    ),
    "also": (r"also",),
}
_TEXT = re.compile(
    rf"{_OF}(?:paragraphs?|contents?|texts?|bod(?:y|ies)|htmls?|full_?text|detail|nei_?rong|zheng_?wen|blocks?|ops|"
    r"nodes|markdown|md|rich_?text|sections|segments|article|raw|con|htmlcon|text_?list|p)"
    r"(?:_?(?:html|text|md|markdown|raw|body|list|info|rendered|str|cn|zh|full|plain|rich|blocks?|data|json|txt))*"
    r"|article_?body|正文|内容|全文|段落|文章内容|新闻内容|稿件内容|正文内容"
)
_BESIDE = re.compile(
    r".*(?:relat(?:ed|ion|ive)|recomm?end|comment|advert|banner|breadcrumb|sidebar|footer|copyright|"
    r"disclaimer|keywords?|tuijian|pinglun|xiangguan|permission|statement|highlight|声明|版权|相关|推荐|评论|"
    r"热榜|热门).*|formatted|snippet_?result|agg(?:regation)?s|facets?|"
    r"(?:.*_)?(?:hot|rank(?:ing)?|menu|nav|ads?|share|seo|replies|likes?|see_?also|more_?news|read_?more)"
    r"(?:_?(?:list|news|articles?|items?|info|data))?|"
    r"(?:prev(?:ious)?|next|last|pre|上一篇|下一篇)(?:_?(?:article|news|post|story|page|one|item))?"
)
"""What stands beside a story and is none of it; a search marks its words in a second copy."""
_COMPILED = {role: [*map(re.compile, rows)] for role, rows in _ROWS.items()}
_TYPED = re.compile(r"(?<=[a-z\d]{2})_(?:ss?|t|txt|dts?|ws|(?:t|txt)_(?:cjk|zh|cn)|keyword)$")
"""What a search (Solr) writes behind a name to say of what type it is: title_s, pubdate_dt."""
_WORDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def plain(key: str) -> str:
    """Spell a key as the tables do."""
    worded = _WORDS.sub("_", key.strip()[:60]).lower()
    return _TYPED.sub("", re.sub(r"[-\s.:/]+", "_", worded).strip("_@$#"))


def is_beside(key: str) -> bool:
    """Tell the key of what is shown beside a story: related ones, comments, advertisements."""
    return bool(_BESIDE.fullmatch(plain(key)))


def is_text(key: str) -> bool:
    """Tell a key that promises a story's whole text."""
    return bool(_TEXT.fullmatch(plain(key)))


def role_of(key: str) -> str:
    """Name what a key means other than text; empty where it says nothing."""
    spelt = plain(key)
    return next(
        (role for role, rows in _COMPILED.items() if any(row.fullmatch(spelt) for row in rows)), ""
    )


def with_role(fields: Mapping[str, Any], role: str, ranks: int | None = None) -> Iterator[str]:
    """Give the keys that mean `role`, the likeliest first; of the first `ranks` rows alone."""
    spelt = {key: plain(key) for key in fields}
    for row in _COMPILED[role][:ranks]:
        yield from (key for key, each in spelt.items() if row.fullmatch(each))
