"""Arguments of strategies: what is refused, and when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import NoReturn, ParamSpec, TypeVar

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from grantmodel.values.exact import is_int

P = ParamSpec("P")
T = TypeVar("T")

_SPECIAL = (bool, datetime)


def deferring(strategy: Callable[P, SearchStrategy[T]]) -> Callable[P, SearchStrategy[T]]:
    """Refuse wrong arguments when a value is drawn, so that a wrong strategy in a decorator fails one test alone."""

    @wraps(strategy)
    def accept(*args: P.args, **kwargs: P.kwargs) -> SearchStrategy[T]:
        try:
            return strategy(*args, **kwargs)
        except InvalidArgument as refused:
            message = f"{strategy.__name__}: {refused}"

        def refuse() -> NoReturn:
            raise InvalidArgument(message)

        return st.deferred(refuse)

    return accept


def checked(value: object, kind: type[T], name: str, example: str) -> T:
    """Return an argument that is a value of a kind.

    Raises:
        InvalidArgument: For a value of another kind, or a strategy.
    """
    if isinstance(value, SearchStrategy):
        raise InvalidArgument(f"{name} is a value such as {example}, not a strategy; draw it first, or use flatmap")
    # A bool is an int to Python, and a datetime a date.
    if not isinstance(value, kind) or (type(value) in _SPECIAL and kind is not type(value)):
        raise InvalidArgument(f"{name} is {kind.__name__}, such as {example}, not {value!r}")
    return value


def chosen(given: SearchStrategy[T] | None, usual: Callable[[], SearchStrategy[T]], name: str) -> SearchStrategy[T]:
    """Return the strategy given, or the usual one.

    Raises:
        InvalidArgument: For what is no strategy.
    """
    if given is None:
        return usual()
    if not isinstance(given, SearchStrategy):
        message = f"{name} is a strategy, not {given!r}; write {name}=st.just(…), st.sampled_from([…]) or another one"
        raise InvalidArgument(message)
    return given


def in_order(low: T, high: T, names: str, *, above: Callable[[T, T], bool]) -> None:
    """Refuse bounds that have nothing between them.

    Raises:
        InvalidArgument: Where the lower bound lies above the upper one.
    """
    if above(low, high):
        lower, upper = names.split()
        raise InvalidArgument(f"{lower}={low!r} is above {upper}={high!r}; swap them, or leave one out")


def sizes(min_size: int, max_size: int | None, usual: int, *, least: int = 0) -> tuple[int, int]:
    """Return how many at least and at most; the usual most grows with the least that is asked for.

    Raises:
        InvalidArgument: For a size that is none or below the least there is, or a most below the least.
    """
    fewest = _size(min_size, "min_size", least)
    most = max(usual, fewest) if max_size is None else _size(max_size, "max_size", least)
    if most < fewest:
        raise InvalidArgument(f"max_size={most} is below min_size={fewest}; swap them, or leave max_size out")
    return fewest, most


def at_most(max_size: int) -> int:
    """Return how many at most, where any number from none on will do.

    Raises:
        InvalidArgument: For anything else.
    """
    return _size(max_size, "max_size", 0)


def _size(size: object, name: str, least: int) -> int:
    if not is_int(size):
        raise InvalidArgument(f"{name} is an int such as 1, not {size!r}")
    if size < least:
        raise InvalidArgument(f"{name}={size} is too few; write {name}={least} or more")
    return size
