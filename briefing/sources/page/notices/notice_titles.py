"""Know the headline of a notice whose first line names who gives it."""

from collections.abc import Sequence

from briefing.sources.page.notices.notice_signers import SIGNER
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.notice_words import is_notice


def issued(heading: Sequence[Line]) -> int:
    """Give the line that such a headline ends with; 0 where an office is no part of one.

    云溪区自然资源局 / 国有建设用地使用权 / 挂牌出让公告 is one headline.
    """
    if not (heading and SIGNER.fullmatch(heading[0].text)):
        return 0
    ends = range(1, len(heading))
    return next((at for at in ends if is_notice("".join(_texts(heading[1 : at + 1])))), 0)


def _texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]
