"""Know the provinces, and find which place a page means by 我区, 我县, 我市, 我省."""

import re
from collections import Counter

from briefing.sources.words.traditional import fold

PROVINCES = (
    *("北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江"),
    *("安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州"),
    *("云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港"),
    "澳门",
)
"""The short names of all of China's."""
_OURS = re.compile(r"(?:我|全)([区县市省旗州])")
_NAMED = re.compile(
    r"(?<![^\s，。、：；！？,.:;!?（）()“”‘’《》—·…在从到自于进入共的是记看由与和及对把为让给向往赴省市州告])"
    r"([\u4e00-\u9fff]{2})([区县市省旗州])"
    r"(?!\s?(?:域|块|间|级|直|委|场|民|政府|区|长|情|外|内|城(?!市)|份|集|里))"
)
"""A name begins where a word can: 山说市 is none in 半山说市, nor 农贸市 where 市场 is broken."""
_NO_NAME = re.compile(
    r"^(?:来自|确保|参加|夺得|获得|荣获|进入|走进|前往|代表|经过|通过|入选|面向|邀请|联系|属于|位于|抵达|返回|服务|接受|支持|建设|打造|创建|申报|争创|汇聚|惠及|覆盖|"
    r"分管|主管|协管|军分|用来|部分|所有|整个|其他|相关|有关|[一二两三四五六七八九十几数][位名个家所条]|"
    r"陪同|会同|协同|邀集|带领|组织|要求|听取|视察|调研|考察|走访|慰问|举报|报告|请示|上报)$|"
    r"[我全各该本此两多某园社地市城景小灾山辖片新校厂库林牧特港郊街战湖海东西南北老县省外跨]$|"
    r"开发|示范|保护|自治|高新|经开|经济|工业|商务|试验|实验|生活|旅游|风景|度假|服务|办公|生态|住宅|居住|核心|中心|集中|聚集|密集|安置|功能|物流|产业|"
    r"者|向$|左右|沿|至|几|个|级|届|的|在|到|和|与|及|是|为|对|以|了|超|上|下|大|这|那|其|每|由|从|将|被|又|已|也|还|就|昨"
)


def own_place(text: str, paper: str = "") -> str:
    """Name the place that speaks of itself in `text`; empty where it does not say, or not clearly.

    The level is the one of its 我区 or 我市. The name is the one that the `paper` is named after,
    else the one the page uses most, and more than once where the paper has another name. Whom 我区
    deals with is somebody else.
    """
    folded = fold(text)
    name = _own_place(folded, fold(paper))
    at = folded.find(name)
    return text[at : at + len(name)] if at >= 0 else name


def _own_place(text: str, paper: str) -> str:
    spoken = Counter(found[1] for found in _OURS.finditer(text))
    for level, _ in spoken.most_common():
        if own := _named_after(paper, level, text):
            return own
        names, others = _names(text, level), _others(text, level)
        ranked = [each for each in names.most_common() if each[0] not in others]
        if not ranked or (paper and ranked[0][1] == 1):
            continue
        if len(ranked) == 1 or ranked[0][1] > ranked[1][1]:
            return ranked[0][0]
    return ""


def _names(text: str, level: str) -> Counter[str]:
    """Count the names of a level: 云溪区, 江滨区."""
    return Counter(
        found[1] + level
        for found in _NAMED.finditer(text)
        if found[2] == level and not _NO_NAME.search(found[1])
    )


def _others(text: str, level: str) -> set[str]:
    """Give whom we deal with: 我区与江滨区签订协议, 江滨区代表团来我区考察."""
    dealing = re.finditer(
        rf"我{level}[^。！？，]{{0,8}}[与和同跟及、向赴到对]\s*(\w{{2}}){level}|"
        rf"(\w{{2}}){level}[^。！？，]{{0,12}}[与和同跟及、向赴到对来给]\s*我{level}",
        text,
    )
    return {(found[1] or found[2]) + level for found in dealing}


def _named_after(paper: str, level: str, text: str) -> str:
    """Give 青禾区 for 青禾日报, if the page prints it anywhere else, be it in 青禾区委."""
    paper = paper.removeprefix("今日")
    rest = text.replace(paper, "") if paper else text  # 江北都 is no city of 江北都市报
    names = (paper[:length] + level for length in (4, 3, 2) if length < len(paper))
    return next((name for name in names if name in rest), "")
