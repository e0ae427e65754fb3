"""What speaks for a heading being that of a part (小标题) of the story above it.

`briefing.sources.page.parts.crosshead_weights` says how much each sign counts; all together decide.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from briefing.sources.credits.datelines import opens_sent
from briefing.sources.furniture.furniture import furniture
from briefing.sources.page.headings.heading_scores import overlap
from briefing.sources.page.notices.notice_tails import heads_notice
from briefing.sources.page.parts.drafts import Draft
from briefing.sources.page.setting.lines import text_of
from briefing.sources.words.brief_labels import names_briefs
from briefing.sources.words.notice_words import is_notice
from briefing.sources.words.ornaments import BULLET
from briefing.sources.words.turn_marks import TURNED_TO

_WIDEST, _USUAL, _ALIKE, _SAME = 20, 9, 3, 2
WIDE, _FRAME = 14, 4
_LEAD = 100
_MOST_SHARED, _USUALLY_SHARED = 5.0, 0.03
_TOLD = 0.5
_LONG_TEXT, _INTRODUCTION = 60, 180
_AROUND = 20
"""Drafts above and below that a page has at most: a file of thousands is compared in its part."""
_TWENTY, _MOST_OWN, _FEWEST = 20, 4.0, 40
DASHES = ("——", "--", "──", "—", "-", "─")
_COLON = re.compile(r"^[^:：]{2,10}[:：].")
_DATED = re.compile(r"\d+[年月日岁](?!\d+[时点])")
"""What tells when is the lead that a column cut, or a headline."""
_SAID = re.compile(
    "(?:认为|介绍|表示|指出|透露|强调|坦言|(?<!怎么)(?<!如何)(?<!怎样)(?:说|称|讲)|回忆|解释|补充|提醒|笑言|感叹)[,，]|^(?:因为|由于|虽然|尽管|如果|随着|据)|^.{5,}[,，].{1,3}$|^[^,，]{10,}[,，]|"
    "(?:[由把将被向]|.了)[^,，、]{2,}、"
)
"""What only a sentence has, which its column cut."""
_PAIRED = re.compile("(?:[^：:，,]{1,8}[：:])?(?:.{2}[,，].{2}|.{3}[,，].{3}|.{4}[,，].{4})")
"""Two phrases of one length are no sentence that its column cut: 出门：先暖车，再暖人."""
_GENRE = re.compile(
    "(?<![登日标书笔传忘牢惦切])记$|(?:纪事|纪实|见闻|剪影|速写|素描|小传|有感|随想|随笔|书评|书讯|简评|点评)$|^[读评]《|^读一[本部册卷封首]|"
    "(?:通知|公告|启事|通告|公示|声明|讣告|名单|预告)$"
)
"""What kind of text it is, the headline of a whole one says: 结对记, 读一本旧县志, 停水通知."""
_NEWS = re.compile(r".{0,12}(?:[昨今前][天日晚晨]|日前|近[日期]|获悉)|(?:\d{1,2}月)?\d{1,2}日")
"""How news begins: it tells when, or who told it."""
_ASKED = re.compile("(?:^|[。？])(?:读者|农友|网友|市民)?[问Q][:：]")
_QUESTIONS = re.compile("[问答]")
"""What a column of readers' questions is called; an interview's part tells what it is about."""
QUOTED = re.compile("[“「][^“”「」]{2,20}[”」]")
"""What is said inside a story: “总要有人接着扫”."""
_REPLY = re.compile(
    "\\W*(?:本报|本刊|编辑|编者|记者|部门|律师|专家|法官|老师|医生|局方|校方|厂方|店家|商家|警方)?"
    "(?:回信|回复|答复|回应|回音|追踪|追访|调查|核实|附言|附记|手记|点评|评点|点睛|短评|感言|说法|提醒|寄语|有话说|编后|编余)\\W*"
)
"""What stands above a part of a letter, or of an essay, below whoever wrote it."""
_HAN = re.compile("[\u4e00-\u9fff]{2,}")


class Page:
    """What the drafts of a page have in common."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts = drafts
        self.pairs = [_pairs(text_of(each.heading) + each.text) for each in drafts]
        self.lengths = [sum(len(line.text) for line in each.body) for each in drafts]
        self.origins = dict(_origins(drafts))
        places = [at for at, each in enumerate(drafts) if each.heading and each.body]
        headed = [drafts[at] for at in places]
        # what goes on from another page has its dateline there, and says nothing of those here
        long = [drafts[at] for at in places if not (self._is_short(at) or drafts[at].continued)]
        self.dated = sum(each.opened for each in long) / max(len(long), 1)
        self.signed = sum(each.signed for each in headed) / max(len(headed), 1)
        self.sure = [each for each in headed if each.opened or len(each.heading) > 1]
        self.first = headed[:1]

    def may_be_part(self, at: int) -> bool:
        """Tell a single short line that no dateline follows, right below a story nobody signed."""
        draft = self.drafts[at]
        heading = text_of(draft.heading)
        indents = any(line.indented for line in draft.body)
        if not any(line.ended for line in draft.body) or (indents and not draft.body[0].indented):
            return False  # a table, or names
        if _is_column(draft):
            return False
        own = names_briefs(heading) or furniture(heading) == "notice head"
        if own or opens_sent(draft.text):  # an office sent it in
            return False
        above = self.drafts[at - 1]
        below_notice = is_notice(heading) and heads_notice(above.heading)
        if below_notice or (above.closed and not _REPLY.fullmatch(heading)):
            return False  # a notice below another, or what stands below who wrote a text
        asks = _ASKED.match(draft.text) and not _ASKED.search(above.text)
        if asks and _QUESTIONS.search(heading):
            return False  # readers' questions, below a story that answers none
        story = not self._is_short(at) or _is_brief(draft) or self._is_of_another(at)
        return not (story or draft.heading[0].parted or above.signed)

    def signs(self, at: int, above: int) -> dict[str, float]:
        """Give how strongly each sign speaks."""
        draft = self.drafts[at]
        heading = draft.heading[0]
        inner = [each.body[0].gap > 0 for each in (*self.first, *self.sure) if each is not draft]
        alike = any(self._are_alike(at, near) for near in (at - 1, at + 1))
        shared = self._shared(at, above)
        story = self.drafts[above]
        headline = text_of(story.heading)
        before = "".join(each.text for each in self.drafts[above:at])
        dashed = any(line.text.startswith(DASHES) for line in story.heading)
        quoted = QUOTED.fullmatch(heading.text)  # what somebody says there is none that tells it
        gaps = [each.heading[0].gap > 0 for each in self.sure if each not in (draft, *self.first)]
        return {
            "always": 1.0,
            "shorter": _USUAL - min(heading.width, WIDE),
            "wide alone": float(heading.width >= WIDE and not alike),
            "goes on": min(100 * shared, _MOST_SHARED),
            "own words": min(_TWENTY * self._own(at, above), _MOST_OWN),
            "says its text": 0.0 if quoted else overlap(heading.text, draft.text[:_LEAD]),
            "tells news": float(bool(_NEWS.match(draft.text))),
            "last": float(at == len(self.drafts) - 1),
            "others are dated": self.dated,
            "others are signed": self.signed,
            "is signed": float(draft.signed),
            "parallel": float(any(self._are_parallel(at, near) for near in (at - 1, at + 1))),
            "framed": float(any(self._have_one_frame(at, near) for near in (at - 1, at + 1))),
            "alike in form": float(any(self._have_colons(at, near) for near in (at - 1, at + 1))),
            "beside another": float(alike),
            "follows a part": float(above != at - 1 and shared > 0),
            "other gap above": float(bool(gaps) and all(gaps) and not heading.gap),
            "other gap below": float(len(set(inner)) == 1 and inner[0] != (draft.body[0].gap > 0)),
            "another writer": float(story.opened and (draft.signed or draft.closed)),
            "introduced": float(len(story.text) < _INTRODUCTION),
            "spaced": float(bool(re.search(r"\s", heading.text))),
            "dashed": float(dashed),
            "short lead": float(len(story.text) < len(draft.text)),
            "signed writer": float(bool(story.body and story.body[0].names)),
            "one paragraph": float(sum(line.ended for line in draft.body) <= 1),
            "several lines above": float(len(story.heading) > 1),
            "announced": overlap(heading.text, before),
            "names its kind": float(bool(_GENRE.search(heading.text))),
            "asks": float(heading.text[-1] in "？?！!"),
            "continues": float(story.continued),
            "headline comes back": overlap(headline, draft.text),
        }

    def _is_short(self, at: int) -> bool:
        if not 0 < at < len(self.drafts):
            return False
        draft = self.drafts[at]
        single = len(draft.heading) == 1 and bool(draft.body) and not draft.opened
        if not single or draft.heading[0].level or draft.heading[0].width > _WIDEST:
            return False
        text = draft.heading[0].text
        said = _SAID.search(text) and not _PAIRED.fullmatch(text)
        return not (_DATED.search(text) or said)

    def _is_of_another(self, at: int) -> bool:
        """Tell a text signed by others than those whose names stand above the story before it."""
        signers = set(self.drafts[at].signers)
        named = (each.body[0].names for each in self.drafts[:at][::-1] if each.opened)
        writers = set(next(named, ()))
        return bool(signers and writers) and not signers & writers

    def _are_alike(self, at: int, near: int) -> bool:
        if not self._is_short(near) or _is_column(self.drafts[near]):
            return False
        widths = [self.drafts[each].heading[0].width for each in (at, near)]
        return max(widths) <= max(_USUAL, min(widths) + _ALIKE)

    def _are_parallel(self, at: int, near: int) -> bool:
        """Tell headings that begin or end with the same words: 坚持…, 坚持…."""
        if not self._is_short(near):
            return False
        one, other = (self.drafts[each].heading[0].text for each in (at, near))
        begin = one[:_SAME] == other[:_SAME] and not self._is_place(one[:_SAME])
        return begin or one[-_SAME:] == other[-_SAME:]

    def _is_place(self, name: str) -> bool:
        """Tell the name of the place that a page is about, which headlines begin with as well."""
        return any(re.search(f"{name}[省市区县州旗镇乡]", each.text) for each in self.drafts)

    def _have_one_frame(self, at: int, near: int) -> bool:
        """Tell headings that set other words into the same frame: 从“…”到“…”."""
        if not self._is_short(near):
            return False
        one, other = (self.drafts[each].heading[0].text for each in (at, near))
        same = sum(block.size for block in SequenceMatcher(None, one, other).get_matching_blocks())
        return same >= max(_FRAME, len(one) / 2, len(other) / 2)

    def _have_colons(self, at: int, near: int) -> bool:
        """Tell headings that both name somebody or something first: 掌勺的老秦：……."""
        if not self._is_short(near):
            return False
        return all(_COLON.search(self.drafts[each].heading[0].text) for each in (at, near))

    def _shared(self, at: int, above: int) -> float:
        """Give the share of the draft's words in the story above, less the usual share elsewhere.

        A longer text has more of any words: the usual share grows with the root of its length.
        """
        own = _pairs(self.drafts[at].text)
        if not own:
            return 0.0
        whole = self._told(at, above)
        length = sum(self.lengths[above:at])
        elsewhere = [
            len(own & self.pairs[near]) / len(own) * min(length / size, 3) ** 0.5
            for near in self._others(at, above)
            if (size := self.lengths[near]) > _LONG_TEXT
        ]
        usual = sum(elsewhere) / len(elsewhere) if elsewhere else _USUALLY_SHARED
        return len(own & whole) / len(own) - usual

    def _told(self, at: int, above: int) -> set[str]:
        """Give the words of the story above, with what it continues."""
        begun = [self.origins[above]] if above in self.origins else []
        return set[str]().union(*(self.pairs[near] for near in (*begun, *range(above, at))))

    def _others(self, at: int, above: int) -> Iterator[int]:
        """Give the places of the drafts around that are neither this one nor of its story."""
        begun = self.origins.get(above)
        yield from (near for near in range(max(above - _AROUND, 0), above) if near != begun)
        yield from range(at + 1, min(at + 1 + _AROUND, len(self.drafts)))

    def _own(self, at: int, above: int) -> float:
        """Give the share of the draft's words that the story above has alone."""
        others = (self.pairs[near] for near in self._others(at, above))
        whole = self._told(at, above)
        own = (_pairs(self.drafts[at].text) & whole).difference(*others)
        return len(own) / max(len(self.pairs[at]), _FEWEST)


def _is_column(draft: Draft) -> bool:
    """Tell a column of briefs, each of which a sign leads."""
    items = [line.text for line in draft.body if BULLET.match(line.text)]
    return len(items) > 1 and items[0] == draft.body[0].text


def _is_brief(draft: Draft) -> bool:
    """Tell one paragraph of news that its headline tells: when it was is all that is added.

    A part's heading is shorter, or its text is longer.
    """
    heading = draft.heading[0]
    single = sum(line.ended for line in draft.body) <= 1 and heading.width > _USUAL
    told = overlap(heading.text, draft.text[:_LEAD]) >= _TOLD
    return bool(single and told and _NEWS.match(draft.text))


def _origins(drafts: Sequence[Draft]) -> Iterator[tuple[int, int]]:
    """Give the place of each draft that goes on from another page, with that of its beginning."""
    turned = -1
    for at, draft in enumerate(drafts):
        if draft.continued and turned >= 0:
            yield at, turned
        if draft.body and TURNED_TO.search(draft.body[-1].text):
            turned = at


def _pairs(text: str) -> set[str]:
    return {run[at : at + 2] for run in _HAN.findall(text) for at in range(len(run) - 1)}
