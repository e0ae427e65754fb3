"""Join the pieces that columns made of paragraphs."""

import re
from collections.abc import Sequence
from itertools import islice

from briefing.sources.credits.closings import CLOSES
from briefing.sources.page.notices.notice_signers import OFFICE, SIGNER, signs_notice
from briefing.sources.page.setting.lines import Line
from briefing.sources.page.setting.setting import HEADLINE, NARROW_COLUMN, Setting
from briefing.sources.words.document_numbers import is_document_number
from briefing.sources.words.notice_words import DAY
from briefing.sources.words.ornaments import BULLET
from briefing.sources.words.salutations import SALUTES

_ITEM = re.compile(
    r"(?:[一二三四五六七八九十]+是|[(（]?[一二三四五六七八九十\d]{1,2}(?:[)）、]|[.．](?!\d))|[①-⑳●■◆▪·])"
)
_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]")
"""What a notice and a document count by, a paragraph each."""
TIMES = re.compile(r"\d{1,2}[:：]\d\d\D{1,12}\d{1,2}[:：]\d\d$")
"""A row of a table of tides or films, a paragraph by itself: a headline tells one hour at most."""
_DAY = r"(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日(?:[(（][^()（）]{1,6}[)）])?"
_HOUR = r"(?:[上下]午|凌晨|早上?|晚上?)?\d{1,2}(?:[:：]\d\d|[时点])"
SCHEDULED = re.compile(rf"{_DAY}[ \u3000]*{_HOUR}.{{0,3}}[—–~～至到-]")
"""How each row begins that tells from when to when: 5月18日 7:00—18:00　10千伏纺织线."""
TURNS = "据了解|据悉|据介绍|目前|接下来|下一步|近年来|今年以来|此外|当天|随后|活动现场|活动中"
"""With what a story turns to something new."""
_TURN = re.compile(
    rf"{TURNS}|截至目前|当日|会上|此次|本届|如今|法院|法官|“以前|为(?:了|此)?(?:让|方便|减少|做好|确保|防止|解决|保障|满足)|"
    r"(?:会议|活动|大会|[\u4e00-\u9fff]{2,3})(?:指出|强调|要求|认为|表示|介绍)|“"
)
"""How a new paragraph likes to begin."""
_ASKED = re.compile(r"[问答][：:]")
_GOES_ON = re.compile(
    r"[他她它](?:们)?(?:说|告诉|介绍|表示)|[^，。：“”]{1,8}(?:说|介绍|表示)。|近日|要(?!求)|但|有的|其中|至此|来自|把|[县区镇村]里|”"
)
"""How none does."""
_PROSE = re.compile("[^\u3000]*[，。；：、,;:][^\u3000]+")
"""A line with a pause in it: hardly one of verse, or of names that are set apart."""
_PARAGRAPH = 72
"""Characters of a newspaper's paragraph, unless the page shows that its own are longer."""
_ENDS_FROM, _TURNS_FROM = 0.82, 0.4
"""The share of a usual paragraph from which more of them end with a sentence than go on."""
_WHOLE = 1.5
"""How much longer than the page's own one is at its end, however little is left for the next."""
_GOING_ON = tuple("，、,；;。！？!?：:）)”’》0123456789")
_NEVER_OPENS = re.compile("[.．]\\d|[，、。；：！？,;!?）)”’》」』】]")
"""What nothing begins with: it goes on with the line above, be that an accident of copying."""
FOLLOWS = re.compile(r"如下[：:]$")
"""What is said to follow follows below."""
_SAYS = re.compile(r"[说道问答称喊写讲][：:]$")
_NAMED = re.compile(r"[^，。；：:“”]{2,16}[：:]\s?[^，。；：:、]{2,}(?:、[^，。；：:、]{2,})+")
"""三年级：曾语桐、罗子越."""
_ROOM = 2
"""A column leaves no two places empty, but before a word that may not be cut."""
_NARROWER = 5
"""Places that a line of prose may leave empty, where each paragraph has its indent: its figures and
half-width marks were wider in print."""


def _opens(lines: Sequence[Line], at: int, setting: Setting, so_far: int) -> bool:
    """Tell whether a line opens a new paragraph rather than going on with the one above.

    That one has `so_far` characters.
    """
    before, line = lines[at - 1 : at + 1]
    row = (TIMES.search(before.text) and not before.column) or signs_notice((before, line), 1)
    led = before.ended and (BULLET.match(line.text) or _ASKED.match(line.text))
    led = led or ((before.ended or line.gap > setting.spacing) and CLOSES.fullmatch(line.text))
    if row or led or (setting.indents and line.indented):
        return True
    if not before.ended:
        return _opens_unfinished(line, before, setting, so_far)
    turned = setting.always_indents and 0 < before.full <= before.reach
    parted = line.gap > setting.spacing and not turned  # a full column may go on at the next's head
    if parted or setting.whole:
        return True
    if setting.indents or (setting.column and setting.gap > setting.spacing):
        return False
    if before.closed or before.reach < before.full or not before.column:
        return True
    # a sentence may end at the column's edge by chance, and its paragraph go on
    usual = max(setting.paragraph, _PARAGRAPH)
    whole = setting.paragraph > 0 and so_far >= max(_WHOLE * setting.paragraph, _PARAGRAPH)
    left = usual if whole else _left(lines, at, usual)
    return _turns(line.text, before.text, so_far / usual, left / usual)


def _left(lines: Sequence[Line], at: int, usual: float) -> int:
    """Count the characters down to where a paragraph surely ends: short of its column's edge.

    Beyond a `usual` paragraph none are counted.
    """
    left = 0
    for line in islice(lines, at, None):
        left += len(line.text)
        if left > usual or (line.ended and line.falls_short):
            break
    return left


def _turns(text: str, before: str, length: float, left: float) -> bool:
    """Tell whether a sentence at the head of a line opens a paragraph.

    `length` is that of the paragraph above, and `left` what is left for this one, in paragraphs of
    the page: most are about as long.
    """
    if _ASKED.match(text) or _NUMBERED.match(text):
        return True
    if _GOES_ON.match(text):
        return False
    quoted = before.endswith(("”", "」"))
    if _TURN.match(text) and not quoted:
        return length >= _TURNS_FROM
    return length >= _ENDS_FROM and left >= _TURNS_FROM


def _opens_unfinished(line: Line, before: Line, setting: Setting, so_far: int) -> bool:
    """Tell whether a paragraph ended although no sentence did."""
    alike = before.indented == line.indented
    signers = alike and OFFICE.fullmatch(before.text) and OFFICE.fullmatch(line.text)
    numbered = so_far == len(before.text) and is_document_number(before.text)
    if signers or SALUTES.fullmatch(before.text) or numbered:
        return True  # a notice of two offices, or below its number; a letter
    goes_on = before.text.endswith(_GOING_ON) or line.text.startswith(_GOING_ON)
    if not before.column and (_is_row(before.text) or _is_scheduled(line.text, before.text)):
        return True
    by_itself = setting.whole and so_far == len(before.text) and before.width <= HEADLINE
    prose = setting.always_indents and _PROSE.fullmatch(before.text)
    short = _is_short(before, line, _NARROWER if prose else _ROOM)
    if not goes_on and not before.dated and (by_itself or short):
        return True  # a verse, a name
    if FOLLOWS.search(before.text) and not setting.always_indents:
        return True
    listed = before.text.endswith((";", "；", ":", "：")) or _ITEM.match(before.text)
    return bool(listed) and bool(_ITEM.match(line.text)) and not setting.always_indents


def _is_row(text: str) -> bool:
    """Tell a line of a list from one that was torn, on a page that cuts none."""
    headed = text.endswith((":", "：")) and not _SAYS.search(text)
    return headed or bool(_NAMED.fullmatch(text))


def _is_scheduled(text: str, above: str) -> bool:
    """Tell one more row that tells from when to when, or where to call below such rows."""
    if not SCHEDULED.match(above) or above.endswith(_GOING_ON[:4]):
        return False
    return bool(SCHEDULED.match(text) or CLOSES.fullmatch(text))


def _is_short(line: Line, below: Line, room: int) -> bool:
    """Tell a line that ends where its column had more than so much room left.

    Some columns give a figure, too, a whole place.
    """
    if line.column < NARROW_COLUMN or line.places == line.full:
        return False
    return line.reach_with(below) < line.full - room


def join(lines: Sequence[Line], setting: Setting) -> tuple[str, ...]:
    """Make whole paragraphs of body lines."""
    paragraphs: list[str] = []
    before: Line | None = None
    for at, line in enumerate(lines):
        so_far = len(paragraphs[-1]) if paragraphs else 0
        if before is None or _begins(lines, at, setting, so_far):
            paragraphs.append(line.text)
        else:
            paragraphs[-1] = glue(paragraphs[-1], line.text)
        before = line
    return tuple(paragraphs)


def _begins(lines: Sequence[Line], at: int, setting: Setting, so_far: int) -> bool:
    if _NEVER_OPENS.match(lines[at].text):
        return False
    return _signs(lines, at) or _opens(lines, at, setting, so_far)


def _signs(lines: Sequence[Line], at: int) -> bool:
    """Tell whose notice it is, one office or two, right below its last sentence, by the day."""
    dated = any(DAY.fullmatch(line.text) for line in lines[at + 1 : at + 3])
    return dated and lines[at - 1].ended and bool(SIGNER.fullmatch(lines[at].text))


def glue(left: str, right: str) -> str:
    """Put two pieces together; only words of Latin letters want a space between them."""
    latin = (
        left[-1:].isascii() and left[-1:].isalpha() and right[:1].isascii() and right[:1].isalpha()
    )
    return (
        f"{left} {right}"
        if latin and not (left[-1:].isupper() and right[:1].isupper())
        else left + right
    )
