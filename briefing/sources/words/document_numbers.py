"""Know the number that opens a notice, 云自然资告〔2026〕4号: a paragraph of it, no headline."""

import re

_OPEN, _CLOSE = "[〔［\\[（(【]", "[〕］\\]）)】]"
_NUMBER = re.compile(
    rf"[\u4e00-\u9fff]{{1,16}}{_OPEN}(?:20)?\d\d{_CLOSE}第?\d{{1,5}}号|"
    rf"{_OPEN}20\d\d{_CLOSE}[\u4e00-\u9fff\d]{{2,16}}号|"
    r"[\u4e00-\u9fff]{0,8}(?:20\d\d年)?第\d{1,5}号|"
    r"(?:公告|项目|招标|采购|标段|宗地|地块)?编号[:：][A-Za-z\d\u4e00-\u9fff〔〕（）()\[\]·—-]{3,30}"
)
_LONGEST = 40


def is_document_number(text: str) -> bool:
    """Tell a line that is nothing else, in brackets of its own or without."""
    if len(text) > _LONGEST or "号" not in text:
        return False
    bare = "".join(text.split())
    return bool(_NUMBER.fullmatch(bare) or _NUMBER.fullmatch(bare[1:-1]))
