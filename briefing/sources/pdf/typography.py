"""Tell the types that the text of a document is set in; its headings and captions have others."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.sources.pdf.glyphs import Glyph

_SHARE, _FEWEST = 0.04, 60
"""A type of text has this part of a document's characters, and no fewer than these."""
_FULL_STOPS, _SENTENCE = 2, 18
"""It has several full stops, and more characters to each than a quotation set large has."""
_POINTED = 0.03
"""The part of the characters of text that are commas and full stops; a headline has hardly any."""


@dataclass(frozen=True, slots=True)
class Typography:
    """The body type of a document, and the other types in which it sets text."""

    body: float
    """The size that most characters are set in, in points."""
    texts: frozenset[tuple[str, float]]
    """Face and size of each type of text: a lead story may be set larger than the rest."""
    faces: frozenset[str]
    """The faces of text, in any size."""


def typography_of(glyphs: Iterable[Glyph]) -> Typography:
    """Measure the types of a document's glyphs."""
    sizes: Counter[float] = Counter()
    types: Counter[tuple[str, float]] = Counter()
    stops: Counter[tuple[str, float]] = Counter()
    commas: Counter[tuple[str, float]] = Counter()
    for glyph in glyphs:
        if not glyph.text.strip():
            continue
        kind = type_of(glyph)
        sizes[kind[1]] += 1
        types[kind] += 1
        stops[kind] += glyph.text == "。"
        commas[kind] += glyph.text in "，、,"
    body = max(sizes, key=lambda size: (sizes[size], -size)) if sizes else 0.0
    least = max(_SHARE * types.total(), _FEWEST)
    texts = {
        kind
        for kind, count in types.items()
        if count >= least
        and _FULL_STOPS <= stops[kind] <= count / _SENTENCE
        and stops[kind] + commas[kind] >= _POINTED * count
    }
    return Typography(body, frozenset(texts), frozenset(face for face, _ in texts))


def type_of(glyph: Glyph) -> tuple[str, float]:
    """Give face and size, which differ by no less than a tenth of a point."""
    return glyph.face, round(glyph.size, 1)


def is_text(seen: Sequence[Glyph], types: Typography) -> bool:
    """Tell a row that is set as text is, however large."""
    (most, _), *_ = Counter(map(type_of, seen)).most_common(1)
    return most in types.texts


def stands_out(seen: Sequence[Glyph], types: Typography) -> bool:
    """Tell a row of which no character is set in a face that text has; Latin has its own."""
    own = [glyph.face for glyph in seen if not glyph.text.isascii()]
    return bool(own and types.faces) and types.faces.isdisjoint(own)
