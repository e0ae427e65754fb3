"""Make a headline speakable, and short enough for a list of chapters."""

import re
from datetime import date

from briefing.digest.days import resolve
from briefing.digest.places import named
from briefing.digest.punctuation import full_width, without_asides
from briefing.digest.words import cut

LONGEST = 30
"""Characters; a podcast app shows about that many on one line."""

_SLOGAN = re.compile(r"“[^“”]*[，·][^“”]*”—+|“[^“”]*”——")
_GAP = re.compile(r"(?<=[\u4e00-\u9fff”》\d℃%])\s+(?=[\u4e00-\u9fff“《\d])")
_DASH = re.compile(r"\s*[—–]+\s*")
_LABEL = re.compile(r"^(?:[\[【][^\]】]*[\]】]|[\u4e00-\u9fff]{2,6}[丨|｜])\s*")


def speakable(headline: str, place: str, edition: date) -> str:
    """Take brackets, dashes and slogans out, name day and district, keep within `LONGEST`."""
    text = _GAP.sub("，", _LABEL.sub("", headline))
    text = _SLOGAN.sub("", without_asides(full_width(text)))
    text = named(_DASH.sub("，", text).strip("，。 "), place)
    text = resolve(text, edition)
    return text if len(text) <= LONGEST else _shortened(text)


def _shortened(text: str) -> str:
    """Cut where it hurts least: a leading slogan, trailing clauses, then at a word's end."""
    parts = text.split("，")
    while len(parts) > 1 and len("，".join(parts)) > LONGEST:
        parts.pop(0 if len(parts[0]) < len(parts[-1]) else -1)
    text = "，".join(parts)
    text = re.sub(r"暨.{4,}?(?=在|召开|举行|开幕)", "", text) if len(text) > LONGEST else text
    if len(text) <= LONGEST:
        return text
    kept = ""
    for word in cut(text):
        if len(kept + word) > LONGEST:
            break
        kept += word
    return kept.rstrip("，、的和与暨“《")
