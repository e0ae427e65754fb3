"""Made again, or one more edition of its day."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.model import Chapter, Episode, Script
from briefing.publish.editions import Place, place
from briefing.publish.feed import guid
from tests.episodes import episode

MADE = episode()
EVENING = replace(MADE, id="2023-10-24-2", edition=2)
OTHER = (Chapter("1f3c9a70", "story", "临江大桥今晚合龙", (), source="晚报.txt"),)


def script(of: Episode = MADE, chapters: tuple[Chapter, ...] | None = None) -> Script:
    told = tuple(
        Chapter(part.id, part.kind, part.title, (), source=part.source) for part in of.segments
    )
    return Script(of.title, of.date, told if chapters is None else chapters)


def test_the_first_of_its_day_is_named_by_the_date_alone() -> None:
    assert place(script(), ()) == Place("2023-10-24")
    assert place(script(), (episode(date(2023, 10, 23)),)) == Place("2023-10-24")


@pytest.mark.parametrize(
    "told",
    [
        script().chapters,
        script().chapters[1:2],  # one story is left of six
        (replace(script().chapters[1], id="new", title="改过的标题"),),  # but its page is the same
        (*OTHER, replace(script().chapters[1], source="elsewhere.html")),
    ],
)
def test_what_shares_a_story_or_a_source_is_made_again(told: tuple[Chapter, ...]) -> None:
    assert place(script(chapters=told), (MADE,)) == Place(MADE.id, 1, guid(MADE))


def test_other_stories_of_other_sources_are_one_more_edition() -> None:
    assert place(script(chapters=OTHER), (MADE,)) == Place("2023-10-24-2", 2)
    assert place(script(chapters=OTHER), (EVENING, MADE)) == Place("2023-10-24-3", 3)


def test_a_second_edition_is_made_again_as_what_it_was() -> None:
    first = replace(MADE, segments=MADE.segments[:1])  # tells no story
    assert place(script(), (EVENING, first)) == Place(EVENING.id, 2, guid(EVENING))


def test_standard_input_is_no_source_that_two_editions_share() -> None:
    read = tuple(replace(part, source="-") for part in MADE.segments)
    piped = (replace(OTHER[0], source="-"),)
    assert place(script(chapters=piped), (replace(MADE, segments=read),)).edition == 2


@pytest.mark.parametrize(
    ("slug", "found"),
    [
        ("evening", Place("2023-10-24-evening", 2)),
        ("2", Place(EVENING.id, 2, guid(EVENING))),
        ("", Place(MADE.id, 1, guid(MADE))),
    ],
)
def test_a_slug_decides_whatever_is_told(slug: str, found: Place) -> None:
    others = (EVENING, MADE) if found.guid else (MADE,)
    for chapters in (script().chapters, OTHER):
        assert place(script(chapters=chapters), others, slug) == found


def test_a_number_that_is_taken_is_passed_over() -> None:
    third = replace(MADE, id="2023-10-24-2", edition=1)  # the date's own folder was deleted
    assert place(script(chapters=OTHER), (third,)) == Place("2023-10-24", 2)
