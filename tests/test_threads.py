"""Our threads and numpy's own."""

import numpy as np
from threadpoolctl import threadpool_info

from briefing.studio import threads
from briefing.studio.ahead import one_blas_thread


def blas_threads() -> list[int]:
    assert np.dot(np.ones(2), np.ones(2)) == 2.0  # loads what there is
    return [each["num_threads"] for each in threadpool_info() if each["user_api"] == "blas"]


def test_blas_keeps_to_one_thread_beside_ours_and_has_its_own_back_afterwards() -> None:
    before = blas_threads()
    with one_blas_thread(), threads() as pools:
        assert blas_threads() == [1] * len(before)
        assert list(pools.speaking(str, [1, 2, 3])) == ["1", "2", "3"]
        assert set(pools.mastering(lambda _: tuple(blas_threads()), range(4))) == {
            (1,) * len(before)
        }
    assert blas_threads() == before
