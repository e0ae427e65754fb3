"""Every error a user can cause: what it is about, what is wrong, and what to do next."""

import unicodedata

_NO_TEXT = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Unicode's categories of what breaks a line, steers a terminal or turns the writing round."""

_JOINER = "\u200d"
"""What joins several emoji to one."""


class BriefingError(Exception):
    """Stop the run with one clear sentence.

    `about` names the thing (a file, a voice, a key), `problem` says what is wrong with it and
    `remedy` what the user can do next; together they read as one sentence.
    """

    def __init__(self, about: str, problem: str, remedy: str) -> None:
        super().__init__(about, problem, remedy)
        self.about = about
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        """Join the three parts into the sentence that the command line prints."""
        return printable(f"{self.about}: {self.problem}; {self.remedy}.")


class SettingsError(BriefingError):
    """A key, value or file of the settings cannot be used."""


class SourceError(BriefingError):
    """A source cannot be fetched, decoded or understood."""


class MissingSourceError(SourceError):
    """A file is not where it is said to be."""


class NeedsProgramError(SourceError):
    """A page shows its text only once a browser has run its program."""


class ScriptError(BriefingError):
    """A script file cannot be read back."""


class NothingToTellError(ScriptError):
    """There is not one story with anything to say."""


class EngineError(BriefingError):
    """A voice cannot speak a line; trying again would give the same answer.

    `attempts` is how often a service was asked for it: 0 where the line was not even sent, or
    where the voice asks no service.
    """

    def __init__(self, about: str, problem: str, remedy: str, *, attempts: int = 0) -> None:
        super().__init__(about, problem, remedy)
        self.attempts = attempts

    def __str__(self) -> str:
        """Tell how often it was tried, if more than once; `problem` alone is the short reason."""
        times = f" (asked {self.attempts} times)" if self.attempts > 1 else ""
        return printable(f"{self.about}: {self.problem}{times}; {self.remedy}.")


class EngineUnavailableError(EngineError):
    """A voice cannot speak just now (service down, not installed); another voice, or later, may."""


class ClusterError(BriefingError):
    """A cluster cannot be reached, or what works there cannot do what is asked."""


class WriterError(BriefingError):
    """A writer has no brief of a story; asked again it would answer the same."""


class WriterUnavailableError(WriterError):
    """A writer does not answer just now; what it would have written is taken from the article.

    `is_lasting` where it will not answer for any other story either, before somebody mends it.
    """

    def __init__(self, about: str, problem: str, remedy: str, *, is_lasting: bool = False) -> None:
        super().__init__(about, problem, remedy)
        self.is_lasting = is_lasting


class PublishError(BriefingError):
    """An episode, feed or page cannot be written or read back."""


def printable(text: str) -> str:
    """Make one line of what files and servers say of themselves; control characters as escapes."""
    return "".join(
        ascii(each)[1:-1] if unicodedata.category(each) in _NO_TEXT and each != _JOINER else each
        for each in text
    )
