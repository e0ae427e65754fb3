"""Stop asking a service that is down, for all who ask at once."""

import time
from collections.abc import Callable
from threading import Lock


class Breaker:
    """Count failures in a row, over all threads; at `limit` nobody is let through any more.

    Each thread by itself would go through all its attempts, and an edition would wait for the sum
    of them. After `rest_s` one caller is let through to see whether the service is back: the next
    success closes the breaker. Source: M. Nygard, “Release It!”, 2nd edition, 2018, section 5.2.
    """

    def __init__(
        self, limit: int, rest_s: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._limit = limit
        self._rest_s = rest_s
        self._clock = clock
        self._failures = 0
        self._opened_s = 0.0
        self.why = ""
        self._counting = Lock()

    def lets_through(self) -> bool:
        """Tell whether the caller may ask now."""
        with self._counting:
            if self._failures < self._limit:
                return True
            if self._clock() - self._opened_s < self._rest_s:
                return False
            self._opened_s = self._clock()  # the others wait for what this one finds
            return True

    def succeeded(self) -> None:
        """Hear that the service has answered well."""
        with self._counting:
            self._failures = 0

    def given_up(self, why: str) -> None:
        """Hear that the service will not answer anybody, and why."""
        with self._counting:
            self.why = why
            self._failures = self._limit
            self._opened_s = self._clock()

    def failed(self, why: str) -> None:
        """Hear that the service has failed, and keep why as `why`."""
        with self._counting:
            self.why = why
            self._failures += 1
            if self._failures >= self._limit:
                self._opened_s = self._clock()
