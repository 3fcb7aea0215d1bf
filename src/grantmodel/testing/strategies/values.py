"""Strategies for amounts, rates, roundings, shares and splits."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from math import ceil, floor
from operator import gt
from typing import Any, TypeVar, get_args, overload

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from grantmodel.testing.strategies.arguments import checked, chosen, deferring, in_order, sizes
from grantmodel.testing.strategies.making import made
from grantmodel.values.exact import is_int
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.rounding import Direction, Rounding
from grantmodel.values.shares import Shares
from grantmodel.values.splits import Split

S = TypeVar("S", bound=Hashable)

_CENT, _EURO = Money(1), 100
_LARGEST = Money(10**30 - 1)
"""The largest amount that fits into a text: thirty digits, cents included."""
_LARGEST_UNIT = 1_000_00
_LOWEST, _HIGHEST = Rate(-(10**4)), Rate(10**4)
_SHOWN_DECIMALS = 4
_USUAL_SOURCES = 6


def names() -> SearchStrategy[str]:
    """Draw short names in Finnish letters; shrinks towards "a"."""
    return st.text("abcdefghijklmnopqrstuvwxyzåäö", min_size=1, max_size=8)


@deferring
def moneys(min_value: Money = -_LARGEST, max_value: Money = _LARGEST, *, unit: Money = _CENT) -> SearchStrategy[Money]:
    """Draw amounts, negative ones too, of at most thirty digits, and often of less than a euro.

    Shrinks towards 0.00, whole euros before cents and positive before negative.

    Args:
        min_value: The least amount.
        max_value: The greatest amount.
        unit: What each amount is a whole multiple of: euros(1) for whole euros.
    """
    for name, value in (("min_value", min_value), ("max_value", max_value), ("unit", unit)):
        checked(value, Money, name, "euros(1)")
    _in_reach(min_value, max_value)
    in_order(min_value, max_value, "min_value max_value", above=gt)
    if unit < _CENT:
        raise InvalidArgument(f"unit={unit!r} is not above zero; write unit=euros(1) for whole euros")
    first, last = -(-min_value.cents // unit.cents), max_value.cents // unit.cents
    if first > last:
        raise InvalidArgument(f"no multiple of {unit!r} lies from {min_value!r} to {max_value!r}; take a smaller unit")
    if unit != _CENT:
        return made(_times, st.just(unit), st.integers(first, last))
    euros = st.integers(low := min_value.cents // _EURO, high := -(-max_value.cents // _EURO))
    if low < 0 < high:
        # A fourth is of cents alone, where a sign is lost and a zero left out; the shortest first, for shrinking.
        euros = st.one_of(st.just(0), euros, euros, euros)
    # Cents of their own shrink to none without a change of the euros.
    cents = st.just(0) | st.integers(-1, 1) | st.integers(1 - _EURO, _EURO - 1)
    return made(_amount, cents, euros, st.just((min_value, max_value)))


def _in_reach(low: Money, high: Money) -> None:
    """Refuse one bound beyond all amounts that are drawn unless the other bound is told too."""
    above, below = low > _LARGEST == high, high < -_LARGEST == low
    if above or below:
        told, other = (f"min_value={low!r}", "max_value") if above else (f"max_value={high!r}", "min_value")
        message = f"{told} is beyond the thirty digits that amounts have at most, cents included; give {other} too"
        raise InvalidArgument(message)


def _amount(cents: int, euros: int, bounds: tuple[Money, Money]) -> Money:
    """Return the amount, or the bound next to it, so that bounds are met more often than other amounts."""
    return max(bounds[0], min(Money(euros * _EURO + cents), bounds[1]))


def _times(unit: Money, count: int) -> Money:
    return unit * count


@deferring
def rates(min_value: Rate | None = None, max_value: Rate | None = None) -> SearchStrategy[Rate]:
    """Draw exact rates of any denominator, below 0 and above 1 too; shrinks towards 0 and small denominators.

    Args:
        min_value: The least rate; None for none.
        max_value: The greatest rate; None for none.
    """
    _rates_in_order(min_value, max_value)
    return made(Rate, st.fractions(min_value and min_value.fraction, max_value and max_value.fraction))


@deferring
def percentages(
    min_value: Rate | None = None, max_value: Rate | None = None, *, decimals: int = _SHOWN_DECIMALS
) -> SearchStrategy[Rate]:
    """Draw rates whose percentage ends within some decimals, so that they have an exact text.

    Shrinks towards 0 %, whole per cents first.

    Args:
        min_value: The least rate; −1 000 000 % by default.
        max_value: The greatest rate; 1 000 000 % by default.
        decimals: How many decimals the percentage has at most, from 0 to 4.
    """
    _rates_in_order(min_value, max_value)
    if not is_int(decimals) or not 0 <= decimals <= _SHOWN_DECIMALS:
        raise InvalidArgument(f"decimals is an int from 0 to {_SHOWN_DECIMALS}, not {decimals!r}")
    low = min(_LOWEST, max_value or _LOWEST) if min_value is None else min_value
    high = max(_HIGHEST, low) if max_value is None else max_value
    branches = [_in_hundredths(100 * 10**places, low, high) for places in dict.fromkeys((0, decimals))]
    kept = [branch for branch in branches if branch is not None]
    if not kept:
        message = f"no percentage of {decimals} decimals lies from {low!r} to {high!r}; allow more, or write rates(…)"
        raise InvalidArgument(message)
    return st.one_of(kept)


def ambiguous_texts() -> SearchStrategy[str]:
    """Draw texts of amounts that have two readings, a thousand to some and one to others; shrinks towards "1.000"."""
    whole, last = st.integers(1, 999), st.integers(0, 999)
    signs, marks = st.sampled_from(["", "-", "\N{MINUS SIGN}"]), st.sampled_from(["", " €", "\N{NO-BREAK SPACE}€"])
    return made(_ambiguous, signs, whole, st.sampled_from([".", ","]), last, marks)


def _ambiguous(sign: str, whole: int, point: str, last: int, mark: str) -> str:
    return f"{sign}{whole}{point}{last:03}{mark}"


def _in_hundredths(denominator: int, low: Rate, high: Rate) -> SearchStrategy[Rate] | None:
    first, last = ceil(low.fraction * denominator), floor(high.fraction * denominator)
    return None if first > last else made(Rate, st.integers(first, last), st.just(denominator))


def _rates_in_order(low: Rate | None, high: Rate | None) -> None:
    for name, value in (("min_value", low), ("max_value", high)):
        if value is not None:
            checked(value, Rate, name, "percent(80)")
    if low is not None and high is not None:
        in_order(low, high, "min_value max_value", above=gt)


@deferring
def roundings(*, units: SearchStrategy[Money] | None = None) -> SearchStrategy[Rounding]:
    """Draw roundings in every direction; shrinks towards whole cents, away from zero.

    Args:
        units: Units above zero; from a cent to a thousand euros by default.
    """
    drawn = chosen(units, lambda: made(Money, st.integers(1, _LARGEST_UNIT)), "units")
    return made(Rounding, st.sampled_from(get_args(Direction)), unit=drawn)


@overload
def shares(
    sources: None = None, *, min_size: int = 1, max_size: int | None = None, with_residual: bool | None = None
) -> SearchStrategy[Shares[str]]: ...
@overload
def shares(
    sources: SearchStrategy[S], *, min_size: int = 1, max_size: int | None = None, with_residual: bool | None = None
) -> SearchStrategy[Shares[S]]: ...
@deferring
def shares(
    sources: SearchStrategy[Any] | None = None,
    *,
    min_size: int = 1,
    max_size: int | None = None,
    with_residual: bool | None = None,
) -> SearchStrategy[Shares[Any]]:
    """Draw shares with a residual, listed or left out, and without; shrinks towards one source that has all.

    Args:
        sources: What bears the shares; short words by default.
        min_size: How many sources at least, the residual among them.
        max_size: How many sources at most; 6, or as many as asked for, by default.
        with_residual: Whether there is a residual; None for both.
    """
    least, most = sizes(min_size, max_size, _USUAL_SOURCES, least=1)
    if with_residual is not None:
        checked(with_residual, bool, "with_residual", "True")
    residuals = {None: ["none", "listed", "left out"], True: ["listed", "left out"], False: ["none"]}[with_residual]
    whose = chosen(sources, names, "sources")
    lists = st.lists(whose, min_size=least, max_size=most, unique=True)
    return made(_shared, _weighted(lists), st.integers(0, most - 1), st.sampled_from(residuals))


@st.composite
def _weighted(draw: st.DrawFn, sources: SearchStrategy[list[S]]) -> list[tuple[S, int]]:
    """Draw a weight for each source."""
    weights = st.integers(0, 100)
    return [(source, draw(weights)) for source in draw(sources)]


def _shared(weighted: Sequence[tuple[S, int]], place: int, kind: str) -> Shares[S]:
    """Return shares by weight, with a residual of a kind: none, one that is listed, or one that is left out."""
    residual = weighted[place % len(weighted)][0]
    weights = dict(weighted)
    if kind == "left out" or not any(weights.values()):
        weights[residual] += 1
    total = sum(weights.values())
    if kind == "left out":
        del weights[residual]
    kept = {source: Rate(weight, total) for source, weight in weights.items()}
    return Shares(kept, residual=None if kind == "none" else residual)


@overload
def splits(
    sources: None = None,
    *,
    amounts: SearchStrategy[Money] | None = None,
    min_size: int = 0,
    max_size: int | None = None,
) -> SearchStrategy[Split[str]]: ...
@overload
def splits(
    sources: SearchStrategy[S],
    *,
    amounts: SearchStrategy[Money] | None = None,
    min_size: int = 0,
    max_size: int | None = None,
) -> SearchStrategy[Split[S]]: ...
@deferring
def splits(
    sources: SearchStrategy[Any] | None = None,
    *,
    amounts: SearchStrategy[Money] | None = None,
    min_size: int = 0,
    max_size: int | None = None,
) -> SearchStrategy[Split[Any]]:
    """Draw parts by source, of any signs; shrinks towards none.

    Args:
        sources: Who has the parts; short words by default.
        amounts: The parts; any amounts by default.
        min_size: How many parts at least.
        max_size: How many parts at most; 6, or as many as asked for, by default.
    """
    least, most = sizes(min_size, max_size, _USUAL_SOURCES)
    whose = chosen(sources, names, "sources")
    parts = chosen(amounts, moneys, "amounts")
    return made(Split, st.dictionaries(whose, parts, min_size=least, max_size=most))
