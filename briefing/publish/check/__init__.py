"""Look at a published folder as podcast apps and directories will, and say what to mend.

What is checked is what stands in the files, not what this program would write: a folder may have
been copied in part, edited by hand, or made by an older version. One topic a module; each check is
a function that yields its objections, and `CHECKS` lists them in the order they are told.
"""

from briefing.publish.check import apple, chapter_lists, episodes, json_forms, links, texts
from briefing.publish.check.site import Objection, Opener, opened

__all__ = ["CHECKS", "Objection", "Opener", "objections"]

CHECKS = (
    links.absolute,
    links.found,
    apple.channel,
    apple.category,
    apple.cover,
    apple.podcasting,
    episodes.required,
    episodes.identities,
    episodes.dates,
    episodes.enclosures,
    episodes.durations,
    episodes.soundbites,
    chapter_lists.agree,
    texts.captions,
    json_forms.json_feed,
    json_forms.flash_briefing,
)


def objections(open_file: Opener) -> list[Objection]:
    """Check the folder that `open_file` reads from; nothing is wrong where the list is empty."""
    site = opened(open_file)
    if isinstance(site, Objection):
        return [site]
    return [objection for check in CHECKS for objection in check(site)]
