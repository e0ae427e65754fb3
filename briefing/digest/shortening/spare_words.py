"""Leave out of a clause the few words that tell nothing: 圆满, 日前, and the 了 of 公布了结果.

Nor is a month said twice: 4月14日22时至4月15日8时.
"""

import re
from functools import lru_cache

_BEGUN = "在|对|向|与|将|把|以|从|启动|举行|举办|召开|印发|发布|推出|开展|添|增设"
_SPARE = re.compile(
    r"(?<=[\u4e00-\u9fff”])(?<![不否能很更最较会][进展])(?<![不否能很更最较会是])(?:圆满|隆重|胜利|顺利)(?=[\u4e00-\u9fff]{2})(?!的|地|与|和|及|以及|是|也|在|将|对|属)|"
    r"(?<=[\u4e00-\u9fff”])成功(?=举[行办]|召开|通过|实施|开展|完成|为|对)|"
    rf"(?<=[\u4e00-\u9fff”]{{2}})(?:日前|近日|近期)(?={_BEGUN})|"
    r"(?<=[\u4e00-\u9fff])(?<![将定已拟会要可能就只都是])在(?=\d{1,2}[月日]\d{1,2}[日时])|"
    r"(?<=[\u4e00-\u9fff])(?:慢条斯理|小心翼翼|郑重其事|有条不紊|兴致勃勃|不慌不忙)地"
)
_LASTED = re.compile(
    r"(?<=[\u4e00-\u9fff])历[时经][\d一二两三四五六七八九十半]+(?:多?年|个多?月|多?天)(?=创[排作]|研[制发]|编[纂排写]|选育|改造|打造|建成)"
)
_OF_NAMES = re.compile("(?<=城乡居民)基本(?=医疗保险|养老保险)|电视电话(?=会议)")
_BEFORE = re.compile(r"(?<=[\u4e00-\u9fff]{2})在(?=[^，在的]{2,8}前$)")
_BY_WHOM = re.compile(r"(?P<by>由[^，进]{2,12})进行(?=[\u4e00-\u9fff]{4}$)")
_ON_THE_SPOT = re.compile(
    r"(?<=[\u4e00-\u9fff])(?<![到在去赴来回往入])现场(?=察看|查看|观摩|办理|解答|讲解|教)|^现场(?=办理|解答|讲解|教)"
)
_AND_THEN = re.compile(
    r"^(?:并且?(?![非不未没列存网购轨到入肩处发称举行无])|同时(?=[\u4e00-\u9fff]))(?=[\u4e00-\u9fff]{3})"
)
_ASPECT = re.compile(
    r"(?P<verb>公布|发布|结束|完成|启动|召开|举行|举办|查看|查处|审结|宣读|观摩|揭示|配发|设置|走访|听取|提交|制定|出台|"
    r"收到|领到|吸引|汇集|推出|开展|建立|印发|取得|获得|达成|签订|签署|采集|捐赠|赠送|接待|展示|颁发|介绍|采取|"
    r"报道|解决|指出)"
    r"了(?=[^，了的]{2})"
)
_SAME_MONTH = re.compile(
    r"(?P<from>(?P<month>\d{1,2}月)\d{1,2}日[^，至到]{0,3}\d[^，至到]{0,5}[至到—-])(?P=month)(?=\d{1,2}日)"
)


@lru_cache(maxsize=4096)  # asked for by the brief and by its proof
def spared(clause: str) -> str:
    """Leave out all of them; nothing is told otherwise by that."""
    text = _AND_THEN.sub("", _ON_THE_SPOT.sub("", _SPARE.sub("", clause)))
    text = _ASPECT.sub(r"\g<verb>", text)
    for spare in (_LASTED, _OF_NAMES, _BEFORE):
        text = spare.sub("", text)
    text = _BY_WHOM.sub(r"\g<by>", text)
    return _SAME_MONTH.sub(r"\g<from>", text)
