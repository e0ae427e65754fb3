"""Know the marks of a story that goes on elsewhere: 下转第2版, 上接第1版, 上接左下."""

import re

_PAGE = (
    r"(?:第?\s*[\dA-T一二三四五六七八九十]{1,3}\s*[版栏](?:[^()（）【】。]{0,16}(?=[)）】]|\s*$))?"
    r"|(?:[左右][上下侧边栏]?|[上下][方边])(?:[^()（）【】。]{0,24}(?=[)）】])|(?=\s*$))"
    r"|[①-⑳](?=[)）】]|\s*$)|[A-T]\s*\d{1,2}(?=\s*[)）】]|\s*$)|本版[^()（）【】。]{0,6}(?=[)）】]))"
)
_POINTERS = r">＞»▶►→☞▼▽▲△"
"""What leads either mark: >>> 下转3版, ▼下转第四栏."""
TURNED_TO = re.compile(
    rf"(?<![\s{_POINTERS}])\s*+[{_POINTERS}]*+\s*+[(（【]?\s*+下转\s*+{_PAGE}[)）】]?\s*$"
)
TURNED_FROM = re.compile(rf"[\s{_POINTERS}●■◆]*[(（【]?\s*(?:上接|紧接)\s*{_PAGE}[)）】]?\s*")
"""The marks of a story that goes on on another page."""
TURNED_COLUMN = re.compile("上接(?:.{1,4}栏|\\s*[左右上下])")
"""The mark of one that goes on on the same page: no headline stands below it."""
