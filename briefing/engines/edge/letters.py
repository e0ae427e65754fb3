"""What of a text can be heard."""

import unicodedata


def letters(text: str) -> list[tuple[str, int]]:
    """List what can be heard of a text, Hanzi, letters and digits, with where each stands.

    Full-width forms and capitals are folded: the service returns some words otherwise than sent.
    """
    return [
        (letter, place)
        for place, character in enumerate(text)
        for letter in unicodedata.normalize("NFKC", character).casefold()
        if letter.isalnum()
    ]


def mandarin(text: str) -> bool:
    """Tell whether a Mandarin voice has a sound for some of it: Hanzi, Latin letters or digits.

    A voice is silent about the other scripts of the world (rany2/edge-tts#408).
    """
    return any(
        letter.isascii() or unicodedata.name(letter, "").startswith("CJK")
        for letter, _ in letters(text)
    )
