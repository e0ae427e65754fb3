"""A quotation keeps whose words it was, and a verse its end."""

from briefing.digest.words.sentences import sentences, stanzas


def test_whose_words_they_were_stays_behind_the_quotation() -> None:
    text = "“卡的不是钱，是一楼那家人的心。”——程丽萍委员"
    assert sentences(text) == [text]


def test_a_verse_that_the_next_one_ends_is_told_with_it() -> None:
    verses = ["屋外落着雪", "窗里的水仙不知道", "它只是慢慢地", "开"]
    assert stanzas(verses) == ["屋外落着雪，窗里的水仙不知道，它只是慢慢地开"]
