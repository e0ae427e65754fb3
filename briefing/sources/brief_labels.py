"""Know what heads a column of briefs, which have no headlines of their own: 简讯, 校园短波."""

import re

BRIEFS = re.compile("[\u4e00-\u9fff]{0,4}(?:简讯|短讯|快讯|简明新闻|简报|一句话新闻|集锦|短波)")
"""What heads several stories of one paragraph each, wherever it stands."""
_LABEL = re.compile(
    r"[◆■●▲◎【《\[]?.{0,5}(?:简\s*讯|短\s*波|快\s*讯|短\s*讯|速\s*递|速\s*览|一句话新闻|简\s*报|集\s*锦|播\s*报|拾\s*零|"
    r"一\s*览|动\s*态|微\s*新\s*闻|资\s*讯|快\s*报|扫\s*描|点\s*击|集\s*萃|集\s*纳|短\s*新\s*闻|零\s*讯|传\s*真|要\s*闻)[】》\]]?$"
)
_LONGEST = 12


def labels_briefs(text: str) -> bool:
    """Tell the label of such a column where it stands alone above what may be its briefs."""
    bare = "".join(text.split())
    return bool(BRIEFS.fullmatch(bare)) or (len(bare) <= _LONGEST and bool(_LABEL.match(bare)))
