"""What was cut into sentences that are short enough together is told as one again."""

from datetime import date

from briefing.digest.facts import are_proven
from briefing.digest.fitting.rejoining import rejoined
from briefing.digest.lead import choices
from briefing.digest.news.candidates import candidates
from briefing.digest.news.choice import begun
from briefing.model import Article

DAY = date(2026, 3, 12)
FINAL = (
    "3月9日晚，云溪市第三届乡村篮球赛总决赛在白沙镇新建的灯光球场落幕，东道主石板村队以78比71战胜石榴村队，"
    "并首次捧得奖杯。"
)


def joined(printed: str, *told: str) -> list[str]:
    article = Article("云溪要闻", (printed,))
    found = candidates([printed])
    choice = begun(article, found)
    choice.taken = [(0, place, text) for place, text in enumerate(told)]
    said = [text for _, _, text in sorted(rejoined(choice).taken)]
    assert are_proven(said, article, DAY, DAY)
    return said


def test_a_name_is_not_said_again_where_one_sentence_is_short_enough() -> None:
    said = joined(
        FINAL,
        "3月9日晚，云溪市第三届乡村篮球赛总决赛在白沙镇新建的灯光球场落幕。",
        "东道主石板村队以78比71战胜石榴村队。",
        "东道主石板村队首次捧得奖杯。",
    )
    assert said[1:] == ["东道主石板村队以78比71战胜石榴村队，首次捧得奖杯。"]


def test_a_deed_is_told_with_who_did_it() -> None:
    printed = "云溪供电公司发放手册2000余份，现场消除私拉乱接隐患26处。"
    told = joined(printed, "云溪供电公司发放手册2000余份。", "现场消除私拉乱接隐患26处。")
    assert told == [printed]


def test_what_is_long_together_or_no_neighbours_in_print_stays_apart() -> None:
    long = (
        "云溪供电公司向沿线三十六个行政村的居民发放手册2000余份。",
        "现场消除私拉乱接隐患26处。",
    )
    printed = f"{long[0].rstrip('。')}，{long[1]}"
    assert joined(printed, *long) == list(long)
    apart = "云溪供电公司发放手册2000余份，张贴海报80张，消除隐患26处。"
    told = ("云溪供电公司发放手册2000余份。", "云溪供电公司消除隐患26处。")
    assert joined(apart, *told) == list(told)


def test_the_brief_of_a_story_is_joined_so() -> None:
    article = Article("白沙镇首夺冠军", (FINAL,))
    choice = next(choices(article, candidates([FINAL])))
    assert "".join(choice.told).count("东道主石板村队") == 1
