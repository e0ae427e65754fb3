"""Say figures: as quantities, digit by digit, and with decimals."""

DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_MYRIADS = ("", "万", "亿", "万亿")
_LONGEST = 16
"""More figures than this are no quantity that anyone could follow."""


def one_by_one(figures: str, one: str = "一") -> str:
    """Say figures digit by digit; `one` is 幺 where they are a number to dial or to find.

    幺 keeps 1 apart from 7 over bad lines: the rule of radio speech (MH/T 4014, civil aviation)
    that newsreaders follow for telephones, trains, flights and types of aircraft.
    """
    return "".join(one if digit == "1" else DIGITS[int(digit)] for digit in figures)


def cardinal(figures: str) -> str:
    """Say a whole quantity; commas or spaces between thousands are allowed.

    A leading 2 is 两 before 千 万 亿 and 二 before 十 百, as newsreaders have it: 两千二百.
    Figures that start with 0, and endless ones, are said digit by digit.
    """
    if not figures.isdigit():
        figures = "".join(filter(str.isdigit, figures))
    if len(figures) > _LONGEST or (figures[0] == "0" and len(figures) > 1):
        return one_by_one(figures)
    groups = [figures[max(0, end - 4) : end] for end in range(len(figures), 0, -4)]
    said, skipped = "", False
    for group, myriad in reversed(list(zip(groups, _MYRIADS, strict=False))):
        if not int(group):
            skipped = bool(said)
            continue
        said += ("零" if said and (skipped or group[0] == "0") else "") + _group(group) + myriad
        skipped = False
    if said.startswith("一十"):
        said = said[1:]
    if said[:1] == "二" and said[1:2] in ("千", "万", "亿"):
        said = "两" + said[1:]
    return said or "零"


def number(figures: str, *, counted: bool = False) -> str:
    """Say a quantity that may have decimals; a `counted` 2 is 两, as in 两个."""
    if counted and figures == "2":
        return "两"
    whole, point, decimals = figures.partition(".")
    return cardinal(whole) + (f"点{one_by_one(decimals)}" if point else "")


def _group(group: str) -> str:
    """Say up to four figures, without the zeros in front."""
    said, gap = "", False
    for place, digit in zip(reversed(range(len(group))), group, strict=True):
        if digit == "0":
            gap = bool(said)
            continue
        said += ("零" if gap else "") + DIGITS[int(digit)] + _PLACES[place]
        gap = False
    return said
