"""Know how the last lines of a story read: with a full stop, a signature, where to call."""

import re
from functools import lru_cache

from briefing.sources.credits.bylines import signs_off
from briefing.sources.credits.signed_ends import signs_against

_SIGNATURE = (
    r"[(（](?:本报|本台|见习|据|综合|特约|来源|转自|完|新华社|央视|.{0,8}?(?:记者|通讯员|記者))(?:[^()（）]{0,16}[(（]\d{1,2}[)）]班)?[^()（）]{0,40}[)）]|"
    r"[(（][\u4e00-\u9fff]{2,4}(?:[\s、][\u4e00-\u9fff]{2,4}){0,3}[)）]|"
    r"(?<=[。！？”])[(（][^()（）。！？!?,，；;:：]{3,26}[)）]|"
    r"[□■◎\s]\s*(?:本报)?(?:见习|特约|首席)?(?:记者|通讯员|記者)[\u4e00-\u9fff\s]{2,30}"
)
_CALLS = (
    r"(?:[\u4e00-\u9fff\d（）()]{0,10}(?:联系|咨询|服务|客服|监督|举报|报名|投诉|办公|值班|抢修|报修|预约|受理|查询|救助|维权)(?:电话|热线|方式)|"
    r"联\s?系\s?人|联系地址|报名地点|电\s?话)\s*[:：]\s*[^。]{2,60}[^。，、；]"
)
_CONTACT = (
    rf"(?:[一二三四五六七八九十\d]{{1,2}}[、.．])?(?:{_CALLS})|"
    r"[\u4e00-\u9fff（）()]{2,24}?\s*(?:电\s*话|热线|客服|服务台|值班室|手机)\s*[:：]\s*[\d（(+][\d×*（）()\s、/转—–-]{3,40}[^。，、；\d]{0,14}"
)
CONTACT = re.compile(_CONTACT)
"""Where to call, and whom, or with whose number it is before it."""
ENDS_CALLED = re.compile(
    r"(?:电话|热线|手机|联系方式)[:：]?[ \u3000]*[\d（(][\d×*（）()\s、转—–-]{3,40}[。；]?$"
)
"""A text whose last words are where to call."""
ADDRESS = re.compile(
    r"(?:(?:单位|公司|办公|现场|通讯|通信|邮寄|收件)?地\s*址|网\s*址|邮\s*编|邮政编码|(?:电子)?邮\s*箱|传\s*真|微信(?:公众)?号|"
    r"开户(?:行|银行)|户\s*名|账\s*号|承办人|经办人|展示(?:时间|地点))\s*[:：]\s*[^。]{2,60}"
)
"""Where an office is, and what else its notice ends with."""
CONCLUDES = re.compile(r"特此(?:公告|通告|通知|公示|声明|启事|说明|告知)[。!！]?")
"""The last words of a notice."""
CLOSES = re.compile(
    r"[(（](?:[^()（）。]{1,8}[:：]|作者|本文|[^()（）。]{2,40}定价)[^()（）。]{2,40}[)）]|"
    r"(?:展期|展览时间|演出时间|活动时间|票价|定价|地点|展览地点|演出地点|活动地点|"
    r"(?:报名|办理|登记|领取|投递|参赛|认领)(?:时间|地点|方式|条件|截止日期))\s*[:：][^。]{2,44}[^。，、；]|"
    rf"此致|(?:此致\s*)?敬礼[!！。]?|{_CONTACT}"
)
"""A line below a story: who wrote it or answered, where it was printed, what it costs and where."""
_NUMBER = r"(?:0\d{2,3}[-—－]?\d{7,8}|1\d{10}|1\d{2}[\d*×xX]{8}|\d{7,8}|9\d{4}|1[12]\d{3})"
_END = re.compile(
    r"[。!?！？…][”’」』\"')》）〉】*]*$|[.][”\"]$|"
    rf"(?:^|[。!?！？…”」])[”’」』]*\s*(?:{_SIGNATURE})$|"
    r"^[(（][\u4e00-\u9fff]{2,16}(?:[\s、]+[\u4e00-\u9fff]{2,4}){1,4}[)）]$|"
    rf"[。；;，,][\u4e00-\u9fff]{{0,8}}(?:电话|热线|手机|联系方式)\s*[:：]\s*{_NUMBER}(?:、{_NUMBER})*(?:[（(][\u4e00-\u9fff]{{1,8}}[)）])?$"
)
_LAST = 80
"""Characters in which a line's end shows."""


@lru_cache(maxsize=1024)  # each line is asked again whenever more is known of those around it
def ends_sentence(text: str) -> bool:
    """Tell whether a sentence, or a story, ends with a line; a column cuts one anywhere else."""
    ended = _END.search(text[-_LAST:]) or CLOSES.fullmatch(text)
    return bool(ended) or signs_off(text) or signs_against(text)
