"""Strategies for what lies at and around a limit, where most mistakes are."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any, TypeAlias, overload

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from grantmodel.testing.strategies.arguments import checked, deferring
from grantmodel.testing.strategies.making import made
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate

_PER_RATE = 10_000
"""How many steps a rate has from 0 to 1: ten-thousandths, the hundredths of a per cent."""

_Limit: TypeAlias = "Money | Rate | date | int"


@overload
def near(limit: Money, *, within: Money | None = None) -> SearchStrategy[Money]: ...
@overload
def near(limit: Rate, *, within: Rate | None = None) -> SearchStrategy[Rate]: ...
@overload
def near(limit: date, *, within: int | None = None) -> SearchStrategy[date]: ...
@overload
def near(limit: Period, *, within: int | None = None) -> SearchStrategy[Period]: ...
@overload
def near(limit: int, *, within: int | None = None) -> SearchStrategy[int]: ...
@deferring
def near(limit: _Limit | Period, *, within: _Limit | None = None) -> SearchStrategy[Any]:
    """Draw what lies at a limit and just around it; shrinks towards the limit itself.

    A step is a cent, a ten-thousandth, a day or one. The ends of a period are moved each on its own; an open end stays
    open, and where they would pass each other they change places.

    Args:
        limit: An amount, a rate, a day, a period or an int.
        within: How far from the limit at most, in the limit's own kind; of days and periods how many days. One step
            by default.
    """
    steps = _steps(limit, within)
    if isinstance(limit, Period):
        return made(_with_ends_moved, st.just(limit), _around(limit.start, steps), _around(limit.end, steps))
    return made(_moved, st.just(limit), _around(limit, steps))


@overload
def straddling(threshold: Money, *, within: Money | None = None) -> SearchStrategy[tuple[Money, Money]]: ...
@overload
def straddling(threshold: Rate, *, within: Rate | None = None) -> SearchStrategy[tuple[Rate, Rate]]: ...
@overload
def straddling(threshold: date, *, within: int | None = None) -> SearchStrategy[tuple[date, date]]: ...
@overload
def straddling(threshold: int, *, within: int | None = None) -> SearchStrategy[tuple[int, int]]: ...
@deferring
def straddling(threshold: _Limit, *, within: _Limit | None = None) -> SearchStrategy[tuple[Any, Any]]:
    """Draw pairs from both sides of a threshold, the first at or below it, the second above, close together.

    Shrinks towards the threshold itself and the next step above.

    Args:
        threshold: The last amount, rate, day or int on the lower side; of a new law the last day of the old one.
        within: How far from the threshold at most, in its own kind; of days how many days. One step by default.
    """
    if isinstance(threshold, Period):
        raise InvalidArgument("a period has two ends; straddle its start or its end, or draw near(period)")
    below, above = _room(threshold, _steps(threshold, within))
    if not above:
        raise InvalidArgument(f"no day lies above {threshold!r}; take an earlier one")
    lower, upper = _steps_from(-below, 0), _steps_from(1, above)
    return made(_moved_both, st.just(threshold), lower, upper)


def _around(limit: _Limit | None, steps: int) -> SearchStrategy[int]:
    if limit is None:
        return st.just(0)
    below, above = _room(limit, steps)
    return _steps_from(-below, above)


def _steps_from(low: int, high: int) -> SearchStrategy[int]:
    """Draw steps, those next to the limit as often as all the others."""
    steps = st.integers(low, high)
    nearest = (max(low, -1), min(high, 1))
    return steps if nearest == (low, high) else st.integers(*nearest) | steps


def _room(limit: _Limit, steps: int) -> tuple[int, int]:
    """Return how many steps there are below and above, which the calendar may shorten."""
    if not isinstance(limit, date):
        return steps, steps
    return min(steps, (limit - date.min).days), min(steps, (date.max - limit).days)


def _moved(limit: _Limit, steps: int) -> _Limit:
    if isinstance(limit, Money):
        return limit + Money(steps)
    if isinstance(limit, Rate):
        return Rate(limit.fraction + Fraction(steps, _PER_RATE))
    return limit + timedelta(days=steps) if isinstance(limit, date) else limit + steps


def _moved_both(threshold: _Limit, below: int, above: int) -> tuple[_Limit, _Limit]:
    return _moved(threshold, below), _moved(threshold, above)


def _with_ends_moved(period: Period, start: int, end: int) -> Period:
    first = None if period.start is None else period.start + timedelta(days=start)
    last = None if period.end is None else period.end + timedelta(days=end)
    return Period(min(first, last), max(first, last)) if first and last else Period(first, last)


def _steps(limit: object, within: object) -> int:
    """Return how many steps the distance has, after a look at both."""
    if not isinstance(limit, (Money, Rate, date, Period, int)) or isinstance(limit, (bool, datetime)):
        raise InvalidArgument(f"a limit is Money, a Rate, a date, a Period or an int, not {limit!r}")
    if within is None:
        return 1
    if isinstance(limit, Money):
        steps = checked(within, Money, "within", "euros(10)").cents
    elif isinstance(limit, Rate):
        steps = int(checked(within, Rate, "within", "percent(1)").fraction * _PER_RATE)
    else:
        steps = checked(within, int, "within", "7")
    if steps < 1:
        raise InvalidArgument(f"within={within!r} is less than a step; leave it out, and it is one step")
    return steps
