"""What a sentence must not lose when it is shortened."""

from briefing.digest.shortening.losses import loses
from briefing.digest.words.news_value import pairs

WHOLE = "近日，云溪区法院判决商家退还货款899元，并赔偿三倍价款2697元。"
NOTHING = frozenset[str]()


def test_a_verdict_is_told_whole() -> None:
    half = "近日，云溪区法院判决商家退还货款899元。"
    assert loses(half, WHOLE, NOTHING, "", NOTHING)


def test_what_is_no_part_of_a_verdict_may_go() -> None:
    whole = "近日，云溪区法院判决商家退还货款899元，商家表示服从。"
    assert not loses("近日，云溪区法院判决商家退还货款899元。", whole, NOTHING, "", NOTHING)


def test_a_description_that_the_headline_has_just_told_may_go() -> None:
    whole = "3月15日，由云溪妇联主办的招聘会在文化广场举行。"
    short = "3月15日，招聘会在文化广场举行。"
    title = pairs("云溪妇联送岗位到家门口")
    assert loses(short, whole, title, "", NOTHING)
    assert not loses(short, whole, title, "", title)


def test_of_what_is_to_come_nothing_is_lost_by_a_month_said_once() -> None:
    whole = "定于3月12日22时至3月13日6时，对石板闸路以西停水。"
    once = "定于3月12日22时至13日6时，对石板闸路以西停水。"
    assert not loses(once, whole, NOTHING, "", NOTHING)
    meeting = "3月12日上午10时，云溪公司将在二楼召开股东会。"
    assert loses(meeting.replace("10时", ""), meeting, NOTHING, "", NOTHING)


def test_an_occasion_that_the_headline_has_just_told_may_go() -> None:
    whole = "针对居民反映的餐饮油烟扰民问题，云溪区城管局自4月起开展专项整治。"
    short = "云溪区城管局自4月起开展专项整治。"
    title = pairs("云溪区整治餐饮油烟")
    assert loses(short, whole, title, "", NOTHING)
    assert not loses(short, whole, title, "", title)
