"""What the page tells its editor when something is not done."""

from briefing.errors import BriefingError


class RefusedError(BriefingError):
    """A change is not made; nothing is lost. Its sentence is for the page, and so in Chinese."""

    def __str__(self) -> str:
        """Join the three parts into a Chinese sentence."""
        return f"{self.about}：{self.problem}。{self.remedy}。"
