"""The signs on the player's buttons, drawn for this page: 24 × 24, in the colour of the text."""

from typing import TYPE_CHECKING

from briefing.publish.markup import element as e

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FILLED = {
    "play": "M8 5.2v13.6a.9.9 0 0 0 1.4.75l10.2-6.8a.9.9 0 0 0 0-1.5L9.4 4.45A.9.9 0 0 0 8 5.2z",
    "pause": "M7 4.5h3.2v15H7zM13.8 4.5H17v15h-3.2z",
    "previous": "M5 5h2.2v14H5zM19 5.6v12.8L8.8 12z",
    "next": "M16.8 5H19v14h-2.2zM5 5.6v12.8L15.2 12z",
}
OUTLINED = {
    "back": "M4.2 12a7.8 7.8 0 1 0 2.6-5.8M7.6 2.6 6.4 6.5l4 .9",
    "ahead": "M19.8 12a7.8 7.8 0 1 1-2.6-5.8M16.4 2.6l1.2 3.9-4 .9",
    "link": (
        "M10 14a4 4 0 0 0 5.8.3l3-3a4 4 0 0 0-5.7-5.7l-1.4 1.4"
        "M14 10a4 4 0 0 0-5.8-.3l-3 3a4 4 0 0 0 5.7 5.7l1.4-1.4"
    ),
    "download": "M12 4v11M7.5 10.8 12 15.3l4.5-4.5M5 19.5h14",
    "up": "M6 15l6-6 6 6",
    "down": "M6 9l6 6 6-6",
    "search": "M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l4.8 4.8",
}
SECONDS = {"back", "ahead"}
"""Those with a 15 in their middle."""


def icon(name: str) -> "Element":
    """Draw a sign; what it means is said by the button that it stands on."""
    path = FILLED.get(name) or OUTLINED[name]
    drawn = e(
        "svg",
        e("path", d=path, class_="filled" if name in FILLED else "outlined"),
        viewBox="0 0 24 24",
        class_=f"icon {name}",
        aria_hidden="true",
    )
    if name in SECONDS:
        drawn.append(e("text", "15", x="12", y="14.8", text_anchor="middle"))
    return drawn
