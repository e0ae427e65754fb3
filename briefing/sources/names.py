"""Tell the names of people from other words in a byline."""

import re

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛"
    "邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆"
    "蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏"
    "宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀胥南班储原"
    "栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井巴占容鹿竹寿郁阎邸晋丰竺禤茅须笪恽幸诸糜"
    "伏宣贲从隆茹习宦步耿欧利蔚越夔师晁勾冒尧后曾亓漆仰扶堵归念律微德忻元湛芮羿储汲邴松富乌弓牧隗山宓蓬郗班"
)
_COMPOUND = re.compile(
    r"(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|端木|夏侯|南宫)[\u4e00-\u9fff]{1,2}"
)
_FOREIGN = re.compile(r"[\u4e00-\u9fff]+·[\u4e00-\u9fff·]+")
_USUAL = (2, 3)


def is_name(text: str) -> bool:
    """Tell whether a byline may mean a person by `text`: a surname and one or two characters."""
    if _FOREIGN.fullmatch(text) or _COMPOUND.fullmatch(text):
        return True
    return len(text) in _USUAL and text[0] in _SURNAMES
