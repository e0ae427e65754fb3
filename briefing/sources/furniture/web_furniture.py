"""Furniture of the web: what sites set around and inside a story and nobody should hear.

The newspaper's own is in `briefing.sources.furniture.furniture`; a row here, too, is a whole
block. Repeated groups are atomic, so that no block takes long.
"""

import re

from briefing.sources.furniture.furniture import furniture
from briefing.sources.words.days import DAY_IN_FIGURES
from briefing.sources.words.traditional import fold

_LONGEST = 80
_LONGEST_NOTICE = 400
_CHANNELS = "微信|朋友圈|微博|QQ(?:空间|好友)?|新浪|腾讯|复制链接|分享|收藏|点赞|评论|海报"
_LABEL = (
    "(?:信息|稿件|文章|新闻|本文)?来源|稿源|作者|文章作者|记者|(?:责任|值班|网络|本文)?编辑|责编|审核|"
    "[校审]对|审校|[一二三终初复]审|监制|"
    "(?:发布|发表|更新|发稿|录入)?(?:时间|日期)|(?:点击|浏览|阅读|访问)(?:数|量|次数|率)?|人气|"
    "字号|字体(?:大小)?|关键[词字]|标签|Tags?|文号|索引号|发布(?:单位|人|者)|供稿(?:单位)?|撰稿"
)
_TOOLS = (
    "特大|超大|较大|大|中|小|默认|标准|字号|字体|放大|缩小|[Aa][+-]|[+-]|打印(?:本页|本文|文章)?|"
    "关闭(?:本页|窗口)?|返回(?:顶部|首页|列表|目录|版面)?|回到顶部|收藏(?:本页|本文)?|分享|"
    "我要(?:纠错|评论|分享)|纠错|举报|听新闻|朗读|语音播报|复制|转载|下载|投诉|PDF版?|展开(?:全文)?|收起|"
    "阅读全文|更多|详细|点赞|评论|手机看新闻|手机版|加入收藏|设为首页|全文复制|没有了|"
    "[上下前后]一?[篇条页版则期]"
)
_OVER = r"[\[【(（\s—-]*(?:完|END|本文完|全文完|正文已结束|THE END)[\s\]】)）—-]*"
_OTHERS = "阅读|新闻|文章|报道|推荐|资讯|稿件|内容|链接|热词|专题|精彩|热点"
_WHOSE = (
    "相关|往期|推荐|延伸|拓展|扩展|热门|更多|最新|为[您你]|精彩|编辑|今日|频道|图片|本[版网]其他"
)
_ROWS = (
    ("information", rf"[\[【(（\s]*(?:{_LABEL})\s*[:：|](?!//)[^。？！?!]{{0,76}}"),
    (
        "information",
        rf"(?:[\u4e00-\u9fffA-Za-z]{{2,14}}[\s|·/]*)?(?:https?://\S{{4,40}}\s+)?{DAY_IN_FIGURES}[\sT|]*\d{{1,2}}[:：时]\d{{2}}[^。]{{0,60}}",
    ),
    ("information", rf"[^。]{{0,20}}{DAY_IN_FIGURES}[^。]{{0,30}}(?:{_LABEL})[^。]{{0,50}}"),
    ("information", r"(?:\d{4}年)?\d{1,2}月\d{1,2}日|昨[天日]|今[天日]|\d+\s*(?:分钟|小时|天)前"),
    ("information", r"\d[\d.]*\s*[万wW]?\+?\s*次?(?:阅读|浏览|评论|点赞|人参与|条评论|播放)"),
    (
        "share",
        (
            r"[\s\[【]*(?:一键)?(?:分享|转发)(?:[到至给]|本文|文章|按钮)?[\s:：]*"
            rf"(?>(?>{_CHANNELS})[\s、/|]*)*[\]】\s]*"
        ),
    ),
    (
        "share",
        r"(?:分享|转发)让更多人看到|喜欢此内容的人还(?:喜欢|看了).{0,20}|我要(?:举报|投诉|反馈)",
    ),
    ("share", r".{0,12}(?:点亮?|戳)(?:一?个|一下)?[“「]?(?:在看|赞|关注|转发|收藏)[^。]{0,20}"),
    ("share", rf"(?>(?>{_CHANNELS})[\s、/|]*)+"),
    (
        "subscribe",
        (
            r"感谢(?:[您你]|各位|大家)?的?(?:阅读|订阅|收听|关注)(?:《[^》]{2,16}》|本[刊期报文]|我们)?[！!，,。].{0,40}|"
            r"(?:如果)?[您你]?也?(?:喜欢|觉得)(?:这[篇期份封些样]|本[文期篇刊]|我们).{0,14}[？?！!，,]\s*(?:请|欢迎|就)?"
            r"(?:订阅|关注|打赏|分享|转发|推荐|请我们)[^。！!]{0,40}[。！!]?"
        ),
    ),
    ("tools", rf"[\s\[【(（]*(?>(?>{_TOOLS})[\s\[\]【】(（)）|/·<>《》«»＞:：]*)+"),
    (
        "way",
        r"(?:您|你)?(?:的)?(?:当前|现在|目前|所在)(?:的)?(?:位置|页面)\s*(?:是|在)?[\s:：>›»＞/→].{0,70}",
    ),
    ("way", r"首页\s*[>›»＞/→].{0,70}"),
    ("neighbours", r"[上下前后]一?[篇条页版则]\s*[:：].{0,70}"),
    ("related", r"相关(?:字词|词条|标签|话题|主题|关键[词字])\s*[:：]?.{0,60}"),
    ("report", r"[◆◇■□●★\s]*(?:报料|爆料|新闻|投诉)(?:热线|专线|电话|邮箱)\s*[:：].{0,70}"),
    ("release", r"[(（]?此件(?:主动|依申请|不予)?公开(?:发布)?[)）]?"),
    ("related", rf"[\s\[【(（]*(?:{_WHOSE})(?:{_OTHERS})\s*[:：].{{1,70}}"),
    (
        "scan",
        r"[↑↓☝👆⬆▲\s]*(?:请)?(?:点击|轻触)[^。]{0,6}(?:上方|下方|蓝字|蓝色字体|标题下)[^。]{0,20}(?:关注|订阅)[^。]{0,12}[。！!]?",
    ),
    ("scan", r"更多[^。]{0,20}[，,]?(?:请|欢迎|敬请)?(?:关注|下载|搜索|扫码)[^。]{0,40}[。！!]?"),
    (
        "media",
        r"(?:点击)?(?:观看|收看|收听)?(?:视频|音频|图集|组图|海报|长图|直播)\s*[:：|｜丨].{1,60}",
    ),
    ("original title", r"[\[【(（\s]*原(?:标题|题)\s*[:：为].{0,76}"),
    ("source", r"[\[【(（\s]*(?:据|本文转自|转自|转载自|摘自)\s*[:：].{1,40}"),
    (
        "source",
        (
            rf"[(（\s]*《?[\u4e00-\u9fff]{{2,8}}报》?[\s,，(（]*(?:{DAY_IN_FIGURES})?[\s,，;；]*"
            r"第?\s*[A-Z]{0,2}\d{1,3}\s*版[^。]{0,14}"
        ),
    ),
    ("author", r"[(（]作者(?:单位|系|为|是|[:：]).{1,40}[)）]"),
    ("end", r"[-—_=*~]{3,}.{0,12}[-—_=*~]{3,}"),
    ("end", _OVER),
    ("warning", r"[★☆◎※●]\s*[^。]{0,14}(?:提醒您|关心您|關心您).{0,64}"),
    ("comments", r"(?:发表评论|我来说两句|文明上网|登录后评论|请先登录|已有\d+人|共\d+条).{0,40}"),
    (
        "attachment",
        r"(?:附件)?\s*\d{0,2}\s*[:：.．、]?.{1,60}\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|zip|rar)",
    ),
    ("summary", r"[\[【]?(?:内容)?(?:摘要|提要|导读|核心提示|内容简介)[\]】]?\s*[:：].*"),
    (
        "media",
        r"(?:视频|音频|图集)?(?:加载中[，,]?(?:请稍[候后等])?|加载失败|点击播放|点击查看(?:大图|原图)|查看原图)[.。…]*",
    ),
    ("media", r"[(（]?(?:本[文版]|文中)?(?:图片|照片)[^。]{0,14}(?:由|为|来自|据).{2,20}?[)）]?"),
    ("media", r"(?:您的|你的)浏览器(?:版本过低|不支持).{0,60}"),
    (
        "scan",
        (
            r".{0,6}(?:扫一扫|扫描.{0,6}二维码|长按.{0,6}二维码|关注.{0,14}公众号|下载.{0,12}(?:APP|客户端)|"
            r"打开.{0,10}(?:APP|客户端))[^。]{0,50}"
        ),
    ),
)
_NOTICES = (
    (
        "rights",
        (
            r"(?:免责|特别|郑重)?声明\s*[:：].{0,30}(?:转载|本[文网站报]|版权|投资|来源|文章|内容).*|"
            r".{0,40}(?:侵犯了?[您你].{0,8}权益|版权(?:声明|所有|均?(?:归|属)于?.{0,12}(?:所有|本[网站报刊]))|免责声明|"
            r"转载(?:请|须|时).{0,10}(?:注明|联系|留言|授权)|侵权.{0,8}(?:联系|删除)|不代表本[网站报刊].{0,8}(?:立场|观点)|"
            r"未经.{0,12}(?:授权|许可|同意).{0,12}(?:转载|复制|摘编|转贴|镜像|链接|使用)|(?:凡|本[网站]).{0,4}注明|"
            r"Copyright|©|All Rights Reserved).*"
        ),
    ),
    ("note", r"注\d?\s*[:：].*"),
    (
        "subscribe",
        (
            r"[您你](?:会|之所以|能)?收到(?:这封|本|此)(?:邮件|信|简报|通讯).*|(?:如果?|若)?[您你]?不(?:想|愿|希望)再?收到.{0,40}"
            r"(?:退订|取消订阅|回复).*|.{0,40}(?:点击|点此|回复|随时)[^。]{0,12}(?:退订|取消订阅).*|"
            r".{0,40}(?:想|要|需|可)(?:退订|取消订阅)[^。]{0,4}(?:点|回复|访问|联系).*"
        ),
    ),
    (
        "advertisement",
        (
            r"[(（\[【]?(?:赞助(?:商|方)?|推广|广告|商业)(?:内容|信息|链接|位)\s*[)）\]】:：|｜].*|"
            r"本[期刊信报]的?(?:赞助(?:商|方)?|推广|广告)\s*[:：|｜].*"
        ),
    ),
    (
        "record",
        (
            r".{0,60}(?:ICP[备证]|公网安备|互联网新闻信息服务许可|违法和不良信息|视听节目许可证|技术支持\s*[:：]|"
            r"主办单位\s*[:：]|网站地图).*"
        ),
    ),
)
_COMPILED = tuple((name, re.compile(row, re.IGNORECASE | re.DOTALL)) for name, row in _ROWS)
_LONG = tuple((name, re.compile(row, re.IGNORECASE | re.DOTALL)) for name, row in _NOTICES)
_END = re.compile(_OVER, re.IGNORECASE)
_BEHIND = re.compile(
    rf"[\s■●◆▌【\[|>»]*(?:(?:{_WHOSE})(?:{_OTHERS})|猜你(?:喜欢|想看|爱看|感兴趣)(?:的(?:{_OTHERS}))?|"
    rf"[你您]可能(?:还|也)?(?:喜欢|感兴趣)(?:的(?:{_OTHERS}))?|热点?(?:推荐|排行|话题)|大家(?:都|还)?在看|"
    r"(?:新闻|点击|阅读|热点|本周|一周)(?:排行榜?|热点)|(?:网友|全部|最新|热门|精彩)?评论(?:区|列表)?|"
    r"版权(?:声明|说明)|免责声明|友情链接)"
    r"\s*(?:[(（]\d+[)）])?[\s】\]:：>»]*(?:更多)?[\s>»]*"
)


def web_furniture(text: str) -> str:
    """Name the kind of furniture that a block is, the newspaper's kinds included; else empty."""
    return site_furniture(text) or ("" if text.endswith(("？", "?")) else furniture(text))


def site_furniture(text: str) -> str:
    """Name the kind of furniture that a site, not a newspaper, sets; empty for any other block."""
    if text.endswith(("？", "?")):
        return ""  # the reporter asks: 记者：苦吗？
    rows = (*_COMPILED, *_LONG) if len(text) <= _LONGEST else _LONG
    if len(text) <= _LONGEST_NOTICE:
        known = _simplified(text)
        for name, pattern in rows:
            if pattern.fullmatch(known):
                return name
    return ""


def ends_story(text: str) -> bool:
    """Tell the mark of a story's end, or the title of a list behind it: what follows is others'."""
    known = _simplified(text) if len(text) <= _LONGEST else ""
    return bool(_BEHIND.fullmatch(known) or _END.fullmatch(known))


def _simplified(text: str) -> str:
    """Spell a block as the rows do: sites in traditional Hanzi set ﹕ where others have ：."""
    return fold(text).replace("﹕", "：")
