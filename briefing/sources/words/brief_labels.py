"""Know what heads a column of briefs, which have no headlines of their own: 简讯, 校园短波."""

import re
from functools import lru_cache

from briefing.sources.words.ornaments import BULLET

_PLAIN = "简讯|短讯|快讯|简明新闻|简报|一句话新闻|集锦|短波"
_WORDS = (
    f"{_PLAIN}|零讯|微讯|电讯|资讯|快报|速报|播报|速递|快递|速览|快览|要览|纵览|博览|概览|一览|速读|快读|速闻|短闻|要闻|"
    "微新闻|短新闻|短镜头|点点滴滴|集萃|集纳|荟萃|撷英|撷萃|采撷|拾零|拾萃|拾贝|一瞥|掠影|扫描|点击|点滴|传真|动态|动向|一句话|三言两语|早知道|"
    "(?:来信|来函|来电|来稿|留言|热线|投诉|短信|微信|网言|民声|民意|回复|答复|建议|诉求|提案|评论|观点|言论)(?:摘要|摘登|摘编|摘录|选登|选编|选刊|选摘|辑要|集锦|汇总|速览)|"
    "(?:校园|社区|小区|园区|厂区|院区|村务|本周|一周|近期)(?:公告|通告|预告)|"
    "微(?:公告|通知|通告|提示)|(?:公告|布告|告示|通知)栏|"
    "(?:新闻|信息|资讯)(?:集装箱|速写|超市|快餐|早餐|拼盘|串烧|连连看|窗口?|港|快车|直通车|驿站|集纳)"
)
_HOUSES = "[校院系厂矿企局司站段队团村镇乡县区社馆会艺文体书影戏球棋]讯"
"""What the news of a house, or of an art, is called in short: 校讯, 书讯."""
_COUNT = re.compile(r"[(（]?(?:[一二两三四五六七八九十]{1,2}|\d{1,2})[则条篇](?:新闻)?[)）]?$")
_ORNAMENTS = (
    '·•・.…—–-－_~～|｜丨/=+*#<>《》〈〉【】〖〗「」『』[]［］()（）“”"'
    "◆◇■□●○▲△▼▽★☆◎※▎▌▍►▶◀◁❖✦:：,，"
)
_BRIEFS = re.compile(f"[\u4e00-\u9fff]{{0,4}}(?:{_PLAIN})")
_LABEL = re.compile(
    f"[\u4e00-\u9fff\\d]{{0,3}}[·•・/|｜丨—-]?[\u4e00-\u9fff]{{0,5}}?(?:{_WORDS})|{_HOUSES}"
)
_TITLE = re.compile(".*(?:价格?|行情|名单|赛程|收费标准)一览表?")
"""What a list of things is called, and the text that tells of them."""
_LONGEST, _LONGEST_PRINTED = 12, 24
_LED = re.compile(
    rf"^{BULLET.pattern}[\s]*(?:(?P<place>[\u4e00-\u9fff]{{2,8}})[ \u3000]+(?=(?P=place)))?"
)
_FIRST = re.compile(
    r"^(?:近日|日前|近期|连日来|[昨今前][天日]|(?:\d{1,2}月)?\d{1,2}日)(?:[上下]午|晚|晚上)?，"
)
"""When it was, which a brief opens with and its title needs not."""


def labels_briefs(text: str) -> bool:
    """Tell the label of such a column where it stands alone above what may be its briefs."""
    bare = _bare(text)
    labels = len(bare) <= _LONGEST and bool(_LABEL.fullmatch(bare))
    return labels and not _TITLE.fullmatch(bare)


def names_briefs(text: str) -> bool:
    """Tell the label that heads several stories of one paragraph each, wherever it stands."""
    return bool(_BRIEFS.fullmatch(_bare(text)))


def opens_brief(text: str) -> bool:
    """Tell how a brief often begins: with when it was, 1月9日，."""
    return bool(_FIRST.match(text))


def unled(text: str) -> str:
    """Drop what leads a brief and is no word of it: ●平江镇　平江镇农民画培训班结业."""
    return _LED.sub("", text)


def first_words(paragraph: str) -> str:
    """Name a brief, which has no headline of its own, by its first sentence."""
    return _FIRST.sub("", unled(re.split("(?<=[。！？])", paragraph)[0])).rstrip("。")


@lru_cache(maxsize=1024)  # each line is asked again whenever more is known of those around it
def _bare(text: str) -> str:
    """Take off what decorates a label, and how many its briefs are: ·要闻速览·, 短讯六则."""
    if len(text) > _LONGEST_PRINTED:
        return text
    return _COUNT.sub("", "".join(text.split()).strip(_ORNAMENTS)).rstrip(_ORNAMENTS)
