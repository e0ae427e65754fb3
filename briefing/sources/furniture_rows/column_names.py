"""Know what a column of a paper is called, where a sign before it could lead a name: ◎简讯."""

import re

from briefing.sources.furniture_rows.words import SECTIONS
from briefing.sources.words.brief_labels import labels_briefs

_CALLED = re.compile(
    f"(?:{SECTIONS}|"
    "时讯|车讯|房讯|楼讯|股讯|时评|微评|短评|漫评|点评|评论|社评|言论|言路|杂谈|漫谈|杂感|时政|时事|文苑|文摘|文化|文艺|文明|"
    "连载|图说|方言|史话|书评|荐书|随笔|散文|诗歌|诗词|小说|故事|相册|封面|人物|关注|广角|"
    "公告|通知|通告|公示|启事|声明|广告|导读|热线|服务|提示|天气|路况|支招|百科|常识|应急|安全|"
    "党建|法治|教育|健康|体育|科技|农业|农事|农技|水利|金融|汽车|车市|楼市|房产|旅游|景点|生活|情感|"
    "计生|国学|戏剧|音乐|温馨提示|安全提示|康养|家园|"
    "宣传|方圆|经济|经纬|文史|文旅|文博|幸福|和谐)"
)


def names_column(text: str) -> bool:
    """Tell what is a column's name and nobody's, though 简, 时 and 文 are surnames too."""
    return labels_briefs(text) or bool(_CALLED.fullmatch("".join(text.split())))
