"""Read the front matter of a Markdown page: what it says of its one story, in either language."""

import re

_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL
)
_FIELDS = {
    "title": "title|标题",
    "date": "date|日期|pubdate|published",
    "author": "authors?|作者|记者",
    "publisher": "source|publisher|来源|媒体|报纸",
    "link": "url|link|canonical|permalink|链接|网址|原文",
    "kicker": "kicker|pretitle|引题|肩题",
    "subheadline": "subtitle|subheadline|副题|副标题",
    "section": "section|category|categories|tags?|栏目|版面|标签",
}


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """Part front matter, by the names of `_FIELDS`, from the page below it."""
    front = _FRONT_MATTER.match(text)
    if front is None:
        return {}, text
    fields = _fields(front[1])
    if not fields.get("link", "").startswith(("http://", "https://")):
        fields.pop("link", None)
    return fields, text[front.end() :]


def _fields(front: str) -> dict[str, str]:
    """Read what front matter says, in either language; of a list, the first entry."""
    fields: dict[str, str] = {}
    for name, words in _FIELDS.items():
        found = re.search(
            rf"^(?:{words})[ \t]*[:：][ \t]*(?:\n[ \t]*-[ \t]+)?(.*)$",
            front,
            re.MULTILINE | re.IGNORECASE,
        )
        if found:
            value = found[1].strip().strip("[]")
            fields[name] = (
                value.split(",")[0].strip(" \"'") if name == "section" else value.strip(" \"'")
            )
    return fields
