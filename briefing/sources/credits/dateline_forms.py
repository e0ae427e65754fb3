"""Know how the datelines that open stories are worded, one row a form."""

import re

from briefing.sources.credits.bylines import MADE, PART, PERSON, PERSONS, TITLE
from briefing.sources.words.characters import HAN
from briefing.sources.words.ornaments import SIGNING
from briefing.sources.words.paper_names import DAILIES, PAPERS

BRACKET = r"[(（〔]\s*(?P<names>[^()（）〔〕]{1,60})\s*[)）〕]"
_COUNTED = "[一二三四五六七八九十]"
DAY = (
    r"(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}|"
    rf"(?:[〇○零一二三四五六七八九]{{4}}年)?{_COUNTED}{{1,2}}月{_COUNTED}{{1,3}})日"
)
"""In figures or, as older papers print it, in characters: 十二月三十一日."""
AGENCIES = (
    "新华社|中新社|中新网|人民网|新华网|央视网|央广网|中国网|光明网|新华报业网|国际在线|海外网|"
    "本报|本台|本网|本刊|校报"
)
_SENT_BACK = rf"{HAN}{{2,6}}专电(?=[ \u3000]*[(（])"
"""What its reporter telephoned from where the news is, before the name: 石桥专电（特派记者 …）."""
_HOUSES = f"{DAILIES}|融媒体?中心|融媒体?|发布|报|网|台|新闻|电视"
_DATED_PLACE = rf"(?!综合)(?:{HAN}|·){{1,14}}?(?:[(（]{HAN}{{2,8}}[)）])?(?={DAY})"
"""Before a day, any place may stand, be it 特拉罗河, and where that is: 罗河（西北州）1月3日电."""
_AGENCY = (
    rf"(?:据|综合)?(?P<agency>{AGENCIES}|{HAN}{{1,4}}社(?={HAN}{{1,8}}?{DAY}专?电))"
    rf"(?P<place>(?:(?!综合|特|快){HAN}|·){{0,8}}?|{_DATED_PLACE})(?:{DAY})?"
    r"(?:(?:综合|特|体育|财经)?(?:电讯?|讯|消息)|综合报道|(?:体育|财经)?专电|快讯|报道(?=[:：]))(?!员|息|线|台)"
)
_HOUSE = rf"{HAN}{{2,12}}?(?:{_HOUSES}|客户端)(?:{DAY}(?:讯|电)|快?讯|{_SENT_BACK})(?!息)"
_OWN = f"(?:{PAPERS}|都市报)(?:快?讯(?![息问号])|{_SENT_BACK})"
"""What a paper calls itself by its kind: 晚报讯, 导报讯."""
_DRAWN_TO_TEXT = rf"{HAN}{{2,6}}(?:{DAILIES})讯(?=记者从|{HAN}{{2,}}?获悉)"
"""The same, which nothing parts from a text that tells who told it: 石桥晚报讯记者从……获悉."""
_POWER = "供停用充发家水核风火光来致送输通断触放漏带省节"
"""What comes before 电 where it is no telegram: 供电."""
_WIRED = rf"{HAN}{{2,10}}?(?:报|网|新闻)(?P<place>{HAN}{{2,4}})(?<![{_POWER}])(?:{DAY})?电"
"""What a paper, or a site, has from a place: 云溪都市网石桥电."""
_REPORTED = rf"{HAN}{{2,8}}(?:报|网|社|新闻)(?:综合)?报[道导]"
"""How one says in brackets that it reports itself: 【云溪时报报道】."""
_LOCAL = (
    rf"{HAN}{{0,6}}?(?:{HAN}[省市区县州旗乡镇村社屯场道]|[校院系学厂矿局站所段队行社司馆港处部科室库闸坝会联委办团]|中心)"
    "讯(?![问息号])"
)
"""What a correspondent calls a place, or the unit, that the news is from: 石桥镇讯, 航道处讯."""
_FROM = (
    rf"{HAN}{{2,5}}(?<![喜简短快资通视音问电零微审闻汛周])讯[\s:：]+"
    r"(?=\d{1,4}[年月日时点]|近日|日前|昨[天日晚]|今[天日年晨]|连日|[本上]周|[本上]月|前不久)"
)
"""Any place, where a space parts it from a text that tells when: 石桥讯　9月5日，."""
_SOURCE = (
    rf"(?:央视|{HAN}{{1,8}}?(?:新闻客户端|新闻网|新闻|客户端|日报|晚报|时报|网|社|电视台|发布|"
    rf"视频|公众号))"
)
_WHEN_WORDS = r"[\d“昨今前近日上本连每]|\S{0,2}(?:年|月|日|午|晚|晨)"
_CITED = (
    rf"(?:[(（]?(?:据|综合)(?P<cited>{_SOURCE}(?:[、,，和]\s*{_SOURCE}){{0,4}}等?)"
    r"(?:(?:综合)?(?:消息|报道|电|讯)[)）]?(?=[\s,，:：])|[)）]?(?=\s))"
    rf"|据《{HAN}{{2,10}}》(?:杂志|报)?(?:网站)?(?:综合)?(?:报道|消息|电|讯)?(?=[\s,，:：])"
    rf"|据《{HAN}{{1,9}}(?:报|网|刊|周末|新闻)》(?={_WHEN_WORDS})"
    r"(?![^，。]{0,24}(?:报[道告导]|消息|刊[登发文载]|专?[电讯]|文章|调查|统计|称|评论|社论|披露|数据))"
    rf"|综合{HAN}{{2,8}}消息(?=[\s,，:：])"
    rf"|(?:据|综合)(?:《{HAN}{{2,10}}》|{_SOURCE})(?:[、,，和]\s*(?:《{HAN}{{2,10}}》|{_SOURCE})){{1,4}}"
    r"等?(?:综合)?(?:消息|报道)(?=[\s,，:：])|综合(?:消息|报道|外电)(?=[\s:：]))"
)
_SIGNED = rf"(?P<signed>{TITLE}{PART}*{PERSONS})"
_SIGN = rf"[{SIGNING}口N]?\s*"
WHEN = rf"(?={_WHEN_WORDS})"
"""How a story opens whose dateline no space parts from it."""
_OPENS = (
    r"为了|为(?=[进解推加深贯更])|近[日期年]|日前|昨[天日晚]|今[年天晨]|\d|[“《]|随着|走进|"
    "连日来|每[到天年当逢]|在|从"
)
_DRAWN_AGAINST = (
    rf"{_SIGN}(?P<signed>{TITLE}{PART}+{PERSON}{PART}+通讯员\s*(?P<last>{HAN}{{2,3}}?))(?={_OPENS})"
)
"""A last name that a line’s end drew to its text: 本报记者　白露　通讯员 / 程柳为了……."""
_ELSEWHERE = (
    rf"(?:(?!据|综合){HAN}{{2,8}}(?<![局台办部委院所会司处心网社报站厅署方门构])消息[:：]\s*"
    rf"|综合{HAN}{{2,12}}消息[:：]\s*)?"
)
"""Where the news itself is from, or whose reports it puts together: 新华社石桥3月2日电 罗河消息：.

An office is who tells it, and stays: 气象局消息：.
"""
_REPORTER = r"(?=[(（〔][^()（）〔〕]{0,8}(?:记者|通讯员))"
_PUNCTUATION = r"[\s:：,，—]*"

HEADS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_SIGN}{_SIGNED}\s+发自\s?(?P<place>{HAN}{{2,8}})[:：,，\s]+(?=\S)",
        (
            rf"[【\[〔]?(?:{_AGENCY}|{_HOUSE}|{_OWN})[】\]〕]?(?:[\s:：]+|(?={TITLE}))"
            rf"(?P<signed>(?:{TITLE}{PART}*)?{PERSONS})\s*报[道导](?:[\s:：,，]+|$)(?=\S|$)"
        ),
        rf"(?:{_AGENCY}[\s:：]+)?{_SIGNED}\s+(?P<from>(?<!(?:记者|讯员|习生)\s){HAN}{{2,4}})?报[道导](?:[\s:：,，]+|{WHEN})(?=\S)",
        rf"[【\[〔]?(?:{_AGENCY}|{_HOUSE}|{_OWN})[】\]〕]?[\s:：]*{_SIGNED}(?:\s*报道)?[\s:：,，]+(?!{TITLE})(?=\S)",
        rf"[【\[〔(（]?{_AGENCY}[】\]〕)）]?\s*(?:{BRACKET})?{_PUNCTUATION}{_ELSEWHERE}",
        rf"[【\[〔]?{_HOUSE}[】\]〕]?\s*(?:{BRACKET}|[:：\s]|{WHEN}){_PUNCTUATION}",
        rf"[【\[〔]?{_OWN}[】\]〕]?\s*(?:{BRACKET}|[:：\s]|{WHEN}){_PUNCTUATION}(?=\S|$)",
        rf"{HAN}{{2,8}}?(?:{_HOUSES})(?P<place>(?:{HAN}{{2,8}}?)?){DAY}消息\s*{_REPORTER}{BRACKET}{_PUNCTUATION}(?=\S)",
        rf"(?:{HAN}{{2,6}}|{DAY})?讯\s*{BRACKET}{_PUNCTUATION}",
        rf"[【\[〔(（](?:{_HOUSE}|{_OWN})[】\]〕)）]{_PUNCTUATION}(?=\S)",
        (
            rf"[【\[〔](?:{_REPORTED}[\s:：,，]+)?{_SIGNED}"
            rf"(?:\s+(?P<from>(?<!(?:记者|讯员|习生)\s){HAN}{{2,4}})报[道导]|\s*报[道导])?"
            rf"\s*[】\]〕]{_PUNCTUATION}(?=\S)"
        ),
        rf"[【\[〔](?P<agency>{_REPORTED})[】\]〕]{_PUNCTUATION}(?=\S)",
        rf"{_WIRED}(?:\s*{_REPORTER}{BRACKET}|[\s:：]+(?={_WHEN_WORDS})|(?<=日电)[\s:：]+){_PUNCTUATION}(?=\S)",
        _DRAWN_TO_TEXT,
        rf"{DAY}(?:消息|讯)[:：]{_PUNCTUATION}(?=\S)",
        rf"[(（](?!综合)(?P<place>{HAN}{{2,6}}?(?<!报))(?:{DAY})?讯[)）]{_PUNCTUATION}(?=\S)",
        rf"{_LOCAL}(?:[\s:：]{_PUNCTUATION}|{WHEN})(?=\S)",
        _FROM,
        (
            rf"(?P<place>{HAN}{{2,6}}?){DAY}(?:讯|专?电)"
            rf"(?:\s*{BRACKET}{_PUNCTUATION}|[\s:：]{_PUNCTUATION})(?=\S)"
        ),
        _CITED + _PUNCTUATION,
        (
            rf"(?:本报|本台|本网|本刊)(?:见习|特约|全媒体?|融媒体?)?(?:记者|通讯员)\s+(?P<signed>{PERSON}"
            rf"(?:\s+(?:(?:本报)?(?:记者|通讯员)\s+)?(?!通讯员|实习生|记者){PERSON}){{0,2}})"
            r"(?:\s+(?!通讯员|实习生)(?=\S{12})|(?=“[^“”]{0,40}[，。？！]))"
        ),
        rf"[【\[(（〔]{_SIGNED}\s*[/／]\s*(?P<place>{HAN}{{2,8}})(?:综合)?(?:报[道导]|电)[】\])）〕]\s*",
        _DRAWN_AGAINST,
        rf"{_SIGN}{_SIGNED}{MADE}[:：,，\s]+",
        rf"{_SIGN}{_SIGNED}[\s:：]+(?!{TITLE}|\s)(?=\S{{2}})",
        rf"{BRACKET}{_PUNCTUATION}(?=\S)",
    )
)
OPENED = re.compile(
    rf"(?:{HAN}{{2,4}}|本报{HAN}{{0,6}}{DAY}|本报)?(?:讯|电)\s*[(（](?:本报|见习|实习|首席|特约|全媒体?|融媒体?)*(?:记者|通讯员)[^()（）。]{{0,40}}$"
)
CUT = re.compile(
    rf"据?(?:新华社|中新社|本报){HAN}{{2,8}}(?:\d{{1,2}}|{_COUNTED}{{1,2}})月"
    rf"(?:(?:\d{{1,2}}|{_COUNTED}{{1,3}})日?)?"
)
"""What opens a story with nothing behind it, where a narrow column cut the day: 新华社石桥3月."""
REPORTS = re.compile(
    rf"(?:本报|本台|本网)(?:见习|特约|全媒体?|融媒体?)?记者[\s:：]+{HAN}{{2,3}}[\s]+报[道导]"
)
"""Who is said to report has a name, however rare."""
