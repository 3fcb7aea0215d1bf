"""How the kit's own tests draw: the smallest case, any case, and every case."""

from collections.abc import Callable
from typing import TypeVar

from hypothesis import Phase, find, settings
from hypothesis.strategies import SearchStrategy

T = TypeVar("T")

# Without Phase.explain, which draws a hundred more of each case to say which of its parts matter.
quick = settings(
    max_examples=3000, database=None, derandomize=True, deadline=None, phases=[Phase.generate, Phase.shrink]
)


def anything(_: object) -> bool:
    return True


def minimal(strategy: SearchStrategy[T], condition: Callable[[T], bool] = anything) -> T:
    """Return what Hypothesis comes to when it looks for the smallest that meets a condition."""
    return find(strategy, condition, settings=quick)


def reach(strategy: SearchStrategy[T], condition: Callable[[T], bool]) -> None:
    """Meet a condition by drawing alone, or fail with NoSuchExample."""
    find(strategy, condition, settings=settings(quick, phases=[Phase.generate]))
