"""Shares: who bears how much, and the split that is always the whole."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from fractions import Fraction
from typing import TypeVar, final

import attrs

from grantmodel.errors import GrantModelError, UnsuitableTypeError, UnsuitableValueError
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.rounding import Rounding

S = TypeVar("S", bound=Hashable)

DOWN_TO_THE_CENT = Rounding("down")
"""How the parts of a split are rounded unless told."""


@attrs.define
class SharesGapError(GrantModelError, ValueError):
    """Shares that do not make the whole.

    Attributes:
        gap: What is missing from 1; negative where the shares exceed it.
    """

    gap: Rate


@attrs.define
class ResidualSignError(GrantModelError, ValueError):
    """A split whose rounded parts exceed the money, so that the residual turned to the other sign.

    Attributes:
        money: What was to be split.
        residual: What would have been left.
    """

    money: Money
    residual: Money


@final
@attrs.frozen(init=False, eq=False, repr=False)
class Split(Mapping[S, Money]):
    """Parts of a sum of money by source, in order; a read-only Mapping.

    Equal to any Mapping with the same sources and parts.

    Args:
        parts: The parts by source.

    Raises:
        UnsuitableTypeError: For a part that is no Money.
    """

    _parts: dict[S, Money]

    def __init__(self, parts: Mapping[S, Money]) -> None:
        kept = dict(parts)
        for source, part in kept.items():
            if not isinstance(part, Money):
                message = f"the part of {source!r} is Money such as euros(1), not {part!r}"
                raise UnsuitableTypeError(message, part)
        object.__setattr__(self, "_parts", kept)

    @property
    def total(self) -> Money:
        """The sum of the parts. No rounding is performed."""
        return Money.sum(self._parts.values())

    def __getitem__(self, source: S) -> Money:
        return self._parts[source]

    def __iter__(self) -> Iterator[S]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)

    def __hash__(self) -> int:
        return hash(frozenset(self._parts.items()))

    def __repr__(self) -> str:
        return f"Split({self._parts!r})"


@final
@attrs.frozen(init=False, eq=False, repr=False)
class Shares(Mapping[S, Rate]):
    """Exact rates by source that sum to 1 (rahoitusosuudet); a read-only Mapping.

    Two Shares are equal where sources, rates, order and residual are: then they split alike.

    Args:
        rates: A rate between 0 and 1 for each source, which may be anything hashable but None.
        residual: The source that takes what rounding leaves over.
            Left out of the rates, it gets what is missing from 1, and that must be above 0.

    Raises:
        SharesGapError: Where the rates do not sum to 1; carries the gap.
        UnsuitableValueError: For rates below 0 or above 1; carries their sources.
        UnsuitableTypeError: For a rate that is no Rate.

    Laws:
        split_conserves, split_rounds_down, split_leaves_a_near_residual, split_keeps_to_the_rates,
        split_mirrors, split_reorders

    >>> Shares({"aid": percent(80)}, residual="own")
    Shares({'aid': percent(80), 'own': percent(20)}, residual='own')
    """

    _rates: dict[S, Rate]
    residual: S

    def __init__(self, rates: Mapping[S, Rate], residual: S) -> None:
        kept = dict(rates)
        _check_rates(kept)
        gap = 1 - sum((rate.fraction for rate in kept.values()), Fraction(0))
        if residual not in kept and gap > 0:
            kept[residual] = Rate(gap)
            gap = Fraction(0)
        if gap or residual not in kept:
            raise _gap_error(Rate(gap), residual, listed=residual in kept)
        object.__setattr__(self, "_rates", kept)
        object.__setattr__(self, "residual", residual)

    def split(self, money: Money, rounding: Rounding = DOWN_TO_THE_CENT) -> Split[S]:
        """Split the money so that the parts are the whole.

        Args:
            money: What is split; may be negative.
            rounding: How every part but the residual is rounded, to the cent towards zero unless told.

        Returns:
            The parts in the order of the shares, each rounded once from its exact amount; the residual takes the rest.

        Raises:
            ResidualSignError: Where the rounded parts exceed the money; carries the money and the residual.

        >>> Shares({"aid": percent(80)}, residual="own").split(euros("0.03"))
        Split({'aid': euros("0.02"), 'own': euros("0.01")})
        """
        parts = {
            source: Money(0) if source == self.residual else rate.of(money, rounding)
            for source, rate in self._rates.items()
        }
        rest = money - Money.sum(parts.values())
        if rest.cents * money.cents < 0:
            message = (
                f"the rounded parts of {money!r} leave {rest!r} for {self.residual!r}; round down, or to a smaller unit"
            )
            raise ResidualSignError(message, money, rest)
        parts[self.residual] = rest
        return Split(parts)

    def __getitem__(self, source: S) -> Rate:
        return self._rates[source]

    def __iter__(self) -> Iterator[S]:
        return iter(self._rates)

    def __len__(self) -> int:
        return len(self._rates)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Shares):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[object, ...]:
        return (self.residual, *self._rates.items())

    def __repr__(self) -> str:
        return f"Shares({self._rates!r}, residual={self.residual!r})"


def _check_rates(rates: Mapping[S, Rate]) -> None:
    for source, rate in rates.items():
        if not isinstance(rate, Rate):
            message = f"the share of {source!r} is a Rate such as percent(80), not {rate!r}"
            raise UnsuitableTypeError(message, rate)
    outside = {source: rate for source, rate in rates.items() if not 0 <= rate.fraction <= 1}
    if outside:
        message = f"shares lie between 0 and 1, which these do not: {outside!r}"
        raise UnsuitableValueError(message, tuple(outside))


def _gap_error(gap: Rate, residual: object, *, listed: bool) -> SharesGapError:
    if gap.numerator < 0:
        message = f"the shares exceed 1 by {-gap.fraction}; they must sum to exactly 1"
    elif listed:
        message = (
            f"the shares fall {gap.fraction} short of 1; leave {residual!r} out of them to give it what is missing"
        )
    else:
        message = f"the shares sum to 1 and leave nothing for the residual {residual!r}; name one of them"
    return SharesGapError(message, gap)
