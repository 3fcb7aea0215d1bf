"""Arguments of strategies: what is refused, what to write instead, and when."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from datetime import datetime
from functools import wraps
from typing import Any, NoReturn, ParamSpec, TypeVar

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from grantmodel.testing.strategies.advice import instead_of, shown
from grantmodel.testing.strategies.drawing import Drawn, told_when_drawn
from grantmodel.values.exact import is_int

P = ParamSpec("P")
T = TypeVar("T")

_SPECIAL = (bool, datetime)
_NESTED = ""
_asked: ContextVar[str | None] = ContextVar("_asked", default=None)
"""The strategy that was called and is being made; none named while it calls another one to make its parts."""


def deferring(strategy: Callable[P, SearchStrategy[T]]) -> Callable[P, SearchStrategy[T]]:
    """Refuse wrong arguments when a value is drawn, so that a wrong strategy in a decorator fails one test alone.

    The strategy that is named is the one called, whichever of its parts the argument is passed on to.
    """

    @wraps(strategy)
    def accept(*args: P.args, **kwargs: P.kwargs) -> SearchStrategy[T]:
        is_called = _asked.get() is None
        token = _asked.set(strategy.__name__ if is_called else _NESTED)
        try:
            return strategy(*args, **kwargs)
        except InvalidArgument as refused:
            if not is_called:
                raise
            message = f"{strategy.__name__}: {refused}"
        finally:
            _asked.reset(token)

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


def chosen(  # noqa: PLR0913 - most of them by name
    given: SearchStrategy[T] | None,
    usual: Callable[[], SearchStrategy[T]],
    name: str,
    kind: type[Any] = object,
    *,
    allow_none: bool = False,
    fits: Callable[[Any], object] = id,
    at_least: int = 0,
) -> SearchStrategy[T]:
    """Return the strategy given, or the usual one.

    What the strategy given draws is looked at when it is drawn, but for one that another strategy of the kit passes on.

    Args:
        given: The argument.
        usual: What is drawn unless told.
        name: The argument's name.
        kind: What it is to draw.
        allow_none: Whether it may draw None too.
        fits: What refuses a value of the kind that cannot be used.
        at_least: How many different values are drawn of it at least.

    Raises:
        InvalidArgument: For a value.
    """
    if given is None:
        return usual()
    if not isinstance(given, SearchStrategy):
        raise InvalidArgument(f"{name} is a strategy, not {instead_of(given, name, kind)}")
    if not (strategy := _asked.get()):
        return given
    return told_when_drawn(given, Drawn(strategy, name, kind, allow_none=allow_none, fits=fits), at_least)


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
    if isinstance(size, SearchStrategy):
        raise InvalidArgument(f"{name} is a value such as 1, not a strategy; draw it first, or use flatmap")
    if not is_int(size):
        raise InvalidArgument(f"{name} is an int such as 1, not {shown(size)}")
    if size < least:
        raise InvalidArgument(f"{name}={size} is too few; write {name}={least} or more")
    return size
