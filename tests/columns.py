"""Set true stories as a newspaper would: cut by columns, in several typographies."""

import json
from dataclasses import dataclass
from pathlib import Path
from random import Random

HERE = Path(__file__).parent / "sources"
_ENDS = "。！？!?…”）)"
_NO_START = "，。、；：！？”’）》,.;:!?)%％℃"


@dataclass(frozen=True, slots=True)
class Style:
    """How a page is set."""

    width: int = 0
    """Characters a column line; 0 sets a paragraph as one line, cut now and then."""
    indent: bool = False
    blank: bool = True
    """Empty lines between the pieces."""
    marked: bool = True
    """Headlines stand behind `## `."""
    dateline: bool = True
    furniture: bool = False
    half_width: bool = True


STYLES = {
    "as the seed page": Style(),
    "headlines without marks": Style(marked=False),
    "full-width punctuation": Style(marked=False, half_width=False),
    "single newlines": Style(blank=False),
    "narrow columns with indents": Style(width=17, indent=True, blank=False, marked=False),
    "narrow columns without indents": Style(width=21, blank=False),
    "between furniture": Style(marked=False, furniture=True),
    "without any dateline": Style(marked=False, dateline=False),
    "narrow, without any dateline": Style(
        width=19, indent=True, blank=False, marked=False, dateline=False
    ),
}
FURNITURE = (
    "A02 要闻",
    "2023年10月24日 星期二 云溪日报",
    "责任编辑:白露 美编:石桥 校对:田野",
    "新闻热线:0000-8888001",
    "图为候鸟在湖面飞翔。 本报记者 屠铭 摄",
    "今天多云到晴,偏北风3到4级,气温12~21℃",
    "今日导读",
    "老街步行桥今天开放 ▶3版",
    "广告",
    "———————————",
    "- 2 -",
)


def stories() -> list[dict[str, object]]:
    return json.loads((HERE / "stories.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def page(articles: list[dict[str, object]], style: Style, random: Random) -> str:
    """Print the articles one below the other."""
    blocks: list[str] = []
    gap = "\n\n" if style.blank else "\n"
    for article in articles:
        if style.furniture:
            blocks += random.sample(FURNITURE, random.randint(1, 3))
        blocks.append(gap.join(_heading(article, style)))
        head = str(article["dateline"]) if style.dateline else ""
        for number, paragraph in enumerate(article["paragraphs"]):  # type: ignore[arg-type, var-annotated]
            joint = " " if head.endswith("报道") or head == "本报讯" else ""
            text = head + joint + paragraph if number == 0 else paragraph
            if not style.half_width:
                text = text.replace(",", "，").replace(";", "；").replace(":", "：")
            blocks += _set(text, style, random)
    return "\n" * style.blank + gap.join(blocks) + "\n"


def _heading(article: dict[str, object], style: Style) -> list[str]:
    lines = [str(article["kicker"])] if article["kicker"] else []
    lines.append(("## " if style.marked else "") + str(article["headline"]))
    return lines + list(article["subheadlines"])  # type: ignore[call-overload]


def _set(text: str, style: Style, random: Random) -> list[str]:
    if not style.width:
        return _torn(text, random)
    text = ("　　" if style.indent else "") + text
    lines: list[str] = []
    while text:
        end = next((n for n in range(1, len(text)) if _wide(text[:n]) >= style.width), len(text))
        while end < len(text) and text[end] in _NO_START:
            end += 1  # no line begins with a full stop
        lines.append(text[:end])
        text = text[end:]
    return ["\n".join(lines)]


def _wide(text: str) -> float:
    return sum(0.5 if character.isascii() else 1 for character in text)


def _torn(text: str, random: Random) -> list[str]:
    """Cut once or twice anywhere but at a sentence's end, where no reader could tell."""
    places = [
        at
        for at in range(15, len(text) - 8)
        if text[at - 1] not in _ENDS
        and text[at] not in _NO_START
        and " " not in text[at - 1 : at + 1]
        and not (text[at - 1].isascii() and text[at].isascii())
    ]
    cuts = sorted(random.sample(places, min(len(places), random.choice((0, 0, 1, 2)))))
    return [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
