"""Shares: who bears how much, and the split that is always the whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import final

import attrs

from grantmodel.errors import GrantModelError, UnsuitableTypeError, UnsuitableValueError
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.rounding import Rounding
from grantmodel.values.splits import S, Split

DOWN_TO_THE_CENT = Rounding("down")
"""How the parts of a split are rounded by default."""


class SharesGapError(GrantModelError, ValueError):
    """Shares that do not make the whole.

    Attributes:
        gap: What is missing from 1; negative where the shares exceed it.
    """

    def __init__(self, message: str, gap: Rate) -> None:
        super().__init__(message, gap)
        self.gap = gap


class ResidualSignError(GrantModelError, ValueError):
    """A split whose rounded parts exceed the money, so that the residual turned to the other sign.

    Attributes:
        money: What was to be split.
        residual: What would have been left.
    """

    def __init__(self, message: str, money: Money, residual: Money) -> None:
        super().__init__(message, money, residual)
        self.money = money
        self.residual = residual


@final
@attrs.frozen(init=False, eq=False, repr=False)
class Shares(Mapping[S, Rate]):
    """Exact rates by source that sum to 1 (rahoitusosuudet); a read-only Mapping.

    Two Shares are equal where sources, rates, order and residual are: then they split alike.

    Args:
        rates: A rate between 0 and 1 for each source, which may be anything hashable but None.
        residual: The source that takes what rounding leaves over; None for largest remainder.
            Left out of the rates, it gets what is missing from 1, and that must be above 0.

    Raises:
        SharesGapError: If the rates do not sum to 1; carries the gap.
        UnsuitableValueError: For rates below 0 or above 1; carries their sources.
        UnsuitableTypeError: For a rate that is no Rate, or a source that is None.

    Laws:
        split_conserves, split_rounds_down, split_leaves_a_near_residual, split_keeps_to_the_rates,
        split_mirrors, split_reorders, split_is_near, instalments_make_the_split

    >>> Shares({"aid": percent(80)}, residual="own")
    Shares({'aid': percent(80), 'own': percent(20)}, residual='own')
    """

    _rates: dict[S, Rate]
    residual: S | None

    def __init__(self, rates: Mapping[S, Rate], residual: S | None = None) -> None:
        kept = dict(rates)
        _check_rates(kept)
        gap = 1 - sum((rate.fraction for rate in kept.values()), Fraction(0))
        if residual is not None and residual not in kept:
            if gap <= 0:
                raise _gap_error(Rate(gap), residual, listed=False)
            kept[residual] = Rate(gap)
        elif gap:
            raise _gap_error(Rate(gap), residual, listed=True)
        object.__setattr__(self, "_rates", kept)
        object.__setattr__(self, "residual", residual)

    def split(self, money: Money, rounding: Rounding | None = None) -> Split[S]:
        """Split the money so that the parts are the whole.

        With a residual every other part is rounded once from its exact amount, and the residual takes the rest.
        Without one each part is less than a cent from its exact amount, by largest remainder: equal remainders favour
        the earlier source, and a share of 0 % gets nothing.

        Args:
            money: What is split; may be negative.
            rounding: How every part but the residual is rounded, to the cent towards zero by default.

        Returns:
            The parts in the order of the shares, whose sum is the money.

        Raises:
            ResidualSignError: If the rounded parts exceed the money; carries the money and the residual.
            UnsuitableTypeError: For a rounding without a residual.

        >>> Shares({"aid": percent(80)}, residual="own").split(euros("0.03"))
        Split({'aid': euros("0.02"), 'own': euros("0.01")})
        >>> Shares({"Oulu": Rate(1, 3), "Lahti": Rate(2, 3)}).split(euros(1))
        Split({'Oulu': euros("0.33"), 'Lahti': euros("0.67")})
        """
        if self.residual is not None:
            return self._split_with_residual(self.residual, money, rounding or DOWN_TO_THE_CENT)
        if rounding is not None:
            message = "shares without a residual are split by largest remainder to the cent; leave rounding out"
            raise UnsuitableTypeError(message, rounding)
        parts = money.allocate([rate.fraction for rate in self._rates.values()])
        return Split(dict(zip(self._rates, parts, strict=True)))

    def _split_with_residual(self, residual: S, money: Money, rounding: Rounding) -> Split[S]:
        parts = {
            source: Money(0) if source == residual else rate.of(money, rounding) for source, rate in self._rates.items()
        }
        rest = money - Money.sum(parts.values())
        if rest.cents * money.cents < 0:
            message = (
                f"the rounded parts of {money!r} leave {rest!r} for {residual!r}; round down, or to a smaller unit"
            )
            raise ResidualSignError(message, money, rest)
        parts[residual] = rest
        return Split(parts)

    def instalment(self, entitled: Money, paid: Mapping[S, Money], rounding: Rounding | None = None) -> Split[S]:
        """Return what each source has to pay now: the split of what is due so far, less what it has paid so far.

        Splitting each payment on its own drifts from the shares; this does not.
        A part is negative where a source has paid more than its share of what is due so far: by whole sums where what
        is due has shrunk or was paid by other shares, and by cents even where it grew.
        Without a residual any part may then be short by one cent; with one, the residual by less cents than there are
        other parts, since several of them may gain a cent at once.

        Args:
            entitled: What is due so far, the earlier instalments included.
            paid: What each source has paid so far; a source left out has paid nothing.
            rounding: As in `split`.

        Returns:
            The parts, whose sum is what is due so far less what was paid.

        Raises:
            UnsuitableValueError: For a payer that is none of the sources; carries the payers.

        >>> thirds = Shares({"a": Rate(1, 3), "b": Rate(1, 3), "c": Rate(1, 3)})
        >>> thirds.instalment(euros(2), paid=thirds.split(euros(1)))
        Split({'a': euros("0.33"), 'b': euros("0.34"), 'c': euros("0.33")})
        """
        strangers = tuple(payer for payer in paid if payer not in self._rates)
        if strangers:
            raise UnsuitableValueError(f"these have paid and have no share: {strangers!r}", strangers)
        due = self.split(entitled, rounding)
        return Split({source: part - paid.get(source, Money(0)) for source, part in due.items()})

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
        residual = "" if self.residual is None else f", residual={self.residual!r}"
        return f"Shares({self._rates!r}{residual})"


def _check_rates(rates: Mapping[S, Rate]) -> None:
    for source, rate in rates.items():
        if source is None:
            raise UnsuitableTypeError("a source is anything hashable but None, which means no residual", source)
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
    elif not listed:
        message = f"the shares sum to 1 and leave nothing for the residual {residual!r}; name one of them"
    elif residual is None:
        message = f"the shares fall {gap.fraction} short of 1; name a residual to give it what is missing"
    else:
        message = (
            f"the shares fall {gap.fraction} short of 1; leave {residual!r} out of them to give it what is missing"
        )
    return SharesGapError(message, gap)
