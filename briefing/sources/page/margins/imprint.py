"""Read the day and the paper's name off a page's furniture: its head, its foot."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from briefing.sources.furniture.furniture import edition_day, paper
from briefing.sources.furniture.page_head_parts import TERMS
from briefing.sources.furniture.page_heads import unspaced
from briefing.sources.furniture_rows.words import SECTIONS
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.days import DAY_IN_FIGURES, WEEKDAY
from briefing.sources.words.paper_names import DAILIES

_TOP, _FOOT = 14, 6
"""Lines at a page's ends in which a day may be the edition's."""
_WEEKDAY = re.compile(WEEKDAY)
_TELLS_DAY = ("date line", "masthead", "page head", "page label")
_MAY_TELL_DAY = ("contact", "editors", "publisher", "page name", "section", "site")
_SPREAD_DAY = re.compile(r"\d{4}年\n?\d{1,2}月\n?\d{1,2}日?")
"""A day that is set large has lines of its own: 2026年3月 / 3, 2026年 / 3月 / 3."""
_FOUNDED = "(?:创刊|复刊|始刊|创办|创立|更名|更现名|改现名|题写)(?!号|单位|人)"
_NUMERAL = "[〇○零一二三四五六七八九十]"
_DAY = rf"(?:{DAY_IN_FIGURES}|{_NUMERAL}{{4}}年{_NUMERAL}{{1,2}}月{_NUMERAL}{{1,3}}日)"
_OF_OLD = re.compile(
    rf"{_DAY}(?:\s*|[\u4e00-\u9fff]{{0,8}}?){_FOUNDED}|"
    rf"{_FOUNDED}(?:日期|时间)?\s*[于:：]?\s*{_DAY}"
)
"""When the paper was founded, which its head tells above the edition's day: 1956年7月1日创刊."""
_HEADS = ("masthead", "page head", "date line", "page name")
_HEAD, _ELSEWHERE, _WEEKLY, _WORD, _TOPIC = 3.0, 1.0, 0.9, 0.8, 0.3
"""What a name counts for by where it stands, and by what it is."""
_OF_TRADE = (
    "[\u4e00-\u9fff]{2}(?:铁道|铁路|电力|矿工|石油|钢铁|公安|检察|税务|邮政|水利|水电|航运|公路|海员|"
    "农垦|工运)"
)
OWN_NAME = re.compile(
    "[\u4e00-\u9fff]{2,4}(?:新闻|时讯|快讯|简报|简讯|通讯|之声|融媒|发布|周末|院讯|校讯|视窗|视界)|"
    f"{_OF_TRADE}|"
    "[\u4e00-\u9fff]{2,6}[镇乡区县市旗村道校院司局](?:工作|党建|信息|情况|政务)(?:简报|通讯)|"
    f"[\u4e00-\u9fff]{{3}}讯|今日(?!(?:{TERMS})$|.{{1,2}}版)[\u4e00-\u9fff]{{2,3}}"
)
"""What may head a page as its paper's name, and nowhere else."""
NAME_OF_TRADE = re.compile(_OF_TRADE)
"""What may also stand below the other lines of a page's head: 云溪铁道."""
_TOPICS = (
    "新闻|要闻|综合|观察|评论|文化|文艺|文旅|旅游|体育|教育|健康|科技|经济|财经|民生|社会|生活|社区|法治|农业|"
    "国际|国内|时事|读者|市民|百姓|家居|楼市|汽车|美食|人文|青春|校园|理论|党建|消费|银龄|青年|少年|职工|县区|区县|乡镇|镇街|街镇|部门|"
    "基层|本地|本埠|城市|城乡|都市|文体|文娱|娱乐|时政|人物|经贸|军事|政务|产业|行业|企业|公司|三农|机关|环球|图片|综艺|校内|警务|平安|企地|农业农村"
)
_TOPICAL = re.compile(
    rf"(?:{_TOPICS}|周末|今日)(?:{_TOPICS})?(?:周刊|周报|月刊|导刊|专刊|特刊|之声|新闻|发布|时讯|视窗|视界|快讯|简讯|简报|通讯)?"
)
"""A part of the paper, not its name: 健康周刊."""
_OF_A_COLUMN = re.compile(
    "(?:行情|价格|物价|菜价|市场|赛事|比分|赛果|战况|天气|气象|路况|股市|楼市|车市|影视|会议)(?:快报|早报|日报|晚报|周报|时报)"
)
"""A column's name, not a paper's: 行情快报."""
_TITLED = re.compile("《([\u4e00-\u9fff]{2,10})》(报?)(?![\u4e00-\u9fff])")
"""A paper's name as its head may print it, 《云溪融媒》报; 《云溪》报 has no other."""
_ACCOUNT = re.compile(
    "(?:(?:微信)?公众号|微信号?|微博|抖音号?|视频号|客户端)[:：\\s]*[\u4e00-\u9fff]+"
)
"""Where else its house is to be read, which has a name of its own: 微信公众号：云溪发布."""
_WHOSE = re.compile(
    "[\u4e00-\u9fff]{2,16}(?:院报|校报|厂报|矿报|企业报)[ \u3000]+[双半]?[年季月周旬日]刊.*"
)
"""What a house says of its paper below the name: 云溪市人民医院院报　月刊."""
_HOUSE = re.compile(
    f"([\u4e00-\u9fff]{{2,6}}(?:{DAILIES}))社(?:主管主办|主办|主管|出版|编印|(?:广告部)?地址)"
)
_IS_WEEKLY = re.compile("[\u4e00-\u9fff]+[周月导专特]刊")
_DAILY_OF_DAY = re.compile(rf"(?=.*(?:{DAILIES})(?![\u4e00-\u9fff])).*{DAY_IN_FIGURES}")
"""Whose day it is: a weekly beside it is a part of it, 老街周刊 / 云溪日报　2026年3月12日."""
_SHORT = 3
_SPACE = re.compile(r"[\s|｜/·—]+")
_OF_A_HOUSE = re.compile("[\u4e00-\u9fff]{4,16}(?:院报|校报|厂报|矿报|企业报)")
"""The paper of a hospital or a works, however long its name: 云溪区第一人民医院院报."""
_NAME = re.compile("[\u4e00-\u9fff]{2,6}")
_NUMBER = re.compile(r"\d")
_OF_ITSELF = re.compile("内部(?:资料|刊物|交流)|免费(?:交流|赠阅)")
"""What a house says of its paper beside the name: 云溪化工 内部资料."""
_TWO_TOPICS = re.compile(
    "[\u4e00-\u9fff]{2,6}[ \u3000]+[\u4e00-\u9fff]{2,4}[·/][\u4e00-\u9fff]{2,4}"
)
"""The paper, and what its page is called by two words: 云溪电建 安全·班组."""
_PAGE_NAMED = re.compile(
    "第?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})版[ \u3000|｜·:：]*[\u4e00-\u9fff]{2,6}"
)
_OF_PLACE = re.compile(rf"([\u4e00-\u9fff]{{2,3}})(?:{_TOPICS})")
_NAMED = "(?:大学|学院|集团|公司|日报|晚报)"
_NO_PAPER = re.compile(
    rf"(?:{SECTIONS})|.*(?:{_TOPICS}|"
    "专版|专刊|副刊|动态|风采|天地|园地|之窗|之声|广角|来信|传真|速递|快讯|简讯|短波|视点|关注|聚焦|特刊|头版|圈|线|版|"
    "新政|言论|特稿|通讯|纪实|深度|调查|专题|专访|特写|人物|图文|见闻)|第.*|农历.*|星期.*|周.|今日.*"
)
"""What a page is called, and what else may be its first line."""


def day_of(lines: Sequence[Line], kinds: Sequence[str]) -> date | None:
    """Read the edition's day: off a page's head, else off other furniture at the page's ends."""
    told = [
        line.text
        for line, kind in zip(lines, kinds, strict=True)
        if kind and (kind in _TELLS_DAY or _WEEKDAY.search(line.text))
    ]
    ends = (*range(min(_TOP, len(lines))), *range(max(len(lines) - _FOOT, 0), len(lines)))
    told += [lines[at].text for at in ends if kinds[at] in _MAY_TELL_DAY]
    top = [line.text for line, kind in zip(lines[:_TOP], kinds, strict=False) if kind]
    spread = ["\n".join(top[at : at + count]) for count in (2, 3) for at in range(len(top))]
    told += [day[0].replace("\n", "") for day in map(_SPREAD_DAY.fullmatch, spread) if day]
    return next(filter(None, map(_edition_day, told)), None)


def _edition_day(text: str) -> date | None:
    """Read a day that is no anniversary of the paper."""
    return edition_day(_OF_OLD.sub(" ", text))


def paper_of(lines: Sequence[Line], kinds: Sequence[str]) -> str:
    """Name the paper: what heads name most; else the word that names no section of one."""
    told = [(line.text, kind) for line, kind in zip(lines, kinds, strict=True) if kind]
    named = [(text, kind) for text, kind in told if not _WHOSE.fullmatch(text)]
    return _most_named(named) or _lone_name(lines, kinds) or _most_named(told)


def _most_named(told: Sequence[tuple[str, str]]) -> str:
    named: defaultdict[str, float] = defaultdict(float)
    of_daily = any(kind in _HEADS and _DAILY_OF_DAY.match(text) for text, kind in told)
    for text, kind in told:
        counts = _HEAD if kind in _HEADS else _ELSEWHERE
        if of_daily and _IS_WEEKLY.fullmatch(text):
            counts *= _WEEKLY
        for name, weight in _names(text, head=kind in _HEADS):
            named[name] += counts * weight
    return max(named, key=named.__getitem__, default="")


def _names(text: str, *, head: bool) -> Iterator[tuple[str, float]]:
    """Give the names of papers in a line of furniture, each with what speaks for it."""
    titled = _TITLED.search(text) if head else None
    if titled and not _TOPICAL.fullmatch(titled[1]):
        yield titled[1] if len(titled[1]) > _SHORT else titled[1] + titled[2], 1.0
        return
    if head and _OF_A_HOUSE.fullmatch(text):
        yield text, _WORD
        return
    if house := _HOUSE.search(text):
        yield house[1], _TOPIC
    bare = paper(_ACCOUNT.sub(" ", text))
    name = bare or paper(text)
    topical = not name or bool(_TOPICAL.fullmatch(name))
    if name and not _OF_A_COLUMN.fullmatch(name):
        yield name, 1.0 if bare and not topical else _TOPIC
    if head and topical:
        for word in _SPACE.split(unspaced(text)):
            if OWN_NAME.fullmatch(word) and not (
                re.fullmatch(SECTIONS, word) or _TOPICAL.fullmatch(word)
            ):
                yield word, _WORD


def _lone_name(lines: Sequence[Line], kinds: Sequence[str]) -> str:
    """Name a paper by the word that leads its page, or its foot, and is no section's: 黑石矿工."""
    top = [0, *range(max(len(lines) - _FOOT, 1), len(lines) - 1)]
    for at in top if len(lines) > 1 else ():
        text = unspaced(lines[at].text)
        if not at and text != lines[at].text and kinds[0] in _HEADS and _is_large(text):
            return text
        word, *others = _SPACE.split(text)
        pages = bool(others) and all(map(_NO_PAPER.fullmatch, others)) and bool(kinds[at + 1])
        pages = pages or (not at and bool(_TWO_TOPICS.fullmatch(text)))
        pages = pages or any(map(_OF_ITSELF.fullmatch, others))
        heads = bool(_NUMBER.search(text)) or pages if others else bool(kinds[at + 1])
        if heads and kinds[at] in _HEADS and _may_be_name(word, lines):
            return word
    return ""


def _is_large(text: str) -> bool:
    """Tell what is set apart letter by letter, as a paper's name is: 云 溪 体 育."""
    return bool(_NAME.fullmatch(text)) and not re.fullmatch(SECTIONS, text)


def _may_be_name(word: str, lines: Sequence[Line]) -> bool:
    """Tell a paper's name from a section's: no topic, or that of a place it knows."""
    if not _NAME.fullmatch(word) or re.fullmatch(SECTIONS, word) or _OF_A_COLUMN.fullmatch(word):
        return False
    place = _OF_PLACE.fullmatch(word)
    told = place and (
        re.search(
            rf"{place[1]}(?:[省市县区州旗镇]|{_NAMED})", "\n".join(line.text for line in lines)
        )
        # the page has a name of its own
        or (not _TOPICAL.fullmatch(word) and _PAGE_NAMED.fullmatch(lines[1].text))
    )
    return bool(told) or not _NO_PAPER.fullmatch(word)
