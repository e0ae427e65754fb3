"""Why one request did not end in a whole take."""

LATER = "try again later, or choose an embedded voice with --voice baker"


class Failure(Exception):  # noqa: N818 - it becomes an error only where no further attempt is made
    """One attempt that failed; the text says what the service did.

    `passing`: the next attempt may fare better. `service`: the service is at fault, so that
    another voice would do; else it is this line or this voice. `busy`: it has too much to do, but
    is not down. `pause_s`: how long the service asks to be left alone.
    """

    def __init__(  # noqa: PLR0913 - what happened, and what follows from it
        self,
        what: str,
        *,
        passing: bool = True,
        service: bool = True,
        busy: bool = False,
        remedy: str = LATER,
        pause_s: float = 0.0,
    ) -> None:
        super().__init__(what)
        self.passing = passing
        self.service = service
        self.busy = busy
        self.remedy = remedy
        self.pause_s = pause_s
