"""Weight sound as the ear does, by the K-weighting of ITU-R BS.1770-4.

Its two filters are recursive, which numpy cannot run fast from sample to sample. But they are
linear: what comes of a block of samples, and what the filters remember behind it, is one product
with a matrix (C. S. Burrus, “Block realization of digital filters”, IEEE Transactions on Audio and
Electroacoustics 20, 1972), and so is what a block later is left of a memory.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

RATE_HZ = 48_000
"""The rate of every sound that is weighted: the standard's coefficients are given for it."""
SHELF = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
"""The head's high shelf, numerator and denominator in z⁻¹ (BS.1770-4, table 1)."""
HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
"""The revised low-frequency B curve (BS.1770-4, table 2)."""
MEMORY = 4800
"""Samples after which what the filters remember has faded to 10⁻⁷."""
BLOCK = 48
"""Samples a product: with fewer there are more memories to chain, with more each costs more."""
STRETCH = 12 * MEMORY
"""Samples weighted at a time: what they take stays with the process, and is not asked of the
system and given back each time."""


def stretches(samples: NDArray[np.float32], length: int) -> Iterator[NDArray[np.float32]]:
    """Give the sound as BS.1770 hears it, filled up with silence to `length`, stretch by stretch.

    `length` is a multiple of `BLOCK`. A long sound needs no more memory than a short one.
    """
    heard, remembered, recalled, fading = _k_weighting()
    memory = np.zeros((1, len(recalled)), np.float32)
    for at in range(0, length, STRETCH):
        stretch = samples[at : at + min(STRETCH, length - at)]
        if missing := min(STRETCH, length - at) - len(stretch):
            stretch = np.concatenate([stretch, np.zeros(missing, np.float32)])
        blocks = stretch.reshape(-1, BLOCK)
        memories = np.concatenate([memory, blocks @ remembered])
        apart = 1
        for faded in fading:  # each learns from the one before it, then from two before, four …
            memories[apart:] += memories[:-apart] @ faded
            apart *= 2
        weighted: NDArray[np.float32] = blocks @ heard
        weighted += memories[:-1] @ recalled
        yield weighted.ravel()
        memory = memories[-1:]


class _Weighting(NamedTuple):
    """Both filters over `BLOCK` samples, as matrices that rows are multiplied by.

    The filters' memory is told by what is heard of it in the next block, on orthonormal axes: their
    own registers hold large values that cancel out, which single precision would lose.
    """

    heard: NDArray[np.float32]
    """Samples → what is heard of them. Shape (`BLOCK`, `BLOCK`)."""
    remembered: NDArray[np.float32]
    """Samples → the memory behind them. Shape (`BLOCK`, 4)."""
    recalled: NDArray[np.float32]
    """A memory → what is heard of it in the next block. Shape (4, `BLOCK`)."""
    fading: tuple[NDArray[np.float32], ...]
    """A memory → what is left of it 1, 2, 4 … blocks later, as long as that counts. (4, 4) each."""


@cache
def _k_weighting() -> _Weighting:
    """Run both filters over blocks of a single one, and over silence with a one in a register."""
    numerator = np.polymul(SHELF[0], HIGH_PASS[0])
    denominator = np.polymul(SHELF[1], HIGH_PASS[1])
    order = len(denominator) - 1
    registers = np.eye(order, order + BLOCK)
    heard = []
    for given in np.eye(BLOCK, order + BLOCK, order):  # the transposed direct form II
        heard.append(numerator[0] * given + registers[0])
        moved = np.vstack([registers[1:], np.zeros(order + BLOCK)])
        registers = moved + np.outer(numerator[1:], given) - np.outer(denominator[1:], heard[-1])
    response = np.array(heard)
    axes, told = np.linalg.qr(response[:, :order])
    fading = [(told @ registers[:, :order] @ np.linalg.inv(told)).T]
    while BLOCK << len(fading) < MEMORY:
        fading.append(fading[-1] @ fading[-1])
    return _Weighting(
        np.ascontiguousarray(response[:, order:].T, np.float32),
        np.ascontiguousarray((told @ registers[:, order:]).T, np.float32),
        np.ascontiguousarray(axes.T, np.float32),
        tuple(each.astype(np.float32) for each in fading),
    )
