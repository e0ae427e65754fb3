"""Take out of a sentence the words that tell nothing: 据了解, and a slogan in front of a title."""

import re

from briefing.digest.lengths import SPOKEN

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
    r"(?:据(?:了解|悉|介绍|统计)|(?<!\w)记者(?:获悉|了解到)|值得一提的是)，|^(?:此外|同时|另外|并且|对此)，"
)
_BELOW = re.compile(
    r"，(?:特此|现)(?:将(?:有关|相关|具体)(?:事项|事宜|信息|要求))?(?:公告|通告|公示|通知|公布|通报)(?:如下)?(?=[。：]?$)"
)
"""现将有关事项公告如下: what is below is not read."""
_LINE = re.compile(
    r"(?<=[\d时分][，：])(?:停电线路：)?(?:[^，。：]{1,4}变)?\d+千伏[^，。：]{1,8}(?:线|变)"
    r"(?:全线|[\dA-Z]*号?(?:杆|开关|主变)?(?:[前后]段|支线)?)(?:检修|改造|迁改)?[，：]"
    r"(?:(?:停电|影响)范围(?:为|：))?(?=[^，。]{4})"
)
"""5月26日8:00—14:00，10千伏石板线：…: who is without light knows the street, and no line."""
_SAID_BEFORE = re.compile(r"(?<=热线|来电|来信|电话)(?:反映|求助|投诉|诉苦)(?=。?$)")
"""What was said stands in a sentence of its own before it."""


def plain(sentence: str) -> str:
    """Give a sentence without them, and without what one sees before one hears what it is."""
    pictured = "……" in sentence or "——" in sentence
    text = _FILLER.sub("", _PICTURED.sub("", sentence) if pictured else sentence)
    text = _BELOW.sub("", _SAID_BEFORE.sub("", text))
    streets = _LINE.sub("", text)
    text = streets if len(streets) <= SPOKEN else text
    if "“" not in text:
        return text
    text = _SLOGAN_TITLE.sub("", text)
    return _SLOGAN.sub("", text) or text
