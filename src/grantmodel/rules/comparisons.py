"""Comparisons: what rules find, with the figures that show it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

import attrs

from grantmodel.errors import UnsuitableTypeError
from grantmodel.rules.checks import Check, Figure, Verdict
from grantmodel.values.choices import Choice
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate
from grantmodel.values.rounding import Rounding

_FLOOR = Rounding("floor")


def _failed(*, discretion: bool) -> Verdict:
    return Verdict.NEEDS_DISCRETION if discretion else Verdict.NOT_MET


def holds(is_so: bool, *, actual: Figure | None = None, limit: Figure | None = None, discretion: bool = False) -> Check:
    """Return whether something is so.

    Args:
        is_so: What the rule asks for.
        actual: What was found, for the reader.
        limit: What the rule asks for, for the reader.
        discretion: Whether an authority may find a reason to depart from the rule.
    """
    return Check(verdict=Verdict.MET if is_so else _failed(discretion=discretion), actual=actual, limit=limit)


def at_most(actual: Money | int, limit: Money | int, *, discretion: bool = False) -> Check:
    """Compare an amount, or a count, with the most it may be; the limit itself is allowed.

    Raises:
        UnsuitableTypeError: For an amount and a count; carries both.
    """
    over = _beyond(actual, limit)
    verdict = _failed(discretion=discretion) if over else Verdict.MET
    return Check(verdict=verdict, actual=actual, limit=limit, shortfall=over if isinstance(over, Money) else None)


def at_least(actual: Money | int, limit: Money | int, *, discretion: bool = False) -> Check:
    """Compare an amount, or a count, with the least it may be; the limit itself is allowed.

    Raises:
        UnsuitableTypeError: For an amount and a count; carries both.
    """
    under = _beyond(limit, actual)
    verdict = _failed(discretion=discretion) if under else Verdict.MET
    return Check(verdict=verdict, actual=actual, limit=limit, shortfall=under if isinstance(under, Money) else None)


def _beyond(one: Money | int, other: Money | int) -> Money | int | None:
    if isinstance(one, Money) and isinstance(other, Money):
        return one - other if one > other else None
    if isinstance(one, int) and isinstance(other, int):
        return one - other if one > other else None
    message = (
        f"compare amounts with amounts and counts with counts, not {one!r} with {other!r}; "
        "write euros(1000) for an amount and 1000 for a count"
    )
    raise UnsuitableTypeError(message, (one, other))


def equals(actual: Money, limit: Money, *, discretion: bool = False) -> Check:
    """Compare an amount with what it has to be."""
    off = abs(actual - limit)
    verdict = _failed(discretion=discretion) if off else Verdict.MET
    return Check(verdict=verdict, actual=actual, limit=limit, shortfall=off or None)


def share_at_most(part: Money, whole: Money, limit: Rate, *, discretion: bool = False) -> Check:
    """Compare a share of a whole with the most it may be; the limit itself is allowed.

    Returns:
        The share as it is, and the fewest cents by which the part exceeds what is allowed, rounded against it.
    """
    actual = part.share_of(whole) if whole else part
    if part.cents * limit.denominator <= whole.cents * limit.numerator:
        return _met(actual, limit)
    over = part - limit.of(whole, _FLOOR)
    return Check(verdict=_failed(discretion=discretion), actual=actual, limit=limit, shortfall=over)


def rate_at_least(actual: Rate, limit: Rate, *, discretion: bool = False) -> Check:
    """Compare a rate with the least it may be; the limit itself is allowed."""
    return Check(verdict=Verdict.MET if actual >= limit else _failed(discretion=discretion), actual=actual, limit=limit)


def not_before(day: date, limit: date, *, discretion: bool = False) -> Check:
    """Compare a day with the first that is allowed."""
    if day >= limit:
        return _met(day, limit)
    return Check(verdict=_failed(discretion=discretion), actual=day, limit=limit, shortfall=limit - day)


def not_after(day: date, limit: date, *, discretion: bool = False) -> Check:
    """Compare a day with the last that is allowed."""
    if day <= limit:
        return _met(day, limit)
    return Check(verdict=_failed(discretion=discretion), actual=day, limit=limit, shortfall=day - limit)


def _met(actual: Figure, limit: Figure) -> Check:
    return Check(verdict=Verdict.MET, actual=actual, limit=limit)


def lies_within(actual: date | Period, limit: Period, *, discretion: bool = False) -> Check:
    """Compare a day, or a period, with the period it must lie in, both ends included.

    Returns:
        The shortfall is the calendar days from a day to the nearest end, or of a period those outside, before and after
        together; None where an end is open.
    """
    if isinstance(actual, Period):
        if limit.encloses(actual):
            return _met(actual, limit)
        days = _days_outside(actual, limit)
    else:
        if actual in limit:
            return _met(actual, limit)
        days = min(abs(actual - bound) for bound in (limit.start, limit.end) if bound is not None)
    return Check(verdict=_failed(discretion=discretion), actual=actual, limit=limit, shortfall=days)


def _days_outside(actual: Period, limit: Period) -> timedelta | None:
    outside = actual.difference(limit)
    ends = [part.days for part in outside if part.start is not None and part.end is not None]
    return timedelta(days=sum(ends)) if len(ends) == len(outside) else None


def one_of(actual: Choice | str, allowed: Collection[Choice | str], *, discretion: bool = False) -> Check:
    """Find whether something is among what is allowed."""
    return holds(actual in allowed, actual=actual, discretion=discretion)


def refusing(part: Money, check: Check) -> Check:
    """Return the check of a cost so that a breach refuses this part of it alone, negative of a credit note."""
    return attrs.evolve(check, refused=part) if check.is_finding else check
