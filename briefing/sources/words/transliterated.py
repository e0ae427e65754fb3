"""Tell names that are written in Chinese by their sound: Tibetan, Yi, Mongolian, Uyghur, Kazakh.

They have no surname. What they have is syllables that words have seldom, and never three of them
in a row but in the names of places.
"""

_SOUNDS = frozenset(
    "阿艾敖巴嘎噶尕呷娜姆玛措旦古丽孜吐逊乌尔吉雅娅琪萨桑扎卓勒哈斯买提帕迪努赛旺堆仁央拉洛罗索朗珠曲呼格图特"
    "俄惹沙塔鲁兰布木伊其克托那肯江莫且依沃朵多德达孟乃琴甫"
)
"""Syllables that names by sound are made of, and words seldom."""
_SYLLABLES = _SOUNDS | frozenset(
    "爱安昂奥白班边宝毕比彼别宾伯博卜才仓草策查朝赤春此次赐丹当登狄底丁东顿额恩盖高戈根更贡果汗浩合和赫华花记加"
    "嘉佳杰金晋久居君卡康柯科肯孔库昆腊来莱雷李里力琳玲龙卢马麦满曼毛梅美蒙米密明摩穆牧纳南尼娘宁牛诺欧排培佩彭"
    "皮毗平普齐青琼确群然让热日荣如若色瑟森少舍胜师石史什双司四苏素台泰坦唐汤体廷通土娃瓦万维温文吾伍希西夏先"
    "香辛新雄雪牙亚扬杨尧耶叶也义亦因音英永尤友玉元约云泽札占珍真芝直则宗卡佐绕降增哲敦顺素各拜楞列波基坡海额杜支松"
)
"""All that they may have."""
SOUNDED = f"[{''.join(sorted(_SYLLABLES))}]{{5,7}}"
"""What a name of more than four characters is made of."""
_ENDS = "娜玛措姆呷雅娅珠古嘎"
"""What hardly a word ends with."""
_SHORTEST, _LONGEST, _EACH = 3, 8, 3
_PLACES = frozenset(
    {
        *("俄罗斯", "白俄罗斯", "新西兰", "英格兰", "苏格兰", "爱尔兰", "阿根廷", "加拿大"),
        *("土耳其", "意大利", "西班牙", "伊拉克", "巴勒斯坦", "以色列", "巴基斯坦"),
        *("孟加拉", "斯里兰卡", "尼泊尔", "哈萨克斯坦", "乌兹别克斯坦", "塔吉克斯坦"),
        *("蒙古国", "格鲁吉亚", "罗马尼亚", "南斯拉夫", "肯尼亚", "坦桑尼亚", "埃塞俄比亚"),
        *("莫桑比克", "赞比亚", "巴拿马", "哥伦比亚", "牙买加", "新德里", "马来西亚"),
        *("欧罗巴", "古希腊", "古罗马", "东南亚", "奥林匹克", "英特尔", "乌鲁木齐"),
        *("呼和浩特", "呼伦贝尔", "哈尔滨", "齐齐哈尔", "佳木斯", "克拉玛依", "阿克苏"),
        *("阿勒泰", "吐鲁番", "库尔勒", "塔里木", "准噶尔", "和布克赛尔", "巴音郭楞"),
        *("博尔塔拉", "阿拉善", "鄂尔多斯", "巴彦淖尔", "乌兰浩特", "乌兰察布"),
        *("锡林浩特", "额尔古纳", "牙克石", "满洲里", "阿里山", "日喀则", "香格里拉"),
        *("西双版纳", "珠穆朗玛", "可可西里", "柴达木", "格尔木", "德令哈", "乌苏里江"),
        *("金沙江", "松花江", "新安江", "青龙江", "雅鲁藏布江", "塔克拉玛干", "那达慕"),
        *("柯尔克孜", "乌孜别克", "维吾尔", "哈萨克", "拉丁文", "蒙古文", "提高班"),
        *("坦克师", "普拉提", "马拉松", "奥特莱斯", "莫斯科", "巴塞罗那", "阿姆斯特丹"),
        *("纳斯达克", "古色古香"),
    }
)
"""Places, and what else is written by its sound, of three characters and more."""


def is_transliterated(text: str) -> bool:
    """Tell a name like 央金拉姆, 阿苏木呷 or 乌云其木格, and no word or place."""
    if not _SHORTEST <= len(text) <= _LONGEST or not _SYLLABLES.issuperset(text):
        return False
    marked = sum(each in _SOUNDS for each in text)
    told = text[0] == "阿" or text[-1] in _ENDS
    enough = marked * (2 if len(text) == _SHORTEST and not told else _EACH) >= len(text)
    return enough and len(set(text)) > 1 and text not in _PLACES and text[-1] not in "山海"
