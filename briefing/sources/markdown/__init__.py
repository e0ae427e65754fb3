"""Read Markdown: its headings say where stories begin.

front_matter, blocks → asides (what is no story) → sections → stories → articles, with information
for the lines that say when and by whom.
"""

import re

from briefing.model import Document, Found
from briefing.sources import Follow
from briefing.sources.encodings import decode
from briefing.sources.markdown.article import page_of
from briefing.sources.markdown.asides import with_headlines, without_others
from briefing.sources.markdown.blocks import blocks
from briefing.sources.markdown.front_matter import front_matter, told
from briefing.sources.markdown.sections import sections, stories
from briefing.sources.newspaper import articles_in
from briefing.sources.page.setting.lines import lines_of


def read(document: Document, _follow: Follow) -> Found:
    """Find the stories of a Markdown page, in order.

    Stories stand below the highest heading that has text of its own; deeper headings are
    cross-heads inside a story. A page without any heading takes its title from its front matter,
    and is read like a newspaper's text where it has none either.
    """
    text = re.sub(
        "\r\n?|[\x85\u2028\u2029]", "\n", decode(document.data, document.source, document.charset)
    )
    front, body = front_matter(text)
    title = " ".join(told(front, "headline")[:1])
    printed = [*blocks(body)]
    found = with_headlines(without_others(printed))
    if not any(each.level for each in found) and not title:
        return Found(articles_in(lines_of(body), document))
    hung = sections(found, title)
    found_stories = stories(hung, title)
    page = page_of(document, front, hung, found_stories, printed)
    articles = (page.article_of(each) for each in found_stories)
    return Found(tuple(each for each in articles if each.paragraphs))
