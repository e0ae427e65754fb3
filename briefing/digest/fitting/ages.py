"""Leave out how old people are where a brief holds more figures than an ear can keep."""

import re
from dataclasses import replace

from briefing.digest.news.choice import Choice

_AGE = re.compile(r"(?<![\d第满超过约近才仅已逾到至年均、])(?<!年龄)\d{1,3}岁的(?=[^，。的]{4})")
"""51岁的 of 51岁的龙潭村村民李小妹: she is known by her name."""


def ageless(choice: Choice) -> Choice:
    """Tell a heavy choice without ages, each as long as that is needed."""
    for each in sorted(choice.taken) if choice.heavy else ():
        form = _AGE.sub("", each[2])
        if choice.heavy and form != each[2]:
            told = [(*other[:2], form) if other == each else other for other in choice.taken]
            choice = replace(choice, taken=told)
    return choice
