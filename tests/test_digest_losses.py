"""What a sentence must not lose when it is shortened."""

from briefing.digest.losses import loses
from briefing.digest.news_value import pairs

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
