"""Find which district, county, city or province a page means by 我区, 我县, 我市, 我省."""

import re
from collections import Counter

_OURS = re.compile(r"(?:我|全)([区县市省旗州])")
_NAMED = re.compile(
    r"([\u4e00-\u9fff]{2})([区县市省旗州])(?!域|块|间|级|直|委|场|民|政府|区|长|情|外|内)"
)
_NO_NAME = re.compile(
    r"[我全各该本此两多某园社地市城景小灾山辖片新校厂库林牧特港郊街战湖海东西南北老县省外]$|"
    r"开发|示范|保护|自治|高新|经开|经济|工业|商务|试验|实验|生活|旅游|风景|度假|服务|办公|生态|住宅|居住|核心|中心|安置|功能|物流|产业|"
    r"左右|沿|至|几|个|级|届|的|在|到|和|与|及|是|为|对|以|了|超|上|下|大|这|那|其|每|由|从|将"
)


def own_place(text: str) -> str:
    """Name the place that speaks of itself in `text`; empty where it does not say, or not clearly.

    The level is the one of its 我区 or 我市; the name is the one the page uses by far the most.
    """
    spoken = Counter(found[1] for found in _OURS.finditer(text))
    for level, _ in spoken.most_common():
        names = Counter(
            found[1] + found[2]
            for found in _NAMED.finditer(text)
            if found[2] == level and not _NO_NAME.search(found[1])
        )
        ranked = names.most_common(2)
        if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
            return ranked[0][0]
    return ""
