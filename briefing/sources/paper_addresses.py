"""Know the pages of a digital newspaper (数字报) by their names: a page lists, a content tells.

The two programs that most Chinese papers are published with call a newspaper's page `node_2.htm`
or `layout…/node_01.html` and a story `content_12345.htm`; one paper's older one says
`nbs.D110000…_01.htm` and `nw.D110000…_1-01.htm`.
"""

import re
from posixpath import basename
from urllib.parse import urlsplit

_PAGE = re.compile(r"(?:node|layout|nbs\.d)[\w.-]*\.s?html?|layout\.\w+", re.IGNORECASE)
_CONTENT = re.compile(r"(?:content|nw\.d)[\w.-]*\.s?html?", re.IGNORECASE)
_REGION = re.compile(rb"<area\b[^>]{0,2000}>", re.IGNORECASE)
_NAMES = re.compile(rb"(?:content|nw\.d)[\w.-]{1,80}\.s?html?", re.IGNORECASE)


def is_page(address: str) -> bool:
    """Tell a newspaper's page, which lists its stories, by its name."""
    return bool(_PAGE.fullmatch(_name(address)))


def is_content(address: str) -> bool:
    """Tell a story's own page by its name."""
    return bool(_CONTENT.fullmatch(_name(address)))


def contents_named_in(data: bytes) -> frozenset[str]:
    """Name the contents that a page lists, without reading it: those of its image map, if any."""
    drawn = _NAMES.findall(b" ".join(_REGION.findall(data)))
    return frozenset(found.decode("ascii") for found in drawn or _NAMES.findall(data))


def _name(address: str) -> str:
    try:
        return basename(urlsplit(address.strip().replace("\\", "/")).path)
    except ValueError:
        return ""
