"""Know how a day is written: in figures, in the week, in the old calendar."""

DAY_IN_FIGURES = r"\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?"
WEEKDAY = "(?:星期|礼拜|周)[一二三四五六日天]"
STEMS, BRANCHES = "[甲乙丙丁戊己庚辛壬癸]", "[子丑寅卯辰巳午未申酉戌亥]"
"""A year of the old calendar has one of each: 丙午."""
