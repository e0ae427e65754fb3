"""What directories ask of a show: its tags, its category, its picture, its identity."""

import re
from collections.abc import Iterator

from briefing.publish import artwork
from briefing.publish.check.site import REBUILD, Objection, Site, attribute, text
from briefing.publish.feed.categories import CATEGORIES
from briefing.publish.feed.tags import NAMESPACES

SETTING = "set {} in [show]"
TAGS = (
    ("title", r".+", SETTING.format("title")),
    ("link", r".+", REBUILD),
    ("description", r"(?s).+", SETTING.format("description")),
    (
        "language",
        r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*",
        SETTING.format('language to a tag like "zh-CN"'),
    ),
    ("itunes:author", r".{1,255}", SETTING.format("author")),
    ("itunes:explicit", r"true|false", REBUILD),
    ("itunes:type", r"episodic|serial", REBUILD),
    ("podcast:locked", r"yes|no", REBUILD),
    ("podcast:medium", r"[a-zA-Z]+", REBUILD),
    ("podcast:guid", r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", REBUILD),
)
"""Tag, what it may hold, and what to do where it does not."""
EMAIL = r"[^@\s]+@[^@\s]+\.[^@\s]+"


def channel(site: Site) -> Iterator[Objection]:
    """Look at the tags that a show must have, each once."""
    for tag, pattern, remedy in TAGS:
        if tag == "podcast:guid" and not site.base:
            continue  # it is made from the address, which `links` asks for
        values = [(each.text or "").strip() for each in site.channel.findall(tag, NAMESPACES)]
        if len(values) > 1:
            yield Objection(f"feed.xml: {tag}", f"is there {len(values)} times", REBUILD)
        elif not values or not re.fullmatch(pattern, values[0]):
            problem = f"is “{values[0]}”" if values and values[0] else "is missing"
            yield Objection(f"feed.xml: {tag}", problem, remedy)
    email = text(site.channel, "itunes:owner/itunes:email")
    if email and not re.fullmatch(EMAIL, email):
        yield Objection("feed.xml: itunes:email", f"is “{email}”", SETTING.format("email"))


def category(site: Site) -> Iterator[Objection]:
    """Apple lists no show under a category that it does not know."""
    outer = site.channel.findall("itunes:category", NAMESPACES)
    if not outer:
        yield Objection("feed.xml: itunes:category", "is missing", SETTING.format("category"))
    for each in outer:
        name, inner = each.get("text", ""), attribute(each, "itunes:category", "text")
        if name not in CATEGORIES:
            known = ", ".join(CATEGORIES)
            problem = f"is “{name}”, which Apple does not list"
            yield Objection("feed.xml: itunes:category", problem, f"choose one of {known}")
        elif inner and inner not in CATEGORIES[name]:
            known = ", ".join(CATEGORIES[name]) or "none"
            problem = f"is “{name} > {inner}”, which Apple does not list"
            yield Objection("feed.xml: itunes:category", problem, f"below it there are: {known}")


def cover(site: Site) -> Iterator[Objection]:
    """Look at the picture itself."""
    address = attribute(site.channel, "itunes:image", "href")
    if not address:
        yield Objection("feed.xml: itunes:image", "is missing", REBUILD)
    elif data := site.read(address):
        for fault in artwork.faults(data):
            yield Objection(site.path(address) or address, fault.problem, fault.remedy)


def podcasting(site: Site) -> Iterator[Objection]:
    """Listeners have a right to know that the voice is synthetic."""
    if not site.channel.findall("podcast:txt[@purpose='ai-content']", NAMESPACES):
        where = "feed.xml: podcast:txt purpose=“ai-content”"
        yield Objection(where, "is missing, so the show does not say who speaks", REBUILD)
