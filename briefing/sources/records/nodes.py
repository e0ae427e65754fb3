"""A node of a text as editors keep it in JSON: what it is, and where its text lies."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefing.sources.words.characters import HAN
from briefing.sources.words.field_names import plain

_KINDS = (
    *("type", "_type", "kind", "node_type", "block_type", "tag", "tag_name", "style", "t", "类型"),
)
_HELD = (
    *("text", "plain_text", "value", "content", "contents", "html", "rendered", "data", "children"),
    *("rich_text", "spans", "paragraphs", "paragraph", "p", "body", "blocks", "nodes", "ops"),
    *("segments", "sections", "items", "question", "answer", "txt", "md", "markdown", "正文"),
    *("内容", "段落", "文字", "文本", "问", "答", "cdata", "$text", "raw", "insert"),
    *("text_content",),
)
"""Where a node keeps its text or the nodes below it, the likeliest first."""
_BOTH = {"question", "answer", "问", "答"}
_SILENT = re.compile(
    r"(?:.*_)?(?:images?|img|pics?|pictures?|photos?|gallery|videos?|audios?|media|figure|captions?|"
    r"head(?:er|ing|line)?(?:_?\w{1,6})?|h[1-6]|"
    r"(?:sub|cross|small|section)_?(?:title|head(?:ing|line)?)|title|ads?|advert\w*|cards?|"
    r"related?|divider|hr|embed|atomic|tables?|code(?:_block)?|scripts?|vote|map|qr_?code|"
    r"link_?list|pull_?quote|footer|image_?(?:block|group|desc)|horizontal_?rule|attachments?|files?)|"
    r".*(?:图片|图集|图说|标题|视频|音频|广告|相关|推荐|表格|分割线)"
)
"""The kinds of nodes that nobody reads aloud."""
INLINE = {
    *("text", "span", "a", "link", "strong", "em", "b", "i", "u", "mention", "break", "hardbreak"),
}
"""Kinds of nodes that are pieces of a paragraph."""
BLOCK = {"p", "paragraph", "para", "blockquote", "quote", "li", "list_item", "block", "unstyled"}
"""Kinds of nodes that are one paragraph each."""
_PICTURE = {"src", "img", "image", "pic", "picture", "image_url", "img_url", "pic_url"}
_ASIDE = re.compile(
    r".*(?:desc|caption|alt|title|note|author|source|name)|图说|说明", re.IGNORECASE
)
ENDED = re.compile(r"[。！？!?…；：:][”’」』）)]*\s*$")
"""A sentence ends with the text."""
_HAN = re.compile(HAN)


@dataclass(frozen=True, slots=True)
class Node:
    """One node of a text, and what it says of itself."""

    fields: Mapping[str, Any]

    @property
    def kinds(self) -> set[str]:
        """What it calls itself, by every key that says so."""
        return {
            plain(value)
            for key in self.fields
            if plain(key) in _KINDS or key in _KINDS
            if isinstance(value := self.fields[key], str)
        }

    @property
    def is_silent(self) -> bool:
        """Whether it is a picture, a heading and the like; a whole line in bold is a heading."""
        if any(_SILENT.fullmatch(kind) for kind in self.kinds):
            return True
        if any(self.fields.get(key) for key in ("is_title", "isTitle", "is_ad", "isAd")):
            return True
        text = next((each for each in self.held if isinstance(each, str)), "")
        shown = {plain(key) for key, value in self.fields.items() if value} & _PICTURE
        bold = self.fields.get("bold") is True or self.fields.get("strong") is True
        return bool(shown or bold) and not ENDED.search(text)

    @property
    def held(self) -> list[object]:
        """What it holds: its text, or the nodes below it."""
        spelt = {plain(key): value for key, value in self.fields.items() if value}
        both = [spelt[key] for key in _HELD if key in _BOTH and key in spelt]
        if both:
            return both
        own = (spelt[kind] for kind in self.kinds if kind in spelt)  # Notion: paragraph: {…}
        known = (spelt[key] for key in _HELD if key in spelt)
        held: list[object] = [
            each for each in (*own, *known) if isinstance(each, str | list | Mapping)
        ]
        return list(held[:1]) or self._unnamed

    @property
    def _unnamed(self) -> list[object]:
        """Where no key says that it holds text: the longest that is no word about a picture."""
        texts = [
            value
            for key, value in self.fields.items()
            if isinstance(value, str) and _HAN.search(value) and not _ASIDE.fullmatch(plain(key))
        ]
        return [max(texts, key=len)] if self.kinds and texts else []
