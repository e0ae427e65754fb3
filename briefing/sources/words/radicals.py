"""Give back the Hanzi for which a document holds the radical that looks the same.

Programs that print a PDF name each glyph by one of its characters, and fonts draw 青 and its
radical ⻘ alike, so that 青禾日报 comes out as ⻘⽲⽇报. Compatibility ideographs, of which old
Korean and Japanese sets are full, look alike as well.
"""

import re
from unicodedata import normalize

_SUPPLEMENT = (
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻"
    "⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
)
_IDEOGRAPHS = (
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿"
    "肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)
"""What each of the CJK Radicals Supplement is a form of: Unicode 14.0, property
Equivalent_Unified_Ideograph (EquivalentUnifiedIdeograph.txt); ⺀ is a form of none."""
_AS_PRINTED = {"⼾": "户", "⾭": "青"}
"""Their Kangxi forms are 戶 and 靑, but fonts for simplified text draw 用户 with them."""
_FOLDED = dict(zip(_SUPPLEMENT, _IDEOGRAPHS, strict=True)) | _AS_PRINTED
_LOOKS_ALIKE = re.compile("[\u2e80-\u2fd5\uf900-\ufaff\U0002f800-\U0002fa1f]")


def hanzi(text: str) -> str:
    """Give `text` with Hanzi for radicals and compatibility ideographs, one for one.

    The other radicals (Kangxi, U+2F00 on) are compatible with theirs, so that NFKC folds them
    (Unicode Standard Annex 15).
    """
    return _LOOKS_ALIKE.sub(_hanzi, text)


def _hanzi(found: re.Match[str]) -> str:
    return _FOLDED.get(found[0]) or normalize("NFKC", found[0])
