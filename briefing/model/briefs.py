"""What is told of an article, and what the facts checker doubts in it."""

from dataclasses import dataclass

from briefing.model.articles import Article


@dataclass(frozen=True, slots=True)
class Finding:
    """One doubt of the facts checker about a brief."""

    sentence: str
    """The sentence of the brief."""
    token: str
    """The number, name, place or quotation in it that the article does not say."""


@dataclass(frozen=True, slots=True)
class Brief:
    """What will be said of one article."""

    article: Article
    headline: str
    """The headline made speakable; also the chapter's title."""
    sentences: tuple[str, ...]
    """The usual telling: 1–3 sentences, each ending in its full stop; one of `tellings`."""
    tellings: tuple[tuple[str, ...], ...] = ()
    """The same story at growing length, each in the article's order: nothing but the headline
    first, the whole article last."""
    verdict: str = "proven"
    """`proven` where each word was found in the article, `lead` where the checker doubted one and
    the printed lead is told instead."""
    findings: tuple[Finding, ...] = ()
    """What the facts checker objected to before it fell back to the lead; empty if nothing."""
    writer: str = ""
    """Who else was asked to write it, and what came of that: `openai`, or `openai, refused: …` and
    `openai, no answer: …` where this brief is told instead; empty where nobody was."""
    rank: int = 0
    """0 for the most important story of its programme, then upwards; stories of one rank count by
    their place."""
