"""Find the cover of a show: the user's own file, or one that is drawn."""

from functools import cache
from importlib.resources import files

from briefing.errors import SettingsError
from briefing.model import Show
from briefing.publish import artwork, cover
from briefing.publish.artwork import Artwork
from briefing.settings import Settings


def of_settings(settings: Settings) -> Artwork:
    """Give the cover that the settings ask for; `SettingsError` for a file that is no good."""
    if not settings.show.cover:
        return drawn(settings.show)
    file = settings.beside(settings.show.cover)
    where = f"[show] cover: {file}"
    try:
        data = file.read_bytes()
    except OSError as error:
        remedy = "correct the path, or leave it out"
        raise SettingsError(where, f"cannot be read ({error.strerror})", remedy) from error
    return artwork.own(data, where)


def drawn(show: Show) -> Artwork:
    """Draw the show's cover, ready to be published."""
    return artwork.drawn(cover_png(show.title, show.author))


@cache
def cover_png(title: str, author: str) -> bytes:
    """Draw a cover with the font that comes with the package."""
    font = files("briefing.publish").joinpath("assets", "cover-font.woff2").read_bytes()
    return cover.cover(title, author, font)
