"""Briefs of every genre: what an editor wants said, in sentences that can be said."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.digest import digest
from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.grammar import opens_with_verb
from briefing.digest.days.speech import prepared
from briefing.digest.names.places import named
from briefing.digest.words.punctuation import full_width
from briefing.digest.words.sentences import marked_clauses
from briefing.digest.words.spelling import spelled
from briefing.model import Article, Brief
from tests.figures import unfaithful
from tests.test_digest import DAY, filed, genres, told

GENRES = {str(story["genre"]): story for story in genres()}


@pytest.mark.parametrize("genre", sorted(GENRES))
def test_a_brief_says_what_its_editor_wants_and_nothing_else(genre: str) -> None:
    (brief,) = digest([filed(GENRES[genre])], DAY)
    said = "".join((brief.headline, *brief.sentences))
    assert [fact for fact in GENRES[genre]["says"] if fact not in said] == []  # type: ignore[attr-defined]  # JSON has no types
    assert [text for text in GENRES[genre]["never"] if text in said] == []  # type: ignore[attr-defined]  # as above
    assert brief.verdict == "proven"
    assert unfaithful(brief) == []


def share(rule: object, briefs: tuple[Brief, ...]) -> float:
    return sum(map(rule, briefs)) / len(briefs)  # type: ignore[call-overload, no-any-return]  # any rule of a brief


def test_briefs_are_as_long_as_a_listener_likes() -> None:
    briefs = told()
    assert len(briefs) >= 90
    assert share(lambda each: 1 <= len(each.sentences) <= 3, briefs) == 1
    assert share(lambda each: max(map(len, each.sentences)) <= 60, briefs) == 1
    assert share(lambda each: sum(map(len, each.sentences)) <= 110, briefs) == 1
    long_enough = tuple(b for b in briefs if sum(map(len, b.article.paragraphs)) >= 180)
    assert share(lambda each: sum(map(len, each.sentences)) >= 60, long_enough) >= 0.95


def printed_to_its_end(brief: Brief, clause: str) -> bool:
    """Tell whether the page ends its sentence behind `clause` too: 主人叫麦冬生，今年52岁。"""
    page = full_width("\n".join(brief.article.paragraphs))
    last = clause[-4:]  # in front of it a day may be told by other words
    return any(f"{last}{end}" in f"{page}\n" for end in ("。", "；", "！", "？", "\n"))


def test_no_sentence_of_any_telling_dangles() -> None:
    for brief in told():
        for sentence in {text for telling in brief.tellings[:-1] for text in telling}:
            clauses = [clause for clause, _ in marked_clauses(sentence)]
            assert not leads_up(clauses[-1]) or printed_to_its_end(brief, clauses[-1]), sentence
            assert sentence.count("“") == sentence.count("”"), sentence
            assert sentence.count("《") == sentence.count("》"), sentence
            assert not re.match(r"(?:以及|并且?|而且|也|还|又|则|就)", sentence), sentence
            if re.search(r"不[仅但](?!.*[还也而且])|既(?!.*[又也])", sentence):
                pytest.fail(sentence)


def test_no_brief_opens_with_a_pronoun_or_without_a_subject() -> None:
    for brief in told():
        first = brief.sentences[0]
        assert not re.match(r"(?:他|她|它|其(?![中他余])|此(?![次前外])|该(?!区|市))", first), first
        assert not opens_with_verb(first) or brief.verdict == "lead", first


def test_tellings_grow_from_the_headline_alone_to_the_whole_article() -> None:
    for brief in told():
        assert brief.tellings[0] == ()
        assert brief.sentences in brief.tellings
        sizes = [sum(map(len, telling)) for telling in brief.tellings[:-1]]
        assert sizes == sorted(set(sizes))
        for shorter, longer in zip(brief.tellings, brief.tellings[1:-1], strict=False):
            assert len(longer) == len(shorter) + 1
        assert all(len(text) <= 60 for telling in brief.tellings[:-1] for text in telling)


def test_the_last_telling_leaves_no_word_of_the_article_out() -> None:
    for story in genres():
        article = filed(story)
        (brief,) = digest([article], DAY)
        prepared_text = [prepared(paragraph, DAY, DAY) for paragraph in article.paragraphs]
        wanted = spelled(named("\n".join(prepared_text), article.place))
        assert spelled("\n".join(brief.tellings[-1])) == wanted
        spoken = re.sub("“[^”]*”", "", "".join(brief.tellings[-1]))
        assert not re.search(r"[()（）]|昨[天晚]|明天", spoken)


PIECES = (
    *(
        "昨天上午",
        "云溪区",
        "市政府",
        "召开会议",
        "举行",
        "宣布",
        "如果",
        "预计",
        "据通报",
        "但",
        "不包括",
        "的",
    ),
    *(
        "，",
        "，",
        "；",
        "。",
        "：",
        "“",
        "”",
        "《",
        "》",
        "、",
        "（",
        "）",
        "等12家单位",
        "3.5%",
        "1299户",
    ),
    *(
        "他说",
        "为进一步提高",
        "因暴雨取消",
        "LED灯",
        "阮明远",
        "出席活动",
        "本周五",
        "去年",
        " and ",
        "\n",
    ),
)


@given(
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    st.dates(),
)
@settings(max_examples=150)
def test_whatever_is_printed_is_told_within_the_rules(
    text: str, headline: str, heard: date
) -> None:
    for brief in digest([Article(headline, (text, text[::-1]), place="云溪区")], DAY, heard):
        assert 1 <= len(brief.sentences) <= 3
        assert sum(map(len, brief.sentences)) <= 110
        assert all(0 < len(sentence) <= 60 for sentence in brief.sentences)
        assert brief.sentences in brief.tellings
        assert 0 < len(brief.headline) <= 30


def test_a_feature_without_news_is_told_from_its_beginning() -> None:
    article = Article(
        "我们的夜校",
        (
            "晚饭后不久，二号候工楼三层的灯准时亮起来。讲台上站的是门机司机老辛，黑板上写的是怎么刹车。",
            "夜校没有课本，谁有绝活谁上台。讲错了有人当场抬杠，抬着抬着就抬出了新办法。",
            "去年班组报的11项小改革，有8项是在这里吵出来的。",
        ),
    )
    (brief,) = digest([article], DAY, date(DAY.year + 1, 3, 12))
    assert brief.sentences[0].startswith("晚饭后不久，二号候工楼三层的灯")
    assert 60 <= len("".join(brief.sentences)) <= 110
