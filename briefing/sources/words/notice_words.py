"""Know what notices are called: 停水通知, 关于……的通告."""

import re
from functools import lru_cache

DAY = re.compile(
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日|20\d\d年\d{1,2}月|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
"""The day that a notice ends with, or but its month."""
_LETTER = (
    "(?:[^。，；]{2,12})?(?:致歉信|致歉函|道歉信|道歉书|倡议书|邀请函|招募令|征集令)|(?:感谢|慰问|表扬|祝贺|公开)信|"
    "致[^。，；]{2,30}(?:一封信|公开信|感谢信|慰问信|倡议书|贺信)"
)
"""What an office has to say is called so too."""
_NOTICE = re.compile(
    rf"{_LETTER}|"
    r"[^。，；]{0,44}(?:公\s*告|通\s*告|通\s*知|公\s*示|启\s*事|声\s*明|告\s*示|通\s*报|讣\s*告|告知书|公告书|简章|停[水电气暖热]预告|"
    r"(?:公告|通告|公示|通知)[(（][^()（）]{1,12}[)）])"
)


@lru_cache(maxsize=1024)  # each line is asked again whenever more is known of those around it
def is_notice(heading: str) -> bool:
    """Tell the headline of a notice: 停水通知, 关于……的通告."""
    return bool(_NOTICE.fullmatch(heading))
