"""What a strategy that is given as an argument draws: looked at when it is drawn, and told by the argument's name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from grantmodel.errors import GrantModelError
from grantmodel.testing.strategies.advice import drawing, is_of, shown

T = TypeVar("T")


@attrs.frozen(eq=False, repr=False)
class Drawn:
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
        if not is_of(value, self.kind):
            message = f"{self} draws {self.kind.__name__}, not {shown(value)}; write {self.name}={drawing(self.kind)}"
            raise InvalidArgument(message)
        try:
            self.fits(value)
        except (GrantModelError, TypeError) as refused:
            message = f"{self} draws {shown(value)}, of which nothing can be made: {refused}; draw other values"
            raise InvalidArgument(message) from refused
        return True

    def __str__(self) -> str:
        return f"{self.strategy}: {self.name}"

    def __repr__(self) -> str:
        return self.kind.__name__


def told_when_drawn(given: SearchStrategy[T], drawn: Drawn, at_least: int) -> SearchStrategy[T]:
    """Return a strategy given as an argument, which refuses by name what it must not draw.

    Raises:
        InvalidArgument: When it is drawn from and has no values, or fewer different ones than are asked for.
    """

    def resolved() -> SearchStrategy[T]:
        given.validate()
        if given.is_empty:
            raise InvalidArgument(f"{drawn} has no values to draw; write {drawn.name}={drawing(drawn.kind)}")
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
