"""Take out of a sentence the words that tell nothing: 据了解, and a slogan in front of a title."""

import re
from functools import lru_cache

from briefing.digest.words.lengths import CLAUSE, SPOKEN

_SLOGAN_TITLE = re.compile(r"“[^“”]*[，·][^“”]*”—+")
_SLOGAN = re.compile(
    r"(?<![\u4e00-\u9fff])“[^“”]{4,12}，[^“”]{4,12}”(?![的之])(?=[\u4e00-\u9fff\d])"
)
_PICTURED = re.compile(
    r"^(?=[^。；！？：]*?(?:、|，|”“)[^。；！？：]*?……)[^。；！？：]*?……[，、]?(?=[\u4e00-\u9fff\d“](?:[^，。]*，)?[^，。]{8})|"
    r"^[^。；！？：—]*、[^。；！？：—]*——(?=(?:\d{1,2}月|近日|日前|昨|今|在|连日来)[^。]{20})"
)
"""采桑叶、喂春蚕……: what one sees before one hears what there is of it."""
_FILLER = re.compile(
    r"(?:据(?:了解|悉|介绍|统计)|(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日，)?(?<!\w)记者(?:获悉|了解到)|值得一提的是)，|^(?:\d{4}年)?\d{1,2}月\d{1,2}日消息[：，]|^(?:此外|同时|另外|并且|对此)，|^本人(?=[\u4e00-\u9fff]{2,4}?(?:不慎)?(?:遗失|丢失))"
)
_BELOW = re.compile(
    r"，(?:特此|现)(?:将(?:有关|相关|具体)(?:事项|事宜|信息|要求))?(?:公告|通告|公示|通知|公布|通报)(?:如下)?(?=[。：]?$)"
)
"""现将有关事项公告如下: what is below is not read."""
_COUNTED_BELOW = re.compile(
    r"(?:以下|下列)(?=[两三四五六七八九十\d]{1,3}[\u4e00-\u9fff][^，：]{0,20}：$)"
)
"""要把好以下四关: what is below is not read, but how many there are is told."""
_THERE_BELOW = re.compile(
    r"对(?:以下|下列)(?:区域|路段|线路|地段|片区)(?P<deed>[^，：。]{2,10})[：:](?P<where>[^，。：；]{4,60})(?=。?$)"
)
"""对以下区域停水：…: a newsreader says at once where."""
_COLON = re.compile(
    r"(?P<what>(?:^|(?<=[，；。：]))[^，；。：]*[\u4e00-\u9fff](?:(?<![于但可凡若要就只])是|(?<![勇作行认因以])为|(?<![所还只])有))"
    r"：(?P<first>[^，；。：“‘一第][^，；。：]*)"
)
"""她们是：… needs no pause, nor may a sentence end there."""
_LINE = re.compile(
    r"(?<=[\d时分][，：])(?:停电线路：)?(?:[^，。：]{1,4}变)?\d+千伏[^，。：]{1,8}(?:线|变)"
    r"(?:全线|[\dA-Z]*号?(?:杆|开关|主变)?(?:[前后]段|支线)?)(?:检修|改造|迁改)?[，：]"
    r"(?:(?:停电|影响)范围(?:为|：))?(?=[^，。]{4})"
)
"""5月26日8:00—14:00，10千伏石板线：…: who is without light knows the street, and no line."""
_SAID_BEFORE = re.compile(r"(?<=热线|来电|来信|电话)(?:反映|求助|投诉|诉苦)(?=。?$)")
"""What was said stands in a sentence of its own before it."""


@lru_cache(maxsize=4096)  # a sentence is told, proven and told of again
def plain(sentence: str) -> str:
    """Give a sentence without them, and without what one sees before one hears what it is."""
    pictured = "……" in sentence or "——" in sentence
    text = _FILLER.sub("", _PICTURED.sub("", sentence) if pictured else sentence)
    text = _BELOW.sub("", _SAID_BEFORE.sub("", text))
    if "：" in text:
        text = _THERE_BELOW.sub(_with_them, _COUNTED_BELOW.sub("", text))
        text = _COLON.sub(_without_colon, text)
    streets = _LINE.sub("", text) if "千伏" in text else text
    text = streets if len(streets) <= SPOKEN else text
    if "“" not in text:
        return text
    text = _SLOGAN_TITLE.sub("", text)
    return _SLOGAN.sub("", text) or text


def _without_colon(found: re.Match[str]) -> str:
    """Go on behind the colon with a list, or in the same breath; else it stays a pause."""
    said = found["what"] + found["first"]
    return said if len(said) <= CLAUSE or "、" in found["first"] else found[0]


def _with_them(found: re.Match[str]) -> str:
    """Say at once where, if that is said with ease."""
    said = f"对{found['where']}{found['deed']}"
    short = len(found.string) - len(found[0]) + len(said) <= SPOKEN
    return said if short and len(said) <= CLAUSE else found[0]
