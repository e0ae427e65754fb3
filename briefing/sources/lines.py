"""A page's text becomes lines that remember how they were set."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.sources.bylines import byline, signs_off
from briefing.sources.datelines import has_head
from briefing.sources.marks import mark_of, without_mark

_HASHES = re.compile(r"(#{1,6})\s*(?=[^\s#])")
_WIDE_INDENT = re.compile(r"[ \u00a0]?\u3000{2}|\t|[ \u00a0]{3,}|\u2003")
_INDENT = re.compile(r"[ \u00a0]?\u3000|\t|[ \u00a0]{2,}|\u2003")
_SIGNATURE = (
    r"[(（](?:本报|本台|见习|据|综合|特约|来源|转自|完|新华社|央视|.{0,8}?(?:记者|通讯员|記者))(?:[^()（）]{0,16}[(（]\d{1,2}[)）]班)?[^()（）]{0,40}[)）]|"
    r"[(（][\u4e00-\u9fff]{2,4}(?:[\s、][\u4e00-\u9fff]{2,4}){0,3}[)）]|"
    r"(?<=[。！？”])[(（][^()（）。！？!?,，；;:：]{3,26}[)）]|"
    r"[□■◎\s]\s*(?:本报)?(?:见习|特约|首席)?(?:记者|通讯员|記者)[\u4e00-\u9fff\s]{2,30}"
)
_CALLS = (
    r"(?:[\u4e00-\u9fff\d（）()]{0,10}(?:联系|咨询|服务|客服|监督|举报|报名|投诉|办公|值班|抢修|预约|受理)(?:电话|热线|方式)|"
    r"联\s?系\s?人|联系地址|报名地点|电\s?话)\s*[:：]\s*[^。]{2,60}[^。，、；]"
)
CALLS = re.compile(_CALLS)
"""Where to call, and whom."""
CLOSES = re.compile(
    r"[(（](?:[^()（）。]{1,8}[:：]|作者|本文|[^()（）。]{2,40}定价)[^()（）。]{2,40}[)）]|"
    r"(?:展期|展览时间|演出时间|活动时间|票价|定价|地点|展览地点|演出地点|活动地点|"
    r"(?:报名|办理|登记|领取|投递|参赛|认领)(?:时间|地点|方式|条件|截止日期))\s*[:：][^。]{2,44}[^。，、；]|"
    rf"此致|(?:此致\s*)?敬礼[!！。]?|{_CALLS}"
)
"""A line below a story: who wrote it or answered, where it was printed, what it costs and where."""
_END = re.compile(
    r"[。!?！？…][”’」』\"')》）〉】*]*$|[.][”\"]$|"
    rf"(?:^|[。!?！？…”」])[”’」』]*\s*(?:{_SIGNATURE})$|"
    r"^[(（][\u4e00-\u9fff]{2,16}(?:[\s、]+[\u4e00-\u9fff]{2,4}){1,4}[)）]$"
)
DAY = re.compile(
    r"\d{4}年\d{1,2}月\d{1,2}日|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
SIGNER = re.compile(
    r"[^。，；：:“”！？\s]{2,26}(?:公司|集团|委员会|办公室|办事处|管理处|指挥部|法院|检察院|银行|信用社|合作社|医院|学校|[中小]学|"
    r"大学|学院|幼儿园|中心|政府|联合会|联社|工会|总站|清算组|管理人|工作组|领导小组|筹备组|部|局|厅|处|所|站|会|社|院|馆|厂|支队|大队|中队|学校)"
)
"""Whose notice it is, on a line of its own."""
_BREAK = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
_WIDTHLESS = re.compile(r"[\ufeff\u200b-\u200f\u2060\u00ad\u202a-\u202e\x00\x08]")
_HALF_WIDTH = 0.5
_INDENT_WIDTH, _MOSTLY = 2, 4
_PLAY = 1
"""Characters that a full line may lack: no line begins with a full stop, nor ends with a “."""
_UNBROKEN = re.compile(r"[!-~]+")
"""A word of Latin letters, or a number: a column's end does not cut it."""


BY_SIZE = "size"
"""The mark of a line whose level is that of its type: no other level is of the same element."""


@dataclass(frozen=True)
class Line:
    """One printed line; `text` is stripped."""

    text: str
    level: int = 0
    """How many `#` stood before it: whoever typed the page calls it a heading; 0 for none."""
    hard_break: bool = False
    """Two spaces ended it: the next line belongs to the same element."""
    indented: bool = False
    """It opens a paragraph the way Chinese print does."""
    gap: int = 0
    """Empty lines above it."""
    section: str = ""
    """The part of the paper that it stands in; empty where the page does not say."""
    parted: bool = False
    """Furniture that stands between stories was taken out above it: a rule, a page's name."""
    spaced: bool = False
    """A single space stood where it was cut."""
    mark: str = ""
    """The kind of other mark it bears, which may mean a headline or an item of a list."""
    signature: str = ""
    """Who wrote the text below, where it names nobody but them and their office."""
    column: float = 0
    """The width of the column it stands in, in characters; 0 where lines end where they please."""
    full: float = 0
    """The width that nearly all cut lines of its column reach: a narrower one ended by itself."""
    number: int = -1
    """Its place among the lines of its page."""

    @cached_property
    def width(self) -> float:
        """Its width in full-width characters."""
        half = len(self.text.encode("ascii", "ignore"))  # it is C that looks at each character
        return len(self.text) - (1 - _HALF_WIDTH) * half

    @property
    def reach(self) -> float:
        """How far it reaches into its column: its width with its indent."""
        return self.width + (_INDENT_WIDTH if self.indented else 0)

    @property
    def fills(self) -> bool:
        """Whether it reaches its column's edge; never where lines end where they please."""
        return 0 < self.full - _PLAY <= self.reach

    @property
    def falls_short(self) -> bool:
        """Whether its column had room for more; never where lines end where they please."""
        return self.reach < self.full - _PLAY

    def reach_with(self, below: "Line | None") -> float:
        """Give how far it would reach with the word that begins the line `below`, if it is whole.

        A column leaves its last places empty where a word of Latin letters, or a number, comes
        next.
        """
        word = _UNBROKEN.match(below.text) if below else None
        return self.reach + (_HALF_WIDTH * len(word[0]) if word else 0)

    @cached_property
    def dated(self) -> bool:
        """Whether it opens with a dateline."""
        return has_head(self.text)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The reporters, where it holds nothing else."""
        return (self.signature,) if self.signature else byline(self.text)

    @cached_property
    def ended(self) -> bool:
        """Whether a sentence ends with it; a line cut by its column ends anywhere else."""
        return bool(_END.search(self.text[-80:]) or CLOSES.fullmatch(self.text)) or signs_off(
            self.text
        )


def signs_notice(lines: Sequence[Line], at: int) -> bool:
    """Tell the day below whose notice it is, set as paragraphs of its text or below it."""
    line, above = lines[at], lines[at - 1] if at else Line("")
    alike = line.indented == above.indented and not above.ended
    return bool(alike and DAY.fullmatch(line.text)) and (
        line.indented or bool(SIGNER.fullmatch(above.text))
    )


def _indent_of(printed: Sequence[str]) -> re.Pattern[str]:
    """Tell an indent of two characters from a space that a list, or two names, had there."""
    wide = sum(bool(_WIDE_INDENT.match(raw)) for raw in printed)
    narrow = sum(bool(_INDENT.match(raw)) for raw in printed) - wide
    return _WIDE_INDENT if wide > _MOSTLY * narrow else _INDENT


def lines_of(text: str) -> tuple[Line, ...]:
    """Read the lines that have any text, each with how it was set."""
    lines: list[Line] = []
    gap = 0
    printed = _BREAK.split(_WIDTHLESS.sub("", text))
    indent = _indent_of(printed)
    for raw in printed:
        stripped = raw.strip()
        hashes = _HASHES.match(stripped)
        bare = stripped[hashes.end() :].rstrip("# ") if hashes else stripped
        if not bare.strip("#"):
            gap += 1
            continue
        level = len(hashes[1]) if hashes else 0
        if hashes:
            bare = without_mark(bare, "bold")
        lines.append(
            Line(
                bare,
                level,
                raw.endswith("  ") and not raw.isspace(),
                bool(indent.match(raw)),
                gap if lines else 0,
                spaced=raw.endswith(" ") and not raw.endswith("  "),
                mark="" if level else mark_of(bare),
            )
        )
        gap = 0
    return tuple(lines)
