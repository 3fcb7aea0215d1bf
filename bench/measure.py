"""Ratios: one way of doing a thing against another, in the same run, turn by turn."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from typing import NamedTuple

ROUNDS = 15
LEAST_SECONDS = 0.02


class Pair(NamedTuple):
    """One thing done twice: by the library, and by what it is measured against.

    `at_least` is how many times faster the library is to be; a number below 1 says how much slower it may be.
    """

    what: str
    ours: Callable[[], object]
    baseline: Callable[[], object]
    at_least: float


def ratio(pair: Pair) -> float:
    """Return how many times longer the baseline takes: the best of several rounds of each, turn by turn."""
    sides = (pair.ours, pair.baseline)
    repeats = [_repeats(side) for side in sides]
    best = [float("inf"), float("inf")]
    for _ in range(ROUNDS):
        for place, (side, times) in enumerate(zip(sides, repeats, strict=True)):
            best[place] = min(best[place], _seconds(side, times) / times)
    return best[1] / best[0]


def _seconds(call: Callable[[], object], times: int) -> float:
    begun = time.perf_counter()
    for _ in range(times):
        call()
    return time.perf_counter() - begun


def _repeats(call: Callable[[], object]) -> int:
    times = 1
    while _seconds(call, times) < LEAST_SECONDS:
        times *= 2
    return times


def import_ratio(ours: str, baseline: str) -> float:
    """Return how many times longer importing ours takes, each in fresh interpreters, turn by turn, byte code cached."""
    best = {ours: float("inf"), baseline: float("inf")}
    for _ in range(ROUNDS):
        for module, so_far in best.items():
            best[module] = min(so_far, _import_seconds(module))
    return best[ours] / best[baseline]


def _import_seconds(module: str) -> float:
    program = f"import time; begun = time.perf_counter(); import {module}; print(time.perf_counter() - begun)"
    run = subprocess.run([sys.executable, "-c", program], env={}, capture_output=True, text=True, check=True)
    return float(run.stdout)


def report(title: str, pairs: Iterable[Pair]) -> None:
    """Print how each pair came out."""
    print(title)
    for pair in pairs:
        print(f"  {pair.what:58} {ratio(pair):8.2f} x   (at least {pair.at_least:g} x)")
