"""Tell briefs without headlines from the story in front of them, and name them by what they say."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from briefing.model import Article
from briefing.sources.credits.closings import ends_sentence
from briefing.sources.page.parts.drafts import Story
from briefing.sources.page.roles.items import heads_briefs
from briefing.sources.page.stories.foreign_briefs import with_foreign_briefs
from briefing.sources.page.stories.unheaded_briefs import parted
from briefing.sources.words.brief_labels import first_words
from briefing.sources.words.ornaments import BULLET

_TELLS = 60
"""Characters of a text that is a story also without a headline, as long as a brief at least."""


def with_briefs_apart(story: Story) -> Iterable[Story]:
    """Part what follows a story without a headline; below the name of a column all items do."""
    if heads_briefs(story.heading, story.body):
        return (story,)
    return chain.from_iterable(map(with_foreign_briefs, parted(story)))


def named(article: Article) -> Article:
    """Name a story by its first words where no headline was seen: none is left out for that."""
    text = "".join(article.paragraphs)
    told = len(text) >= _TELLS or article.dateline
    if article.headline or not (told and ends_sentence(text)):
        return article
    return replace(article, headline=first_words(article.paragraphs[0]))


def is_brief(story: Story, stories: Sequence[Story]) -> bool:
    """Tell a story that has but its column's name above it, which others may share."""
    heading = story.heading
    if len(heading) != 1 or heading[0].level:
        return False
    alike = [each for each in stories if each.heading == heading]
    if alike[0] is story and not _is_led(story) and any(map(_is_led, alike)):
        return False  # its own headline: they only follow it
    return len(alike) > 1 or heads_briefs(heading, story.body)


def _is_led(story: Story) -> bool:
    """Tell a story that a sign is printed in front of, as it is of each of a column's briefs."""
    return bool(BULLET.match(story.body[0].text)) if story.body else False
