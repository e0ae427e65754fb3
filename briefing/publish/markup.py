"""Build HTML and XML as trees: whatever a headline holds, it arrives as text."""

import re
from typing import TYPE_CHECKING

from lxml import etree, html

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ILLEGAL = re.compile(
    "[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010fffd]"
    "|[\u202a-\u202e\u2066-\u2069]"
)
"""All but the characters that XML 1.0 (section 2.2) allows and does not discourage, and those that
turn the direction of text round: a headline could make what stands beside it read backwards."""


def legal(text: str) -> str:
    """Leave out the characters that no XML or HTML document should hold."""
    return _ILLEGAL.sub("", text)


def element(tag: str, *children: "Element | str", **attributes: str) -> "Element":
    """Make one element; `class_` gives class, `data_start` gives data-start.

    An attribute that is an empty text is left out, except `alt`, `hidden` and the like, whose
    empty value says something: give those as a single space.
    """
    made = etree.Element(tag)
    for name, value in attributes.items():
        if value:
            made.set(name.rstrip("_").replace("_", "-"), legal(value).strip())
    for child in children:
        if not isinstance(child, str):
            made.append(child)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + legal(child)
        else:
            made.text = (made.text or "") + legal(child)
    return made


def page(root: "Element") -> str:
    """Write a whole HTML document."""
    text: str = html.tostring(root, doctype="<!DOCTYPE html>", encoding="unicode")
    return text.replace("<wbr></wbr>", "<wbr>") + "\n"  # libxml2 stopped at HTML 4


def fragment(*elements: "Element") -> str:
    """Write elements one behind the other, as show notes hold them."""
    return "".join(html.tostring(each, encoding="unicode") for each in elements)
