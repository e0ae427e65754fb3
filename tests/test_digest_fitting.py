"""Room is made in a brief for a long sentence told as two."""

from datetime import date

from briefing.digest import digest
from briefing.digest.candidates import candidates
from briefing.digest.choice import Ease, begun
from briefing.digest.fitting import fitted
from briefing.model import Article

DAY = date(2026, 3, 12)
LONG = "云溪区出动宣传车12台次在林区各村屯巡回宣传，云溪区应急局与林区住户签订防火承诺书2170份。"


def taken(*paragraphs: str, headline: str = "防火期内不松劲") -> list[str]:
    article = Article(headline, paragraphs)
    found = candidates(paragraphs)
    choice = begun(article, found, Ease.PRINTED)
    choice.taken += [(each.index, 0, each.text) for each in found]
    return fitted(choice).told


def test_the_least_sentence_makes_room_for_a_long_one_told_as_two() -> None:
    lead = "入冬以来林区气候干燥，火险等级居高不下。"
    assert taken(lead, LONG, "宣传车漆成了红色。") == [
        lead,
        "云溪区出动宣传车12台次在林区各村屯巡回宣传。",
        "云溪区应急局与林区住户签订防火承诺书2170份。",
    ]


def test_what_is_awaited_or_goes_on_is_not_left_out() -> None:
    lead = "入冬以来林区气候干燥，火险等级居高不下。"
    last = "终于，老金找回了三只羊。"
    assert taken(lead, LONG, last, headline="老金找回了三只羊") == [lead, LONG, last]


def test_where_there_is_room_nothing_is_left_out() -> None:
    lead = "入冬以来林区气候干燥，火险等级居高不下。"
    assert len(taken(lead, LONG)) == 3


def test_a_brief_that_would_be_thin_keeps_its_long_sentence() -> None:
    assert taken(LONG, "宣传车漆成了大红色。", "车顶上装着喇叭。")[0] == LONG
    assert digest([Article("防火", (LONG,))], DAY)[0].verdict == "proven"


def test_a_brief_that_is_thin_anyway_is_told_in_two_sentences() -> None:
    first, second = LONG.split("，")
    assert taken(LONG) == [first + "。", second]
