"""Find the cover of a show: the user's own file, or one that is drawn; once for all runs."""

from functools import cache
from importlib.resources import files

from briefing.derived import NOTHING_KEPT, Derived
from briefing.errors import SettingsError
from briefing.model import Artwork, Show
from briefing.settings import Settings


def of_settings(settings: Settings) -> Artwork:
    """Give the cover that the settings ask for; `SettingsError` for a file that is no good."""
    if not settings.show.cover:
        return drawn(settings.show, settings.derived)
    file = settings.beside(settings.show.cover)
    where = f"[show] cover: {file}"
    try:
        data = file.read_bytes()
    except OSError as error:
        remedy = "correct the path, or leave it out"
        raise SettingsError(where, f"cannot be read ({error.strerror})", remedy) from error

    def made() -> Artwork:
        from briefing.publish import artwork  # noqa: PLC0415 - heavy, and wanted once for a picture

        return artwork.own(data, where)

    own: Artwork = settings.derived.slot("cover", Artwork, data).value(made)
    return own


def drawn(show: Show, derived: Derived = NOTHING_KEPT) -> Artwork:
    """Draw the show's cover, ready to be published."""

    def made() -> Artwork:
        from briefing.publish import artwork  # noqa: PLC0415 - likewise

        return artwork.drawn(cover_png(show.title, show.author, show.frequency))

    told = (show.title, show.author, show.frequency)
    art: Artwork = derived.slot("cover", Artwork, *told).value(made)
    return art


@cache
def cover_png(title: str, author: str, frequency: str) -> bytes:
    """Draw a cover with the font that comes with the package; its foot is like a newspaper's."""
    from briefing.publish import cover  # noqa: PLC0415 - likewise
    from briefing.publish.feed.podcasting import FREQUENCIES  # noqa: PLC0415 - likewise

    _, often = FREQUENCIES.get(frequency, ("", ""))
    font = files("briefing.publish").joinpath("assets", "cover-font.woff2").read_bytes()
    return cover.cover(title, " · ".join(filter(None, (author, often))), font)
