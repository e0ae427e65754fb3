"""Spare words of a clause that is else too long to be told at all: offices, guests, where it was.

Print gives who it was with all titles, who came with them, and at which table they said it. An ear
keeps one office and what was said: of a row the first one, which is the highest, or the first that
somebody holds besides a seat in the party's leadership.
"""

from briefing.sources.words.names import NAME, OFFICE

_POST = rf"(?:{OFFICE}|[外防财议]长|大臣|国王|总长|委员长|参谋长|发言人|代表)"
_BEHIND = (
    r"\d{1,2}[月日]|[今昨]|日前|近日|最近|[在与和同、于从等将对向给为]|[上中少]将|同志|教授|先生|女士|及|一行|率|"
    r"会[见谈]|出席|主持|接受|强调|指出|说|表示|宣布|要求|认为|致|签|的|$"
)
"""What may stand behind a name, by which one knows that it ends there."""
_WHOSE = rf"(?=(?:{NAME}(?:{_BEHIND})|[\u4e00-\u9fff]{{2,3}}(?:\d{{1,2}}月|日前|近日)))"
_SAYS = "(?:着重|反复|特别|再次|明确)?(?:强调|指出|要求|表示|提出|宣布|透露|呼吁|认为|说)"
_TABLE = (
    "招待会|发布会|吹风会|座谈会|会议|大会|研讨会|论坛|仪式|集会|宴会|酒会|公报|声明|讲话|演[说讲]|来信|报告|"
    "谈话|致辞|祝词|贺电"
)
_MET = (
    "采访|专访|会见|访问|会谈|会晤|座谈|讲话|致辞|演[说讲]|视察|考察|调研|检查|谈[到及起]|看望|慰问"
)
_HELD = "举行|召开|举办"
_AND = "与(?=[^，、]{2,8}(?:委员会|协会|基金会|联合会|学会|促进会))"
"""和平与裁军委员会 is one body; 与 is else with whom somebody met."""
OFFICES = (
    r"(?P<spare>(?:及|和|与)(?:其|[他她])所?率领的[^，、的]{2,20}(?:团|组|一行))(?=$|时|后)",
    r"(?P<spare>一行(?:\d+人)?)(?=$|时|后)",
    rf"(?P<spare>(?:正在|应邀(?:前来|来)?|前来)(?:[^，、的“”]{{2,10}})?(?:访问|参观)的)(?=[^，的]{{2,}}{_POST})",
    rf"(?:^|[见了])(?P<spare>来访的)(?=[^，、的]{{2,20}}{_POST})",
    rf"(?P<spare>中共中央政治局(?:委员|常委|候补委员)、(?:(?:中央)?书记处书记、)?)(?=(?!(?:中央)?书记处)[^，、]{{2,}}{_POST})",
    rf"[^，、]{{2}}{_POST}(?<!副书记)(?<!中共中央政治局委员|中共中央政治局常委)(?<!政协委员|人大代表)(?P<spare>(?:、(?:[^，、的“”\d同与]|{_AND}){{0,26}}?{_POST})+?){_WHOSE}",
    rf"政治局(?:委员|常委)(?P<spare>、(?:中央)?书记处书记){_WHOSE}",
    rf"{_POST}(?P<spare>兼[^，、的“”\d同与会]{{0,14}}?{_POST}){_WHOSE}",
    rf"{_POST}{NAME}(?P<spare>[上中少]将)(?={_BEHIND})",
    rf"在(?P<spare>[^，、的“”\d]{{2,10}}(?:{_HELD})的)(?=[^，的]{{4,}}[赛会展节议](?:[^，]{{0,8}}[赛会])?[上中])",
    rf"[日午晚晨间天](?P<spare>在[\u4e00-\u9fff]{{2,6}})(?={_SAYS}$)",
)
"""Each finds what can go as its group `spare`, those that are missed least first."""
TABLES = (
    r"^(?P<spare>由(?!于|此)[^，]{4,}的)(?=[A-Z“《][^，的]{6,})",
    r"[^，]{3,}(?P<spare>(?:带领|率领|带队率|率)[^，了]*?(?:负责人|人员|成员|同志|一行))(?=到(?!场)|赴|前往|深入|来到|走进|先后)",
    r"(?P<spare>(?:通过[^，]{2,16}?)?(?:对[^，]{2,12})?发表(?:讲话|演说|演讲|谈话))(?=说$)",
    rf"[^，]{{4,}}?(?P<spare>在[^，“”]{{2,36}}?(?:(?:{_TABLE})[上中]|(?:{_MET})[^，]{{0,24}}时)(?:讲话)?)(?={_SAYS}$)",
    rf"[日午晚晨间天](?P<spare>(?:在[^，“”]{{2,8}})?(?:抵达|到达|离开|结束|会见|参观|听取|出席)[^，“”]{{1,36}}[后前时])(?={_SAYS}$)",
)
"""Likewise at which table something was said, who came along, and who made it: only at need."""
