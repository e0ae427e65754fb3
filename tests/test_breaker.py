"""A service that is down is not asked again and again."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from briefing.engines.breaker import Breaker


class Clock:
    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def breaker(clock: Clock) -> Breaker:
    return Breaker(3, 60.0, clock)


def fail(breaker: Breaker, times: int) -> None:
    for _ in range(times):
        breaker.failed("503")


def test_nobody_is_let_through_behind_so_many_failures_in_a_row(breaker: Breaker) -> None:
    fail(breaker, 2)
    assert breaker.lets_through()
    fail(breaker, 1)
    assert not breaker.lets_through()
    assert breaker.why == "503"


def test_a_success_in_between_starts_the_count_anew(breaker: Breaker) -> None:
    fail(breaker, 2)
    breaker.succeeded()
    fail(breaker, 2)
    assert breaker.lets_through()


def test_after_its_rest_one_alone_may_see_whether_the_service_is_back(
    breaker: Breaker, clock: Clock
) -> None:
    fail(breaker, 3)
    clock.now_s = 59.9
    assert not breaker.lets_through()
    clock.now_s = 60.0
    assert [breaker.lets_through() for _ in range(3)] == [True, False, False]


def test_who_finds_it_still_down_makes_all_wait_again(breaker: Breaker, clock: Clock) -> None:
    fail(breaker, 3)
    clock.now_s = 60.0
    assert breaker.lets_through()
    clock.now_s = 70.0
    breaker.failed("503")
    clock.now_s = 129.0
    assert not breaker.lets_through()
    clock.now_s = 130.0
    assert breaker.lets_through()


def test_who_finds_it_back_lets_everybody_through(breaker: Breaker, clock: Clock) -> None:
    fail(breaker, 3)
    clock.now_s = 60.0
    assert breaker.lets_through()
    breaker.succeeded()
    assert all(breaker.lets_through() for _ in range(5))


def test_threads_count_together(breaker: Breaker) -> None:
    with ThreadPoolExecutor(8) as pool:
        pool.map(lambda _: fail(breaker, 1), range(3))
    assert not breaker.lets_through()
