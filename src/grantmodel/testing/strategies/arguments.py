"""Arguments of strategies: what is refused, when, and what to write instead."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from datetime import date, datetime
from enum import Enum
from functools import wraps
from inspect import isroutine
from typing import Any, NoReturn, ParamSpec, TypeVar, cast

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from grantmodel.errors import GrantModelError
from grantmodel.testing.strategy_names import STRATEGIES
from grantmodel.values.exact import is_int

P = ParamSpec("P")
T = TypeVar("T")

_SEVERAL = (list, tuple, set, frozenset)
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
        raise InvalidArgument(f"{name} is a strategy, not {_instead_of(given, name, kind)}")
    if not (strategy := _asked.get()):
        return given
    return _checked_when_drawn(given, _Drawn(strategy, name, kind, allow_none=allow_none, fits=fits), at_least)


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
        raise InvalidArgument(f"{name} is an int such as 1, not {_shown(size)}")
    if size < least:
        raise InvalidArgument(f"{name}={size} is too few; write {name}={least} or more")
    return size


# What a strategy that is given draws


@attrs.frozen(eq=False, repr=False)
class _Drawn:
    """What an argument of a strategy is to draw.

    Args:
        strategy: The strategy that was called.
        name: The argument's name.
        kind: What it is to draw.
        allow_none: Whether it may draw None too.
        fits: What refuses a value of the kind that cannot be used.
    """

    strategy: str
    name: str
    kind: type[Any]
    allow_none: bool = attrs.field(kw_only=True)
    fits: Callable[[Any], object] = attrs.field(kw_only=True)

    def __call__(self, value: object) -> bool:
        """Keep a value, or refuse it by name: none is drawn and thrown away.

        Raises:
            InvalidArgument: For a value of another kind, or one that cannot be used.
        """
        if value is None and self.allow_none:
            return True
        if not _is_of(value, self.kind):
            message = (
                f"{self} draws {self.kind.__name__}, not {_shown(value)}; write {self.name}={_strategy_for(self.kind)}"
            )
            raise InvalidArgument(message)
        try:
            self.fits(value)
        except (GrantModelError, TypeError) as refused:
            message = f"{self} draws {_shown(value)}, of which nothing can be made: {refused}; draw other values"
            raise InvalidArgument(message) from refused
        return True

    def __str__(self) -> str:
        return f"{self.strategy}: {self.name}"

    def __repr__(self) -> str:
        return self.kind.__name__


def _checked_when_drawn(given: SearchStrategy[T], drawn: _Drawn, at_least: int) -> SearchStrategy[T]:
    """Return a strategy given as an argument, which refuses by name what it must not draw.

    Raises:
        InvalidArgument: When it is drawn from and has no values, or fewer different ones than are asked for.
    """

    def resolved() -> SearchStrategy[T]:
        given.validate()
        if given.is_empty:
            raise InvalidArgument(f"{drawn} has no values to draw; write {drawn.name}={_strategy_for(drawn.kind)}")
        # Filtered and not mapped: what is drawn stays as it is.
        kept = given.filter(drawn)
        try:
            # Of choices alone Hypothesis knows how many there are.
            st.lists(kept, min_size=at_least, unique=True).validate()
        except InvalidArgument as too_few:
            message = (
                f"{drawn} draws fewer than min_size={at_least} different values; lower min_size, or draw from more"
            )
            raise InvalidArgument(message) from too_few
        return kept

    resolved.__name__ = repr(given)  # what the repr of a deferred strategy shows
    return st.deferred(resolved)


# What to write instead


def _is_of(value: object, kind: type[Any]) -> bool:
    """Tell whether a value is of a kind; a moment is no day, though a datetime is a date to Python."""
    return isinstance(value, kind) and (kind is not date or type(value) is date)


def _strategy_for(kind: type[Any]) -> str:
    """Return a strategy for a kind, as it is written."""
    if issubclass(kind, Enum):
        return f"st.sampled_from({kind.__name__})"
    if kind in STRATEGIES:
        return f"{STRATEGIES[kind]}()"
    return "days()" if kind is date else "st.sampled_from([…])"


def _instead_of(given: object, name: str, kind: type[Any]) -> str:
    """Return what is said of an argument that is no strategy, after "not ": what it is, and what to write."""
    if isinstance(given, type):
        own = f"st.sampled_from({given.__name__})" if issubclass(given, Enum) else f"st.from_type({given.__name__})"
        draws_it = kind is object or issubclass(given, kind)
        return f"{given.__name__}; write {name}={own if draws_it else _strategy_for(kind)}"
    if isroutine(given):
        return f"a function; write {name}={given.__name__.strip('<>')}() if it returns one"
    text, members = _shown(given), _members(given)
    if members == [] or not all(_is_of(value, kind) for value in members or [given]):
        return f"{text}; write {name}={_strategy_for(kind)}"
    own = f"st.just({text})" if members is None else f"st.sampled_from([{', '.join(map(_shown, members))}])"
    return f"{text}; write {name}={own}"


def _members(given: object) -> list[object] | None:
    """Return what stands in a list, tuple or set, of a set in an order that is always the same; None for the rest."""
    if not isinstance(given, _SEVERAL):
        return None
    members = list(cast("list[object]", given))
    return sorted(members, key=_shown) if isinstance(given, (set, frozenset)) else members


def _shown(value: object) -> str:
    """Return a value as code, or what it is where its repr is none."""
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    text, kind = repr(value), type(value).__name__
    is_code = not text.endswith(">") and not (isinstance(value, _SEVERAL) and "<" in text)
    return text if is_code else f"a value of {kind}"
