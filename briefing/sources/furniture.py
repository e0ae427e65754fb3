"""Page furniture: what is printed on a page but is no story, and must not be read aloud.

Each row is one kind of furniture as a whole line; a line that only mentions such a thing inside
a sentence is never furniture. Rows marked long also hold for lines of a paragraph's length.
"""

import re
from datetime import date

_SHORT = 60
_DESK = (
    "责任编辑|责编|美术编辑|编辑|美编|版式|校对|排版|组版|检校|审读|审核|监制|终审|[一二三]审|"
    "总?值班|主编|出版|策划|统筹|制图|视觉"
)
_PAGE = r"第?\s*(?:[A-DT]?\d{1,3}|[一二三四五六七八九十]{1,3})"
_DAY = r"\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?"
_WEEKDAY = r"(?:星期|周|礼拜)[一二三四五六日天]"
_YEAR = "[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]"
_SKY = "晴|多云|阴|小雨|中雨|大雨|阵雨|雷雨|雪|雾"
_REACH = "热线|电话|邮箱|投稿|传真|邮编|邮政编码|网址|地址|微信|QQ|Tel|E-?mail"
_SCAN = "扫码|扫一扫|扫描二维码|长按识别|点击查看|阅读原文|未经授权|版权所有|国内统一.{0,8}刊号"
_ADVERT = "(?:公益|分类)?广告|广而告之|公益宣传|遗失声明|公告|启事|招聘启事"
_SECTIONS = (
    "要闻|时政|综合|综合新闻|本地新闻|国内新闻|国际新闻|简明新闻|新闻简报|一句话新闻|简讯|短讯|快讯|民生|"
    "社会|经济|文化|体育|教育|法治|健康|副刊|都市新闻|区县新闻|乡镇动态|部门动态|图片新闻|新闻集装箱|今日关注"
)
_WHO = r"(?:本报|本台|全媒体|见习)?(?:记者|通讯员|摄影)?"
_ROWS = (
    ("page number", rf"[·\-—\s]*{_PAGE}\s*[版页]?[·\-—\s]*"),
    ("page name", rf"(?:{_PAGE}\s*版|[A-DT]\d\d?|0\d)[\s:：|·/—-]*[\u4e00-\u9fff·\s]{{1,10}}"),
    ("page name", rf"[\u4e00-\u9fff·\s]{{1,10}}[\s|·:：](?:{_PAGE}\s*版|[A-DT]?\d\d)"),
    ("page label", r"(?:版次|版面|今日\d+版|本期\d+版|总第\d+期|第\d+期)[\s:：].{0,12}"),
    ("editors", rf"[□■\s(（]*(?:本版|本期)?(?:{_DESK})(?:总监|主任)?\s*[:：/\s|丨]\s*.{{1,50}}"),
    ("editors", rf"[\u4e00-\u9fff\s]{{2,8}}(?:{_DESK})[\s|].{{2,40}}"),
    (
        "contact",
        rf".{{0,24}}(?:{_REACH})\S{{0,6}}\s*[:：]?\s*[（(]?[\w\-—@./:（）() ]{{5,}}[^。]{{0,30}}",
    ),
    ("web address", r"(?:https?://|www\.)\S+"),
    (
        "date line",
        (
            rf"(?:[\u4e00-\u9fff]{{2,10}}[\s|·]*)?{_DAY}(?:[\s,，|·/（()）]*{_WEEKDAY})?"
            rf"[\s,，|·/（()）]*(?:(?:农历|{_YEAR}|总?第).{{0,30}})?[\u4e00-\u9fffA-D\d:：|·\s]{{0,16}}"
        ),
    ),
    ("weekday", rf"{_WEEKDAY}(?:\s*农历.{{0,20}})?"),
    ("lunar date", r"农历.{2,12}(?:日|初.|十.|廿.|卅)(?:[\s|·].{0,24})?"),
    ("section", rf"[◆■●▌【\s]*(?:{_SECTIONS})[】\s]*"),
    ("weather", rf"[^。]{{0,24}}(?:{_SKY})[^。]{{0,40}}(?:℃|°C|摄氏度|级)[^。]{{0,24}}。?"),
    ("weather", r"(?:今日|明日)?天气(?:预报)?[:：\s].{0,50}"),
    ("contents", r"(?:今日|本期|本报)?(?:导读|看点|要目|提要|头条)[\s:：]*"),
    (
        "contents",
        rf"[▶►●■◆·\s]*.{{0,36}}[\s…·.—]*(?:[>＞▶►→》/…]|详?见|刊|转|[(（])\s*{_PAGE}\s*版\s*[)）]?",
    ),
    ("photo credit", r"[□■(（\s]*(?:新华社发|资料图片?|图片?来源.{0,16}|图据.{0,16})[)）。\s]*"),
    (
        "photo credit",
        rf"[□■(（\s]*{_WHO}[\s:：]*[\u4e00-\u9fff\s、]{{2,12}}[\s/]*(?:摄影?|供图)[)）]?",
    ),
    ("advertisement", rf"[·\-—【\s]*(?:{_ADVERT})[·\-—】\s]*"),
    ("notice", rf".{{0,12}}(?:{_SCAN}|关注.{{0,8}}公众号|CN\s?\d\d-\d{{4}}).{{0,40}}"),
    ("rule", r"[\s\-—_=*~·•.。…#+|◆●■□▲△○◇★☆※]{1,80}"),
)
_LOST = "声明作废|遗失.{0,40}(?:证|章|执照|发票).{0,30}作废|诚聘|急聘|旺铺|低价转让|买一送一"
_LONG_ROWS = (
    (
        "photo caption",
        r"[▲△▼■□◀▶←→↑↓\s]*(?:[上下左右]?图(?:为|[①-⑨一二三1-9])|图片(?:为|说明)).{2,160}",
    ),
    ("photo caption", r"[▲△▼◀▶←→↑↓].{4,160}"),
    (
        "photo caption",
        rf".{{4,160}}[\s(（。]{_WHO}\s*[\u4e00-\u9fff]{{1,3}}\s?[\u4e00-\u9fff]{{1,2}}\s*(?:摄影?|供图)[)）。]?",
    ),
    ("advertisement", rf".{{0,80}}(?:{_LOST}).{{0,120}}"),
)
_COMPILED = tuple((name, re.compile(pattern)) for name, pattern in _ROWS)
_COMPILED_LONG = tuple((name, re.compile(pattern)) for name, pattern in _LONG_ROWS)
_MASTHEAD = re.compile(r"[\u4e00-\u9fff]{2,6}(?:日报|晚报|时报|晨报|商报|快报|周报|周刊|报)")
_DATE = re.compile(r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})")
_FIGURES = str.maketrans("０１２３４５６７８９", "0123456789")


def furniture(text: str) -> str:
    """Name the kind of furniture that a line is; empty for a line of a story or headline."""
    text = text.translate(_FIGURES)
    if _MASTHEAD.fullmatch(text):
        return "masthead"
    rows = (*_COMPILED, *_COMPILED_LONG) if len(text) <= _SHORT else _COMPILED_LONG
    return next((name for name, pattern in rows if pattern.fullmatch(text)), "")


def edition_day(text: str) -> date | None:
    """Read the day off a date line; none where it names no day of the calendar."""
    found = _DATE.search(text.translate(_FIGURES))
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
