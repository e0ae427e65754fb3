"""Find the roles of a page's lines that agree best with their signs and with each other."""

from collections.abc import Sequence
from itertools import islice, takewhile

import numpy as np
from numpy.typing import NDArray

from briefing.sources.credits.datelines import opens_sent
from briefing.sources.credits.signed_ends import split_tail
from briefing.sources.page.notices.notice_signers import is_lone_signer, signs_below
from briefing.sources.page.notices.notice_tails import heads_notice
from briefing.sources.page.roles.items import heads_items
from briefing.sources.page.roles.kinds import BODY, HEADING, ROLES, Role
from briefing.sources.page.roles.page_signs import OFFSETS, signs
from briefing.sources.page.roles.quoted_crossheads import with_quoted_crossheads
from briefing.sources.page.roles.sibling_crossheads import with_sibling_crossheads
from briefing.sources.page.roles.weights import Weights, weights
from briefing.sources.page.setting.announced_lists import leads_to_list
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.brief_labels import labels_briefs
from briefing.sources.words.caption_words import CREDIT

BELIEF = 1.0
"""How much it counts that the rules took a line for something.

This and the next four were chosen on two sets of pages that neither the rules nor the weights had
seen: half the belief, and two to three times as much, told fewer stories right there.
"""
MERGED = 1.5
"""How much more, before two stories that they part become one."""
SURE = 5.0
"""How much more, that they took it for furniture: they know much of it by name."""
LOSS, LOSS_OF_HEADLINE = 1.0, 2.0
"""How much more is asked for before a line that the rules let speak is left unspoken."""
_FEW = 32
"""Lines that most pages have at least: of fewer, each counts for less against the rules.

Chosen so that no word of a golden page is lost.
"""
_AT_ONCE = 256
_SPOKEN = BODY | HEADING
_UNSPOKEN = frozenset({Role.FURNITURE, Role.CROSSHEAD})
_AGREE: dict[Role, frozenset[Role]] = {
    Role.FURNITURE: frozenset({Role.FURNITURE, Role.CROSSHEAD}),
    Role.BYLINE: frozenset({Role.BYLINE}),
    Role.OPENING: frozenset({Role.OPENING}),
    Role.TEXT: BODY - {Role.OPENING} | {Role.BYLINE},
    Role.HEADLINE: HEADING,
}
"""What the rules tell apart, and which roles are the same to them."""


def roles_of(lines: Sequence[Line], believed: Sequence[Role]) -> list[Role]:
    """Give each line its role; `believed` is what the rules took each for."""
    if not lines:
        return []
    known = weights()
    scores = scored(lines, known)
    doubt = max(1.0, _FEW / len(lines))
    scores /= doubt
    scores += [_PULLS[role] for role in believed]
    found = [ROLES[at] for at in best_path(scores, known.follows / doubt)]
    found = with_sibling_crossheads(lines, believed, found)
    return with_quoted_crossheads(lines, _with_whole_sentences(lines, believed, found))


def _pull(role: Role) -> list[float]:
    """Say how much more each role is worth, where the rules took a line for `role`."""
    is_headline = role is Role.HEADLINE
    loss = LOSS_OF_HEADLINE if is_headline else LOSS if role in _SPOKEN else 0.0
    return [
        BELIEF * (each in _AGREE[role])
        + SURE * (each is role is Role.FURNITURE)
        - MERGED * (is_headline and each in BODY)
        - loss * (each in _UNSPOKEN)
        for each in ROLES
    ]


_PULLS = {role: _pull(role) for role in _AGREE}


def _with_whole_sentences(
    lines: Sequence[Line], believed: Sequence[Role], found: Sequence[Role]
) -> list[Role]:
    """Hold to the rules where a sentence would be cut off, or a name or a headline be lost.

    No heading cuts a sentence off, nor does what is left unspoken; names are not spoken, but shown;
    who signs a notice heads nothing; 简讯 heads the briefs below it, and a story that opens has a
    headline, which no text stands below, above its dateline.
    """
    whole = list(found)
    unfinished = False
    for at, (line, role) in enumerate(zip(lines, believed, strict=True)):
        below = found[at + 1] if at + 1 < len(found) else Role.FURNITURE
        torn = found[at] in BODY and below in HEADING and not line.ended
        opens = _next_spoken(found, at + 1) is Role.OPENING
        above_dateline = found[at] is Role.OPENING and at + 1 < len(lines) and lines[at + 1].dated
        # a sentence goes on, or ends a story above who wrote it
        listed = leads_to_list(lines, at)
        own = role is Role.TEXT and (unfinished or listed or _ends_signed(line.text))
        kept = role is Role.BYLINE or own
        heads = found[at] in HEADING
        torn_off = role is Role.TEXT and found[at] not in BODY
        signs = torn_off and (
            signs_below(lines, at)
            or is_lone_signer(lines, at, notice=_tells_notice(lines, believed, at))
        )
        signed = role is Role.HEADLINE and not heads and _opens_signed(lines, believed, at + 1)
        lost = found[at] in _UNSPOKEN or (listed and heads)
        if signs or signed or (role is Role.BYLINE and heads) or (kept and lost):
            whole[at] = role
        elif (
            role is Role.HEADLINE and (torn or above_dateline or (found[at] in _UNSPOKEN and opens))
        ) or (
            below in BODY
            and (labels_briefs(line.text) or heads_items(line, _body_below(lines, found, at)))
        ):
            whole[at] = Role.HEADLINE
        if whole[at] in BODY:
            unfinished = not line.ended
        elif whole[at] in HEADING:
            unfinished = False
    return whole


def _ends_signed(text: str) -> bool:
    """Tell a story's last line, with who wrote it in brackets: ……仍在调查中。（程柳）."""
    return text[-1] in ")）" and not CREDIT.search(text) and split_tail(text)[1] not in ("", text)


def _tells_notice(lines: Sequence[Line], believed: Sequence[Role], at: int) -> bool:
    """Tell the text of a notice by the headline above."""
    above = range(at - 1, -1, -1)
    last = next((each for each in above if believed[each] is Role.HEADLINE), -1)
    heading = takewhile(lambda each: believed[each] is Role.HEADLINE, range(last, -1, -1))
    return heads_notice([lines[each] for each in heading][::-1])


def _opens_signed(lines: Sequence[Line], believed: Sequence[Role], at: int) -> bool:
    """Tell names above a text, or at its head: what stands above is its headline, never a name."""
    below = believed[at : at + 2]
    sent = below[:1] == [Role.OPENING] and opens_sent(lines[at].text)
    return sent or (below == [Role.BYLINE, Role.OPENING] and not lines[at - 1].names)


def _body_below(lines: Sequence[Line], found: Sequence[Role], at: int) -> list[Line]:
    below = takewhile(lambda each: found[each] in BODY, range(at + 1, len(lines)))
    return [lines[each] for each in below]


def _next_spoken(found: Sequence[Role], at: int) -> Role:
    """Give the role of the next line that is spoken or shown."""
    return next((role for role in islice(found, at, None) if role not in _UNSPOKEN), Role.FURNITURE)


def scored(lines: Sequence[Line], known: Weights) -> NDArray[np.float32]:
    """Sum up what the signs of each line and of its neighbours count for: lines × roles."""
    seen, own = signs(lines)
    row, unknown = known.row, len(known.row)
    around = _summed(seen, known, slice(None))
    total = _summed(own, known, 0)
    for place, offset in enumerate(OFFSETS):
        outside = known.signs[row.get(f"outside {offset}", unknown), 0]
        above, below = min(max(-offset, 0), len(lines)), min(max(offset, 0), len(lines))
        total[above : len(lines) - below] += around[below : len(lines) - above, place]
        total[:above] += outside
        total[len(lines) - below :] += outside
    return total


def _summed(
    found: Sequence[Sequence[str]], known: Weights, places: slice | int
) -> NDArray[np.float32]:
    """Sum up the weights of each line's signs, some hundred lines at a time: 10 kB a line."""
    unknown = len(known.row)
    sums: list[NDArray[np.float32]] = []
    for first in range(0, len(found), _AT_ONCE):
        some = [
            [known.row.get(sign, unknown) for sign in each] for each in found[first:][:_AT_ONCE]
        ]
        starts = np.cumsum([0, *map(len, some[:-1])])
        sums.append(
            np.add.reduceat(known.signs[[at for each in some for at in each], places], starts)
        )
    return np.concatenate(sums)


def best_path(scores: NDArray[np.float32], follows: NDArray[np.float32]) -> list[int]:
    """Find the sequence of the greatest sum (Viterbi, 1967): lines × roles, role × role."""
    best = scores[0]
    came_from: list[NDArray[np.intp]] = []
    for each in scores[1:]:
        ways = best[:, None] + follows
        came_from.append(ways.argmax(axis=0))
        best = ways.max(axis=0) + each
    path = [int(best.argmax())]
    for back in reversed(came_from):
        path.append(int(back[path[-1]]))
    return path[::-1]
