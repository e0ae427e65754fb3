"""Read surnames as surnames where a person's name stands, and nowhere else.

任 is ren2 in 列车长任丽娟 and 任女士, ren4 in 任务 and 院长任组长. A name is told by an office
in front of it, by a title or a verb of saying behind it, by what it takes over (由曾乐接任), or by
other names in a row with it, and by what it is made of. A name found once is known wherever it
stands in the same text.
"""

import re
from functools import cache
from typing import NamedTuple

from briefing.reading.sentence import Sentence
from briefing.reading.tables import pairs, rows

_TITLE = re.compile(
    r"先生(?!要求|之)|女士|小姐|某某|某(?![个些种项一年月日时段])|氏(?!族)|老(?:师|汉|伯|太|人|先生|板)"
    r"|大(?:爷|妈|姐|哥|娘|叔|嫂|伯|婶)|阿姨|奶奶|爷爷|叔叔|姓(?!名|氏)|同志|同学|医生|警官|律师|教授|书记|院士"
    r"|[市县省局处科校院所部司厂馆站队会团董]长|主任|法官|总(?=[，。说介表]|$)|家[村庄寨屯沟湾坪]"
)
_VERBS = frozenset("任解查盖区应都种干洗召员")
"""Characters that govern a title behind them as often as they are a name: 任局长, 区教授."""
_BEHIND_VERB = re.compile(
    r"先生(?!要求|之)|女士|小姐|某某|氏(?!族)|大[爷妈姐娘叔婶]|老汉|阿姨|家[村庄寨屯沟湾坪]"
)
_OFFICE = re.compile(
    r"(?:记者|通讯员|书记|主任|教授|经理|总监|总裁|主席|总理|代表|委员|同志|导演|主演|律师|医生|院士"
    r"|[长员师者家手士医官将星民警生工友徒客汉人帅侠匠帝相王后]|姓|编辑|博士|秘书|指导|主播|校友|得主|冠军"
    r"|讯|船东|老板|支书|站务|主持|总统|首相|小将|少年|英雄|烈士|模范|劳模|传人|专家|法人|参谋|助理|被告|原告)$"
)
_SAYING = re.compile(
    r"(?:也|则|还|曾|日前|对记者|向记者|在|等|和|与|同|率|带领|因|被|为|是|将|已)?(?:说|表示|指出|认为|介绍|告诉|透露|坦言|强调"
    r"|回忆|称|获|夺|当选|出席|主持|致辞|感慨|笑|解释|分析|建议|补充|摄|报道|到场|退役|荣获|出任|担任|会见|带队|抵达|逝世|病逝|出生|饰演|执导|主演|创作)"
)
_END = re.compile(r"[，。、；：？！ 的等和与及]|$")
_TAKES_OVER = re.compile(
    r"接任|继任|代任|担任|出任|兼任|接替|接棒|代理|执教|主教|执导|主演|饰演|领衔|主讲|主持|主刀|演唱|领唱|演奏"
    r"|担纲|挂帅|带队|率队|领队|作词|作曲|编剧|设计|改编|撰写|创作|发起|创办|创立|分管|负责|牵头"
)
"""Behind 由 and a name."""
_BREAK = re.compile(r"(?:^|[，。、；：？！ 和与及])$")
_NAMES_LIKE_WORDS = frozenset(
    re.findall(
        "..",
        "应明应松仇洋任民任素解明解立解义解述解风解兵解存解治曲松曲洋曲东曲学曲本区宇区星"
        "单红单铁单义单立盛甲华国华川华江华宁华兰纪政纪国乐进乐美乐育薄义",
    )
)
"""What jieba's dictionary has for words, and what is hardly ever one."""
SHORTEST, LONGEST = 2, 3
"""Characters of a person's name, the surname one of them."""
_COMMON = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范方石姚廖邹熊金陆郝孔白崔康毛邱秦江史顾侯孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)


class Name(NamedTuple):
    """A surname in its place."""

    text: str
    syllables: tuple[str, ...]


def names_in(sentence: Sentence) -> dict[int, Name]:
    """Give the surnames of `sentence` that are read otherwise than as words, by their offset."""
    said = sentence.said
    found: dict[int, Name] = {}
    taught: set[str] = set()
    places = [match.start() for match in _candidates().finditer(said)]
    for at in places:
        length = _name_length(sentence, at)
        if length:
            found[at] = _surname(said[at])
            if length > SHORTEST:
                taught.add(said[at : at + length])
    for at in places:
        if said[at : at + LONGEST] in taught:
            found[at] = _surname(said[at])
    return found


def _name_length(sentence: Sentence, at: int) -> int:
    """Tell how many characters from `at` on are a person's name; 0 if there is none."""
    said = sentence.said
    title = (_BEHIND_VERB if said[at] in _VERBS else _TITLE).match(said, at + 1)
    if title and (said[at] not in _VERBS or _starts_word(sentence, at)):
        return 1 if not _in_word(sentence, at) else 0
    if said[at - 1 : at] == "姓" and _END.match(said, at + 1):
        return 1
    for length in (LONGEST, SHORTEST):
        if _is_given(said[at + 1 : at + length], length - 1) and _stands(sentence, at, length):
            return length
    return 0


def _stands(sentence: Sentence, at: int, length: int) -> bool:
    """Tell whether a name's place is here: behind an office, before a verb of saying, in a row."""
    if _in_word(sentence, at) or _wants_title(sentence, at):
        return False
    said, end = sentence.said, at + length
    before, after = said[max(0, at - 4) : at], said[end : end + 12]
    said_behind = bool(_END.match(after) or _SAYING.match(after))
    if _OFFICE.search(before):
        return said_behind or (length == LONGEST and not _is_verb(sentence, at + 1))
    if before.endswith("由") and _TAKES_OVER.match(after):
        return True
    if _BREAK.search(before):
        return bool(_SAYING.match(after)) or bool(
            _END.match(after) and _beside_names(said, at, end)
        )
    return False


def _beside_names(said: str, at: int, end: int) -> bool:
    """Tell whether another name is named right before or right behind."""
    left = re.search(r"(\w{2,3})[、和与]$", said[max(0, at - 4) : at])
    right = re.match(r"[、和与](\w{2,3})(?=[、和与，。等的]|$)", said[end : end + 5])
    return any(match and match[1][0] in _COMMON for match in (left, right))


def _in_word(sentence: Sentence, at: int) -> bool:
    """Tell whether the surname is part of an ordinary word: 单位, 任务, 市区."""
    token = sentence.token(at)
    if token.start == at and token.text in _NAMES_LIKE_WORDS:
        return False
    return (token.start < at and token.tag != "x") or (
        len(token.text) > 1 and token.tag not in ("x", "nr", "nrt", "nrfg", "nz")
    )


def _wants_title(sentence: Sentence, at: int) -> bool:
    """Tell whether a character such as 都 is a word by itself here, for want of a title."""
    return sentence.said[at] in _titled() and len(sentence.token(at).text) == 1


def _starts_word(sentence: Sentence, at: int) -> bool:
    return sentence.token(at).start == at


def _is_verb(sentence: Sentence, at: int) -> bool:
    return sentence.token(at).start == at and sentence.token(at).tag.startswith(("v", "d", "p"))


def _is_given(text: str, length: int) -> bool:
    return len(text) == length and _given().issuperset(text)


def _surname(character: str) -> Name:
    return Name(character, (_readings()[character],))


@cache
def _given() -> frozenset[str]:
    return frozenset("".join(row[0] for row in rows("given_names.tsv")))


@cache
def _readings() -> dict[str, str]:
    """Give the surnames that are words as well, and so wait for a name."""
    always = {row[0] for row in rows("surnames.tsv") if row[2:] == ("always",)}
    return {name: said for name, said in pairs("surnames.tsv").items() if name not in always}


@cache
def _titled() -> frozenset[str]:
    return frozenset(row[0] for row in rows("surnames.tsv") if row[2:] == ("titled",))


@cache
def _candidates() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_readings())}]")
