"""Operations on money, rates and shares, as the library does them."""

from __future__ import annotations

from fractions import Fraction

from grantmodel.testing.conformance.operations import SourceAmount, SourceRate, amounts, rates
from grantmodel.text.symbols import Language
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.rounding import Direction, Rounding
from grantmodel.values.shares import Shares
from grantmodel.values.splits import Split

_CENT = Money(1)


def money_from_text(text: str, language: Language = "fi") -> Money:
    """Read an amount as Finnish bodies write it."""
    return Money.parse(text, language)


def money_to_text(amount: Money, decimals: int = 2, language: Language = "fi") -> str:
    """Write an amount as Finnish bodies do, a no-break space in it wherever there is one."""
    return amount.format(decimals, language)


def percentage_from_text(text: str) -> Rate:
    """Read a percentage as Finnish bodies write it."""
    return Rate.parse(text)


def percentage_to_text(rate: Rate, decimals: int | None = None) -> str:
    """Write a rate as a percentage, exactly unless so many decimals are named."""
    return rate.format(decimals)


def round_cents(cents: Fraction, direction: Direction, unit: Money = _CENT) -> Money:
    """Round an exact number of euro cents to a whole number of units."""
    return Rounding(direction, unit=unit).apply(cents)


def share_of_amount(rate: Rate, amount: Money, rounding: Rounding | None = None) -> Money:
    """Return a share of an amount, rounded once."""
    return rate.of(amount, rounding)


def rate_of_amounts(part: Money, whole: Money) -> Rate:
    """Return which share of the whole a part is, exactly."""
    return part.share_of(whole)


def split(
    amount: Money, rates: tuple[SourceRate, ...], residual: str | None = None, rounding: Rounding | None = None
) -> Split[str]:
    """Split an amount by shares, so that the parts are the whole."""
    return _shares(rates, residual).split(amount, rounding)


def instalment(
    entitled: Money,
    paid: tuple[SourceAmount, ...],
    rates: tuple[SourceRate, ...],
    residual: str | None = None,
    rounding: Rounding | None = None,
) -> Split[str]:
    """Return what each source has to pay now: the split of what is due so far, less what it has paid so far."""
    return _shares(rates, residual).instalment(entitled, amounts(paid), rounding)


def _shares(given: tuple[SourceRate, ...], residual: str | None) -> Shares[str]:
    return Shares(rates(given), residual)


def allocate(amount: Money, weights: tuple[Fraction, ...], residual: int | None = None) -> tuple[Money, ...]:
    """Split an amount by weights, so that the parts are the whole."""
    return amount.allocate(weights, residual)


def split_equally(amount: Money, parts: int) -> tuple[Money, ...]:
    """Split an amount into parts as equal as cents allow, the larger ones first."""
    return amount.split(parts)
