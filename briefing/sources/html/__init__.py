"""Read HTML: a page of news is one story, a page of a digital newspaper leads to several.

tree → blocks → main_text (which blocks are the story) → story (article), with titles, metadata and
json_ld for what the page says of it, and obstacles for why there may be none. `flashes` reads a
list that prints its stories whole, `several` hands a page of many to the newspaper's reader.
"""

from briefing.model import Document, Found
from briefing.sources import Follow
from briefing.sources.encodings import decode
from briefing.sources.html import digital_paper, paper_story, several
from briefing.sources.html.blocks import blocks_of
from briefing.sources.html.flashes import flashes
from briefing.sources.html.json_ld import told_by
from briefing.sources.html.obstacles import pass_or_refuse
from briefing.sources.html.story import article_of
from briefing.sources.html.tree import parse


def read(document: Document, follow: Follow) -> Found:
    """Find the story of a page, or those that a digital newspaper's page lists.

    A page that shows no whole story (a login, a paywall, an error, a program, a list) raises the
    `SourceError` that says so.
    """
    text = decode(document.data, document.source, document.charset)
    page = parse(text, document.source, document.link)
    listed = digital_paper.contents(page)
    if listed:
        return digital_paper.stories(page, listed, follow, read)
    blocks = blocks_of(page.root)
    told = told_by(page)
    if paper_story.is_content(page):
        articles = paper_story.article_of(page, blocks)
    else:
        articles = (article_of(page, blocks, told),)
        if brief := flashes(page, blocks, articles[0]):
            return Found(brief)
    for article in articles:
        pass_or_refuse(page, blocks, article, told)
    if several.is_several(page, blocks) or not all(article.headline for article in articles):
        articles = several.stories(document, page, blocks) or articles
    return Found(tuple(article for article in articles if article.headline))
