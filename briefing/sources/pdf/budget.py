"""What a PDF may ask for, and the count of what it has."""

from collections import Counter

BOUNDS = {
    "objects": 500_000,
    "bytes unpacked": 200_000_000,
    "bytes of drawing": 48_000_000,
    "characters": 600_000,
    "fonts": 2_000,
    "numbers in a font": 4_000_000,
}
"""What a whole document may ask for; a newspaper of 64 pages asks for a tenth."""


class TooMuchError(Exception):
    """The document asks for more of something than any newspaper."""


class Budget:
    """Counts what a document has asked for so far."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()

    def spend(self, what: str, amount: int = 1) -> None:
        """Count it, and stop the document that asks for more than its bound."""
        self.spent[what] += amount
        if self.spent[what] > BOUNDS[what]:
            raise TooMuchError(f"more than {BOUNDS[what]:,} {what}")
