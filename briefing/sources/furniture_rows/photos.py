"""Captions and credits of photos."""

from briefing.sources.characters import HAN
from briefing.sources.furniture_rows.words import PEOPLE, WRITER
from briefing.sources.ornaments import POINTING

_ARTS = (
    "中?国画|水墨画?|水彩画?|水粉画?|油画|版画|木刻|素描|速写|漫画|工笔画?|写意画?|年画|农民画|儿童画|钢笔画|"
    "线描|插画|书法|篆刻|剪纸|摄影|雕塑|泥塑|刺绣|烙画"
)
"""What a picture that stands among the texts of a supplement was made as."""
STRONG = (
    (
        "photo credit",
        (
            r"[□■(（\s]*(?:新华社(?:发|图表|图片)|资料图片?|资料照片|图(?:片来源|片?据)[^,，。]{1,20}|(?:本[栏版页])?图片?由[^,，。]{1,16}(?:提供|摄|供)|"
            r"AI制图|AI生成)[)）。\s]*"
        ),
    ),
    (
        "photo caption",
        rf"[^。]{{2,60}}。[\s]+(?:本报)?(?:记者|通讯员|摄影)?\s*{HAN}{{1,2}}\s?{HAN}{{1,2}}\s*(?:摄影?|供图)",
    ),
    ("photo caption", r".{2,40}[。\s(（]资料图片?[)）]?"),
    (
        "photo caption",
        (
            r"[^。]{2,60}(?:。[ \u3000]*|[ \u3000]+|(?=[(（]))"
            r"[(（]?本[报刊台网](?:记者)?(?:配|资料)?图片?[)）]?。?"
        ),
    ),
    (
        "photo caption",
        r"(?=.*(?:截图|画面)[)）]?$)[^。]{4,60}[。\s(（][\s(（]*(?:视频|监控|网络|手机|直播|录像|录屏|航拍)?..[)）]?",
    ),
    (
        "photo credit",
        rf"[^。，:：\s]{{2,12}}[ \u3000]{{2,}}(?:摄影|摄)\s*[/／:：]?\s*{PEOPLE}",
    ),
    ("photo caption", rf"[^。:：\s]{{2,30}}[ \u3000]+摄影\s*[/／:：]\s*{PEOPLE}"),
    (
        "picture",
        (
            rf"[《「]?{HAN}{{2,12}}[》」]?\s*[(（]\s*(?:{_ARTS})\s*[)）]"
            rf"(?:\s+{PEOPLE}|\s*{PEOPLE}\s*(?:[作绘画书摄刻剪]|创作|供图))"
        ),
    ),
    ("photo credit", r"(?:漫画|插图|题图|制图)\s*[:：/].{2,40}"),
    (
        "photo caption",
        r"[^。：:]{3,30}\s{2,}[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,3}\s?[/／]\s?摄",
    ),
    ("photo caption", r"[(（](?:插图|配图|题图)\s*[:：][^()（）]{2,40}[)）]"),
    ("photo caption", r"[▲△▼■\s]*图为[^先].{1,80}[\s。](?:.{0,12}记者)?.{1,8}(?:摄影?|供图)[)）]?"),
    ("photo credit", rf"[□■▲(（\s]*{WRITER}[\s:：/]*{PEOPLE}\s*[/\s]\s*(?:文/)?图[)）]?"),
    ("photo credit", r"[□■▲(（\s]*(?:[\u4e00-\u9fffA-Z]{2,14})[\s/]*供图[)）]?"),
    (
        "photo credit",
        rf"[□■▲(（\s]*(?!.*文[/／]摄){WRITER}[\s:：/]*{PEOPLE}[\s/]*(?:摄影报道|摄影|摄)[)）]?",
    ),
    ("photo credit", rf"[□■▲(（\s]*(?:新华社)?(?:发|记者)?[\s(（]*{PEOPLE}\s*摄[)）]{{1,2}}"),
    (
        "photo credit",
        rf"(?:本[栏版页报刊])?(?:摄影|摄|漫画|插图|制图|绘图|图表|题字|书法)\s*[:：/／\s]\s*(?:{WRITER}\s*)?{PEOPLE}",
    ),
)
WEAK = (("photo caption", r"[^。]{4,40}[\s(（](?:资料图片?|效果图|示意图|资料照片)[)）]?"),)
LONG = (
    ("photo caption", r"[■●]?\s*图片新闻\s*[:：].{4,200}"),
    (
        "photo caption",
        (
            r"[▲△▼■□◀▶←→↑↓\s(（]*(?:[上下左右题]?图片?(?:为[^先]|[①-⑨]|[一二三1-9][:： 　、]|"
            r"[:：])|图片(?:为|说明)).{1,200}"
        ),
    ),
    ("photo caption", rf"[{POINTING}].{{4,160}}|▶.{{4,160}}(?:。|摄|供图)[)）]?"),
    (
        "photo caption",
        rf"(?!.*文[/／]摄).{{1,160}}[\s(（。]{WRITER}\s*{PEOPLE}[\s/]*(?:摄影?|供图)[)）。]?",
    ),
    (
        "photo caption",
        r".{4,160}[(（](?:资料图片?|资料照片|图片?由.{2,12}提供|受访者供图|新华社发)[)）]",
    ),
)
